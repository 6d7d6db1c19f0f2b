import { expandAbbreviation } from "./abbreviations.ts";
import { hasAccents } from "./accents.ts";
import { exactForm } from "./normalize.ts";
import { dateForms, documentForms, joinParts, numberForms } from "./number-forms.ts";
import { findSpacedNumbers } from "./spaced-numbers.ts";
import { hasSyllableLetters } from "./syllable.ts";

/**
 * A position is the place of one word in a text. It is given as the exact forms the word is found by, the main form
 * first: one form for a syllable, four for `8/1/2021`.
 */
export type Position = readonly string[];

/**
 * A run of letters and figures in a text, with the positions it takes: `UBND` takes four. `start` and `end` are UTF-16
 * offsets, `end` being exclusive.
 */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly positions: readonly Position[];
}

/** Letters and figures, with the signs inside of them. */
const RUN = /[\p{L}\p{M}\p{N}]+(?:[.,:/\-–‐‑&_'’+]+[\p{L}\p{M}\p{N}]+)*/gu;
/** The pieces of a run, cut at every sign but dots and commas. */
const PIECES = /[^/\-–‐‑&_'’+:]+/gu;
/** A number, and the letters that follow it without a space: `19.000m2`. */
const NUMBER_AND_UNIT = /^(\d[\d.,]*(?<=\d))([.,]?\p{L}.*)?$/u;
const ABBREVIATION = /^\p{L}[\p{L}.&/\-–]{0,12}$/u;

/** Cuts a text into tokens, in order. The text must have gone through `normalizeText`. */
export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  const figures: number[] = [];
  for (const found of text.matchAll(RUN)) {
    const [run] = found;
    const { positions, isAmbiguous, isFigure } = readRun(run);
    if (positions.length === 0) continue;
    const start = found.index;
    const isSyllable = isAmbiguous && standsAmongCapitals(text, run, start);
    if (isFigure) figures.push(tokens.length);
    tokens.push({ start, end: start + run.length, positions: isSyllable ? [[exactForm(run)]] : positions });
  }
  addWrittenDates(tokens, figures);
  addSpacedNumbers(tokens, text);
  return tokens;
}

/** Adds to the first token of a number that is written in several ways the forms of its joined writing. */
function addSpacedNumbers(tokens: Token[], text: string): void {
  const formsAt = new Map<number, readonly string[]>();
  for (const { start, forms } of findSpacedNumbers(text)) formsAt.set(start, [...(formsAt.get(start) ?? []), ...forms]);
  // A telephone number may begin with a sign, which is no part of a token: `(0208) 3861 234`.
  const starts = new Set([...formsAt.keys()].flatMap((start) => [start, start + 1]));
  for (const start of starts) {
    const index = tokenAt(tokens, start);
    if (index === null) continue;
    const token = tokens[index]!;
    const [first = [], ...others] = token.positions;
    const forms = new Set([...first, ...(formsAt.get(start) ?? []), ...(formsAt.get(start - 1) ?? [])]);
    tokens[index] = { ...token, positions: [[...forms], ...others] };
  }
}

/** The index of the token that starts at an offset; `null` where none does. */
function tokenAt(tokens: readonly Token[], start: number): number | null {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  return tokens[low]?.start === start ? low : null;
}

/** Whether a run that could be a syllable or an abbreviation (TƯ) stands beside syllables in capitals: `TỔ TƯ VẤN`. */
function standsAmongCapitals(text: string, run: string, index: number): boolean {
  const [before = ""] = /\p{L}+(?=\s$)/u.exec(text.slice(Math.max(0, index - 9), index)) ?? [];
  const [after = ""] = /(?<=^\s)\p{L}+/u.exec(text.slice(index + run.length, index + run.length + 9)) ?? [];
  return [before, after].some((word) => word.length > 1 && hasAccents(word) && word === word.toUpperCase());
}

/** What is known of a run, wherever it stands. */
interface KnownRun {
  readonly positions: readonly Position[];
  /** Whether it could be a syllable and an abbreviation. */
  readonly isAmbiguous: boolean;
  /** Whether it could be the number of a day or month. */
  readonly isFigure: boolean;
}

/** The runs read so far, since runs repeat. The map is emptied when it is full. */
const knownRuns = new Map<string, KnownRun>();
const MAX_KNOWN_RUNS = 50_000;

function readRun(run: string): KnownRun {
  const kept = knownRuns.get(run);
  if (kept !== undefined) return kept;
  if (knownRuns.size >= MAX_KNOWN_RUNS) knownRuns.clear();
  const positions = readPositions(run);
  const known: KnownRun = {
    positions,
    isAmbiguous: run.length <= 3 && hasSyllableLetters(run.toLowerCase()) && expandAbbreviation(run) !== null,
    isFigure: positions.length === 1 && isNumberUpTo(positions[0]![0]!, 31),
  };
  knownRuns.set(run, known);
  return known;
}

function readPositions(run: string): readonly Position[] {
  const simple = /^\p{L}+$/u.test(run);
  if (ABBREVIATION.test(run)) {
    const words = expandAbbreviation(run);
    if (words !== null) return words.map((word) => [word]);
  }
  if (simple) return [[exactForm(run)]];
  const whole = dateForms(run) ?? documentForms(run);
  if (whole !== null) return [whole];
  return (run.match(PIECES) ?? []).flatMap(readPiece);
}

/** The positions of a piece, which holds letters, figures, dots and commas only. */
function readPiece(piece: string): readonly Position[] {
  const [, figures = "", unit = ""] = NUMBER_AND_UNIT.exec(piece.normalize("NFKC")) ?? [];
  const number = numberForms(figures);
  if (number !== null) return unit === "" ? [number] : [number, ...readPiece(unit)];
  return piece.split(/[.,]+/).flatMap((part) => {
    const words = expandAbbreviation(part);
    if (words !== null) return words.map((word) => [word]);
    const kinds = part.normalize("NFKC").match(/[\p{L}\p{M}]+|\p{Nd}+|\p{N}+/gu) ?? [];
    return kinds.flatMap((kind): readonly Position[] => {
      // Letters beside figures are an abbreviation in capitals only: `QL1A`, `SXH2`.
      const expansion = kind.length > 1 && kind === kind.toUpperCase() ? expandAbbreviation(kind) : null;
      return expansion?.map((word) => [word]) ?? [numberForms(kind) ?? [exactForm(kind)]];
    });
  });
}

/**
 * Adds the forms of dates that are written out: `ngày 8 tháng 1 năm 2021` is found by `8/1/2021` too, and
 * `tháng 1 năm 2021` by `1/2021`.
 *
 * @param figures the indexes of the tokens that could be the number of a day or month
 */
function addWrittenDates(tokens: Token[], figures: readonly number[]): void {
  const onlyForm = (index: number): string => {
    const token = tokens[index];
    return token?.positions.length === 1 ? (token.positions[0]?.[0] ?? "") : "";
  };
  const yearAt = (index: number): string | null =>
    onlyForm(index) === "năm" && /^\d{4}$/.test(onlyForm(index + 1)) ? onlyForm(index + 1) : null;
  const add = (index: number, forms: Position) => {
    tokens[index] = { ...tokens[index]!, positions: [forms] };
  };
  for (const index of figures) {
    const figure = onlyForm(index);
    if (onlyForm(index - 1) === "tháng" && isNumberUpTo(figure, 12)) {
      const year = yearAt(index + 1);
      if (year !== null) add(index, [figure, joinParts(figure, year)]);
    } else if (onlyForm(index + 1) === "tháng" && isNumberUpTo(onlyForm(index + 2), 12)) {
      const month = onlyForm(index + 2);
      const year = yearAt(index + 3);
      const day = [figure, joinParts(figure, month)];
      add(index, year === null ? day : [...day, joinParts(figure, month, year)]);
    }
  }
}

function isNumberUpTo(text: string, limit: number): boolean {
  return /^\d{1,2}$/.test(text) && Number(text) >= 1 && Number(text) <= limit;
}
