import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { digestOf } from "../cache/digest.ts";
import { filesUnder } from "../cache/files-under.ts";
import { makeFolder } from "../cache/make-folder.ts";
import { treeOfStage } from "./stage.ts";

/** A folder of somebody else's that was moved into a stage. */
interface Borrowed {
  /** Where it stood, and where it goes back to unless it is published. */
  readonly from: string;
  /** Its path in the stage's tree. */
  readonly to: string;
  /** The files that it had, by their paths in it. */
  readonly files: readonly string[];
}

/**
 * Moves a folder of somebody else's into the tree of a stage. A note says so, which is written first: where the stage is removed and
 * was not published, {@link returnFolders} moves the folder back.
 *
 * @returns whether it was moved, which it is not where it lies on another file system
 */
export function borrowFolder(stageDir: string, { from, ...borrowed }: Borrowed): boolean {
  const goal = join(treeOfStage(stageDir), borrowed.to);
  const note: Borrowed = { from: resolve(from), ...borrowed };
  makeFolder(dirname(goal));
  makeFolder(notesOf(stageDir));
  writeFileSync(join(notesOf(stageDir), digestOf(borrowed.to)), JSON.stringify(note));
  try {
    renameSync(from, goal);
    return true;
  } catch (error) {
    if (hasCode(error, ["EXDEV"])) return false;
    throw error;
  }
}

/**
 * Moves the folders in a stage that are somebody else's to where they stood, with the files that they had. A folder that was
 * published, or that somebody has made anew, is passed over.
 */
export function returnFolders(stageDir: string): void {
  const notes = notesOf(stageDir);
  if (!existsSync(notes)) return;
  for (const name of readdirSync(notes)) {
    const borrowed = readNote(join(notes, name));
    if (borrowed === null) continue;
    const folder = join(treeOfStage(stageDir), borrowed.to);
    if (!existsSync(folder)) continue;
    const had = new Set(borrowed.files);
    for (const file of filesUnder(folder)) if (!had.has(file)) rmSync(join(folder, file));
    try {
      renameSync(folder, borrowed.from);
    } catch (error) {
      if (!hasCode(error, ["ENOENT", "EEXIST", "ENOTEMPTY", "ENOTDIR"])) throw error;
    }
  }
}

/** A note; `null` where the writing of it was cut off, so that nothing had been moved yet. */
function readNote(file: string): Borrowed | null {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Borrowed;
  } catch {
    return null;
  }
}

function notesOf(stageDir: string): string {
  return join(stageDir, "borrowed");
}

function hasCode(error: unknown, codes: readonly string[]): boolean {
  return codes.includes((error as NodeJS.ErrnoException).code ?? "");
}
