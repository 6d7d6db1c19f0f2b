import { documentKindLetters } from "../../content/document-numbers.ts";
import { removeAccents } from "./accents.ts";
import { dateForms, documentForms } from "./number-forms.ts";
import { hasSyllableLetters } from "./syllable.ts";

/**
 * Numbers that are written in several ways, some of them in several runs: document numbers (`2635/QĐ - UBND`), telephone
 * numbers (`0208 3861 234`), thousands (`23 000`), days (`30 - 4`, `30.4`). Each has a joined writing, by which all the
 * others are found.
 */
export interface SpacedNumber {
  /** UTF-16 offsets in the text; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  /** The number as it is written without spaces: `2635/QĐ-UBND`, `02083861234`, `23000`, `30/4`. */
  readonly joined: string;
  /** The exact forms the number is found by. */
  readonly forms: readonly string[];
}

const DASH = "\\-‐‑‒–—―−";
const BEFORE = `(?<![\\p{L}\\p{N}]|[\\p{N}][.,/${DASH}])`;
const AFTER = `(?![\\p{L}\\p{N}]|[.,/${DASH}]\\p{N})`;

/** Number, year, kind, what stands between kind and issuer, issuer. A sign or a space stands between them. */
const DOCUMENT = new RegExp(
  `${BEFORE}(\\d{1,5})\\s?([/${DASH}]?)\\s?(?:(\\d{4})\\s?[/${DASH}]?\\s?)?(\\p{L}{1,5})(\\s?[/${DASH}]\\s?|\\s)(\\p{L}[\\p{L}\\p{N}]{1,9}(?:[${DASH}.]\\p{L}{2,9})?)${AFTER}`,
  "gu",
);
/** A document number without any sign between kind and issuer: `35cttw`, `35 cttw`. */
const RUN_TOGETHER = new RegExp(`${BEFORE}(\\d{1,5})[\\s/${DASH}]?(\\p{L}{4,9})${AFTER}`, "gu");
const TELEPHONE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:\\(0\\d{1,4}\\)|\\+84|0\\d{1,4})(?:\\s?[.${DASH}]?\\s?\\d{2,4}){1,4}${AFTER}`,
  "gu",
);
const THOUSANDS = new RegExp(`${BEFORE}[1-9]\\d{0,2}(?:\\s\\d{3})+${AFTER}`, "gu");
const DAY = new RegExp(`${BEFORE}(\\d{1,2})(\\s?[/${DASH}]\\s?|\\.)(\\d{1,2})(?:\\2(\\d{4}))?${AFTER}`, "gu");
/** A number with dots before one of these is a decimal, and no day. */
const UNIT = /^\s?(?:%|‰|(?:phần trăm|tỷ|tỉ|triệu|nghìn|ngàn|tấn|tạ|kg|km|ha|m2|m²|mét|độ|điểm|lần)(?!\p{L}))/iu;

/** The document numbers, telephone numbers, thousands and days of a text that has gone through `normalizeText`. */
export function findSpacedNumbers(text: string): readonly SpacedNumber[] {
  if (!/\d/.test(text)) return [];
  return [
    ...find(text, DOCUMENT, readDocument),
    ...find(text, RUN_TOGETHER, readRunTogether),
    ...find(text, TELEPHONE, readTelephone),
    ...find(text, THOUSANDS, ([whole]) => {
      const joined = whole.replace(/\D/g, "");
      return { joined, forms: [joined] };
    }),
    ...find(text, DAY, readDay),
  ];
}

type Found = Pick<SpacedNumber, "joined" | "forms">;

function find(text: string, pattern: RegExp, read: (found: RegExpExecArray) => Found | null): readonly SpacedNumber[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const found = read(match);
    return found === null ? [] : [{ start: match.index, end: match.index + match[0].length, ...found }];
  });
}

function plainLetters(part: string): string {
  return removeAccents(part).toLowerCase();
}

const KINDS = new Set(documentKindLetters.map(plainLetters));
const LONGEST_KIND = Math.max(...[...KINDS].map(({ length }) => length));

/** Whether letters tell the kind of a document. Behind most numbers stands a longer word. */
function isKind(letters: string): boolean {
  return letters.normalize("NFC").length <= LONGEST_KIND && KINDS.has(plainLetters(letters));
}

/** Whether letters that stand beside no sign are an issuer, and no word: `ubnd`, `tw`, and `tu`, which is both. */
function isIssuer(letters: string): boolean {
  return letters === "tu" || !hasSyllableLetters(letters);
}

function readDocument([
  ,
  number = "",
  sign,
  year,
  kind = "",
  between = "",
  issuer = "",
]: RegExpExecArray): Found | null {
  if (!isKind(kind)) return null;
  const isSigned = sign !== "" && between.trim() !== "";
  const isTold = isSigned || (!hasSyllableLetters(plainLetters(kind)) && isIssuer(plainLetters(issuer)));
  return isTold ? joinDocument([number, ...(year === undefined ? [] : [year])], kind, issuer) : null;
}

function readRunTogether([, number = "", run = ""]: RegExpExecArray): Found | null {
  for (let length = run.length - 2; length >= 2; length--) {
    const [kind, issuer] = [run.slice(0, length), run.slice(length)];
    if (isKind(kind) && !hasSyllableLetters(plainLetters(kind)) && isIssuer(plainLetters(issuer)))
      return joinDocument([number], kind, issuer);
  }
  return null;
}

function joinDocument(numbers: readonly string[], kind: string, issuer: string): Found | null {
  const joined = `${numbers.join("/")}/${kind}-${issuer.replace(new RegExp(`[${DASH}.]`, "gu"), "-")}`;
  const forms = documentForms(joined);
  return forms === null ? null : { joined, forms: [forms[0]!] };
}

/** A number of 9 to 11 digits that begins with 0, or with the country's code in place of the 0. */
function readTelephone([whole]: RegExpExecArray): Found | null {
  const joined = whole.replace(/^\+84/, "0").replace(/\D/g, "");
  return joined.length < 9 || joined.length > 11 ? null : { joined, forms: [joined.replace(/^0+/, "")] };
}

function readDay({ 0: whole, 1: day, 2: sign, 3: month, 4: year, index, input }: RegExpExecArray): Found | null {
  if (sign === "." && UNIT.test(input.slice(index + whole.length))) return null;
  const joined = year === undefined ? `${day}/${month}` : `${day}/${month}/${year}`;
  const forms = dateForms(joined);
  return forms === null || !isMonth(Number(month)) || Number(day) > 31 ? null : { joined, forms };
}

function isMonth(month: number): boolean {
  return month >= 1 && month <= 12;
}
