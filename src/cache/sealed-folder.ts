import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { digestOf } from "./digest.ts";
import { folderWriter } from "./folder-writer.ts";
import { readLines, writeLines } from "./sealed-lines.ts";
import { makeWholeFolderAsync } from "./whole-files.ts";

/** The list of a sealed folder's files and their digests, which stands among them. */
const SEAL_FILE = "seal.lines";

/** A file of a sealed folder, as it was when the folder was made. */
export interface SealedFile {
  /** Its path inside the folder. */
  readonly path: string;
  /** The digest of its bytes. */
  readonly digest: string;
}

/** A sealed folder that is being filled. */
export interface SealedDraft {
  /** Writes a file and lists it in the seal. */
  readonly write: (path: string, content: Uint8Array) => void;
  /** Writes values into a file that the seal does not list: it guards itself (src/cache/sealed-lines.ts). */
  readonly keep: (name: string, values: readonly unknown[]) => void;
}

/**
 * Makes a folder of the cache with a seal, a list of its files and their digests, by which damage is noticed. A folder
 * of the same name is deleted first.
 */
export async function makeSealedFolder(folder: string, fill: (draft: SealedDraft) => Promise<void>): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  await makeWholeFolderAsync(folder, async (draft) => {
    const files: SealedFile[] = [];
    const writeFile = folderWriter(draft);
    const write = (path: string, content: Uint8Array): void => {
      writeFile(path, content);
      files.push({ path, digest: digestOf(content) });
    };
    await fill({ write, keep: (name, values) => writeLines(join(draft, name), values) });
    writeLines(join(draft, SEAL_FILE), files);
  });
}

/**
 * The files that a sealed folder lists, none of them read; `null` where there is no such folder or its list is damaged.
 */
export function sealedFiles(folder: string): readonly SealedFile[] | null {
  if (!existsSync(folder)) return null;
  try {
    return readLines<SealedFile>(join(folder, SEAL_FILE)).all();
  } catch {
    return null;
  }
}

/**
 * Reads the wanted files of a sealed folder: path → bytes.
 *
 * @throws Error where there is no such folder, or where one of these files is not as it was made
 */
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

/** Whether a file of a sealed folder is as it was made. */
export function isIntact(folder: string, { path, digest }: SealedFile): boolean {
  try {
    return digestOf(readFileSync(join(folder, path))) === digest;
  } catch {
    return false;
  }
}

/** Whether a sealed folder is there and every file that it lists is as it was made. Every file is read for it. */
export function isWholeFolder(folder: string): boolean {
  return sealedFiles(folder)?.every((file) => isIntact(folder, file)) ?? false;
}
