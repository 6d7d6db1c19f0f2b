import { fromLegacy } from "./legacy-encodings.ts";

/** What may be wrong with a piece of text, and the UTF-16 offset in the text where it begins. */
export interface Doubt {
  readonly kind: "legacy-encoding" | "identity-number" | "bank-account" | "mobile-number" | "mixed-letters";
  readonly offset: number;
  /** The piece, as it is written. */
  readonly found: string;
  /** How the piece should be written instead; `null` where that cannot be told. */
  readonly mended: string | null;
}

/** Signs of TCVN3 (TCVN 5712:1993) that no word of today has between two small letters: `thµnh`. */
const TCVN3_WORD = /(?<=\p{Ll})[µμ¸¶¹¨ª¬®©](?=\p{Ll})/u;
/** Signs of VNI after the vowel that they mark; `ø` follows a vowel in no language, the others do in few words. */
const VNI_WORD = /(?<=[aeouyôöAEOUY])[øØ]/u;
const PERHAPS_VNI_WORD = /(?<=[aeouyôö])[ûïåäëü]/gu;
const LEAST_VNI_WORDS = 3;

const EIGHT_DIGITS = /\d(?:[ .-]?\d){7}/;
/** Digits that may be such a number; single spaces, points and hyphens may stand between them. */
const LONG_NUMBER = /(?<![\d/,.+-])\+?\d(?:[ .-]?\d){7,18}(?![\d%]|[.,/-]\d)/g;
const BEFORE_IDENTITY =
  /(?:CCCD|CMND|CMTND|căn cước|chứng minh (?:nhân dân|thư)|(?:số|mã) định danh)[^.;\n\d]{0,40}$/iu;
const BEFORE_ACCOUNT = /(?:số tài khoản|tài khoản số|STK)[^.;\n\d]{0,40}$/iu;
/** A mobile number of ten digits, in the blocks of numbers that came in 2018. */
const MOBILE_NUMBER = /^(?:\+84|0)[35789]\d{8}$/;
/** What stands before a number that is meant for everyone. */
const PUBLIC_NUMBER = /đường dây nóng|hotline|tổng đài|trực ban|fax/iu;

/** Letters of Cyrillic and Greek that look like Latin ones, beside a Latin letter. */
const LOOK_ALIKE = "АВЕЅІЈКМНОРСТУХаеорсухіјѕΑΒΕΖΗΙΚΜΝΟΡΤΥΧο";
const LATIN = "ABESIJKMHOPCTYXaeopcyxijsABEZHIKMNOPTYXo";
const LATIN_OF: ReadonlyMap<string, string> = new Map([...LOOK_ALIKE].map((letter, index) => [letter, LATIN[index]!]));
const IS_LOOK_ALIKE = new RegExp(`[${LOOK_ALIKE}]`, "u");
const EACH_LOOK_ALIKE = new RegExp(`[${LOOK_ALIKE}]`, "gu");
const MIXED_WORD = new RegExp(
  `[\\p{L}\\p{M}]*(?:\\p{sc=Latin}[${LOOK_ALIKE}]|[${LOOK_ALIKE}]\\p{sc=Latin})[\\p{L}\\p{M}]*`,
  "gu",
);
/** A sign without which a text has neither a legacy encoding nor mixed letters: most texts have none. */
const RARE_SIGN = new RegExp(`[µμ¸¶¹¨ª¬®©øØûïåäëü${LOOK_ALIKE}]`);

/** Finds in a clean text what should not be public, or cannot be read. Each kind of fault is told at its places. */
export function findDoubts(text: string): readonly Doubt[] {
  if (!RARE_SIGN.test(text)) return numberDoubts(text);
  return [...legacyDoubts(text), ...numberDoubts(text), ...(IS_LOOK_ALIKE.test(text) ? mixedDoubts(text) : [])];
}

/** Text in an encoding from before Unicode is told once, at its first word. */
function legacyDoubts(text: string): readonly Doubt[] {
  const first = TCVN3_WORD.exec(text) ?? VNI_WORD.exec(text);
  const perhaps =
    first === null ? [...text.matchAll(PERHAPS_VNI_WORD)].map(({ index }) => wordAround(text, index)) : [];
  const isVni = new Set(perhaps.map(({ word }) => word)).size >= LEAST_VNI_WORDS;
  const found = first === null ? (isVni ? perhaps[0] : undefined) : wordAround(text, first.index);
  return found === undefined
    ? []
    : [{ kind: "legacy-encoding", offset: found.start, found: found.word, mended: lineInUnicode(text, found.start) }];
}

/** A line longer than this, in UTF-16 units, is not written out in a remedy. */
const LONGEST_LINE = 300;

/** The line around an offset, read as the old encoding that its signs are of; `null` where it is too long to be shown. */
function lineInUnicode(text: string, offset: number): string | null {
  const start = text.lastIndexOf("\n", offset) + 1;
  const line = text.slice(start).split("\n", 1)[0]!;
  return line.length > LONGEST_LINE ? null : fromLegacy(line, TCVN3_WORD.test(line) ? "tcvn3" : "vni").trim();
}

/** A number with all digits hidden but the first four: `0190 xxxxx xxx`. */
function withHiddenDigits(written: string): string {
  let shown = 0;
  return written.replace(/\d/g, (digit) => (shown++ < 4 ? digit : "x"));
}

function wordAround(text: string, offset: number): { readonly start: number; readonly word: string } {
  const before = /[^\s"“”]*$/.exec(text.slice(Math.max(0, offset - 40), offset))![0];
  const after = /^[^\s"“”]*/.exec(text.slice(offset, offset + 40))![0];
  return { start: offset - before.length, word: before + after };
}

function numberDoubts(text: string): readonly Doubt[] {
  if (!EIGHT_DIGITS.test(text)) return [];
  const doubts: Doubt[] = [];
  for (const { 0: found, index } of text.matchAll(LONG_NUMBER)) {
    const kind = kindOfNumber(found, text.slice(Math.max(0, index - 80), index));
    if (kind !== null) doubts.push({ kind, offset: index, found, mended: withHiddenDigits(found) });
  }
  return doubts;
}

function kindOfNumber(written: string, before: string): Doubt["kind"] | null {
  const digits = written.replace(/[ .-]/g, "");
  if (/^(?:\d{9}|\d{12})$/.test(digits) && BEFORE_IDENTITY.test(before)) return "identity-number";
  if (BEFORE_ACCOUNT.test(before)) return "bank-account";
  return MOBILE_NUMBER.test(digits) && !PUBLIC_NUMBER.test(before) ? "mobile-number" : null;
}

function mixedDoubts(text: string): readonly Doubt[] {
  return [...text.matchAll(MIXED_WORD)].map(({ 0: found, index }) => ({
    kind: "mixed-letters",
    offset: index,
    found,
    mended: found.replace(EACH_LOOK_ALIKE, (letter) => LATIN_OF.get(letter)!),
  }));
}
