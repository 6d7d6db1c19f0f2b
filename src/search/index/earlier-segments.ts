import { readSealed } from "../../cache/sealed-folder.ts";
import { type KeptSegment, readMonthSummaries } from "./kept-segment.ts";
import type { SearchMonth } from "./month-fragments.ts";
import { indexFile, unpacked } from "./pagefind-files.ts";
import { readLists } from "./pagefind-posting-lists.ts";
import { renumbered, type WordList } from "./posting-lists.ts";
import type { SegmentSummary } from "./segment-summary.ts";
import { isCountWord, isHeading } from "./terms.ts";

/**
 * Segments indexed before, from which others are put together: where one has most of a segment's months, its index is
 * read instead of their articles.
 */

/** Of a segment with so many of its articles elsewhere, reading the index costs more than it saves. */
const WORTH_READING = 0.5;

/** Those of `segments` to put months together from: each month from one, those that give most first. */
export function segmentsFor(months: readonly SearchMonth[], segments: readonly KeptSegment[]): readonly KeptSegment[] {
  const wanted = new Map(months.map(({ key, articleCount }) => [key, articleCount]));
  const given = ({ months: own }: KeptSegment): number => own.reduce((sum, { key }) => sum + (wanted.get(key) ?? 0), 0);
  const ranked = segments.map((segment) => ({ segment, count: given(segment) })).sort((a, b) => b.count - a.count);
  return ranked.flatMap(({ segment }) => {
    const size = segment.months.reduce((sum, { articleCount }) => sum + articleCount, 0);
    const count = given(segment);
    if (count === 0 || count < size * WORTH_READING) return [];
    for (const { key } of segment.months) wanted.delete(key);
    return [segment];
  });
}

/** What is taken over of earlier segments. */
export interface TakenOver {
  /** Of each segment, with the numbers articles have now. */
  readonly lists: readonly Iterable<WordList>[];
  /** By the keys of the months taken over. */
  readonly summaries: ReadonlyMap<string, SegmentSummary>;
}

/**
 * Takes over months of earlier segments. A segment that is damaged gives none.
 *
 * @param starts by the key of a month, the number its first article has now
 */
export function listsOfMonths(segments: readonly KeptSegment[], starts: ReadonlyMap<string, number>): TakenOver {
  const lists: Iterable<WordList>[] = [];
  const summaries = new Map<string, SegmentSummary>();
  for (const { folder, months } of segments) {
    try {
      const files = indexFilesIn(folder);
      const own = readMonthSummaries(folder);
      const taken = months.map(({ key }) => starts.has(key) && !summaries.has(key));
      lists.push(renumbered(wordsIn(files), numbersNow(months, taken, starts)));
      for (const [index, { key }] of months.entries()) if (taken[index]) summaries.set(key, own[index]!);
    } catch {
      // Its months are read again from their articles.
    }
  }
  return { lists, summaries };
}

/** The number each article of a segment has now, or -1. */
function numbersNow(
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

/** The files of a segment's words, in order. Throws where one is not as it was made. */
function indexFilesIn(folder: string): readonly Uint8Array[] {
  const files = readSealed(folder, (path) => path.endsWith(".pf_index"));
  return Array.from({ length: files.size }, (_, number) => {
    const file = files.get(indexFile(number));
    if (file === undefined) throw new Error(`${folder} has no ${indexFile(number)}`);
    return file;
  });
}

function* wordsIn(files: readonly Uint8Array[]): Generator<WordList> {
  for (const file of files) {
    for (const list of readLists(unpacked(file))) if (!isHeading(list.text) && !isCountWord(list.text)) yield list;
  }
}
