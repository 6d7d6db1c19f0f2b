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

const READINGS = 10;

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

/** Likely corrections of a query whose `unknown` terms stand in no article, the likeliest first. */
export function readingsBySpelling(query: Query, unknown: readonly Term[], words: WordList): readonly Reading[] {
  let readings: (readonly (readonly Term[])[])[] = [[]];
  const doubtful = new Set(unknown.map((term) => term.strict));
  if (doubtful.size === 0 || doubtful.size > 4) return [];
  const accented = query.terms.some((term) => term.marked);
  for (const term of query.terms) {
    const choices = doubtful.has(term.strict) ? mendingsOf(term, words, accented) : [[term]];
    if (choices.length === 0) return [];
    readings = readings.flatMap((reading) => choices.map((choice) => [...reading, choice])).slice(0, READINGS * 2);
  }
  return readings.slice(0, READINGS).map((reading) => {
    const terms = reading.flat();
    const shown = terms.map((term) => term.strict).join(" ");
    return { query: { text: shown, terms: terms.map(openTerm), phrases: [], excluded: query.excluded }, shown };
  });
}

/** Terms a doubtful one may stand for: words run together, or a word a slip away. */
function mendingsOf(term: Term, words: WordList, accented: boolean): readonly (readonly Term[])[] {
  if (!/^\p{L}+$/u.test(term.strict)) return [];
  const shownForm = (open: string): string => (accented ? likeliestForm(term, words.formsOf(open), open) : open);
  const apart = syllablesOf(term.open);
  const together = apart?.every((syllable) => words.formsOf(syllable).length > 0)
    ? [apart.map((syllable) => termOf(shownForm(syllable)))]
    : [];
  const near = words.nearest(term.open, 5).map((open) => [termOf(shownForm(open))]);
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
