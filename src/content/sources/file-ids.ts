import { createHash, hash } from "node:crypto";
import { closeSync, lstatSync, openSync, readFileSync, readSync, type Stats } from "node:fs";
import { join } from "node:path";
import { digestOf } from "../../cache/digest.ts";
import { writeWholeFile } from "../../cache/whole-files.ts";
import { blobId } from "./blob-id.ts";
import type { FoundFile } from "./find-files.ts";
import { systemReason, TOO_LARGE } from "./read-file.ts";

/** Path inside the content folder → the git blob id of the file's bytes, which tells whether the file has changed. */
export type FileIds = ReadonlyMap<string, string>;

/**
 * Finds the blob id of every file, and reads only the files whose id cannot be known otherwise. In a checkout git's
 * index has it, so that even a fresh clone knows what its cache was made from. Else the id may be remembered together
 * with the file's size and times, where these are safe to trust.
 *
 * @param tracked the ids of the files that git finds unchanged
 * @param memoryFile the file in which sizes, times and ids are remembered between builds; `null` where they are not
 * @param onUnreadable called with each file that cannot be read, and why; such a file gets an id that no content has
 */
export function findFileIds(
  files: readonly FoundFile[],
  tracked: FileIds,
  memoryFile: string | null,
  onUnreadable: (file: FoundFile, reason: string) => void,
): FileIds {
  const ids = new Map<string, string>();
  if (files.length === 0) return ids;
  const remembered = memoryFile === null ? new Map<string, RememberedFile>() : readMemory(memoryFile);
  const seen: [path: string, file: RememberedFile][] = [];
  const startedMs = Date.now();
  for (const file of files) {
    const { path, absolutePath } = file;
    const trackedId = tracked.get(path);
    if (trackedId !== undefined) {
      ids.set(path, trackedId);
      continue;
    }
    const stat = lstatSync(absolutePath);
    const before = remembered.get(path);
    const id = before !== undefined && isSame(before, stat) ? before[4] : readId(file, stat.size, onUnreadable);
    ids.set(path, id);
    const isSettled = Math.max(stat.mtimeMs, stat.ctimeMs) < startedMs - SETTLED_AFTER_MS;
    if (id !== UNREADABLE_ID && stat.isFile() && isSettled) {
      seen.push([path, [stat.size, stat.mtimeMs, stat.ctimeMs, stat.ino, id]]);
    }
  }
  if (memoryFile !== null && seen.length > 0) writeMemory(memoryFile, seen, remembered);
  return ids;
}

/**
 * The age from which on the times of a file are trusted. A file written just now could be written once more within the
 * grain of the clock, and its times would be the same.
 */
const SETTLED_AFTER_MS = 2000;

/** Stands for the id of a file that cannot be read. */
const UNREADABLE_ID = "unreadable";

/** No larger file is taken: Node reads none as a whole. */
const MOST_BYTES = 2 ** 31 - 1;

function readId(file: FoundFile, sizeBytes: number, onUnreadable: (file: FoundFile, reason: string) => void): string {
  try {
    if (sizeBytes > MOST_BYTES) onUnreadable(file, TOO_LARGE);
    return sizeBytes > MOST_BYTES ? UNREADABLE_ID : blobIdOfFile(file.absolutePath, sizeBytes);
  } catch (error) {
    onUnreadable(file, systemReason(error));
    return UNREADABLE_ID;
  }
}

/** One buffer that all small files are read into, one after the other. A buffer for each would fill the memory. */
const readBuffer = Buffer.allocUnsafe(1 << 20);

/** The blob id of a file's bytes. */
function blobIdOfFile(file: string, sizeBytes: number): string {
  const head = Buffer.from(`blob ${sizeBytes}\0`);
  if (head.length + sizeBytes >= readBuffer.length) return blobIdInPieces(file, head, sizeBytes);
  head.copy(readBuffer);
  const handle = openSync(file, "r");
  try {
    const read = readSync(handle, readBuffer, head.length, readBuffer.length - head.length, null);
    // The file has changed its size meanwhile.
    if (read !== sizeBytes) return blobId(readFileSync(file));
  } finally {
    closeSync(handle);
  }
  return hash("sha1", readBuffer.subarray(0, head.length + sizeBytes), "hex");
}

/** The blob id of a large file, which is not held in memory as a whole. */
function blobIdInPieces(file: string, head: Uint8Array, sizeBytes: number): string {
  const sum = createHash("sha1").update(head);
  const handle = openSync(file, "r");
  let length = 0;
  try {
    for (let read = -1; read !== 0; length += read) {
      read = readSync(handle, readBuffer, 0, readBuffer.length, null);
      sum.update(readBuffer.subarray(0, read));
    }
  } finally {
    closeSync(handle);
  }
  // The file has changed its size meanwhile.
  return length === sizeBytes ? sum.digest("hex") : blobId(readFileSync(file));
}

/** A file as it was when its id was found. All times are in milliseconds since 1970. */
type RememberedFile = readonly [sizeBytes: number, modifiedMs: number, changedMs: number, inode: number, id: string];

function isSame([sizeBytes, modifiedMs, changedMs, inode]: RememberedFile, stat: Stats): boolean {
  return (
    stat.isFile() &&
    sizeBytes === stat.size &&
    modifiedMs === stat.mtimeMs &&
    changedMs === stat.ctimeMs &&
    inode === stat.ino
  );
}

function readMemory(file: string): ReadonlyMap<string, RememberedFile> {
  try {
    const remembered: unknown = JSON.parse(readFileSync(file, "utf8"));
    return new Map(Array.isArray(remembered) ? (remembered as [string, RememberedFile][]) : []);
  } catch {
    return new Map();
  }
}

/** Writes what was seen of the files, unless it is what an earlier build remembered. */
function writeMemory(
  file: string,
  seen: readonly (readonly [path: string, file: RememberedFile])[],
  before: ReadonlyMap<string, RememberedFile>,
): void {
  const isUnchanged = seen.length === before.size && seen.every(([path, each]) => before.get(path)?.[2] === each[2]);
  if (!isUnchanged) writeWholeFile(file, JSON.stringify(seen));
}

/** The file of the cache in which the ids of a folder's files are remembered. */
export function idMemoryFile(cacheDir: string, root: string): string {
  return join(cacheDir, "sources", `${digestOf(root)}.json`);
}
