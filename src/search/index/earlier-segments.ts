import { join } from "node:path";
import { readSealed } from "../../cache/sealed-folder.ts";
import { type KeysOfArticles, readArticleKeys } from "./article-keys.ts";
import { createPostingGatherer } from "./gather-postings.ts";
import { type KeptSegment, readMonthCounts } from "./kept-segment.ts";
import { readFragments, type SearchMonth } from "./month-fragments.ts";
import { isPack } from "./packs.ts";
import { TABLE_FILE } from "./pagefind-entry.ts";
import { readIndexFiles, unpackFile } from "./pagefind-files.ts";
import { decodeIndexFile } from "./pagefind-posting-lists.ts";
import { type PostingList, renumberArticles } from "./posting-lists.ts";
import { type ArticleCounts, createArticleCounter } from "./segment-summary.ts";
import type { SegmentTable } from "./segment-table.ts";
import { isCountTerm } from "./stored-counts.ts";
import { isHeadingTerm } from "./terms.ts";

/**
 * Earlier segments, which the cache keeps, save reading articles again: where an earlier segment has articles of a
 * segment that is to be indexed, the postings of those articles are taken over from its index.
 */

/** What is taken over of earlier segments. */
interface TakenArticles {
  /** The posting lists of each earlier segment, with the numbers its articles have in the new segment. */
  readonly lists: readonly Iterable<PostingList>[];
  /** What is taken over of months, by the names of these (`2024-06`). */
  readonly months: ReadonlyMap<string, TakenMonth>;
}

/** What is taken over of a month. */
export interface TakenMonth {
  /** Whether an article is taken over, by its key. */
  readonly has: (key: string) => boolean;
  /** What the month counted when it was indexed. */
  readonly counts: readonly ArticleCounts[];
  /** What was counted then of articles that are not taken over. */
  readonly removed: readonly ArticleCounts[];
}

/**
 * Takes over articles of earlier segments. No article is taken over of a segment that is damaged, nor of a month whose
 * fragments are.
 *
 * @param months of the new segment, oldest first
 */
export function reuseArticles(
  segments: readonly KeptSegment[],
  months: readonly SearchMonth[],
  cacheDir: string,
): TakenArticles {
  const starts = startsOf(months);
  const keysOf = readArticleKeys(cacheDir);
  const byName = new Map(months.map((month) => [month.month, month]));
  const lists: Iterable<PostingList>[] = [];
  const taken = new Map<string, TakenMonth>();
  for (const { folder, months: earlierMonths } of segments) {
    try {
      const files = indexFilesOf(folder);
      const counts = readMonthCounts(folder);
      const places = earlierMonths.map((earlier): readonly number[] => {
        const month = taken.has(earlier.month) ? undefined : byName.get(earlier.month);
        return month === undefined ? [] : placesIn(month, earlier, keysOf);
      });
      const ofSegment = earlierMonths.flatMap((earlier, index) =>
        places[index]!.some(isPlace)
          ? [[earlier.month, takenMonth(earlier, counts[index]!, places[index]!, keysOf, cacheDir)] as const]
          : [],
      );
      const numbers = earlierMonths.flatMap(({ month, articleCount }, index) =>
        Array.from({ length: articleCount }, (_, number) => {
          const place = places[index]![number] ?? -1;
          return isPlace(place) ? starts.get(month)! + place : -1;
        }),
      );
      lists.push(renumberArticles(readPostingLists(files), Int32Array.from(numbers)));
      for (const [name, month] of ofSegment) taken.set(name, month);
    } catch {
      // The caller reads the articles of this segment from their fragments.
    }
  }
  return { lists, months: taken };
}

/** The number that the first article of each month has in the segment. */
function startsOf(months: readonly SearchMonth[]): ReadonlyMap<string, number> {
  let start = 0;
  return new Map(
    months.map(({ month, articleCount }) => {
      start += articleCount;
      return [month, start - articleCount];
    }),
  );
}

function isPlace(place: number): boolean {
  return place >= 0;
}

/** The number in a month of each article of the same month as it was; -1 where the month has it no more. They ascend. */
function placesIn(month: SearchMonth, earlier: SearchMonth, keysOf: KeysOfArticles): readonly number[] {
  if (earlier.key === month.key) return Array.from({ length: month.articleCount }, (_, number) => number);
  const numbers = new Map(keysOf(month).map((key, number) => [key, number]));
  let last = -1;
  return keysOf(earlier).map((key) => {
    const number = numbers.get(key) ?? -1;
    if (number <= last) return -1;
    last = number;
    return number;
  });
}

/**
 * What is taken over of a month: those of its articles that have a place in the new one.
 *
 * @throws Error where fragments of the others are missing
 */
function takenMonth(
  earlier: SearchMonth,
  counts: ArticleCounts,
  places: readonly number[],
  keysOf: KeysOfArticles,
  cacheDir: string,
): TakenMonth {
  const [taken, removed] = [new Set<string>(), new Set<string>()];
  for (const [number, key] of keysOf(earlier).entries()) (isPlace(places[number]!) ? taken : removed).add(key);
  const isRemoved = (key: string): boolean => removed.has(key);
  return {
    has: (key) => taken.has(key),
    counts: [counts],
    removed: removed.size === 0 ? [] : [countFragments(join(cacheDir, earlier.key), isRemoved)],
  };
}

function countFragments(folder: string, isWanted: (key: string) => boolean): ArticleCounts {
  const counter = createArticleCounter();
  const gatherer = createPostingGatherer();
  for (const [number, record] of readFragments(folder, isWanted)) {
    counter.add(record);
    gatherer.add(record, number);
  }
  return counter.counts(gatherer.takeCounts());
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
