import { readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { filesUnder } from "../cache/files-under.ts";

/** Declarations that archives name: others stay only where these name them. */
const OFFERED = /^(?:src\/interface|templates\/(?:parts|text))\//;

/** Removes the declarations that nothing an archive imports leads to. */
export function removeUnusedDeclarations(folder: string): void {
  const files = filesUnder(folder).map((file) => file.replaceAll("\\", "/"));
  const used = new Set<string>();
  const follow = (file: string): void => {
    if (used.has(file) || !files.includes(file)) return;
    used.add(file);
    const text = readFileSync(join(folder, file), "utf8");
    for (const [, path] of text.matchAll(/(?:\bfrom |\bimport\()"(\.{1,2}\/[^"]+)\.tsx?"/g))
      follow(join(dirname(file), `${path}.d.ts`).replaceAll("\\", "/"));
  };
  files.filter((file) => OFFERED.test(file)).forEach(follow);
  for (const file of files) if (!used.has(file)) rmSync(join(folder, file));
}
