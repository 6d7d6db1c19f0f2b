import { hasMarks, openForm, plainText } from "../words/normalize.ts";
import { JOINT } from "../words/number-forms.ts";
import { type Token, tokensOf } from "../words/tokens.ts";

/** A word sought. */
export interface Term {
  readonly strict: string;
  readonly open: string;
  /** Typed with accents: then they count. */
  readonly marked: boolean;
  /** 1, or less for words that say little. */
  readonly weight: number;
  /** Still being typed: the beginning of a word. */
  readonly unfinished: boolean;
}

export interface Query {
  /** As typed, in NFC. */
  readonly text: string;
  /** All words sought, in order, those in quotes included. */
  readonly terms: readonly Term[];
  /** What stood in quotes: next to each other, in order. */
  readonly phrases: readonly (readonly Term[])[];
  /** What stood after a minus: not in the article. */
  readonly excluded: readonly (readonly Term[])[];
}

/** Words of grammar: they help to tell phrases, but an article need not have them. */
const LIGHT = new Set(
  "và của các là ở cho với được trong những một có về từ đến tại do bởi để khi này đó như đã sẽ đang bị ra vào trên dưới theo hay hoặc thì mà".split(
    " ",
  ),
);
/** What questions are asked with. */
const ASKING =
  /(?<=^|\s)(?:bao nhiêu|là gì|gì|ở đâu|đâu|khi nào|bao giờ|lúc nào|như thế nào|thế nào|ra sao|tại sao|vì sao|là ai|ai|có phải|phải không|hay không|mấy|nào|không)(?=[\s?!.,]|$)/g;

/** Words of a query that are looked at, and letters: more is a text pasted in, told by its beginning. */
const MOST_TERMS = 40;
const MOST_LETTERS = 1_000;

const PART = /(-?)"([^"]*)"|(?<=\s|^)-(?=[\p{L}\p{N}])(\S+)|[^\s"]+/gu;

/** Reads what a reader typed. `typing` when the last word may not be finished yet. */
export function readQuery(typed: string, typing = false): Query {
  const text = plainText(typed.slice(0, MOST_LETTERS))
    .replace(/[“”„«»]/g, '"')
    .replace(/\s+/g, " ")
    .trim();
  const phrases: Term[][] = [];
  const excluded: Term[][] = [];
  const kept: string[] = [];
  for (const [whole, minus, quoted, without] of text.matchAll(PART)) {
    if (without !== undefined) excluded.push(termsOf(without));
    else if (quoted === undefined) kept.push(whole);
    else if (minus === "-") excluded.push(termsOf(quoted));
    else {
      phrases.push(termsOf(quoted));
      kept.push(quoted);
    }
  }
  const words = termsOf(kept.join(" ")).slice(0, MOST_TERMS);
  // What is all to be left out leaves nothing: then it is what is sought.
  if (words.length === 0) return { text, terms: excluded.flat().slice(0, MOST_TERMS), phrases: [], excluded: [] };
  const last = words.at(-1);
  const open = typing && last !== undefined && /[\p{L}\p{N}]$/u.test(text);
  return {
    text,
    terms: open ? [...words.slice(0, -1), { ...last, unfinished: true }] : words,
    phrases: phrases.filter((phrase) => phrase.length > 1),
    excluded: excluded.filter((terms) => terms.length > 0),
  };
}

/** The terms of a text. A day written out becomes the one word of its date. */
function termsOf(text: string): Term[] {
  const joinedNumbers = text
    .replace(/(\d)\s*([-–/])\s*(?=\p{Lu}{2})/gu, "$1$2")
    .replace(/(\p{Lu})\s+([-/])\s+(?=\p{Lu})/gu, "$1$2");
  const tokens = tokensOf(joinedNumbers);
  const asking = new Set<number>();
  const lower = joinedNumbers.toLowerCase();
  if (tokens.length > 4) {
    for (const found of lower.matchAll(ASKING)) {
      for (let at = found.index; at < found.index + found[0].length; at++) asking.add(at);
    }
  }
  const terms: Term[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const day = writtenDay(tokens, index);
    if (day !== null) {
      if (terms.at(-1)?.strict === "ngày") terms.pop();
      terms.push(termOf(day.form));
      index += day.tokens - 1;
      continue;
    }
    const token = tokens[index]!;
    const light = asking.has(token.start) ? 0.1 : null;
    for (const place of token.places) {
      const strict = place[0]!;
      terms.push(termOf(strict, light ?? (LIGHT.has(strict) ? 0.25 : 1)));
    }
  }
  return terms;
}

function writtenDay(
  tokens: readonly Token[],
  index: number,
): { readonly form: string; readonly tokens: number } | null {
  const place = tokens[index]?.places[0] ?? [];
  if (!/^\d{1,2}$/.test(place[0] ?? "") || place.length < 2 || tokens[index + 1]?.places[0]?.[0] !== "tháng")
    return null;
  const form = place.at(-1)!;
  return { form, tokens: form.split(JOINT).length === 3 ? 5 : 3 };
}

/** A finished word as a term. */
export function termOf(strict: string, weight = 1): Term {
  return { strict, open: openForm(strict), marked: hasMarks(strict), weight, unfinished: false };
}

/** The terms an article must have: all of a short query, the telling ones of a long one. */
export function neededTerms(query: Query): readonly Term[] {
  const telling = query.terms.filter((term) => term.weight === 1 || term.unfinished);
  const asked = query.terms.filter((term) => term.weight > 0.1);
  const needed = asked.length <= 4 || telling.length < 2 ? asked : telling;
  return distinct(needed.length > 0 ? needed : query.terms);
}

function distinct(terms: readonly Term[]): readonly Term[] {
  const seen = new Set<string>();
  return terms.filter((term) => !seen.has(term.strict) && seen.add(term.strict));
}
