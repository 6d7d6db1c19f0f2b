import { hasMarks, openForm } from "../words/normalize.ts";
import { canonicalSyllable, isBareSyllable, isSyllable } from "../words/syllable.ts";
import { meantByKeys } from "../words/typed-keys.ts";
import type { WordList } from "./loaded-lexicon.ts";
import { type Query, readQuery, type Term, termOf } from "./query.ts";

/** The query as typed with the keyboard's Vietnamese off (`thanhf phoos`, `pho61`), or `null`. */
export function readingByKeys(query: Query): Query | null {
  return reread(
    query,
    query.text.replace(/[\p{L}\p{N}]+/gu, (word) => meantByKeys(word.toLowerCase()) ?? word),
  );
}

/** The query with the abbreviations articles explain written out, or `null`. */
export function readingByAbbreviations(query: Query, words: WordList): Query | null {
  return reread(
    query,
    query.text.replace(/\p{L}{2,10}/gu, (word) => words.meaningOf(word.toLowerCase()) ?? word),
  );
}

/**
 * The query with its figures otherwise: thousands without what parts them (`23 000`, `18,600`), a month as `3/2024`;
 * then besides, a document's number in pieces, for where only some of it was typed (`35-CT`).
 */
export function readingsByFigures(query: Query): readonly Query[] {
  const plain = query.text
    .replace(/(?<![\d.,/-])\d{1,3}(?:[ ,]\d{3})+(?![\d.,/-])/g, (figure) => figure.replace(/[ ,]/g, ""))
    .replace(/th[áa]ng (\d{1,2}) n[ăa]m (\d{4})(?!\d)/giu, "$1/$2");
  const inPieces = plain.replace(/(?<=\d)[-/](?=\p{L})|(?<=\p{L})[-/](?=[\p{L}\d])/gu, " ");
  return [...new Set([plain, inPieces])].flatMap((text) => reread(query, text) ?? []);
}

function reread(query: Query, text: string): Query | null {
  return text === query.text ? null : readQuery(text);
}

/** The query with some of its terms replaced; a guessed word's accents are shown, not insisted on. */
export function withTerms(query: Query, terms: readonly Term[]): Query {
  const text = terms.map(({ strict }) => strict).join(" ");
  return { text, terms: terms.map((term) => ({ ...term, marked: false })), phrases: [], excluded: query.excluded };
}

/**
 * The query with syllables a space fell into put together (`th uế`, `chi ếm`): `isPair` tells of a term whether it and the
 * next stand together anywhere.
 */
export function readingsByJoining(query: Query, words: WordList, isPair: (place: number) => boolean): readonly Query[] {
  const { terms } = query;
  const joins = terms.flatMap((term, place) => {
    const joined = joinedSyllable(term, terms[place + 1], words);
    const isPart = [term, terms[place + 1]].some((part) => part !== undefined && !isBareSyllable(part.open));
    return joined !== null && (isPart || !isPair(place)) ? [{ place, joined, isPart }] : [];
  });
  const reading = (chosen: readonly { readonly place: number; readonly joined: string }[]): Query =>
    withTerms(
      query,
      terms.flatMap((term, place) => {
        const here = chosen.find((join) => join.place === place);
        if (here !== undefined) return [termOf(here.joined)];
        return chosen.some((join) => join.place === place - 1) ? [] : [term];
      }),
    );
  const sure = joins
    .filter(({ isPart }) => isPart)
    .filter(({ place }, index, all) => all[index - 1]?.place !== place - 1);
  return sure.length > 0 ? [reading(sure)] : joins.slice(0, 3).map((join) => reading([join]));
}

function joinedSyllable(first: Term, second: Term | undefined, words: WordList): string | null {
  const text = first.strict + (second?.strict ?? "");
  if (second === undefined || !/^\p{L}{2,7}$/u.test(text)) return null;
  const joined = canonicalSyllable(text);
  const forms = words.formsOf(openForm(joined));
  const isKnown = hasMarks(joined) ? isSyllable(joined) && forms.includes(joined) : forms.length > 0;
  return isKnown ? joined : null;
}
