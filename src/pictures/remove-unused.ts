import { readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { DRAFT_ENDING, DRAFT_LIFE_MS } from "../cache/whole-files.ts";

export interface RemovedPictures {
  /** How many pictures were removed. */
  readonly removed: number;
  readonly freedBytes: number;
  /** The size of all pictures that are left. */
  readonly keptBytes: number;
}

interface CachedPicture {
  readonly key: string;
  readonly folder: string;
  readonly sizeBytes: number;
  /** When the picture was made or last used, in milliseconds since 1970. */
  readonly changedMs: number;
}

/** For how long after its last use a picture is never removed: another build may be about to publish it. */
const RECENT_USE_MS = 60 * 60 * 1000;

/**
 * Removes unused pictures from a cache that is larger than a limit, those unused the longest first, until the cache is
 * no larger. Pictures in use stay, whatever their size, and so do pictures made or used within the last hour.
 *
 * @param usedKeys the keys of the pictures in use
 */
export function removeUnusedPictures(
  cacheDir: string,
  usedKeys: ReadonlySet<string>,
  limitBytes: number,
): RemovedPictures {
  const cached = findCached(cacheDir);
  let keptBytes = cached.reduce((sum, each) => sum + each.sizeBytes, 0);
  const fullBytes = keptBytes;
  let removed = 0;
  const recentMs = Date.now() - RECENT_USE_MS;
  const unused = cached.filter((each) => !usedKeys.has(each.key) && each.changedMs < recentMs);
  unused.sort((a, b) => a.changedMs - b.changedMs || (a.key < b.key ? -1 : 1));
  for (const each of unused) {
    if (keptBytes <= limitBytes) break;
    rmSync(each.folder, { recursive: true, force: true });
    keptBytes -= each.sizeBytes;
    removed += 1;
  }
  return { removed, freedBytes: fullBytes - keptBytes, keptBytes };
}

/** Lists the pictures in the cache. Drafts that killed builds left behind are deleted on the way. */
function findCached(cacheDir: string): readonly CachedPicture[] {
  const found: CachedPicture[] = [];
  for (const shelf of foldersIn(cacheDir, /^[0-9a-f]{2}$/)) {
    for (const key of foldersIn(join(cacheDir, shelf), /^[0-9a-f]{20}$/)) {
      const folder = join(cacheDir, shelf, key);
      const files = filesIn(folder);
      const changedMs = files.reduce((latest, file) => Math.max(latest, file.changedMs), 0);
      found.push({ key, folder, sizeBytes: files.reduce((sum, file) => sum + file.sizeBytes, 0), changedMs });
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
    // Another process may be writing here, so that a file can be gone by now.
    const stat = statSync(file, { throwIfNoEntry: false });
    if (stat === undefined) return [];
    if (name.endsWith(DRAFT_ENDING) && stat.mtimeMs < Date.now() - DRAFT_LIFE_MS) {
      rmSync(file, { force: true });
      return [];
    }
    return [{ sizeBytes: stat.size, changedMs: stat.mtimeMs }];
  });
}
