import { hash } from "node:crypto";
import { closeSync, lstatSync, openSync, readFileSync, readSync, type Stats } from "node:fs";
import { join } from "node:path";
import { writeWholeFile } from "../../cache/whole-files.ts";
import type { FoundFile } from "./find-files.ts";
import { systemReason } from "./read-file.ts";

/** Path inside the content folder → the git blob id of its bytes: what tells whether a file has changed. */
export type SourceIds = ReadonlyMap<string, string>;

/**
 * The identity of every file, without reading those that can be known otherwise: from git's index where the folder is
 * a checkout (so a fresh clone knows what a cache was made of), from remembered sizes and times where they are safe to
 * trust, and from the bytes elsewhere.
 *
 * @param tracked ids of files git finds unchanged
 * @param memoryFile where sizes, times and ids are remembered between builds; `null` remembers nothing
 * @param onUnreadable hears of files that cannot be read, and why: their identity is that of no content
 */
export function identify(
  files: readonly FoundFile[],
  tracked: ReadonlyMap<string, string>,
  memoryFile: string | null,
  onUnreadable: (file: FoundFile, reason: string) => void,
): SourceIds {
  const ids = new Map<string, string>();
  if (files.length === 0) return ids;
  const remembered = memoryFile === null ? new Map<string, Remembered>() : recall(memoryFile);
  const noted: [string, Remembered][] = [];
  const startedMs = Date.now();
  for (const file of files) {
    const { path, absolutePath } = file;
    const known = tracked.get(path);
    if (known !== undefined) {
      ids.set(path, known);
      continue;
    }
    const stat = lstatSync(absolutePath);
    const before = remembered.get(path);
    const id = before !== undefined && isSame(before, stat) ? before[4] : idOf(file, stat.size, onUnreadable);
    ids.set(path, id);
    // A file touched this very moment could be changed again within the clock's grain without its times showing it.
    if (id !== UNREADABLE && stat.isFile() && Math.max(stat.mtimeMs, stat.ctimeMs) < startedMs - 2000) {
      noted.push([path, [stat.size, stat.mtimeMs, stat.ctimeMs, stat.ino, id]]);
    }
  }
  if (memoryFile !== null && noted.length > 0) remember(memoryFile, noted, remembered);
  return ids;
}

const UNREADABLE = "unreadable";

function idOf(file: FoundFile, sizeBytes: number, onUnreadable: (file: FoundFile, reason: string) => void): string {
  try {
    return blobIdOf(file.absolutePath, sizeBytes);
  } catch (error) {
    onUnreadable(file, systemReason(error));
    return UNREADABLE;
  }
}

/** A space that files are read into one after the other: a buffer for each would fill the memory before it is tidied. */
const space = Buffer.allocUnsafe(1 << 20);

/** The id of a file's bytes. */
function blobIdOf(file: string, sizeBytes: number): string {
  const head = Buffer.from(`blob ${sizeBytes}\0`);
  if (head.length + sizeBytes >= space.length) return blobId(readFileSync(file));
  head.copy(space);
  const handle = openSync(file, "r");
  try {
    const read = readSync(handle, space, head.length, space.length - head.length, null);
    // A file that is another size by now.
    if (read !== sizeBytes) return blobId(readFileSync(file));
  } finally {
    closeSync(handle);
  }
  return hash("sha1", space.subarray(0, head.length + sizeBytes), "hex");
}

/** The id git gives these bytes as a blob. */
export function blobId(bytes: Uint8Array): string {
  return hash("sha1", Buffer.concat([Buffer.from(`blob ${bytes.length}\0`), bytes]), "hex");
}

/** Size in bytes, modified and changed in ms, inode, id. */
type Remembered = readonly [number, number, number, number, string];

function isSame([size, mtimeMs, ctimeMs, ino]: Remembered, stat: Stats): boolean {
  return (
    stat.isFile() && size === stat.size && mtimeMs === stat.mtimeMs && ctimeMs === stat.ctimeMs && ino === stat.ino
  );
}

function recall(file: string): ReadonlyMap<string, Remembered> {
  try {
    const entries: unknown = JSON.parse(readFileSync(file, "utf8"));
    return new Map(Array.isArray(entries) ? (entries as [string, Remembered][]) : []);
  } catch {
    return new Map();
  }
}

function remember(file: string, noted: [string, Remembered][], before: ReadonlyMap<string, Remembered>): void {
  const unchanged = noted.length === before.size && noted.every(([path, each]) => before.get(path)?.[2] === each[2]);
  if (unchanged) return;
  writeWholeFile(file, JSON.stringify(noted));
}

/** Where the memory of a folder's files is kept. */
export function identityMemory(cacheDir: string, root: string): string {
  return join(cacheDir, "sources", `${hash("sha256", root, "hex").slice(0, 16)}.json`);
}
