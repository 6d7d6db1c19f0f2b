import { addCount, createLexiconGatherer, type Lexicon, mergeLexicons } from "./lexicon.ts";
import type { SearchRecord } from "./record.ts";

/** The kinds of names an article has besides its category. Filters and suggestions offer names. */
export type NameKind = "topic" | "author" | "document" | "person";

/** The number of articles of each name. */
export type NameCounts = Readonly<Record<NameKind, Readonly<Record<string, number>>>>;

/** A title to suggest, with the site path of its article. */
export type SuggestedTitle = readonly [title: string, url: string];

/** What is counted of some articles. */
export interface ArticleCounts {
  readonly lexicon: Lexicon;
  readonly names: NameCounts;
}

/** What the lexicon and the names of the whole archive need to know of a segment. */
export interface SegmentSummary extends ArticleCounts {
  /** The titles of its newest articles, the newest first. */
  readonly titles: readonly SuggestedTitle[];
}

/** So many titles can be suggested, of the newest articles of the archive. */
const MAX_TITLES = 150;

/** Counts articles, whose records are added in any order. */
export function createArticleCounter(): {
  readonly add: (record: SearchRecord) => void;
  /** Gives the counts of the records added, of which `words` tells in how many each exact form stands. */
  readonly counts: (words: Iterable<readonly [exact: string, count: number]>) => ArticleCounts;
} {
  const lexicon = createLexiconGatherer();
  const names = mapNameKinds(() => new Map<string, number>());
  const count = (kind: NameKind, given: readonly string[]): void => {
    for (const name of new Set(given)) addCount(names[kind], name, 1);
  };
  return {
    add: (record) => {
      lexicon.add(record);
      count("topic", record.topics);
      count("author", record.authors);
      count("document", record.documents);
      count("person", record.people);
    },
    counts: (words) => ({
      lexicon: lexicon.lexicon(words),
      names: mapNameKinds((kind) => Object.fromEntries(sortByCount(names[kind]))),
    }),
  };
}

/** Adds counts up. Those of `removed` articles, which the others include, are taken away. */
export function mergeCounts(added: readonly ArticleCounts[], removed: readonly ArticleCounts[] = []): ArticleCounts {
  const lexiconOf = ({ lexicon }: ArticleCounts): Lexicon => lexicon;
  return {
    lexicon: mergeLexicons(added.map(lexiconOf), removed.map(lexiconOf)),
    names: mapNameKinds((kind) => {
      const counts = new Map<string, number>();
      for (const { names } of added)
        for (const [name, count] of Object.entries(names[kind])) addCount(counts, name, count);
      for (const { names } of removed)
        for (const [name, count] of Object.entries(names[kind])) addCount(counts, name, -count);
      return Object.fromEntries(sortByCount(counts));
    }),
  };
}

/** Merges the summaries of segments, which are given oldest first. */
export function mergeSummaries(summaries: readonly SegmentSummary[]): SegmentSummary {
  const titles = summaries.toReversed().flatMap((summary) => summary.titles);
  return { ...mergeCounts(summaries), titles: titles.slice(0, MAX_TITLES) };
}

/** The summary of a segment: what its months count, and the titles of its articles, which are given oldest first. */
export function segmentSummary(months: readonly ArticleCounts[], titles: readonly SuggestedTitle[]): SegmentSummary {
  return { ...mergeCounts(months), titles: titles.slice(-MAX_TITLES).reverse() };
}

/** The title that is suggested of an article. */
export function suggestedTitle({ shortTitle, title, url }: SearchRecord): SuggestedTitle {
  return [shortTitle ?? title, url];
}

function mapNameKinds<Value>(make: (kind: NameKind) => Value): Readonly<Record<NameKind, Value>> {
  return {
    topic: make("topic"),
    author: make("author"),
    document: make("document"),
    person: make("person"),
  };
}

/** Sorts names, the most frequent first. */
function sortByCount(counts: ReadonlyMap<string, number>): readonly (readonly [string, number])[] {
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}
