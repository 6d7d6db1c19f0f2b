import { existsSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { makeFolder } from "./make-folder.ts";

/** How the name of a draft ends: of a file or folder that is still being written. */
export const DRAFT_ENDING = ".draft";

/** The age, in milliseconds, from which on a draft is taken for one that a killed build left behind. */
export const DRAFT_LIFE_MS = 24 * 60 * 60 * 1000;

/**
 * Writes a file as a draft and renames it, so that nobody ever sees half of it, even where the process is killed. The
 * folders it needs are made.
 */
export function writeWholeFile(file: string, content: string | Uint8Array): void {
  const draft = draftOf(file);
  makeFolder(dirname(file));
  writeFileSync(draft, content);
  renameSync(draft, file);
}

/**
 * Makes a folder named by its key as a draft and renames it, so that nobody ever sees half of it. Where another process
 * has made the folder meanwhile, that one stays: the same key means the same files.
 *
 * @param fill writes the files into the draft, whose path it is given
 */
export function makeWholeFolder(folder: string, fill: (draft: string) => void): void {
  const draft = emptyDraft(folder);
  fill(draft);
  putInPlace(draft, folder);
}

/** Does what {@link makeWholeFolder} does, with a `fill` that takes time. */
export async function makeWholeFolderAsync(folder: string, fill: (draft: string) => Promise<void>): Promise<void> {
  const draft = emptyDraft(folder);
  await fill(draft);
  putInPlace(draft, folder);
}

function emptyDraft(folder: string): string {
  const draft = draftOf(folder);
  rmSync(draft, { recursive: true, force: true });
  makeFolder(draft);
  return draft;
}

function putInPlace(draft: string, folder: string): void {
  try {
    renameSync(draft, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
    rmSync(draft, { recursive: true, force: true });
  }
}

function draftOf(path: string): string {
  return `${path}.${process.pid}${DRAFT_ENDING}`;
}
