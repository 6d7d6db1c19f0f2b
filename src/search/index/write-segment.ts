import { join } from "node:path";
import type { SealedDraft } from "../../cache/sealed-folder.ts";
import { reuseArticles, type TakenMonth } from "./earlier-segments.ts";
import { yearTerms } from "./facet-terms.ts";
import { createPostingGatherer } from "./gather-postings.ts";
import { type KeptSegment, MONTH_COUNTS_FILE, MONTHS_FILE, SUMMARY_FILE } from "./kept-segment.ts";
import { fragmentPacks, listedArticles, monthFolder, readFragments, type SearchMonth } from "./month-fragments.ts";
import { makeSegmentFiles } from "./pagefind-files.ts";
import { mergePostingLists, type PostingList } from "./posting-lists.ts";
import { publishPostingLists } from "./published-posting-lists.ts";
import { type ArticleCounts, createArticleCounter, mergeCounts, segmentSummary } from "./segment-summary.ts";

/**
 * Writes a segment into a folder of the cache: its index, which is a Pagefind bundle, and the files the cache keeps
 * with it (kept-segment.ts).
 *
 * @param months oldest first; their fragments are in the cache
 * @param earlier segments of the cache from which the postings of articles are taken over
 */
export async function writeSegment(
  months: readonly SearchMonth[],
  earlier: readonly KeptSegment[],
  cacheDir: string,
  draft: SealedDraft,
): Promise<void> {
  const folderOf = ({ key }: SearchMonth): string => join(cacheDir, key);
  const articles = months.map((month) => listedArticles(folderOf(month)));
  const taken = reuseArticles(earlier, months, cacheDir);
  const gatherer = createPostingGatherer();
  let start = 0;
  const counts = months.map((month, index): ArticleCounts => {
    const ofMonth = taken.months.get(month.month) ?? NOTHING_TAKEN;
    const counter = createArticleCounter();
    const isNew = (key: string): boolean => !ofMonth.has(key);
    const hasNew = articles[index]!.some(({ key }) => isNew(key));
    for (const [number, record] of hasNew ? readFragments(folderOf(month), isNew) : []) {
      gatherer.add(record, start + number);
      counter.add(record);
    }
    start += month.articleCount;
    // Most months are as they were.
    if (!hasNew && ofMonth.removed.length === 0 && ofMonth.counts.length === 1) return ofMonth.counts[0]!;
    return mergeCounts([...ofMonth.counts, counter.counts(gatherer.takeCounts())], ofMonth.removed);
  });
  const lists = publishPostingLists(mergePostingLists([emptyYearLists(), ...taken.lists, gatherer.lists()]), start);
  const ofTable = months.map((month) => [monthFolder(month.month), fragmentPacks(folderOf(month))] as const);
  for await (const { path, content } of makeSegmentFiles(ofTable, lists)) draft.write(path, content);
  draft.keep(MONTHS_FILE, months);
  draft.keep(MONTH_COUNTS_FILE, counts);
  const titles = articles.flat().map(({ title }) => title);
  draft.keep(SUMMARY_FILE, [segmentSummary(counts, titles)]);
}

const NOTHING_TAKEN: TakenMonth = { has: () => false, counts: [], removed: [] };

/** An empty posting list for every year, since a segment lists the years it has no articles of too. */
function emptyYearLists(): readonly PostingList[] {
  return yearTerms().map((term) => ({ term, postings: new Int32Array(), count: 0 }));
}
