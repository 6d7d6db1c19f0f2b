import { hasMarks, openForm } from "../words/normalize.ts";
import { splitsOf } from "../words/split-syllables.ts";
import type { WordList } from "./loaded-lexicon.ts";
import { type Query, type Term, termOf } from "./query.ts";
import { withTerms } from "./readings.ts";

/** Readings of a query's slips that are tried. */
const READINGS = 6;

/** A term that may be a slip, by its place in the query, and the terms it may have been, the likeliest first. */
export interface Doubt {
  readonly place: number;
  readonly replacements: readonly (readonly Term[])[];
}

/** Likely corrections of a query, the likeliest first. */
export function readingsBySpelling(query: Query, doubts: readonly Doubt[]): readonly Query[] {
  if (doubts.length === 0 || doubts.some(({ replacements }) => replacements.length === 0)) return [];
  let readings: readonly { readonly terms: readonly (readonly Term[])[]; readonly rank: number }[] = [
    { terms: query.terms.map((term) => [term]), rank: 0 },
  ];
  for (const { place, replacements } of doubts) {
    readings = readings
      .flatMap((reading) =>
        replacements.map((replacement, rank) => ({
          terms: reading.terms.with(place, replacement),
          rank: reading.rank + rank,
        })),
      )
      .sort((a, b) => a.rank - b.rank)
      .slice(0, READINGS);
  }
  return readings.map(({ terms }) => withTerms(query, terms.flat()));
}

/** Words a slip away from a term of a query, or what it is when its words were run together. */
export function replacementsOf(query: Query, place: number, words: WordList): readonly (readonly Term[])[] {
  const { strict } = query.terms[place]!;
  if (!/^\p{L}+$/u.test(strict)) return [];
  const isAccented = query.terms.some(({ marked }) => marked);
  const apart = splitsOf(strict)
    .filter((syllables) => syllables.every((syllable) => words.formsOf(openForm(syllable)).length > 0))
    .map((syllables) => syllables.map((syllable) => termOf(shownForm(syllable, isAccented, words))));
  // The first word's neighbours are looked up in a file each.
  const near = words.nearest(strict, isAccented, place === 0 ? 3 : 7).map((form) => [termOf(form)]);
  return strict.length > 6 ? [...apart, ...near] : [...near, ...apart];
}

function shownForm(syllable: string, isAccented: boolean, words: WordList): string {
  return isAccented && !hasMarks(syllable) ? (words.formsOf(syllable)[0] ?? syllable) : syllable;
}
