import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { digestOf } from "./digest.ts";
import { readLines, writeLines } from "./sealed-lines.ts";
import { makeWholeFolderAsync } from "./whole-files.ts";

/** The list of a folder's files, kept among them. */
const SEAL_FILE = "seal.lines";

/** A file of a sealed folder as it was when the folder was made. */
export interface SealedFile {
  readonly path: string;
  readonly digest: string;
}

/** A sealed folder being made. */
export interface SealedDraft {
  /** Writes a file, in a folder of it or none. */
  readonly write: (path: string, content: Uint8Array) => void;
  /** Writes values beside the files, not among them (src/cache/sealed-lines.ts). */
  readonly keep: (name: string, values: readonly unknown[]) => void;
}

/** Makes a folder of the cache with a list of its files and their digests, so that damage is noticed. One in its place goes. */
export async function makeSealedFolder(folder: string, fill: (draft: SealedDraft) => Promise<void>): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  await makeWholeFolderAsync(folder, async (draft) => {
    const files: SealedFile[] = [];
    const made = new Set<string>();
    const write = (path: string, content: Uint8Array): void => {
      const parent = dirname(join(draft, path));
      if (!made.has(parent)) mkdirSync(parent, { recursive: true });
      made.add(parent);
      writeFileSync(join(draft, path), content);
      files.push({ path, digest: digestOf(content) });
    };
    await fill({ write, keep: (name, values) => writeLines(join(draft, name), values) });
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

/** The wanted files of a folder, as they were made. Throws where one is not, or there is no such folder. */
export function readSealed(folder: string, isWanted: (path: string) => boolean): ReadonlyMap<string, Uint8Array> {
  const files = readLines<SealedFile>(join(folder, SEAL_FILE)).all();
  return new Map(
    files
      .filter(({ path }) => isWanted(path))
      .map(({ path, digest }) => {
        const content = readFileSync(join(folder, path));
        if (digestOf(content) !== digest) throw new Error(`${path} is not as it was made`);
        return [path, content];
      }),
  );
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
