import type { SealedDraft } from "../../cache/sealed-folder.ts";
import { reuseMonths } from "./earlier-segments.ts";
import { yearTerms } from "./facet-terms.ts";
import { createPostingGatherer } from "./gather-postings.ts";
import { type KeptSegment, MONTH_SUMMARIES_FILE, MONTHS_FILE, SUMMARY_FILE } from "./kept-segment.ts";
import { monthFolder, type SearchMonth } from "./month-fragments.ts";
import type { Pack } from "./packs.ts";
import { makeSegmentFiles } from "./pagefind-files.ts";
import { mergePostingLists, type PostingList } from "./posting-lists.ts";
import { publishPostingLists } from "./published-posting-lists.ts";
import type { SearchRecord } from "./record.ts";
import { createSummaryGatherer, mergeSummaries, type SegmentSummary } from "./segment-summary.ts";

/** The fragments of months. */
export interface MonthFragments {
  /** The records of a month, oldest first; asked for months that no earlier segment has. */
  readonly recordsOf: (month: SearchMonth) => Iterable<SearchRecord>;
  /** The packs of a month's fragments. */
  readonly packsOf: (month: SearchMonth) => readonly Pack[];
}

/**
 * Writes a segment into a folder of the cache: its index, which is a Pagefind bundle, and the files the cache keeps
 * with it (kept-segment.ts).
 *
 * @param months oldest first
 * @param earlier segments of the cache from which the postings of their months are taken over
 * @param fragments gives what is published of a month
 */
export async function writeSegment(
  months: readonly SearchMonth[],
  earlier: readonly KeptSegment[],
  fragments: MonthFragments,
  draft: SealedDraft,
): Promise<void> {
  const starts = new Map<string, number>();
  let articleCount = 0;
  for (const month of months) {
    starts.set(month.key, articleCount);
    articleCount += month.articleCount;
  }
  const taken = reuseMonths(earlier, starts);
  const gatherer = createPostingGatherer();
  const summaries = months.map((month): SegmentSummary => {
    const known = taken.summaries.get(month.key);
    if (known !== undefined) return known;
    const summary = createSummaryGatherer();
    let number = starts.get(month.key)!;
    for (const record of fragments.recordsOf(month)) {
      gatherer.add(record, number++);
      summary.add(record);
    }
    return summary.summary(gatherer.takeCounts());
  });
  const lists = publishPostingLists(
    mergePostingLists([emptyYearLists(), ...taken.lists, gatherer.lists()]),
    articleCount,
  );
  const ofTable = months.map((month) => [monthFolder(month.month), fragments.packsOf(month)] as const);
  for await (const { path, content } of makeSegmentFiles(ofTable, lists)) draft.write(path, content);
  draft.keep(MONTHS_FILE, months);
  draft.keep(MONTH_SUMMARIES_FILE, summaries);
  draft.keep(SUMMARY_FILE, [mergeSummaries(summaries)]);
}

/** An empty posting list for every year, since a segment lists the years it has no articles of too. */
function emptyYearLists(): readonly PostingList[] {
  return yearTerms().map((term) => ({ term, postings: new Int32Array(), count: 0 }));
}
