import { removeAccents } from "../words/accents.ts";
import { END_SIGN, JOIN_SIGN, PAIR_SIGN } from "./term-signs.ts";

/**
 * The terms of the index, by which it lists articles. The term of a syllable is its letters, then its accents:
 * `nghiǀ5ǀ`. The term of a pair, two syllables that stand next to each other, is `nghiǃquyetǀ5ǂ61ǀ`. Pagefind finds
 * terms by their beginning: `nghiǀ` finds the syllable whatever its accents, `nghiǀ5ǀ` with these accents alone. Pairs
 * tell which syllables stand together, so that the index need not keep the positions of syllables.
 */

/** The two parts of a term. No term begins with the letters of another. */
export interface IndexTerm {
  /** The folded form, or the two of a pair, and the sign that ends them. */
  readonly letters: string;
  /** The accents of the exact form, or of the two of a pair, and the sign that ends them. */
  readonly accents: string;
}

/** The digit by which the VNI keyboard types each accent. */
const ACCENT_DIGITS: Readonly<Record<string, string>> = {
  "\u0300": "2",
  "\u0301": "1",
  "\u0303": "4",
  "\u0309": "3",
  "\u0323": "5",
  "\u0302": "6",
  "\u031b": "7",
  "\u0306": "8",
};

/** The accents of an exact form as the digits by which the VNI keyboard types them. */
function encodeAccents(exact: string): string {
  let accents = "";
  for (const letter of exact.normalize("NFD")) accents += letter === "đ" ? "9" : (ACCENT_DIGITS[letter] ?? "");
  return accents;
}

/** The term of a syllable, or of any other word, by its exact form. */
export function syllableTerm(exact: string): IndexTerm {
  return { letters: `${removeAccents(exact)}${END_SIGN}`, accents: `${encodeAccents(exact)}${END_SIGN}` };
}

/** The term of two neighbouring syllables, by their exact forms. */
export function pairTerm(first: string, second: string): IndexTerm {
  return {
    letters: `${removeAccents(first)}${PAIR_SIGN}${removeAccents(second)}${END_SIGN}`,
    accents: `${encodeAccents(first)}${JOIN_SIGN}${encodeAccents(second)}${END_SIGN}`,
  };
}

/** The term as the index writes it, which finds the articles that have it in these accents. */
export function exactTerm({ letters, accents }: IndexTerm): string {
  return letters + accents;
}

/**
 * The heading term of a term: it lists only the articles that have the term in their title or names. The index has
 * heading terms of common terms, whose own lists take too long to read.
 */
export function headingTerm(term: string): string {
  return PAIR_SIGN + term;
}

export function isHeadingTerm(term: string): boolean {
  return term.startsWith(PAIR_SIGN);
}

/** Whether a term sorts after all heading terms, as terms of scripts other than Latin do. */
export function sortsAfterHeadings(term: string): boolean {
  return !isHeadingTerm(term) && term > PAIR_SIGN;
}

/** The letters of a term as the index writes it, with the sign that ends them. A facet term has no accents. */
export function lettersOf(term: string): string {
  return term.startsWith(END_SIGN) ? term : term.slice(0, term.indexOf(END_SIGN) + 1);
}
