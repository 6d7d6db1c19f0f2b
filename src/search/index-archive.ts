import { join } from "node:path";
import { readLines, writeLines } from "../archive/sealed-lines.ts";
import { fragmentName, readFragments, type SearchMonth, writeFragments } from "./month-fragments.ts";
import { pagefindRuntime } from "./pagefind-runtime.ts";
import { isWholeFolder, makeSealedFolder, sealedFiles } from "./sealed-folder.ts";
import type { SearchRecord } from "./search-record.ts";
import type { SearchSegment } from "./segments.ts";
import { type PlacedRecord, SUMMARY_FILE, writeBundle, writeSegment } from "./write-segment.ts";

const MONTHS_FILE = "months.lines";

/** Whether a file of the cache's folders is to be published, not only to be kept. */
export function isPublished(path: string): boolean {
  return !path.endsWith(".lines");
}

/** Pagefind's program, made where the cache has none under this key. */
export async function ensureRuntime(cacheDir: string, key: string): Promise<void> {
  if (sealedFiles(join(cacheDir, key)) !== null) return;
  const files = await pagefindRuntime();
  makeSealedFolder(join(cacheDir, key), (draft) => writeBundle(files, draft));
}

/**
 * The months of a segment indexed before, all their fragments being in the cache; `null` where it is to be indexed,
 * what was kept of it being gone or damaged.
 */
export function indexedMonths(segment: SearchSegment, cacheDir: string): readonly SearchMonth[] | null {
  const folder = join(cacheDir, segment.key);
  if (sealedFiles(folder) === null) return null;
  try {
    readLines(join(folder, SUMMARY_FILE));
    const months = readLines<SearchMonth>(join(folder, MONTHS_FILE)).all();
    return months.every(({ key }) => sealedFiles(join(cacheDir, key)) !== null) ? months : null;
  } catch {
    return null;
  }
}

/** Whether the cache has the fragments of a month, undamaged. */
export function hasFragments({ key }: SearchMonth, cacheDir: string): boolean {
  return isWholeFolder(join(cacheDir, key));
}

/** Writes the fragments of a month into the cache. */
export function keepFragments({ key }: SearchMonth, records: readonly SearchRecord[], cacheDir: string): void {
  makeSealedFolder(join(cacheDir, key), (draft) => writeFragments(records, draft));
}

/** The indexing of one segment. */
export interface IndexingJob {
  readonly segment: SearchSegment;
  /** Their fragments are in the cache. Oldest first. */
  readonly months: readonly SearchMonth[];
}

export interface IndexingCommon {
  readonly cacheDir: string;
}

export async function doIndexingJob(
  { segment, months }: IndexingJob,
  { cacheDir }: IndexingCommon,
): Promise<undefined> {
  indexSegment(segment, months, cacheDir);
  return undefined;
}

/** Indexes a segment from the fragments of its months, which are in the cache, oldest month first. */
export function indexSegment(segment: SearchSegment, months: readonly SearchMonth[], cacheDir: string): void {
  function* records(): Generator<PlacedRecord> {
    for (const month of months) {
      let number = 0;
      for (const record of readFragments(month, join(cacheDir, month.key)))
        yield { record, fragment: fragmentName(month, number++) };
    }
  }
  makeSealedFolder(join(cacheDir, segment.key), (draft) => {
    writeSegment(records(), draft);
    writeLines(join(draft, MONTHS_FILE), months);
  });
}
