import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { filesUnder } from "../../src/cache/files-under.ts";

/** Files that are in one folder alone, or differ. */
export function differences(one: string, other: string): readonly string[] {
  const names = new Set([...filesUnder(one), ...filesUnder(other)]);
  return [...names].sort().filter((name) => {
    const [here, there] = [join(one, name), join(other, name)];
    return !existsSync(here) || !existsSync(there) || !readFileSync(here).equals(readFileSync(there));
  });
}
