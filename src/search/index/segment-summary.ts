import { createLexiconGatherer, type Lexicon, mergeLexicons } from "./lexicon.ts";
import type { SearchRecord } from "./record.ts";

/** The kinds of names an article has besides its category. Filters and suggestions offer names. */
export type NameKind = "topic" | "author" | "document" | "person";

/** The number of articles of each name. */
export type NameCounts = Readonly<Record<NameKind, Readonly<Record<string, number>>>>;

/** A title to suggest, with the site path of its article. */
export type SuggestedTitle = readonly [title: string, url: string];

/** What the lexicon and the names of the whole archive need to know of a segment, or of a month of it. */
export interface SegmentSummary {
  readonly lexicon: Lexicon;
  readonly names: NameCounts;
  /** The titles of its newest articles, the newest first. */
  readonly titles: readonly SuggestedTitle[];
}

/** So many titles can be suggested, of the newest articles of the archive. */
const MAX_TITLES = 150;

/** Gathers a summary record by record. Records are added oldest first. */
export function createSummaryGatherer(): {
  readonly add: (record: SearchRecord) => void;
  /** Gives the summary of the records added, of which `counts` tells in how many each exact form stands. */
  readonly summary: (counts: Iterable<readonly [exact: string, count: number]>) => SegmentSummary;
} {
  const lexicon = createLexiconGatherer();
  const names: Record<NameKind, Map<string, number>> = {
    topic: new Map(),
    author: new Map(),
    document: new Map(),
    person: new Map(),
  };
  const titles: SuggestedTitle[] = [];
  const count = (kind: NameKind, given: readonly string[]): void => {
    for (const name of new Set(given)) names[kind].set(name, (names[kind].get(name) ?? 0) + 1);
  };
  return {
    add: (record) => {
      lexicon.add(record);
      count("topic", record.topics);
      count("author", record.authors);
      count("document", record.documents);
      count("person", record.people);
      titles.push([record.shortTitle ?? record.title, record.url]);
      if (titles.length > MAX_TITLES) titles.shift();
    },
    summary: (counts) => ({
      lexicon: lexicon.lexicon(counts),
      names: mapNameKinds((kind) => Object.fromEntries(sortByCount(names[kind]))),
      titles: titles.toReversed(),
    }),
  };
}

/** Merges the summaries of segments, which are given oldest first. */
export function mergeSummaries(summaries: readonly SegmentSummary[]): SegmentSummary {
  const names = mapNameKinds((kind) => {
    const counts = new Map<string, number>();
    for (const [name, count] of summaries.flatMap((summary) => Object.entries(summary.names[kind])))
      counts.set(name, (counts.get(name) ?? 0) + count);
    return Object.fromEntries(sortByCount(counts));
  });
  return {
    lexicon: mergeLexicons(summaries.map(({ lexicon }) => lexicon)),
    names,
    titles: summaries
      .toReversed()
      .flatMap(({ titles }) => titles)
      .slice(0, MAX_TITLES),
  };
}

function mapNameKinds(countsOf: (kind: NameKind) => Readonly<Record<string, number>>): NameCounts {
  return {
    topic: countsOf("topic"),
    author: countsOf("author"),
    document: countsOf("document"),
    person: countsOf("person"),
  };
}

/** Sorts names, the most frequent first. */
function sortByCount(counts: ReadonlyMap<string, number>): readonly (readonly [string, number])[] {
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}
