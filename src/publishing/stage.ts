import { constants, copyFileSync, existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Checksum, checksumOf, checksumOfFile } from "../cache/checksum.ts";
import { digestOf } from "../cache/digest.ts";
import { linkFile } from "../cache/link-tree.ts";
import { makeOneFolder } from "../cache/make-folder.ts";

/** A stage, where a build prepares files, and the output folder they are for. Plain values, for any process. */
export interface StagePlace {
  readonly outDir: string;
  readonly stageDir: string;
}

/** A file that a build made and compared with the output folder. */
export interface StagedFile {
  /** Path inside the output folder. */
  readonly file: string;
  readonly checksum: Checksum;
  /** Whether it was prepared in the stage; otherwise the output folder holds the same bytes already. */
  readonly isPrepared: boolean;
}

/** Prepares files in a stage. A file that the output folder holds already, with the same bytes, is not prepared. */
export interface Stage {
  /** Prepares a file from its text or bytes. */
  readonly write: (file: string, content: string | Uint8Array) => StagedFile;
  /** Prepares a file as a copy of another. */
  readonly copy: (file: string, from: string) => StagedFile;
  /** Prepares a file that was made elsewhere and is never changed: both may become one file in two places. */
  readonly adopt: (file: string, from: string, checksum: Checksum) => StagedFile;
}

/** The paths of those files that were prepared. */
export function preparedOf(staged: readonly StagedFile[]): readonly string[] {
  return staged.filter(({ isPrepared }) => isPrepared).map(({ file }) => file);
}

/** The checksums of files, by path. */
export function checksumsIn(staged: readonly StagedFile[]): Readonly<Record<string, Checksum>> {
  return Object.fromEntries(staged.map(({ file, checksum }) => [file, checksum]));
}

/** The part of the stage with whole folders that the output folder lacks. They stand in it as they will there. */
const NEW_FOLDERS = "tree";

/** The part of the stage with files for folders that the output folder has. Their names are digests of their paths. */
const SINGLE_FILES = "files";

/** The folder in a stage with the files of an output folder that does not exist: all at the places they will have. */
export function treeOfStage(stageDir: string): string {
  return join(stageDir, NEW_FOLDERS);
}

/** The stage at a place. */
export function stageAt({ outDir, stageDir }: StagePlace): Stage {
  const missingFolderOf = missingFolderFinder(outDir);
  const made = new Set<string>([stageDir]);
  const makeFolders = (folder: string): void => {
    if (made.has(folder)) return;
    makeFolders(dirname(folder));
    makeOneFolder(folder);
    made.add(folder);
  };
  const prepare = (
    file: string,
    publishedSame: (published: string) => Checksum | null,
    put: (path: string) => Checksum,
  ): StagedFile => {
    const missing = missingFolderOf(file);
    const published = missing === null ? publishedSame(join(outDir, file)) : null;
    if (published !== null) return { file, checksum: published, isPrepared: false };
    const path = join(stageDir, stagedPath(file, missing));
    makeFolders(dirname(path));
    return { file, checksum: put(path), isPrepared: true };
  };
  return {
    write: (file, content) => {
      const bytes = typeof content === "string" ? Buffer.from(content) : content;
      const isSame = (published: string) => sizeOf(published) === bytes.length && readFileSync(published).equals(bytes);
      return prepare(
        file,
        (published) => (isSame(published) ? checksumOf(bytes) : null),
        (path) => {
          writeFileSync(path, bytes);
          return checksumOf(bytes);
        },
      );
    },
    copy: (file, from) =>
      prepare(
        file,
        (published) => sameChecksum(published, from),
        (path) => {
          copyFileSync(from, path, constants.COPYFILE_FICLONE);
          // Of the copy, not of the original: somebody may be changing the original just now.
          return checksumOfFile(path);
        },
      ),
    adopt: (file, from, checksum) =>
      prepare(
        file,
        (published) => (hasChecksum(published, checksum) ? checksum : null),
        (path) => {
          linkFile(from, path);
          return checksum;
        },
      ),
  };
}

/** The checksum that two files have in common; `null` where their bytes differ, or there is no file at the first path. */
function sameChecksum(published: string, from: string): Checksum | null {
  if (sizeOf(published) !== sizeOf(from)) return null;
  const checksum = checksumOfFile(published);
  return checksum.sha256 === checksumOfFile(from).sha256 ? checksum : null;
}

/** Whether there is a file at a path, with the bytes of which that is the checksum. */
export function hasChecksum(path: string, { sha256, sizeBytes }: Checksum): boolean {
  return sizeOf(path) === sizeBytes && checksumOfFile(path).sha256 === sha256;
}

/** The size of a file in bytes; `null` where there is no file at the path. */
function sizeOf(path: string): number | null {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat?.isFile() === true ? stat.size : null;
}

/**
 * The path in the stage where a file is prepared.
 *
 * @param missing the topmost of its folders that the output folder lacks; `null` where it has them all
 */
export function stagedPath(file: string, missing: string | null): string {
  return missing === null ? `${SINGLE_FILES}/${digestOf(file)}` : `${NEW_FOLDERS}/${file}`;
}

/**
 * Makes the function that gives the topmost of a file's folders that the output folder lacks; `null` where it has them
 * all. Each folder is looked for once.
 */
export function missingFolderFinder(outDir: string): (file: string) => string | null {
  const known = new Map<string, string | null>([[".", null]]);
  const topmostMissing = (folder: string): string | null => {
    const found = known.get(folder);
    if (found !== undefined) return found;
    const missing = topmostMissing(dirname(folder)) ?? (existsSync(join(outDir, folder)) ? null : folder);
    known.set(folder, missing);
    return missing;
  };
  return (file) => topmostMissing(dirname(file));
}
