import { constants, copyFileSync, existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { digestOf } from "../cache/digest.ts";
import { makeOneFolder } from "../cache/make-folder.ts";

/** A stage, where a build prepares files, and the output folder they are for. Plain values, for any process. */
export interface StagePlace {
  readonly outDir: string;
  readonly stageDir: string;
}

/** Prepares files in a stage. A file that the output folder holds already, with the same bytes, is not prepared. */
export interface Stage {
  /** Prepares a file from its text or bytes. Returns whether it had to be prepared. */
  readonly write: (file: string, content: string | Uint8Array) => boolean;
  /** Prepares a file as a copy of another. Returns whether it had to be prepared. */
  readonly copy: (file: string, from: string) => boolean;
}

/** The part of the stage with whole folders that the output folder lacks. They stand in it as they will there. */
const NEW_FOLDERS = "tree";

/** The part of the stage with files for folders that the output folder has. Their names are digests of their paths. */
const SINGLE_FILES = "files";

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
  const prepare = (file: string, isSame: (published: string) => boolean, put: (path: string) => void): boolean => {
    const missing = missingFolderOf(file);
    if (missing === null && isSame(join(outDir, file))) return false;
    const path = join(stageDir, stagedPath(file, missing));
    makeFolders(dirname(path));
    put(path);
    return true;
  };
  return {
    write: (file, content) => {
      const bytes = typeof content === "string" ? Buffer.from(content) : content;
      const isSame = (published: string) => sizeOf(published) === bytes.length && readFileSync(published).equals(bytes);
      return prepare(file, isSame, (path) => writeFileSync(path, bytes));
    },
    copy: (file, from) => {
      const isSame = (published: string) =>
        sizeOf(published) === sizeOf(from) && readFileSync(published).equals(readFileSync(from));
      return prepare(file, isSame, (path) => copyFileSync(from, path, constants.COPYFILE_FICLONE));
    },
  };
}

/** The size of a file in bytes; `null` where there is no file at the path. */
function sizeOf(path: string): number | null {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat?.isFile() === true ? stat.size : null;
}

/**
 * The moves that bring prepared files into the output folder, as few as possible: each from a path in the stage to one in
 * the output folder. Deeper paths come first, so that articles stand before the listings that lead to them, and listings
 * before the home page.
 */
export function movesOf(outDir: string, files: readonly string[]): readonly (readonly [from: string, to: string])[] {
  const missingFolderOf = missingFolderFinder(outDir);
  const moves = new Map<string, string>();
  for (const file of [...files].sort(byDepth)) {
    const folder = missingFolderOf(file);
    if (folder === null) moves.set(stagedPath(file, null), file);
    else moves.set(`${NEW_FOLDERS}/${folder}`, folder);
  }
  return [...moves];
}

/**
 * The path in the stage where a file is prepared.
 *
 * @param missing the topmost of its folders that the output folder lacks; `null` where it has them all
 */
function stagedPath(file: string, missing: string | null): string {
  return missing === null ? `${SINGLE_FILES}/${digestOf(file)}` : `${NEW_FOLDERS}/${file}`;
}

/**
 * Makes the function that gives the topmost of a file's folders that the output folder lacks; `null` where it has them
 * all. Each folder is looked for once.
 */
function missingFolderFinder(outDir: string): (file: string) => string | null {
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

function byDepth(one: string, other: string): number {
  return other.split("/").length - one.split("/").length || (one < other ? -1 : one > other ? 1 : 0);
}
