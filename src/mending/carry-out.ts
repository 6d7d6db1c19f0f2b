import { chmodSync, existsSync, lstatSync, mkdirSync, readFileSync, renameSync, rmdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { writeWholeFile } from "../cache/whole-files.ts";
import type { FileMend } from "./find-mends.ts";

/** Whether a mend was carried out, or was not because the file changed meanwhile or its new path is taken by now. */
export type Outcome = "mended" | "changed" | "taken";

/**
 * Writes what was mended of a file, whole or not at all, and moves it. A file that is not as it was when the mend was made is
 * left alone, and so is one whose new path is taken by now.
 */
export function carryOut({ absolutePath, bytes, edits, mended, moves }: FileMend, contentDir: string): Outcome {
  if (lstatSync(absolutePath, { throwIfNoEntry: false })?.isFile() !== true) return "changed";
  if (!readFileSync(absolutePath).equals(bytes)) return "changed";
  if (moves.some(({ to }) => existsSync(join(contentDir, to)))) return "taken";
  if (edits.length > 0) {
    const { mode } = statSync(absolutePath);
    writeWholeFile(absolutePath, mended);
    chmodSync(absolutePath, mode);
  }
  for (const { from, to } of moves) {
    mkdirSync(dirname(join(contentDir, to)), { recursive: true });
    renameSync(join(contentDir, from), join(contentDir, to));
  }
  for (const { from } of moves) removeEmptyFolders(dirname(join(contentDir, from)), contentDir);
  return "mended";
}

/** Removes a folder that the moves emptied, and the folder of the year where that is empty too. */
function removeEmptyFolders(folder: string, contentDir: string): void {
  if (folder === join(contentDir, "articles")) return;
  try {
    rmdirSync(folder);
  } catch {
    // It is not empty, or somebody removed it.
    return;
  }
  removeEmptyFolders(dirname(folder), contentDir);
}
