import type { SealedDraft } from "../../cache/sealed-folder.ts";
import { reuseMonths } from "./earlier-segments.ts";
import { yearTerms } from "./facet-terms.ts";
import { createPostingGatherer } from "./gather-postings.ts";
import { type KeptSegment, MONTH_SUMMARIES_FILE, MONTHS_FILE, SUMMARY_FILE } from "./kept-segment.ts";
import { fragmentName, type SearchMonth } from "./month-fragments.ts";
import { makeIndexFiles } from "./pagefind-files.ts";
import { mergePostingLists, type PostingList } from "./posting-lists.ts";
import { publishPostingLists } from "./published-posting-lists.ts";
import type { SearchRecord } from "./record.ts";
import { createSummaryGatherer, mergeSummaries, type SegmentSummary } from "./segment-summary.ts";

/**
 * Writes a segment into a folder of the cache: its index, which is a Pagefind bundle, and the files the cache keeps
 * with it (kept-segment.ts).
 *
 * @param months oldest first
 * @param earlier segments of the cache from which the postings of their months are taken over
 * @param recordsOf gives the records of a month, oldest first; called for months that no earlier segment has
 */
export async function writeSegment(
  months: readonly SearchMonth[],
  earlier: readonly KeptSegment[],
  recordsOf: (month: SearchMonth) => Iterable<SearchRecord>,
  draft: SealedDraft,
): Promise<void> {
  const starts = new Map<string, number>();
  const fragments: string[] = [];
  for (const month of months) {
    starts.set(month.key, fragments.length);
    for (let number = 0; number < month.articleCount; number++) fragments.push(fragmentName(month, number));
  }
  const taken = reuseMonths(earlier, starts);
  const gatherer = createPostingGatherer();
  const summaries = months.map((month): SegmentSummary => {
    const known = taken.summaries.get(month.key);
    if (known !== undefined) return known;
    const summary = createSummaryGatherer();
    let number = starts.get(month.key)!;
    for (const record of recordsOf(month)) {
      gatherer.add(record, number++);
      summary.add(record);
    }
    return summary.summary(gatherer.takeCounts());
  });
  const lists = publishPostingLists(
    mergePostingLists([emptyYearLists(), ...taken.lists, gatherer.lists()]),
    fragments.length,
  );
  for await (const { path, content } of makeIndexFiles(fragments, lists)) draft.write(path, content);
  draft.keep(MONTHS_FILE, months);
  draft.keep(MONTH_SUMMARIES_FILE, summaries);
  draft.keep(SUMMARY_FILE, [mergeSummaries(summaries)]);
}

/** An empty posting list for every year, since a segment lists the years it has no articles of too. */
function emptyYearLists(): readonly PostingList[] {
  return yearTerms().map((term) => ({ term, postings: new Int32Array(), count: 0 }));
}
