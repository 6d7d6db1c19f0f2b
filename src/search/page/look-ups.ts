import { exactTerm, headingTerm, type IndexTerm, pairTerm, syllableTerm } from "../index/terms.ts";
import { type Filters, facetTerms } from "./filters.ts";
import { neededTerms, type Query, type QueryTerm } from "./query.ts";

/** An index term to look up for a query. */
export interface LookUp {
  readonly term: string;
  /** The exact form of the query's term; of a pair both exact forms with a space between. */
  readonly exact: string;
  /** The heading term of `term`. */
  readonly heading: string;
  /** How much the term tells of what is meant, from 0 to 1. */
  readonly weight: number;
}

/** What a query asks of the index. */
export interface LookUps {
  /** A complete article has all these terms. */
  readonly needed: readonly LookUp[];
  /** Pairs that a complete article may lack. An article that has them is a better answer. */
  readonly optional: readonly LookUp[];
  /** The index terms of filters and phrases. Any article found must have them all, complete or not. */
  readonly conditions: readonly string[];
  /** Groups of index terms. An article that has all terms of a group is left out. */
  readonly excluded: readonly (readonly string[])[];
}

/**
 * A query of at least four terms is long: its pairs tell enough, and the lists of its syllables, which take long to
 * read, stay unread.
 */
const MIN_TERMS_OF_LONG_QUERY = 4;
/** The largest number of needed syllables of a short query. */
const MAX_NEEDED_SYLLABLES = 7;
/** The largest number of optional pairs of a short query, and of needed pairs of a long one. */
const MAX_PAIRS = 8;
/** The largest number of needed pairs and syllables of a long query. */
const MAX_NEEDED_OF_LONG_QUERY = 10;
/**
 * Pairs with a word of grammar are optional in a long query, but only as many as make six pairs together with the
 * needed pairs.
 */
const MAX_PAIRS_WITH_GRAMMAR = 6;
/** A pair of less weight is two words of grammar, which tell nothing. */
const MIN_PAIR_WEIGHT = 0.3;
/** A pair of no more weight has a word of grammar or of a question. */
const MAX_WEIGHT_WITH_GRAMMAR = 0.7;

/**
 * Plans the look-ups of a query. The syllables of a short query are needed. Of a long query the pairs are needed, and
 * those syllables that are in no pair; with `allowApart`, the syllables are needed as in a short one, so that an
 * article may have them apart from each other. With `exact`, terms are looked up in the accents typed, otherwise in
 * any.
 */
export function planLookUps(
  query: Query,
  chosen: Filters,
  { exact, allowApart }: { readonly exact: boolean; readonly allowApart: boolean },
): LookUps {
  const createLookUp = (indexTerm: IndexTerm, form: string, weight: number): LookUp => {
    const term = writeTerm(indexTerm, exact);
    return { term, exact: form, heading: headingTerm(term), weight };
  };
  const pairs = dropRepeated(
    listPairs(query.terms).map(({ pair, forms, weight }) => createLookUp(pair, forms, weight)),
  );
  const syllables = neededTerms(query).map((term) => createLookUp(syllableTerm(term.exact), term.exact, term.weight));
  const byPairs = isLong(query) && !allowApart;
  const telling = spreadPairs(pairs.filter(({ weight }) => weight > MAX_WEIGHT_WITH_GRAMMAR)).slice(0, MAX_PAIRS);
  const withGrammar = pairs.filter(({ weight }) => weight <= MAX_WEIGHT_WITH_GRAMMAR);
  return {
    needed: byPairs
      ? [...telling, ...syllables.filter((syllable) => !isInPairs(syllable.exact, telling))].slice(
          0,
          MAX_NEEDED_OF_LONG_QUERY,
        )
      : syllables.slice(0, MAX_NEEDED_SYLLABLES),
    optional: byPairs
      ? withGrammar.slice(0, Math.max(0, MAX_PAIRS_WITH_GRAMMAR - telling.length))
      : pairs.slice(0, MAX_PAIRS),
    conditions: [
      ...query.phrases.flatMap((phrase) => listPairs(phrase).map(({ pair }) => writeTerm(pair, exact))),
      ...facetTerms(chosen),
    ],
    excluded: query.excluded.map((terms) => {
      const anyAccented = terms.some(({ accented }) => accented);
      return [
        ...terms.map((term) => writeTerm(syllableTerm(term.exact), term.accented)),
        ...listPairs(terms).map(({ pair }) => writeTerm(pair, anyAccented)),
      ];
    }),
  };
}

/** The index terms that every complete article has. */
export function termsOfComplete({ needed, conditions }: LookUps): readonly string[] {
  return [...needed.map(({ term }) => term), ...conditions];
}

/** The index term as it is looked up: in its accents, or in any. */
function writeTerm(term: IndexTerm, exact: boolean): string {
  return exact ? exactTerm(term) : term.letters;
}

/**
 * Sorts pairs so that those come first whose syllables are in no pair before them. The pairs of a very long query that
 * are looked up are then spread over the whole query.
 */
function spreadPairs(pairs: readonly LookUp[]): readonly LookUp[] {
  const covered = new Set<string>();
  const first = pairs.filter(({ exact }) => {
    const syllables = exact.split(" ");
    const isNew =
      syllables.some((syllable) => !covered.has(syllable)) &&
      (pairs.length <= MAX_PAIRS || !covered.has(syllables[0]!));
    for (const syllable of isNew ? syllables : []) covered.add(syllable);
    return isNew;
  });
  return [...first, ...pairs.filter((pair) => !first.includes(pair))];
}

/** Whether one of the pairs has a syllable. */
export function isInPairs(syllable: string, pairs: readonly LookUp[]): boolean {
  return pairs.some((pair) => pair.exact.split(" ").includes(syllable));
}

/** Whether a query is looked up by its pairs. */
export function isLong(query: Query): boolean {
  return query.terms.length >= MIN_TERMS_OF_LONG_QUERY && listPairs(query.terms).length > 2;
}

/**
 * The pairs of neighbouring terms that tell something, each with both exact forms and the mean of the terms' weights.
 */
function listPairs(
  terms: readonly QueryTerm[],
): readonly { readonly pair: IndexTerm; readonly forms: string; readonly weight: number }[] {
  return terms.slice(1).flatMap((term, index) => {
    const before = terms[index]!;
    const weight = (before.weight + term.weight) / 2;
    return weight < MIN_PAIR_WEIGHT
      ? []
      : [{ pair: pairTerm(before.exact, term.exact), forms: `${before.exact} ${term.exact}`, weight }];
  });
}

/** One look-up for each term, those of the greatest weight first. */
function dropRepeated(lookUps: readonly LookUp[]): readonly LookUp[] {
  return [...new Map(lookUps.map((lookUp) => [lookUp.term, lookUp])).values()].sort((a, b) => b.weight - a.weight);
}
