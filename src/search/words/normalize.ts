import { bare, canonicalSyllable } from "./syllable.ts";

/** Characters that print nothing: soft hyphen, combining grapheme joiner, zero-width signs, direction marks, BOM. */
const UNPRINTED = /\u034f|[\ufe00-\ufe0f]|[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
/** Letters the index keeps for itself (index-words.ts, numbers.ts), and private use. */
const PRIVATE = /[\u01bb\u01bf\u01c0-\u01c3\ue000-\uf8ff]|[\u{f0000}-\u{10ffff}]/gu;
const ETH = /[\u00d0\u0189]/g;
const SMALL_ETH = /[\u00f0\u0256]/g;

/** Text as search sees it: NFC, one letter Đ, nothing unprinted. Its length may differ from the original's. */
export function plainText(text: string): string {
  return text.replace(UNPRINTED, "").replace(PRIVATE, " ").normalize("NFC").replace(ETH, "Đ").replace(SMALL_ETH, "đ");
}

/** The form of a word that search compares when accents count: lower case, one spelling of each syllable. */
export function strictForm(word: string): string {
  return canonicalSyllable(word.toLowerCase().normalize("NFC"));
}

/** The form of a word that search compares when accents do not count. `strict` is a {@link strictForm}. */
export function openForm(strict: string): string {
  return bare(strict);
}

/** Whether a word bears any mark a reader could have left out. */
export function hasMarks(word: string): boolean {
  return bare(word) !== word;
}
