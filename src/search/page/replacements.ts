import { hasAccents, removeAccents } from "../words/accents.ts";
import { splitSyllables } from "../words/split-syllables.ts";
import type { LoadedLexicon } from "./loaded-lexicon.ts";
import { createTerm, type Query, type QueryTerm } from "./query.ts";
import { replaceTerms } from "./readings.ts";

/** The largest number of readings that are tried of a query with suspect terms. */
const MAX_READINGS = 6;
/**
 * The largest number of similar words that are considered of a suspect term. Fewer are considered of the first term of
 * a query, where looking one up takes an index file of its own.
 */
const MAX_SIMILAR_WORDS = 7;
const MAX_SIMILAR_WORDS_OF_FIRST_TERM = 3;
/** A term of more letters is more likely several syllables without spaces than one syllable misspelt. */
const MAX_LETTERS_OF_ONE_SYLLABLE = 6;

/** A term of a query that may be misspelt. */
export interface Suspect {
  /** The index of the term in the query. */
  readonly index: number;
  /** The terms that may have been meant instead, the likeliest replacement first. */
  readonly replacements: readonly (readonly QueryTerm[])[];
}

/** The readings of a query in which every suspect is replaced, the likeliest reading first. */
export function combineReplacements(query: Query, suspects: readonly Suspect[]): readonly Query[] {
  if (suspects.length === 0 || suspects.some(({ replacements }) => replacements.length === 0)) return [];
  let readings: readonly { readonly terms: readonly (readonly QueryTerm[])[]; readonly cost: number }[] = [
    { terms: query.terms.map((term) => [term]), cost: 0 },
  ];
  for (const { index, replacements } of suspects) {
    readings = readings
      .flatMap((reading) =>
        replacements.map((replacement, rank) => ({
          terms: reading.terms.with(index, replacement),
          cost: reading.cost + rank,
        })),
      )
      .sort((a, b) => a.cost - b.cost)
      .slice(0, MAX_READINGS);
  }
  return readings.map(({ terms }) => replaceTerms(query, terms.flat()));
}

/**
 * What a suspect term may have been meant for: similar words of the archive, and the syllables it may be split into.
 */
export function findReplacements(
  query: Query,
  index: number,
  lexicon: LoadedLexicon,
): readonly (readonly QueryTerm[])[] {
  const { exact } = query.terms[index]!;
  if (!/^\p{L}+$/u.test(exact)) return [];
  const isAccented = query.terms.some(({ accented }) => accented);
  const splits = splitSyllables(exact)
    .filter((syllables) => syllables.every((syllable) => lexicon.formsOf(removeAccents(syllable)).length > 0))
    .map((syllables) => syllables.map((syllable) => createTerm(isAccented ? addAccents(syllable, lexicon) : syllable)));
  const limit = index === 0 ? MAX_SIMILAR_WORDS_OF_FIRST_TERM : MAX_SIMILAR_WORDS;
  const similar = lexicon.similarForms(exact, isAccented, limit).map((form) => [createTerm(form)]);
  return exact.length > MAX_LETTERS_OF_ONE_SYLLABLE ? [...splits, ...similar] : [...similar, ...splits];
}

/** A syllable without accents in the most frequent accents of the archive; one with accents as it is. */
function addAccents(syllable: string, lexicon: LoadedLexicon): string {
  return hasAccents(syllable) ? syllable : (lexicon.formsOf(syllable)[0] ?? syllable);
}
