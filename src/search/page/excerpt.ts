import type { TextPosition } from "./article-text.ts";
import type { QueryTerm } from "./query.ts";
import { matchTerm, matchText, OTHER_ACCENTS_MATCH } from "./score.ts";

/** A part of a text, marked where it matches the query. */
export interface MarkedText {
  readonly text: string;
  readonly marked: boolean;
}

/** The length of an excerpt, and how much of it stands before the match, in positions. */
const EXCERPT_POSITIONS = 38;
const POSITIONS_BEFORE_MATCH = 8;

/**
 * The excerpt of a text that shows best why its article was found, with what matches marked: from the longest run of
 * the query's terms, else from where most positions match.
 */
export function makeExcerpt(terms: readonly QueryTerm[], positions: readonly TextPosition[]): readonly MarkedText[] {
  const marks = findMarks(terms, positions);
  const run = matchText(terms, positions);
  const wanted =
    run.length > 1
      ? findSentenceStart(positions, Math.max(0, run.start - POSITIONS_BEFORE_MATCH), run.start)
      : findDensestStart(marks, positions.length);
  const start = Math.max(0, Math.min(wanted, positions.length - EXCERPT_POSITIONS));
  const end = Math.min(positions.length, start + EXCERPT_POSITIONS);
  return [
    ...(start > 0 ? [{ text: "… ", marked: false }] : []),
    ...joinPositions(positions.slice(start, end), marks.slice(start, end)),
    ...(end < positions.length ? [{ text: " …", marked: false }] : []),
  ];
}

/** A whole text with what matches marked. */
export function markText(terms: readonly QueryTerm[], positions: readonly TextPosition[]): readonly MarkedText[] {
  return joinPositions(positions, findMarks(terms, positions));
}

/**
 * Which positions to mark. A term is marked in other accents than were typed only where the text does not have it in
 * these accents. A term of less than full weight is marked only beside another match, or where the query has no other
 * terms.
 */
function findMarks(terms: readonly QueryTerm[], positions: readonly TextPosition[]): readonly boolean[] {
  const minMatches = terms.map((term) =>
    positions.some((position) => matchTerm(term, position) === 1) ? 1 : OTHER_ACCENTS_MATCH,
  );
  /** By position and term: the weight of the term that matches there, else 0. */
  const weights = positions.map((position) =>
    terms.map((term, index) => (matchTerm(term, position) >= minMatches[index]! ? term.weight : 0)),
  );
  const isBesideMatch = (place: number, step: number): boolean =>
    terms.some((_, index) => weights[place]?.[index] && weights[place + step]?.[index + step]);
  const hasFullTerms = terms.some((term) => term.weight >= 1);
  return weights.map((own, place) => {
    if (own.every((weight) => weight === 0)) return false;
    return own.some((weight) => weight === 1) || !hasFullTerms || isBesideMatch(place, 1) || isBesideMatch(place, -1);
  });
}

/** The last position from `from` to `to` at which a sentence begins, else `from`. */
function findSentenceStart(positions: readonly TextPosition[], from: number, to: number): number {
  for (let place = to; place > from; place--) {
    if (/[.!?…]["”)]?$/.test(positions[place - 1]?.shown ?? "")) return place;
  }
  return from;
}

/**
 * The position from which an excerpt has the most marks, or one shortly before the first mark where no two are near.
 */
function findDensestStart(marks: readonly boolean[], length: number): number {
  let [count, most, start] = [0, 0, 0];
  for (let end = 0; end < length; end++) {
    count += (marks[end] ? 1 : 0) - (marks[end - EXCERPT_POSITIONS] ? 1 : 0);
    if (count > most) [most, start] = [count, Math.max(0, end - EXCERPT_POSITIONS + 1 + POSITIONS_BEFORE_MATCH)];
  }
  const first = marks.indexOf(true);
  return most <= 1 ? Math.max(0, first - POSITIONS_BEFORE_MATCH) : start;
}

/** The signs before a word, the word, and the signs after it. */
const WORD_AND_SIGNS = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}%]*)$/su;

/** Joins positions to a text. Words marked next to each other are marked as one part, the signs around them are not. */
function joinPositions(positions: readonly TextPosition[], marks: readonly boolean[]): readonly MarkedText[] {
  const parts: { text: string; marked: boolean }[] = [];
  const add = (text: string, marked: boolean): void => {
    const last = parts.at(-1);
    if (text === "") return;
    if (last?.marked === marked) last.text += text;
    else parts.push({ text, marked });
  };
  positions.forEach(({ shown }, place) => {
    if (shown === "") return;
    let marked = marks[place]!;
    for (let next = place + 1; positions[next]?.shown === ""; next++) marked ||= marks[next]!;
    const isLastMarked = parts.at(-1)?.marked === true;
    const [, before = "", word = "", after = ""] = WORD_AND_SIGNS.exec(shown) ?? [];
    if (place > 0 && parts.length > 0) add(" ", marked && isLastMarked && before === "");
    add(before, false);
    add(word, marked);
    add(after, false);
  });
  return parts;
}
