import { readSealed } from "../../cache/sealed-folder.ts";
import { type KeptSegment, readMonthSummaries } from "./kept-segment.ts";
import type { SearchMonth } from "./month-fragments.ts";
import { isPack } from "./packs.ts";
import { TABLE_FILE } from "./pagefind-entry.ts";
import { readIndexFiles, unpackFile } from "./pagefind-files.ts";
import { decodeIndexFile } from "./pagefind-posting-lists.ts";
import { type PostingList, renumberArticles } from "./posting-lists.ts";
import type { SegmentSummary } from "./segment-summary.ts";
import type { SegmentTable } from "./segment-table.ts";
import { isCountTerm } from "./stored-counts.ts";
import { isHeadingTerm } from "./terms.ts";

/**
 * Earlier segments, which the cache keeps, save reading articles again: where an earlier segment has months of a
 * segment that is to be indexed, the postings of those months are taken over from its index.
 */

/** Reading an earlier segment costs more than it saves where less than this share of its articles can be taken over. */
const MIN_SHARE_TO_REUSE = 0.5;

/**
 * Chooses earlier segments to take months over from. Each month is taken over from one segment at most; segments that
 * give more articles are chosen first.
 */
export function chooseEarlierSegments(
  months: readonly SearchMonth[],
  segments: readonly KeptSegment[],
): readonly KeptSegment[] {
  const wanted = new Map(months.map(({ key, articleCount }) => [key, articleCount]));
  const countWanted = ({ months: own }: KeptSegment): number =>
    own.reduce((sum, { key }) => sum + (wanted.get(key) ?? 0), 0);
  const ranked = segments
    .map((segment) => ({ segment, count: countWanted(segment) }))
    .sort((a, b) => b.count - a.count || (a.segment.folder < b.segment.folder ? -1 : 1));
  return ranked.flatMap(({ segment }) => {
    const size = segment.months.reduce((sum, { articleCount }) => sum + articleCount, 0);
    const count = countWanted(segment);
    if (count === 0 || count < size * MIN_SHARE_TO_REUSE) return [];
    for (const { key } of segment.months) wanted.delete(key);
    return [segment];
  });
}

/** What is taken over of earlier segments. */
interface ReusedMonths {
  /** The posting lists of each earlier segment, with the numbers its articles have in the new segment. */
  readonly lists: readonly Iterable<PostingList>[];
  /** The summaries of the months taken over, by the keys of the months. */
  readonly summaries: ReadonlyMap<string, SegmentSummary>;
}

/**
 * Takes over months of earlier segments. No month is taken over of a segment that is damaged.
 *
 * @param starts the number that the first article of a month has in the new segment, by the key of the month
 */
export function reuseMonths(segments: readonly KeptSegment[], starts: ReadonlyMap<string, number>): ReusedMonths {
  const lists: Iterable<PostingList>[] = [];
  const summaries = new Map<string, SegmentSummary>();
  for (const { folder, months } of segments) {
    try {
      const files = indexFilesOf(folder);
      const monthSummaries = readMonthSummaries(folder);
      const taken = months.map(({ key }) => starts.has(key) && !summaries.has(key));
      lists.push(renumberArticles(readPostingLists(files), newArticleNumbers(months, taken, starts)));
      for (const [index, { key }] of months.entries()) if (taken[index]) summaries.set(key, monthSummaries[index]!);
    } catch {
      // The caller reads the months of this segment from their articles.
    }
  }
  return { lists, summaries };
}

/** The number each article of an earlier segment has in the new one; -1 where its month is not taken over. */
function newArticleNumbers(
  months: readonly SearchMonth[],
  taken: readonly boolean[],
  starts: ReadonlyMap<string, number>,
): Int32Array {
  return Int32Array.from(
    months.flatMap(({ key, articleCount }, index) =>
      Array.from({ length: articleCount }, (_, number) => (taken[index] ? starts.get(key)! + number : -1)),
    ),
  );
}

/** The index files of a segment, in order. Throws where a file is not as it was made. */
function indexFilesOf(folder: string): readonly Uint8Array[] {
  const files = readSealed(folder, (path) => path === TABLE_FILE || isPack(path));
  const table = JSON.parse(Buffer.from(unpackFile(files.get(TABLE_FILE)!)).toString("utf8")) as SegmentTable;
  return readIndexFiles(table, files);
}

/** The posting lists of a segment as they were gathered, without those that are added when lists are published. */
function* readPostingLists(files: readonly Uint8Array[]): Generator<PostingList> {
  for (const file of files) {
    for (const list of decodeIndexFile(unpackFile(file)))
      if (!isHeadingTerm(list.term) && !isCountTerm(list.term)) yield list;
  }
}
