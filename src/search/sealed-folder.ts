import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { readLines, writeLines } from "../archive/sealed-lines.ts";
import { digestOf } from "../digest.ts";
import { filesUnder } from "../files-under.ts";
import { makeWholeFolder } from "../whole-files.ts";

/** The list of a folder's files, kept among them. */
const SEAL_FILE = "seal.lines";

/** A file of a sealed folder as it was when the folder was made. */
export interface SealedFile {
  readonly path: string;
  readonly digest: string;
}

/** Makes a folder of the cache with a list of its files and their digests, so that damage is noticed. One in its place goes. */
export function makeSealedFolder(folder: string, fill: (draft: string) => void): void {
  rmSync(folder, { recursive: true, force: true });
  makeWholeFolder(folder, (draft) => {
    fill(draft);
    const files = filesUnder(draft).map((path) => ({ path, digest: digestOf(readFileSync(join(draft, path))) }));
    writeLines(join(draft, SEAL_FILE), files);
  });
}

/** The files a folder was made with; `null` where there is no such folder, or its list is damaged. The files are not read. */
export function sealedFiles(folder: string): readonly SealedFile[] | null {
  if (!existsSync(folder)) return null;
  try {
    return readLines<SealedFile>(join(folder, SEAL_FILE)).all();
  } catch {
    return null;
  }
}

/** Whether a file is as it was made. */
export function isIntact(folder: string, { path, digest }: SealedFile): boolean {
  try {
    return digestOf(readFileSync(join(folder, path))) === digest;
  } catch {
    return false;
  }
}

/** Whether a folder is there and all in it is as it was made. Reads every file. */
export function isWholeFolder(folder: string): boolean {
  return sealedFiles(folder)?.every((file) => isIntact(folder, file)) ?? false;
}
