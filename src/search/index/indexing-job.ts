import { join } from "node:path";
import { isWholeFolder, makeSealedFolder, sealedFiles } from "../../cache/sealed-folder.ts";
import { type KeptSegment, readMonths, readSegmentSummary } from "./kept-segment.ts";
import { hasPackList, type MonthArticle, type SearchMonth, writeFragments } from "./month-fragments.ts";
import type { SearchSegment } from "./segments.ts";

/**
 * Makes Pagefind's program where the cache has none under this key.
 *
 * @param fetchScript the script by which the program loads files (src/search/page/pagefind-fetch.ts)
 */
export async function ensureRuntime(cacheDir: string, key: string, fetchScript: string): Promise<void> {
  if (sealedFiles(join(cacheDir, key)) !== null) return;
  const { loadPagefindRuntime } = await import("./pagefind-runtime.ts");
  const files = await loadPagefindRuntime(fetchScript);
  await makeSealedFolder(join(cacheDir, key), async ({ write }) => {
    for (const { path, content } of files) write(path, content);
  });
}

/**
 * The months of a segment that is in the cache with all its fragments. `null` where anything of it is missing or
 * damaged, so that the segment must be indexed.
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

/** Whether the cache has all fragments of a month, and none is damaged. */
export function hasFragments({ key }: SearchMonth, cacheDir: string): boolean {
  const folder = join(cacheDir, key);
  return hasPackList(folder) && isWholeFolder(folder);
}

/** Writes the fragments of a month into the cache. */
export function keepFragments(
  { key }: Pick<SearchMonth, "key">,
  articles: readonly MonthArticle[],
  cacheDir: string,
): Promise<void> {
  return makeSealedFolder(join(cacheDir, key), async (draft) => writeFragments(articles, draft));
}

/** The work of indexing one segment. */
export interface IndexingJob {
  readonly segment: SearchSegment;
  /** The months of the segment, oldest first. Their fragments are in the cache. */
  readonly months: readonly SearchMonth[];
  /** The segments the same cache already has. */
  readonly earlier: readonly KeptSegment[];
}

/** What all indexing jobs of a build have in common. */
export interface IndexingCommon {
  readonly cacheDir: string;
}

/** Indexes a segment: articles that earlier segments have are taken over, the others are read from their fragments. */
export async function doIndexingJob(
  { segment, months, earlier }: IndexingJob,
  { cacheDir }: IndexingCommon,
): Promise<undefined> {
  // Most builds index nothing, and start sooner without what indexes.
  const [{ chooseEarlierSegments }, { writeSegment }] = await Promise.all([
    import("./choose-earlier-segments.ts"),
    import("./write-segment.ts"),
  ]);
  await makeSealedFolder(join(cacheDir, segment.key), (draft) =>
    writeSegment(months, chooseEarlierSegments(months, earlier, cacheDir), cacheDir, draft),
  );
  return undefined;
}
