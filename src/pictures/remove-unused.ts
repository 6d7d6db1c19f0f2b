import { readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { DRAFT } from "../cache/whole-files.ts";

export interface RemovedPictures {
  /** Folders removed. */
  readonly removed: number;
  readonly freedBytes: number;
  /** What is left, of used pictures and others. */
  readonly keptBytes: number;
}

interface CachedPicture {
  readonly hash: string;
  readonly folder: string;
  readonly sizeBytes: number;
  /** When it was made or last used, whichever is later. */
  readonly changedMs: number;
}

/** A file still a draft after a day is nobody's any more. */
const DRAFT_LIFE_MS = 24 * 60 * 60 * 1000;
/** What was made or used just now may be on its way into another build. */
const GRACE_MS = 60 * 60 * 1000;

/**
 * Bounds the cache: where it is larger than the limit, pictures nobody uses are removed, longest unused first, until it is
 * not. Used ones stay whatever they weigh, and so does what was made or used within the hour.
 *
 * @param used hashes of pictures
 */
export function removeUnusedPictures(cacheDir: string, used: ReadonlySet<string>, limitBytes: number): RemovedPictures {
  const cached = findCached(cacheDir);
  let keptBytes = cached.reduce((sum, each) => sum + each.sizeBytes, 0);
  const fullBytes = keptBytes;
  let removed = 0;
  const recentMs = Date.now() - GRACE_MS;
  const unused = cached.filter((each) => !used.has(each.hash) && each.changedMs < recentMs);
  unused.sort((a, b) => a.changedMs - b.changedMs || (a.hash < b.hash ? -1 : 1));
  for (const each of unused) {
    if (keptBytes <= limitBytes) break;
    rmSync(each.folder, { recursive: true, force: true });
    keptBytes -= each.sizeBytes;
    removed += 1;
  }
  return { removed, freedBytes: fullBytes - keptBytes, keptBytes };
}

/** What lies in the cache, drafts of dead processes removed on the way. */
function findCached(cacheDir: string): readonly CachedPicture[] {
  const found: CachedPicture[] = [];
  for (const shelf of foldersIn(cacheDir, /^[0-9a-f]{2}$/)) {
    for (const hash of foldersIn(join(cacheDir, shelf), /^[0-9a-f]{20}$/)) {
      const folder = join(cacheDir, shelf, hash);
      const files = filesIn(folder);
      const changedMs = files.reduce((latest, file) => Math.max(latest, file.changedMs), 0);
      found.push({ hash, folder, sizeBytes: files.reduce((sum, file) => sum + file.sizeBytes, 0), changedMs });
    }
  }
  return found;
}

function foldersIn(folder: string, name: RegExp): readonly string[] {
  try {
    const items = readdirSync(folder, { withFileTypes: true });
    return items.filter((item) => item.isDirectory() && name.test(item.name)).map((item) => item.name);
  } catch {
    return [];
  }
}

function filesIn(folder: string): readonly { readonly sizeBytes: number; readonly changedMs: number }[] {
  return readdirSync(folder).flatMap((name) => {
    const file = join(folder, name);
    // Another process may be writing here: a file can be gone by the time it is looked at.
    const stat = statSync(file, { throwIfNoEntry: false });
    if (stat === undefined) return [];
    if (name.endsWith(DRAFT) && stat.mtimeMs < Date.now() - DRAFT_LIFE_MS) {
      rmSync(file, { force: true });
      return [];
    }
    return [{ sizeBytes: stat.size, changedMs: stat.mtimeMs }];
  });
}
