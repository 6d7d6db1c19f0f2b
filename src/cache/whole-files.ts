import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** The ending of what is being written. */
export const DRAFT = ".draft";

/** Writes a file so that it is never half there, whoever reads it and whatever cuts this off. */
export function writeWholeFile(file: string, content: string | Uint8Array): void {
  const draft = draftOf(file);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(draft, content);
  renameSync(draft, file);
}

/**
 * Makes a folder that is named after what is in it, so that it is never half there. One that another process made
 * meanwhile is the same, and stays.
 *
 * @param fill writes what is to be in the folder it is given
 */
export function makeWholeFolder(folder: string, fill: (draft: string) => void): void {
  const draft = emptyDraft(folder);
  fill(draft);
  putInPlace(draft, folder);
}

/** The same where filling it takes waiting. */
export async function makeWholeFolderAsync(folder: string, fill: (draft: string) => Promise<void>): Promise<void> {
  const draft = emptyDraft(folder);
  await fill(draft);
  putInPlace(draft, folder);
}

function emptyDraft(folder: string): string {
  const draft = draftOf(folder);
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true });
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
  return `${path}.${process.pid}${DRAFT}`;
}
