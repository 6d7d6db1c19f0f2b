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
import { inOrder, type Move } from "./moves.ts";
import { JOURNAL_FILE, MARKER_FILE, type Marker, removeStages, STAGE_PREFIX, WORK_FOLDER } from "./output-folder.ts";
import type { StagePlace } from "./stage.ts";

/**
 * What a publication is going to do. A build writes its journal and then does what the journal says, so that the next
 * build can finish a publication that was cut off. Prepared files are renamed into place, the deepest first (pictures,
 * articles, listings, then the pages that lead to them), and removals come last: at every moment each page is whole and
 * each of its links is answered.
 */
interface Journal {
  /** The names at the top level of the output folder once it is published. */
  readonly names: readonly string[];
  /** The name of the stage's folder. */
  readonly stage: string;
  /** Moves of files and whole folders, from a path in the stage to one in the output folder. */
  readonly moves: readonly (readonly [from: string, to: string])[];
  /** Paths of files in the output folder. */
  readonly removals: readonly string[];
}

/** The name of this build's stage. A worker of a build that was killed may still be writing into another stage. */
const STAGE = `${STAGE_PREFIX}${process.pid}`;

const stageOf = (out: string) => join(out, WORK_FOLDER, STAGE);
const journalOf = (out: string) => join(out, WORK_FOLDER, JOURNAL_FILE);

/** Makes an empty stage; those of other builds are removed. */
export function openStage(out: string): StagePlace {
  removeStages(out);
  makeFolder(stageOf(out));
  return { outDir: out, stageDir: stageOf(out) };
}

/**
 * Moves prepared files into the output folder, removes others, and writes the marker.
 *
 * @param made the moves of all prepared files
 * @param token the token of the state that the output folder then has
 */
export function publish(out: string, made: readonly Move[], removals: readonly string[], token: string): void {
  const kept = readdirSync(out).filter((name) => name !== WORK_FOLDER && name !== MARKER_FILE);
  const names = [...new Set([...kept, ...made.map(({ to }) => to.split("/", 1)[0]!)])].sort();
  writeSynced(join(stageOf(out), MARKER_FILE), JSON.stringify({ format: 1, token, names } satisfies Marker));
  const moves = [...inOrder(made).map(({ from, to }) => [from, to] as const), [MARKER_FILE, MARKER_FILE] as const];
  // Folders are made before the journal: if the disk is full, everything is still as it was.
  for (const folder of new Set(moves.map(([, to]) => dirname(to)))) makeFolderUnlessBlocked(join(out, folder));
  const journal: Journal = { names, stage: STAGE, moves, removals };
  writeSynced(journalOf(out), JSON.stringify(journal));
  followJournal(out, journal);
}

/** Finishes a publication that was cut off. Returns whether there was one. */
export function finishPublication(out: string): boolean {
  if (!existsSync(journalOf(out))) return false;
  try {
    followJournal(out, JSON.parse(readFileSync(journalOf(out), "utf8")) as Journal);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    // The writing of the journal was cut off: nothing has been moved yet.
    rmSync(journalOf(out), { force: true });
  }
  return true;
}

/** Does what a journal says, and removes it with its stage. What has been done already is passed over. */
function followJournal(out: string, { stage: name, moves, removals }: Journal): void {
  const stage = join(out, WORK_FOLDER, name);
  for (const [from, to] of moves) moveIntoPlace(join(stage, from), join(out, to), out);
  for (const path of removals) {
    // A folder in the place of a file that was published before holds what was moved there just now.
    if (existsSync(join(out, path)) && statSync(join(out, path)).isDirectory()) continue;
    rmSync(join(out, path), { force: true });
    removeEmptyFolders(dirname(join(out, path)), out);
  }
  rmSync(journalOf(out), { force: true });
  rmSync(stage, { recursive: true, force: true });
}

/** Moves a prepared file or folder into place, unless that has been done already. */
function moveIntoPlace(from: string, to: string, out: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!existsSync(from)) return;
    if (!isInTheWay(error)) throw error;
    makeRoomFor(to, out);
    renameSync(from, to);
  }
}

/** Whether a move failed because something else stands at its goal, or because the goal's folder is missing. */
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

/** Makes the folder of a path. A file in place of a folder is removed, and a folder in place of the file. */
function makeRoomFor(to: string, out: string): void {
  for (let folder = dirname(to); folder !== out; folder = dirname(folder)) {
    if (existsSync(folder) && !statSync(folder).isDirectory()) rmSync(folder);
  }
  makeFolder(dirname(to));
  if (existsSync(to) && statSync(to).isDirectory()) rmSync(to, { recursive: true });
}

/** Removes a folder and those above it, up to the output folder, as long as they are empty. */
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
function writeSynced(file: string, text: string): void {
  makeFolder(dirname(file));
  const handle = openSync(file, "w");
  try {
    writeFileSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
