import { facetWord, headingWord, type IndexWord, pairWord, syllableWord } from "../index/terms.ts";
import { neededTerms, type Query, type Term } from "./query.ts";
import type { Chosen } from "./search-index.ts";

/** Terms and pairs looked up of one query, at most. */
const TERMS = 7;
const PAIRS = 8;
/** What an article must have of a long query, at most. */
const NEEDED = 10;
/** So few pairs leave room for those with words of grammar. */
const FEW_PAIRS = 6;

/** A word to look for, how much it says (0 to 1), and where it stands in titles and names if it is common. */
export interface SoughtWord {
  readonly word: string;
  /** The term, in its accents; of a pair both. */
  readonly strict: string;
  readonly heading: string;
  readonly weight: number;
}

/** What a query asks of the index. */
export interface SoughtWords {
  /** An article must have them all. */
  readonly needed: readonly SoughtWord[];
  /** Words next to each other in the query. */
  readonly pairs: readonly SoughtWord[];
  /** What filters and phrases ask besides. */
  readonly required: readonly string[];
  /** Each: an article that has them all is left out. */
  readonly excluded: readonly (readonly string[])[];
}

/** The weight of a pair without words of grammar. */
const TELLING = 0.7;
/** Terms of a query whose pairs tell enough: then the lists of its single words, which are long, are left unread. */
const LONG = 4;

/**
 * The index words of a query; with `exact`, in the accents typed. An article must have all the words of a short query,
 * and of a long one all that stands next to each other in it, or with `apart` all the words again.
 */
export function soughtWords(
  query: Query,
  chosen: Chosen,
  { exact, apart }: { readonly exact: boolean; readonly apart: boolean },
): SoughtWords {
  const written = (word: IndexWord): string => word.open + (exact ? word.accents : "");
  const sought = (word: IndexWord, strict: string, weight: number): SoughtWord => ({
    word: written(word),
    strict,
    heading: written(headingWord(word)),
    weight,
  });
  const pairs = distinct(pairsOf(query.terms).map(({ pair, strict, weight }) => sought(pair, strict, weight)));
  const terms = neededTerms(query).map((term) => sought(syllableWord(term.strict), term.strict, term.weight));
  const isPaired = isLong(query) && !apart;
  const telling = covering(pairs.filter(({ weight }) => weight > TELLING)).slice(0, PAIRS);
  const weak = pairs.filter(({ weight }) => weight <= TELLING);
  return {
    needed: isPaired
      ? [...telling, ...terms.filter(({ strict }) => !isCovered(strict, telling))].slice(0, NEEDED)
      : terms.slice(0, TERMS),
    pairs: isPaired ? weak.slice(0, Math.max(0, FEW_PAIRS - telling.length)) : pairs.slice(0, PAIRS),
    required: [
      ...query.phrases.flatMap((phrase) => pairsOf(phrase).map(({ pair }) => written(pair))),
      ...filterWords(chosen),
    ],
    excluded: query.excluded.map((terms) => [
      ...terms.map((term) => (term.marked ? exactWord(syllableWord(term.strict)) : syllableWord(term.strict).open)),
      ...pairsOf(terms).map(({ pair }) => (terms.some(({ marked }) => marked) ? exactWord(pair) : pair.open)),
    ]),
  };
}

/** Pairs with terms that are in none before them first: of a very long query, those looked up are spread all over it. */
function covering(pairs: readonly SoughtWord[]): readonly SoughtWord[] {
  const covered = new Set<string>();
  const first = pairs.filter(({ strict }) => {
    const terms = strict.split(" ");
    const isNew = terms.some((term) => !covered.has(term)) && (pairs.length <= PAIRS || !covered.has(terms[0]!));
    for (const term of isNew ? terms : []) covered.add(term);
    return isNew;
  });
  return [...first, ...pairs.filter((pair) => !first.includes(pair))];
}

/** Whether a term stands in one of the pairs. */
export function isCovered(strict: string, pairs: readonly SoughtWord[]): boolean {
  return pairs.some((pair) => pair.strict.split(" ").includes(strict));
}

export function isLong(query: Query): boolean {
  return query.terms.length >= LONG && pairsOf(query.terms).length > 2;
}

function exactWord({ open, accents }: IndexWord): string {
  return open + accents;
}

/** The filters as words an article must have. */
export function filterWords(chosen: Partial<Chosen>): readonly string[] {
  return (["category", "topic", "author", "document"] as const).flatMap((facet) => {
    const value = chosen[facet];
    return value === undefined ? [] : [facetWord(facet, value)];
  });
}

function pairsOf(
  terms: readonly Term[],
): readonly { readonly pair: IndexWord; readonly strict: string; readonly weight: number }[] {
  return terms.slice(1).flatMap((term, index) => {
    const before = terms[index]!;
    const weight = (before.weight + term.weight) / 2;
    // Two words of grammar next to each other say nothing.
    return weight < 0.3
      ? []
      : [{ pair: pairWord(before.strict, term.strict), strict: `${before.strict} ${term.strict}`, weight }];
  });
}

function distinct(words: readonly SoughtWord[]): readonly SoughtWord[] {
  return [...new Map(words.map((word) => [word.word, word])).values()].sort((a, b) => b.weight - a.weight);
}
