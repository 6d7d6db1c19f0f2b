import { expansionOf } from "./abbreviations.ts";
import { hasMarks, strictForm } from "./normalize.ts";
import { dateForms, documentForms, joined, numberForms } from "./number-forms.ts";
import { bare, isBareSyllable } from "./syllable.ts";

/** What stands at one place of a text: strict forms of one word, the main one first. */
export type Place = readonly string[];

/** A run of letters and figures in a text, and the places it takes: `UBND` takes four. Offsets are UTF-16. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly places: readonly Place[];
}

const RUN = /[\p{L}\p{M}\p{N}]+(?:[.,:/\-–‐‑&_'’+]+[\p{L}\p{M}\p{N}]+)*/gu;
const PIECES = /[^/\-–‐‑&_'’+:]+/gu;
/** A number, and what sticks to it: `19.000m2`. */
const FIGURES = /^(\d[\d.,]*(?<=\d))([.,]?\p{L}.*)?$/u;
const ABBREVIATION = /^\p{L}[\p{L}.&/\-–]{0,12}$/u;

/** The words of a text that went through `plainText`, in order. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const found of text.matchAll(RUN)) {
    const places = isInCapitals(text, found[0], found.index) ? [[strictForm(found[0])]] : placesOf(found[0]);
    if (places.length > 0) tokens.push({ start: found.index, end: found.index + found[0].length, places });
  }
  return withWrittenDays(tokens);
}

/** What could be a syllable or an abbreviation (TƯ) is a syllable among others in capitals: `TỔ TƯ VẤN`. */
function isInCapitals(text: string, run: string, index: number): boolean {
  if (run.length > 3 || !isDoubtful(run)) return false;
  const [before = ""] = /\p{L}+(?=\s$)/u.exec(text.slice(Math.max(0, index - 9), index)) ?? [];
  const [after = ""] = /(?<=^\s)\p{L}+/u.exec(text.slice(index + run.length, index + run.length + 9)) ?? [];
  return [before, after].some((word) => word.length > 1 && hasMarks(word) && word === word.toUpperCase());
}

/** Of short runs, which are few: whether one could be a syllable and an abbreviation. */
const doubtful = new Map<string, boolean>();

function isDoubtful(run: string): boolean {
  const kept = doubtful.get(run) ?? (isBareSyllable(run.toLowerCase()) && expansionOf(run) !== null);
  if (doubtful.size >= KNOWN_LIMIT) doubtful.clear();
  doubtful.set(run, kept);
  return kept;
}

/** Words repeat, so their places are kept; emptied when it has grown, to stay bounded. */
const known = new Map<string, readonly Place[]>();
const KNOWN_LIMIT = 50_000;

function placesOf(run: string): readonly Place[] {
  const kept = known.get(run);
  if (kept !== undefined) return kept;
  if (known.size >= KNOWN_LIMIT) known.clear();
  const places = readPlaces(run);
  known.set(run, places);
  return places;
}

function readPlaces(run: string): readonly Place[] {
  const simple = /^\p{L}+$/u.test(run);
  if (ABBREVIATION.test(run)) {
    const words = expansionOf(run);
    if (words !== null) return words.map((word) => [word]);
  }
  if (simple) return [[strictForm(run)]];
  const whole = dateForms(run) ?? documentForms(run, bare);
  if (whole !== null) return [whole];
  return (run.match(PIECES) ?? []).flatMap(piecePlaces);
}

/** A piece holds letters, figures, dots and commas only. */
function piecePlaces(piece: string): readonly Place[] {
  const [, figures = "", unit = ""] = FIGURES.exec(piece.normalize("NFKC")) ?? [];
  const number = numberForms(figures);
  if (number !== null) return unit === "" ? [number] : [number, ...piecePlaces(unit)];
  return piece.split(/[.,]+/).flatMap((part) => {
    const words = expansionOf(part);
    if (words !== null) return words.map((word) => [word]);
    const kinds = part.normalize("NFKC").match(/[\p{L}\p{M}]+|\p{Nd}+|\p{N}+/gu) ?? [];
    return kinds.flatMap((kind): readonly Place[] => {
      // `QL1A`, `SXH2`: letters beside figures are an abbreviation in capitals only.
      const meant = kind.length > 1 && kind === kind.toUpperCase() ? expansionOf(kind) : null;
      return meant?.map((word) => [word]) ?? [numberForms(kind) ?? [strictForm(kind)]];
    });
  });
}

/** `ngày 8 tháng 1 năm 2021` is found by `8/1/2021` too, and `tháng 1 năm 2021` by `1/2021`. */
function withWrittenDays(tokens: readonly Token[]): readonly Token[] {
  const single = (index: number): string => {
    const token = tokens[index];
    return token?.places.length === 1 ? (token.places[0]?.[0] ?? "") : "";
  };
  const yearAt = (index: number): string | null =>
    single(index) === "năm" && /^\d{4}$/.test(single(index + 1)) ? single(index + 1) : null;
  return tokens.map((token, index) => {
    const figure = single(index);
    // Of most words no more need be asked.
    if (figure.length > 2 || !isFigure(figure, 31)) return token;
    if (single(index - 1) === "tháng" && isFigure(figure, 12)) {
      const year = yearAt(index + 1);
      return year === null ? token : { ...token, places: [[figure, joined(figure, year)]] };
    }
    if (single(index + 1) !== "tháng" || !isFigure(single(index + 2), 12)) return token;
    const month = single(index + 2);
    const year = yearAt(index + 3);
    const day = [figure, joined(figure, month)];
    return { ...token, places: [year === null ? day : [...day, joined(figure, month, year)]] };
  });
}

function isFigure(text: string, limit: number): boolean {
  return /^\d{1,2}$/.test(text) && Number(text) >= 1 && Number(text) <= limit;
}
