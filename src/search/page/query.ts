import { hasAccents, removeAccents } from "../words/accents.ts";
import { normalizeText } from "../words/normalize.ts";
import { PART_SEPARATOR } from "../words/number-forms.ts";
import { type Token, tokenize } from "../words/tokens.ts";
import { words } from "./words.ts";

/** A term of a query: one word that is searched for. */
export interface QueryTerm {
  readonly exact: string;
  readonly folded: string;
  /** Whether the reader typed the term with accents. Its accents count then. */
  readonly accented: boolean;
  /** How much the term tells of what is meant, from 0 to 1. Most terms have 1. */
  readonly weight: number;
  /** Whether the term is still being typed, so that it may be the beginning of a word. */
  readonly unfinished: boolean;
}

/** A query as it was read, or one reading of it. */
export interface Query {
  /** The normalized text. */
  readonly text: string;
  /** The terms searched for, in order, those of the phrases included. */
  readonly terms: readonly QueryTerm[];
  /** The phrases, which are texts in quotes. Their terms must stand next to each other. */
  readonly phrases: readonly (readonly QueryTerm[])[];
  /** The texts after a minus sign. An article with all terms of one of them is left out. */
  readonly excluded: readonly (readonly QueryTerm[])[];
}

/** Words of grammar. They help to tell phrases, but a longer query does not need them in an article. */
const GRAMMAR_WORDS = new Set(words.grammar.split(" "));
const GRAMMAR_WEIGHT = 0.25;
/** The words with which a question is asked. */
const QUESTION_WORDS = new RegExp(`(?<=^|\\s)(?:${escapePattern(words.questions)})(?=[\\s?!.,]|$)`, "g");
const QUESTION_WEIGHT = 0.1;

/** A longer query is a text pasted in. Its first terms tell enough of it. */
const MAX_TERMS = 40;
const MAX_CHARACTERS = 1_000;

/** A query of at least nine terms is a sentence or a question, which no article has word for word. */
const MIN_TERMS_OF_SENTENCE = 9;

/** A phrase with or without a minus sign, a word after a minus sign, or any other word. */
const PART = /(-?)"([^"]*)"|(?<=\s|^)-(?=[\p{L}\p{N}])(\S+)|[^\s"]+/gu;

/** Expressions that stand one after another with bars between them, as the source of a pattern. */
function escapePattern(expressions: string): string {
  return expressions.replace(/[^\p{L}\p{N}\s|]/gu, "\\$&");
}

/** Reads what a reader typed. With `typing`, the last word may not be finished yet. */
export function parseQuery(typed: string, typing = false): Query {
  const text = normalizeText(typed.slice(0, MAX_CHARACTERS))
    .replace(/[“”„«»]/g, '"')
    .replace(/\s+/g, " ")
    .trim();
  const phrases: QueryTerm[][] = [];
  const excluded: QueryTerm[][] = [];
  const included: string[] = [];
  for (const [whole, minus, quoted, without] of text.matchAll(PART)) {
    if (without !== undefined) excluded.push(parseTerms(without));
    else if (quoted === undefined) included.push(whole);
    else if (minus === "-") excluded.push(parseTerms(quoted));
    else {
      phrases.push(parseTerms(quoted));
      included.push(quoted);
    }
  }
  const terms = parseTerms(included.join(" ")).slice(0, MAX_TERMS);
  // A query that excludes all its words leaves nothing to search for, and is read as if it had no minus signs.
  if (terms.length === 0) return { text, terms: excluded.flat().slice(0, MAX_TERMS), phrases: [], excluded: [] };
  const last = terms.at(-1);
  const isUnfinished = typing && last !== undefined && /[\p{L}\p{N}]$/u.test(text);
  return {
    text,
    terms: isUnfinished ? [...terms.slice(0, -1), { ...last, unfinished: true }] : terms,
    phrases: phrases.filter((phrase) => phrase.length > 1),
    excluded: excluded.filter((group) => group.length > 0),
  };
}

/** The terms of a text. A date written out becomes one term, and so does a document number with spaces in it. */
function parseTerms(text: string): QueryTerm[] {
  const joinedNumbers = text
    .replace(/(\d)\s*([-–/])\s*(?=\p{Lu}{2})/gu, "$1$2")
    .replace(/(\p{Lu})\s+([-/])\s+(?=\p{Lu})/gu, "$1$2");
  const tokens = tokenize(joinedNumbers);
  /** The offsets of all letters of question words, in a query that is long enough to be a question. */
  const questionOffsets = new Set<number>();
  const lower = joinedNumbers.toLowerCase();
  if (tokens.length > 4) {
    for (const found of lower.matchAll(QUESTION_WORDS)) {
      for (let at = found.index; at < found.index + found[0].length; at++) questionOffsets.add(at);
    }
  }
  const terms: QueryTerm[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const date = readWrittenDate(tokens, index);
    if (date !== null) {
      if (terms.at(-1)?.exact === "ngày") terms.pop();
      terms.push(createTerm(date.form));
      index += date.tokens - 1;
      continue;
    }
    const { start, positions } = tokens[index]!;
    for (const [exact = ""] of positions) {
      const weight = questionOffsets.has(start) ? QUESTION_WEIGHT : GRAMMAR_WORDS.has(exact) ? GRAMMAR_WEIGHT : 1;
      terms.push(createTerm(exact, weight));
    }
  }
  return terms;
}

/** The date that is written out from a token on, and how many tokens it takes; `null` where there is none. */
function readWrittenDate(
  tokens: readonly Token[],
  index: number,
): { readonly form: string; readonly tokens: number } | null {
  const position = tokens[index]?.positions[0] ?? [];
  if (!/^\d{1,2}$/.test(position[0] ?? "") || position.length < 2 || tokens[index + 1]?.positions[0]?.[0] !== "tháng")
    return null;
  const form = position.at(-1)!;
  return { form, tokens: form.split(PART_SEPARATOR).length === 3 ? 5 : 3 };
}

/** The term of a finished word. */
export function createTerm(exact: string, weight = 1): QueryTerm {
  return { exact, folded: removeAccents(exact), accented: hasAccents(exact), weight, unfinished: false };
}

/**
 * The terms an article needs to answer a query: all terms of a short query, and the terms with full weight of a longer
 * one. Question words are never needed, unless the query has no other words.
 */
export function neededTerms({ terms }: Query): readonly QueryTerm[] {
  const telling = terms.filter((term) => term.weight === 1 || term.unfinished);
  const withoutQuestion = terms.filter((term) => term.weight > QUESTION_WEIGHT);
  const needed = withoutQuestion.length <= 4 || telling.length < 2 ? withoutQuestion : telling;
  return dropRepeated(needed.length > 0 ? needed : terms);
}

function dropRepeated(terms: readonly QueryTerm[]): readonly QueryTerm[] {
  const seen = new Set<string>();
  return terms.filter((term) => !seen.has(term.exact) && seen.add(term.exact));
}

export function isSentence(terms: readonly QueryTerm[]): boolean {
  return terms.length >= MIN_TERMS_OF_SENTENCE;
}
