import { constants, copyFileSync, existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { digestOf } from "../cache/digest.ts";
import { makeOneFolder } from "../cache/make-folder.ts";

/** Where a build prepares files, and the output it prepares them for. Plain data, for any process. */
export interface StagePlace {
  readonly outDir: string;
  readonly stageDir: string;
}

/** A way into a stage. What the output holds already with the same bytes is not prepared: nothing is written for it. */
export interface Stage {
  /** Prepares a text or bytes; tells whether it had to be. */
  readonly write: (file: string, content: string | Uint8Array) => boolean;
  /** Prepares a copy of a file; tells whether it had to be. */
  readonly copy: (file: string, from: string) => boolean;
}

/** Folders of the stage: whole folders the output has not, as they will stand in it, and files for those it has. */
const TREE = "tree";
const FILES = "files";

export function stageAt({ outDir, stageDir }: StagePlace): Stage {
  const missing = missingFolders(outDir);
  const made = new Set<string>([stageDir]);
  const make = (folder: string): void => {
    if (made.has(folder)) return;
    make(dirname(folder));
    // Never the stage itself: where it is gone, so is the build that this process worked for.
    makeOneFolder(folder);
    made.add(folder);
  };
  const prepare = (file: string, isSame: (published: string) => boolean, put: (path: string) => void): boolean => {
    if (missing(file) === null && isSame(join(outDir, file))) return false;
    const path = join(stageDir, stagedPath(file, missing(file)));
    make(dirname(path));
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

/** Of a file only: `null` where there is none. */
function sizeOf(path: string): number | null {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat?.isFile() === true ? stat.size : null;
}

/**
 * The moves that bring prepared files into the output, as few as possible, each from a path in the stage to one in the
 * output. Those to deeper folders come first: articles before the listings that lead to them, those before the home page.
 */
export function movesOf(outDir: string, files: readonly string[]): readonly (readonly [from: string, to: string])[] {
  const missing = missingFolders(outDir);
  const moves = new Map<string, string>();
  for (const file of [...files].sort(byDepth)) {
    const folder = missing(file);
    if (folder === null) moves.set(stagedPath(file, null), file);
    else moves.set(`${TREE}/${folder}`, folder);
  }
  return [...moves];
}

/** Where a file is prepared, by the topmost folder it will stand in that the output has not. */
function stagedPath(file: string, missing: string | null): string {
  return missing === null ? `${FILES}/${digestOf(file)}` : `${TREE}/${file}`;
}

/** Tells of a file the topmost folder it will stand in that the output has not, each looked for once. */
function missingFolders(outDir: string): (file: string) => string | null {
  const known = new Map<string, string | null>([[".", null]]);
  const missing = (folder: string): string | null => {
    const found = known.get(folder);
    if (found !== undefined) return found;
    const answer = missing(dirname(folder)) ?? (existsSync(join(outDir, folder)) ? null : folder);
    known.set(folder, answer);
    return answer;
  };
  return (file) => missing(dirname(file));
}

function byDepth(one: string, other: string): number {
  return other.split("/").length - one.split("/").length || (one < other ? -1 : one > other ? 1 : 0);
}
