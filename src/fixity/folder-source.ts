import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checksumOfFile } from "../cache/checksum.ts";
import { filesUnder } from "../cache/files-under.ts";
import type { CopySource, FoundFile } from "./copy-source.ts";

/** After so many files, others of this process get their turn: the bar that shows how far the check is. */
const FILES_AT_A_STRETCH = 100;

/** A copy of a site in a folder. */
export function folderSource(folder: string): CopySource {
  let count = 0;
  return {
    bytes: async (file) => readOrNull(join(folder, file)),
    find: async (file) => {
      if (++count % FILES_AT_A_STRETCH === 0) await new Promise(setImmediate);
      return findFile(join(folder, file));
    },
    files: () => filesUnder(folder),
    atOnce: 1,
  };
}

function readOrNull(path: string): Uint8Array | null {
  try {
    return readFileSync(path);
  } catch (error) {
    if (!isAbsence(error)) throw error;
    return null;
  }
}

function findFile(path: string): FoundFile {
  try {
    return { sha256: checksumOfFile(path).sha256 };
  } catch (error) {
    return isAbsence(error) ? "missing" : "unreadable";
  }
}

/** Whether an error says that there is no file at a path: nothing at all, or a folder. */
function isAbsence(error: unknown): boolean {
  return ["ENOENT", "ENOTDIR", "EISDIR"].includes((error as NodeJS.ErrnoException).code ?? "");
}
