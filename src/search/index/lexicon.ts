import { gzipSync } from "node:zlib";
import { findDefinedAbbreviations } from "../words/abbreviations.ts";
import { removeAccents } from "../words/accents.ts";
import { normalizeText } from "../words/normalize.ts";
import { bodyOf, type SearchRecord } from "./record.ts";

/** The words of the archive's articles, by which the search page corrects queries. */
export interface Lexicon {
  readonly articleCount: number;
  /** In how many articles each word stands, by its exact form. Only words of letters are counted. */
  readonly counts: Readonly<Record<string, number>>;
  /**
   * Each abbreviation that articles explain (`htx`) with its meanings, and the number of articles that give the
   * meaning.
   */
  readonly abbreviations: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** Gathers a lexicon record by record. The counts of the words are given at the end, since they come from the index. */
export function createLexiconGatherer(): {
  readonly add: (record: SearchRecord) => void;
  readonly lexicon: (counts: Iterable<readonly [exact: string, count: number]>) => Lexicon;
} {
  const abbreviations = new Map<string, Map<string, number>>();
  let articleCount = 0;
  const add = (record: SearchRecord): void => {
    articleCount++;
    const text = normalizeText(`${record.title}\n${bodyOf(record)}`);
    for (const [short, meaning] of findDefinedAbbreviations(text)) {
      const meanings = abbreviations.get(short) ?? new Map<string, number>();
      addCount(meanings, meaning, 1);
      abbreviations.set(short, meanings);
    }
  };
  const lexicon = (counts: Iterable<readonly [string, number]>): Lexicon => ({
    articleCount,
    counts: sortKeys(new Map([...counts].filter(([exact]) => /^\p{L}{1,15}$/u.test(exact)))),
    abbreviations: sortKeys(new Map([...abbreviations].map(([short, meanings]) => [short, sortKeys(meanings)]))),
  });
  return { add, lexicon };
}

/** Merges lexicons: counts are added up, and the counts of `removed` lexicons, which the others include, are taken away. */
export function mergeLexicons(lexicons: readonly Lexicon[], removed: readonly Lexicon[] = []): Lexicon {
  const counts = new Map<string, number>();
  const abbreviations = new Map<string, Map<string, number>>();
  let articleCount = 0;
  const add = (lexicon: Lexicon, times: 1 | -1): void => {
    articleCount += times * lexicon.articleCount;
    for (const [exact, count] of Object.entries(lexicon.counts)) addCount(counts, exact, times * count);
    for (const [short, meanings] of Object.entries(lexicon.abbreviations)) {
      const known = abbreviations.get(short) ?? new Map<string, number>();
      for (const [meaning, count] of Object.entries(meanings)) addCount(known, meaning, times * count);
      if (known.size > 0) abbreviations.set(short, known);
      else abbreviations.delete(short);
    }
  };
  for (const lexicon of lexicons) add(lexicon, 1);
  for (const lexicon of removed) add(lexicon, -1);
  return {
    articleCount,
    counts: sortKeys(counts),
    abbreviations: sortKeys(new Map([...abbreviations].map(([short, meanings]) => [short, sortKeys(meanings)]))),
  };
}

/** Adds to the count of a name. A name whose count comes to 0 is not kept. */
export function addCount(counts: Map<string, number>, name: string, added: number): void {
  const count = (counts.get(name) ?? 0) + added;
  if (count === 0) counts.delete(name);
  else counts.set(name, count);
}

/** A lexicon as the browser loads it, with short names. */
export interface PublishedLexicon {
  /** The number of articles. */
  readonly n: number;
  /**
   * The words, `hoa:hòa3,2,hóa1;hoan:…`: each folded form with its exact forms, the most frequent first, and with the
   * order of magnitude of each form's count, which is its logarithm to base 3 rounded down, 9 at most. An exact form
   * that is the folded form is left out (the `2` here stands for `hoa2`).
   */
  readonly w: string;
  /** The commonest meaning of each abbreviation. */
  readonly a: Readonly<Record<string, string>>;
}

/** The size of the published lexicon after compression. */
const MAX_COMPRESSED_BYTES = 30_000;
const MAX_ABBREVIATIONS = 300;

/**
 * The JSON of a published lexicon. The rarest words are left out until it has {@link MAX_COMPRESSED_BYTES} or fewer.
 */
export function encodeLexicon(lexicon: Lexicon): string {
  const ranked = Object.entries(lexicon.counts).sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  for (let size = ranked.length; ; size = Math.floor(size * 0.85)) {
    const json = JSON.stringify(createPublishedLexicon(lexicon, ranked.slice(0, size)));
    if (size === 0 || gzipSync(json).length <= MAX_COMPRESSED_BYTES) return json;
  }
}

function createPublishedLexicon(lexicon: Lexicon, ranked: readonly (readonly [string, number])[]): PublishedLexicon {
  const groups = new Map<string, string[]>();
  for (const [exact, count] of ranked) {
    const folded = removeAccents(exact);
    const group = groups.get(folded) ?? [];
    group.push(`${exact === folded ? "" : exact}${magnitudeOf(count)}`);
    groups.set(folded, group);
  }
  const abbreviations = Object.entries(lexicon.abbreviations)
    .map(([short, meanings]) => [short, ...commonestMeaning(meanings)] as const)
    .sort(([a, , m], [b, , n]) => n - m || (a < b ? -1 : 1))
    .slice(0, MAX_ABBREVIATIONS)
    .map(([short, meaning]) => [short, meaning] as const);
  return {
    n: lexicon.articleCount,
    w: [...groups]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([folded, forms]) => `${folded}:${forms.join()}`)
      .join(";"),
    a: sortKeys(new Map(abbreviations)),
  };
}

function commonestMeaning(meanings: Readonly<Record<string, number>>): readonly [string, number] {
  const [first = ["", 0] as const] = Object.entries(meanings).sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return first;
}

function magnitudeOf(count: number): number {
  return Math.min(9, Math.floor(Math.log(count) / Math.log(3)));
}

function sortKeys<Value>(map: ReadonlyMap<string, Value>): Readonly<Record<string, Value>> {
  return Object.fromEntries([...map].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}
