import type { ShownWord } from "./article-text.ts";
import type { Term } from "./query.ts";
import { fitOf, likeness } from "./score.ts";

/** A stretch of text, marked where it is what was sought. */
export interface MarkedText {
  readonly text: string;
  readonly marked: boolean;
}

const LENGTH = 38;
const BEFORE = 8;

/** The stretch of an article's words that shows best why it was found, with its marks. */
export function excerptOf(terms: readonly Term[], words: readonly ShownWord[]): readonly MarkedText[] {
  const marks = marksOf(terms, words);
  const fit = fitOf(terms, words);
  const from =
    fit.length > 1 ? sentenceStart(words, Math.max(0, fit.at - BEFORE), fit.at) : densest(marks, words.length);
  const start = Math.max(0, Math.min(from, words.length - LENGTH));
  const end = Math.min(words.length, start + LENGTH);
  const cut = stretches(words.slice(start, end), marks.slice(start, end));
  return [
    ...(start > 0 ? [{ text: "… ", marked: false }] : []),
    ...cut,
    ...(end < words.length ? [{ text: " …", marked: false }] : []),
  ];
}

/** All the words, with the marks. */
export function markedWords(terms: readonly Term[], words: readonly ShownWord[]): readonly MarkedText[] {
  return stretches(words, marksOf(terms, words));
}

/** Which words to mark: in the typed accents where there are any so, light words beside another mark only. */
function marksOf(terms: readonly Term[], words: readonly ShownWord[]): readonly boolean[] {
  const exact = terms.map((term) => words.some((word) => likeness(term, word) === 1));
  const hits = words.map((word) =>
    terms.map((term, index) => (likeness(term, word) >= (exact[index] ? 1 : 0.4) ? term.weight : 0)),
  );
  const strong = hits.map((weights) => weights.some((weight) => weight === 1));
  const follows = (place: number, step: number): boolean =>
    terms.some((_, index) => hits[place]?.[index] && hits[place + step]?.[index + step]);
  const everyLight = terms.every((term) => term.weight < 1);
  return hits.map((weights, place) => {
    if (weights.every((weight) => weight === 0)) return false;
    return strong[place]! || everyLight || follows(place, 1) || follows(place, -1);
  });
}

function sentenceStart(words: readonly ShownWord[], from: number, to: number): number {
  for (let place = to; place > from; place--) {
    if (/[.!?…]["”)]?$/.test(words[place - 1]?.shown ?? "")) return place;
  }
  return from;
}

function densest(marks: readonly boolean[], length: number): number {
  let [sum, best, at] = [0, 0, 0];
  for (let end = 0; end < length; end++) {
    sum += (marks[end] ? 1 : 0) - (marks[end - LENGTH] ? 1 : 0);
    if (sum > best) [best, at] = [sum, Math.max(0, end - LENGTH + 1 + BEFORE)];
  }
  const first = marks.indexOf(true);
  return best <= 1 ? Math.max(0, first - BEFORE) : at;
}

const AROUND = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}%]*)$/su;

function stretches(words: readonly ShownWord[], marks: readonly boolean[]): readonly MarkedText[] {
  const found: { text: string; marked: boolean }[] = [];
  const put = (text: string, marked: boolean): void => {
    const last = found.at(-1);
    if (text === "") return;
    if (last?.marked === marked) last.text += text;
    else found.push({ text, marked });
  };
  words.forEach((word, place) => {
    if (word.shown === "") return;
    let marked = marks[place]!;
    for (let next = place + 1; words[next]?.shown === ""; next++) marked ||= marks[next]!;
    const lastMarked = found.at(-1)?.marked === true;
    const [, lead = "", core = "", trail = ""] = AROUND.exec(word.shown) ?? [];
    if (place > 0 && found.length > 0) put(" ", marked && lastMarked && lead === "");
    put(lead, false);
    put(core, marked);
    put(trail, false);
  });
  return found;
}
