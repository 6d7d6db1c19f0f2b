import { readdirSync } from "node:fs";
import { join } from "node:path";

/**
 * Paths of all files in a folder, from it, with `/` between their parts, sorted.
 *
 * @param isWanted asked of each name that stands in the folder itself
 */
export function filesUnder(folder: string, isWanted: (name: string) => boolean = () => true): readonly string[] {
  const paths: string[] = [];
  const walk = (from: string, isIn: (name: string) => boolean): void => {
    for (const item of readdirSync(join(folder, from), { withFileTypes: true })) {
      if (!isIn(item.name)) continue;
      const path = `${from}${item.name}`;
      if (item.isDirectory()) walk(`${path}/`, () => true);
      else paths.push(path);
    }
  };
  walk("", isWanted);
  return paths.sort();
}
