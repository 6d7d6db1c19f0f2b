import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { makeFolder } from "./make-folder.ts";

/** A function that writes a file by its path inside one folder, and makes the folders which that path needs. */
export function folderWriter(root: string): (path: string, content: string | Uint8Array) => void {
  const made = new Set<string>();
  return (path, content) => {
    const file = join(root, path);
    const folder = dirname(file);
    if (!made.has(folder)) makeFolder(folder);
    made.add(folder);
    writeFileSync(file, content);
  };
}
