import { join } from "node:path";
import { isWholeFolder, makeSealedFolder, sealedFiles } from "../../cache/sealed-folder.ts";
import { segmentsFor } from "./earlier-segments.ts";
import { type KeptSegment, readMonths, readSegmentSummary } from "./kept-segment.ts";
import { readFragments, type SearchMonth, writeFragments } from "./month-fragments.ts";
import { pagefindRuntime } from "./pagefind-runtime.ts";
import type { SearchRecord } from "./record.ts";
import type { SearchSegment } from "./segments.ts";
import { writeSegment } from "./write-segment.ts";

/** Pagefind's program, made where the cache has none under this key. */
export async function ensureRuntime(cacheDir: string, key: string): Promise<void> {
  if (sealedFiles(join(cacheDir, key)) !== null) return;
  const files = await pagefindRuntime();
  await makeSealedFolder(join(cacheDir, key), async ({ write }) => {
    for (const { path, content } of files) write(path, content);
  });
}

/**
 * The months of a segment indexed before, all their fragments being in the cache; `null` where it is to be indexed,
 * what was kept of it being gone or damaged.
 */
export function indexedMonths(segment: SearchSegment, cacheDir: string): readonly SearchMonth[] | null {
  const folder = join(cacheDir, segment.key);
  if (sealedFiles(folder) === null) return null;
  try {
    readSegmentSummary(folder);
    const months = readMonths(folder);
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
export function keepFragments({ key }: SearchMonth, records: readonly SearchRecord[], cacheDir: string): Promise<void> {
  return makeSealedFolder(join(cacheDir, key), async (draft) => writeFragments(records, draft));
}

/** The indexing of one segment. */
export interface IndexingJob {
  readonly segment: SearchSegment;
  /** Their fragments are in the cache. Oldest first. */
  readonly months: readonly SearchMonth[];
  /** Segments indexed before, of the same cache. */
  readonly earlier: readonly KeptSegment[];
}

export interface IndexingCommon {
  readonly cacheDir: string;
}

/** Indexes a segment from those that have months of it, and the fragments of the others. */
export async function doIndexingJob(
  { segment, months, earlier }: IndexingJob,
  { cacheDir }: IndexingCommon,
): Promise<undefined> {
  const recordsOf = (month: SearchMonth): Iterable<SearchRecord> => readFragments(month, join(cacheDir, month.key));
  await makeSealedFolder(join(cacheDir, segment.key), (draft) =>
    writeSegment(months, segmentsFor(months, earlier), recordsOf, draft),
  );
  return undefined;
}
