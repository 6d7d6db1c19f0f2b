import type { SealedDraft } from "../../cache/sealed-folder.ts";
import { listsOfMonths } from "./earlier-segments.ts";
import { wordGatherer } from "./gather-postings.ts";
import { type KeptSegment, MONTH_SUMMARIES_FILE, MONTHS_FILE, SUMMARY_FILE } from "./kept-segment.ts";
import { fragmentName, type SearchMonth } from "./month-fragments.ts";
import { indexFiles } from "./pagefind-files.ts";
import { mergedLists, type WordList } from "./posting-lists.ts";
import { publishedLists } from "./published-posting-lists.ts";
import type { SearchRecord } from "./record.ts";
import { mergeSummaries, type SegmentSummary, summaryGatherer } from "./segment-summary.ts";
import { yearWords } from "./terms.ts";

/**
 * Writes the index of a segment, a Pagefind bundle, into a folder of the cache, with what is kept of the segment beside it.
 *
 * @param months oldest first
 * @param earlier segments indexed before, from which the words of months they had are taken over
 * @param recordsOf the articles of a month, oldest first
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
  const taken = listsOfMonths(earlier, starts);
  const gatherer = wordGatherer();
  const summaries = months.map((month): SegmentSummary => {
    const known = taken.summaries.get(month.key);
    if (known !== undefined) return known;
    const summary = summaryGatherer();
    let number = starts.get(month.key)!;
    for (const record of recordsOf(month)) {
      gatherer.add(record, number++);
      summary.add(record);
    }
    return summary.summary(gatherer.takeCounts());
  });
  const lists = publishedLists(mergedLists([emptyYears(), ...taken.lists, gatherer.lists()]), fragments.length);
  for await (const { path, content } of indexFiles(fragments, lists)) draft.write(path, content);
  draft.keep(MONTHS_FILE, months);
  draft.keep(MONTH_SUMMARIES_FILE, summaries);
  draft.keep(SUMMARY_FILE, [mergeSummaries(summaries)]);
}

/** A list for every year, which is empty where the segment has no article of it. */
function emptyYears(): readonly WordList[] {
  return yearWords().map((text) => ({ text, entries: new Int32Array(), count: 0 }));
}
