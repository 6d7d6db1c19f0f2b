import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { makeFolder } from "../cache/make-folder.ts";
import { JOURNAL, MARKER_FILE, type Marker, removeStages, STAGE_PREFIX, WORK_FOLDER } from "./output-folder.ts";
import { movesOf, type StagePlace } from "./stage.ts";

/**
 * Publishing moves prepared files into place by renaming, following a journal written first: a build killed in the
 * middle is brought to its end by the next one. Renames go from the leaves to the root (pictures, articles, listings,
 * then the pages that lead to them) and removals come last, so that at every moment each page is whole and each link
 * of it is answered.
 */
interface Journal {
  readonly names: readonly string[];
  /** The folder of the prepared files. */
  readonly stage: string;
  /** Of files and whole folders: from where in the stage to where in the output. */
  readonly moves: readonly (readonly [from: string, to: string])[];
  readonly removals: readonly string[];
}

/** This build's own: a worker of a build that was killed may still be writing into another. */
const STAGE = `${STAGE_PREFIX}${process.pid}`;

const stageOf = (out: string) => join(out, WORK_FOLDER, STAGE);
const journalOf = (out: string) => join(out, WORK_FOLDER, JOURNAL);

/** An empty stage to prepare files in. */
export function openStage(out: string): StagePlace {
  removeStages(out);
  makeFolder(stageOf(out));
  return { outDir: out, stageDir: stageOf(out) };
}

/** Puts the prepared files in place, removes others, and marks the folder with its new token. */
export function publish(out: string, files: readonly string[], removals: readonly string[], token: string): void {
  const kept = readdirSync(out).filter((name) => name !== WORK_FOLDER && name !== MARKER_FILE);
  const names = [...new Set([...kept, ...files.map((file) => file.split("/", 1)[0]!)])].sort();
  writeWhole(join(stageOf(out), MARKER_FILE), JSON.stringify({ format: 1, token, names } satisfies Marker));
  const moves = [...movesOf(out, files), [MARKER_FILE, MARKER_FILE] as const];
  // While a full disk still leaves everything as it was.
  for (const folder of new Set(moves.map(([, to]) => dirname(to)))) makeFolderUnlessBlocked(join(out, folder));
  const journal: Journal = { names, stage: STAGE, moves, removals };
  writeWhole(journalOf(out), JSON.stringify(journal));
  follow(out, journal);
}

/** Brings a publication that was cut off to its end. Returns whether there was one. */
export function recover(out: string): boolean {
  if (!existsSync(journalOf(out))) return false;
  try {
    follow(out, JSON.parse(readFileSync(journalOf(out), "utf8")) as Journal);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    // The journal itself was cut off: nothing had been moved yet.
    rmSync(journalOf(out), { force: true });
  }
  return true;
}

function follow(out: string, { stage: name, moves, removals }: Journal): void {
  const stage = join(out, WORK_FOLDER, name);
  for (const [from, to] of moves) move(join(stage, from), join(out, to), out);
  for (const path of removals) {
    rmSync(join(out, path), { force: true });
    removeEmptyFolders(dirname(join(out, path)), out);
  }
  rmSync(journalOf(out), { force: true });
  rmSync(stage, { recursive: true, force: true });
}

/** Moves what is prepared into place, if that has not been done yet. */
function move(from: string, to: string, out: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!existsSync(from)) return;
    if (!isInTheWay(error)) throw error;
    makeRoomFor(to, out);
    renameSync(from, to);
  }
}

/** Whether a path cannot be taken because of what is there, or because its folder is not. */
function isInTheWay(error: unknown): boolean {
  return ["EISDIR", "ENOTDIR", "ENOTEMPTY", "EEXIST", "ENOENT"].includes((error as NodeJS.ErrnoException).code ?? "");
}

/** Makes a folder, unless a file stands where that folder or one above it should be. */
function makeFolderUnlessBlocked(folder: string): void {
  try {
    makeFolder(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOTDIR") throw error;
  }
}

/** Makes the folder a path stands in, and clears away a file where a folder is wanted or the other way round. */
function makeRoomFor(to: string, out: string): void {
  for (let folder = dirname(to); folder !== out; folder = dirname(folder)) {
    if (existsSync(folder) && !statSync(folder).isDirectory()) rmSync(folder);
  }
  makeFolder(dirname(to));
  if (existsSync(to) && statSync(to).isDirectory()) rmSync(to, { recursive: true });
}

function removeEmptyFolders(folder: string, out: string): void {
  for (let each = folder; each !== out; each = dirname(each)) {
    try {
      rmdirSync(each);
    } catch {
      return;
    }
  }
}

/** Writes a file and waits until it is on the disk. */
function writeWhole(file: string, text: string): void {
  makeFolder(dirname(file));
  const handle = openSync(file, "w");
  try {
    writeFileSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
