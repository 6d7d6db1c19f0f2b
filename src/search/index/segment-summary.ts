import { type Lexicon, lexiconGatherer, mergeLexicons } from "./lexicon.ts";
import type { SearchRecord } from "./record.ts";

/** What names an article besides its category: kinds of the filters, and of suggestions. */
export type NameKind = "topic" | "author" | "document" | "person";

/** Numbers of articles by name. */
export type NameCounts = Readonly<Record<NameKind, Readonly<Record<string, number>>>>;

/** A title to suggest, with its article's address. */
export type SuggestedTitle = readonly [title: string, url: string];

/** What is kept of a segment's articles for what spans segments. */
export interface SegmentSummary {
  readonly lexicon: Lexicon;
  readonly names: NameCounts;
  /** Of its newest articles, the newest first. */
  readonly titles: readonly SuggestedTitle[];
}

/** Titles suggested in all. */
const TITLES = 150;

/** Gathers a summary record by record, oldest first. */
export function summaryGatherer(): {
  readonly add: (record: SearchRecord) => void;
  /** Takes in how many articles each strict form stands. */
  readonly summary: (counts: Iterable<readonly [strict: string, count: number]>) => SegmentSummary;
} {
  const lexicon = lexiconGatherer();
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
      if (titles.length > TITLES) titles.shift();
    },
    summary: (counts) => ({
      lexicon: lexicon.lexicon(counts),
      names: mapKinds((kind) => Object.fromEntries(ranked(names[kind]))),
      titles: titles.toReversed(),
    }),
  };
}

/** One summary of several segments, given oldest first. */
export function mergeSummaries(summaries: readonly SegmentSummary[]): SegmentSummary {
  const names = mapKinds((kind) => {
    const counts = new Map<string, number>();
    for (const [name, count] of summaries.flatMap((summary) => Object.entries(summary.names[kind])))
      counts.set(name, (counts.get(name) ?? 0) + count);
    return Object.fromEntries(ranked(counts));
  });
  return {
    lexicon: mergeLexicons(summaries.map(({ lexicon }) => lexicon)),
    names,
    titles: summaries
      .toReversed()
      .flatMap(({ titles }) => titles)
      .slice(0, TITLES),
  };
}

function mapKinds(of: (kind: NameKind) => Readonly<Record<string, number>>): NameCounts {
  return { topic: of("topic"), author: of("author"), document: of("document"), person: of("person") };
}

/** The most frequent first. */
function ranked(counts: ReadonlyMap<string, number>): readonly (readonly [string, number])[] {
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}
