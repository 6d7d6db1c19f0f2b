import { gzipSync } from "node:zlib";
import { definedAbbreviations } from "../words/abbreviations.ts";
import { openForm, plainText } from "../words/normalize.ts";
import { bodyOf, type SearchRecord } from "./record.ts";

/** What the articles' words are, for mending a query: in how many articles each word stands. */
export interface Lexicon {
  readonly articleCount: number;
  /** Strict forms of letters only. */
  readonly words: Readonly<Record<string, number>>;
  /** Abbreviations the articles explain: `htx` → its meanings with the number of articles that say so. */
  readonly abbreviations: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** Gathers a lexicon record by record; the words and their numbers are known in the end, from the index. */
export function lexiconGatherer(): {
  readonly add: (record: SearchRecord) => void;
  readonly lexicon: (counts: Iterable<readonly [strict: string, count: number]>) => Lexicon;
} {
  const abbreviations = new Map<string, Map<string, number>>();
  let articleCount = 0;
  const add = (record: SearchRecord): void => {
    articleCount++;
    const text = plainText(`${record.title}\n${bodyOf(record)}`);
    for (const [short, meaning] of definedAbbreviations(text)) {
      const meanings = abbreviations.get(short) ?? new Map<string, number>();
      abbreviations.set(short, meanings.set(meaning, (meanings.get(meaning) ?? 0) + 1));
    }
  };
  const lexicon = (counts: Iterable<readonly [string, number]>): Lexicon => ({
    articleCount,
    words: sortedObject(new Map([...counts].filter(([word]) => /^\p{L}{1,15}$/u.test(word)))),
    abbreviations: sortedObject(
      new Map([...abbreviations].map(([short, meanings]) => [short, sortedObject(meanings)])),
    ),
  });
  return { add, lexicon };
}

/** One lexicon of several: counts added up. */
export function mergeLexicons(lexicons: readonly Lexicon[]): Lexicon {
  const words = new Map<string, number>();
  const abbreviations = new Map<string, Map<string, number>>();
  for (const lexicon of lexicons) {
    for (const [word, count] of Object.entries(lexicon.words)) words.set(word, (words.get(word) ?? 0) + count);
    for (const [short, meanings] of Object.entries(lexicon.abbreviations)) {
      const known = abbreviations.get(short) ?? new Map<string, number>();
      for (const [meaning, count] of Object.entries(meanings)) known.set(meaning, (known.get(meaning) ?? 0) + count);
      abbreviations.set(short, known);
    }
  }
  return {
    articleCount: lexicons.reduce((sum, { articleCount }) => sum + articleCount, 0),
    words: sortedObject(words),
    abbreviations: sortedObject(
      new Map([...abbreviations].map(([short, meanings]) => [short, sortedObject(meanings)])),
    ),
  };
}

/** What the browser loads of a lexicon. Words of one open form together, the most frequent first. */
export interface PublishedLexicon {
  readonly n: number;
  /** `hoa:hòa3,hoa2,hóa1;hoan:…`: open form, its strict forms, each with the order of magnitude of its count (base 3). */
  readonly w: string;
  readonly a: Readonly<Record<string, string>>;
}

const LIMIT_BYTES = 30_000;
const LIMIT_ABBREVIATIONS = 300;

/** The lexicon as published: the rarest words are left out until it fits 30 KB compressed. */
export function publishedLexicon(lexicon: Lexicon): string {
  const ranked = Object.entries(lexicon.words).sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  for (let size = ranked.length; ; size = Math.floor(size * 0.85)) {
    const json = JSON.stringify(published(lexicon, ranked.slice(0, size)));
    if (size === 0 || gzipSync(json).length <= LIMIT_BYTES) return json;
  }
}

function published(lexicon: Lexicon, ranked: readonly (readonly [string, number])[]): PublishedLexicon {
  const groups = new Map<string, string[]>();
  for (const [word, count] of ranked) {
    const open = openForm(word);
    const group = groups.get(open) ?? [];
    group.push(`${word === open ? "" : word}${magnitude(count)}`);
    groups.set(open, group);
  }
  const abbreviations = Object.entries(lexicon.abbreviations)
    .map(([short, meanings]) => [short, ...best(meanings)] as const)
    .sort(([a, , m], [b, , n]) => n - m || (a < b ? -1 : 1))
    .slice(0, LIMIT_ABBREVIATIONS)
    .map(([short, meaning]) => [short, meaning] as const);
  return {
    n: lexicon.articleCount,
    w: [...groups]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([open, forms]) => `${open}:${forms.join()}`)
      .join(";"),
    a: sortedObject(new Map(abbreviations)),
  };
}

function best(meanings: Readonly<Record<string, number>>): readonly [string, number] {
  const [first = ["", 0] as const] = Object.entries(meanings).sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return first;
}

function magnitude(count: number): number {
  return Math.min(9, Math.floor(Math.log(count) / Math.log(3)));
}

function sortedObject<Value>(map: ReadonlyMap<string, Value>): Readonly<Record<string, Value>> {
  return Object.fromEntries([...map].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}
