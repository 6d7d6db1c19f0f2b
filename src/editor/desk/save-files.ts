import { existsSync, readdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { makeFolder } from "../../cache/make-folder.ts";
import { DRAFT_ENDING } from "../../cache/whole-files.ts";
import { blobId } from "../../content/sources/blob-id.ts";
import type { DeskSaved } from "../stores/desk-wire.ts";
import { firstConflict } from "../stores/first-conflict.ts";
import type { Change } from "../stores/store.ts";
import { placeToWrite } from "./content-path.ts";
import { bytesOf, textOf } from "./open-article.ts";

/** A file that a change touches. */
interface TouchedFile {
  readonly path: string;
  readonly place: string;
  /** What is to be written; `null` for a file that is to be removed. */
  readonly bytes: Uint8Array | null;
  /** What was there; `null` where nothing was. */
  readonly before: Buffer | null;
}

/**
 * Saves all files of a change or none. A file that is not as the editor saw it, or that the editor never saw, is a conflict:
 * nobody's work is written over. Where the system refuses a file, those before it are put back.
 */
export function saveFiles(contentDir: string, change: Change): DeskSaved {
  const wanted = [...change.writes, ...change.removals.map((path) => ({ path, bytes: null }))];
  const files: TouchedFile[] = [];
  for (const { path, bytes } of wanted) {
    const place = placeToWrite(contentDir, path);
    const isTwice = files.some((file) => file.path.toLowerCase() === path.toLowerCase());
    if (place === null || isTwice) return { kind: "refused", reason: "bad-path", detail: path };
    files.push({ path, place, bytes, before: bytesOf(place) });
  }
  for (const { path } of change.expected)
    if (placeToWrite(contentDir, path) === null) return { kind: "refused", reason: "bad-path", detail: path };
  const conflict = findConflict(contentDir, files, change);
  if (conflict !== null) return conflict;
  try {
    writeAll(contentDir, files);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return { kind: "refused", reason: "not-written", detail: code ?? message };
  }
  const written = files.filter((file) => file.bytes !== null);
  return { kind: "saved", versions: Object.fromEntries(written.map(({ path, bytes }) => [path, blobId(bytes!)])) };
}

/** The first file that is not as the editor saw it, with its text now; `null` where all are. */
function findConflict(contentDir: string, files: readonly TouchedFile[], change: Change) {
  const written = new Map(files.flatMap(({ path, bytes }) => (bytes === null ? [] : [[path, blobId(bytes)] as const])));
  const bytesNow = (path: string) => bytesOf(placeToWrite(contentDir, path)!);
  const idNow = (path: string) => {
    const bytes = bytesNow(path);
    return bytes === null ? null : blobId(bytes);
  };
  const conflict = firstConflict(change, idNow, written);
  if (conflict === null) return null;
  const now = bytesNow(conflict.path);
  return { kind: "conflict", ...conflict, theirs: now === null ? null : textOf(now) } as const;
}

/** Writes pictures first and articles last, then removes; so that a stop between two files leaves no article without its pictures. */
function writeAll(contentDir: string, files: readonly TouchedFile[]): void {
  const written = files.filter((file) => file.bytes !== null);
  const ordered = [...written.filter(({ path }) => !isText(path)), ...written.filter(({ path }) => isText(path))];
  const drafts = ordered.map((file) => ({ ...file, draft: draftOf(file.place) }));
  const done: TouchedFile[] = [];
  try {
    for (const { place, draft, bytes } of drafts) {
      makeFolder(dirname(place));
      writeFileSync(draft, bytes!);
    }
    for (const file of drafts) {
      renameSync(file.draft, file.place);
      done.push(file);
    }
    for (const file of files) {
      if (file.bytes !== null) continue;
      rmSync(file.place, { force: true });
      done.push(file);
    }
  } catch (error) {
    for (const { place, before } of done.toReversed()) putBack(place, before);
    for (const { draft } of drafts) rmSync(draft, { force: true });
    throw error;
  } finally {
    for (const { place } of files) removeEmptyFolders(dirname(place), contentDir);
  }
}

function putBack(place: string, before: Buffer | null): void {
  if (before === null) rmSync(place, { force: true });
  else writeFileSync(place, before);
}

function isText(path: string): boolean {
  return path.endsWith(".md");
}

/** A hidden name, which neither builds nor the watcher of edits look at. */
function draftOf(place: string): string {
  return join(dirname(place), `.${basename(place)}.${process.pid}${DRAFT_ENDING}`);
}

/** Removes a folder that nothing is left in, and those above it, up to the content folder. */
function removeEmptyFolders(folder: string, contentDir: string): void {
  if (folder.length <= contentDir.length || !existsSync(folder) || readdirSync(folder).length > 0) return;
  rmdirSync(folder);
  removeEmptyFolders(dirname(folder), contentDir);
}
