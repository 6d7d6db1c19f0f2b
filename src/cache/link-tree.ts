import { constants, copyFileSync, linkSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { makeFolder } from "./make-folder.ts";

/**
 * Puts a file in a second place. Where the file system allows it, both are the same file, so neither may be changed in
 * place; otherwise it is copied.
 */
export function linkFile(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if (!["EXDEV", "EPERM", "EMLINK", "ENOTSUP", "EACCES"].includes((error as NodeJS.ErrnoException).code ?? ""))
      throw error;
    copyFileSync(from, to, constants.COPYFILE_FICLONE);
  }
}

/** Puts a folder with all its files in a second place: see {@link linkFile}. */
export function linkTree(from: string, to: string): void {
  makeFolder(to);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, goal] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) linkTree(source, goal);
    else if (entry.isFile()) linkFile(source, goal);
  }
}
