import { openForm } from "../search/fold.ts";
import { meantByKeys, syllablesOf } from "../search/typed-keys.ts";
import type { WordList } from "./search-lexicon.ts";
import type { Query, Term } from "./search-query.ts";
import { readQuery, termOf } from "./search-query.ts";

/** Another way to read a query, with the words to show for it. */
export interface Reading {
  readonly query: Query;
  readonly shown: string;
}

const READINGS = 6;

/** The query as typed with the keyboard's Vietnamese off (`thanhf phoos`, `pho61`), or `null`. */
export function readingByKeys(query: Query): Reading | null {
  const shown = query.text.replace(/[\p{L}\p{N}]+/gu, (word) => meantByKeys(word.toLowerCase()) ?? word);
  return shown === query.text ? null : { query: readQuery(shown), shown };
}

/** The query with the abbreviations articles explain written out, or `null`. */
export function readingByAbbreviations(query: Query, words: WordList): Reading | null {
  const shown = query.text.replace(/\p{L}{2,10}/gu, (word) => words.meaningOf(word.toLowerCase()) ?? word);
  return shown === query.text ? null : { query: readQuery(shown), shown };
}

/** A term that may be a slip, by its place in the query, and the terms it may have been, the likeliest first. */
export interface Doubt {
  readonly place: number;
  readonly replacements: readonly (readonly Term[])[];
}

/** Likely corrections of a query, the likeliest first. */
export function readingsBySpelling(query: Query, doubts: readonly Doubt[]): readonly Reading[] {
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
  return readings.map((reading) => {
    const terms = reading.terms.flat();
    const shown = terms.map((term) => term.strict).join(" ");
    return { query: { text: shown, terms: terms.map(openTerm), phrases: [], excluded: query.excluded }, shown };
  });
}

/** Words a slip away from a term of a query, or what it is when its words were run together. */
export function replacementsOf(query: Query, place: number, words: WordList): readonly (readonly Term[])[] {
  const term = query.terms[place]!;
  if (!/^\p{L}+$/u.test(term.strict)) return [];
  const accented = query.terms.some(({ marked }) => marked);
  const shownForm = (open: string): string => (accented ? likeliestForm(term, words.formsOf(open), open) : open);
  const apart = syllablesOf(term.open);
  const together = apart?.every((syllable) => words.formsOf(syllable).length > 0)
    ? [apart.map((syllable) => termOf(shownForm(syllable)))]
    : [];
  // The first word's neighbours are looked up in a file each.
  const near = words.nearest(term.open, place === 0 ? 3 : 7).map((open) => [termOf(shownForm(open))]);
  return term.open.length > 7 ? [...together, ...near] : [...near, ...together];
}

/** Of the ways to accent a word, the one that keeps most of the letters typed. */
function likeliestForm(term: Term, forms: readonly string[], open: string): string {
  const kept = (form: string): number =>
    [...form].filter((letter) => openForm(letter) !== letter && term.strict.includes(letter)).length;
  let best = forms[0] ?? open;
  for (const form of forms) if (kept(form) > kept(best)) best = form;
  return best;
}

/** A guessed word's accents are shown, not insisted on. */
function openTerm(term: Term): Term {
  return { ...term, marked: false };
}
