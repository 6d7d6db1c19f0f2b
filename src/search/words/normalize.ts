import { canonicalSyllable } from "./syllable.ts";

/** Characters that print nothing: soft hyphen, combining grapheme joiner, zero-width signs, direction marks, BOM. */
const INVISIBLE = /\u034f|[\ufe00-\ufe0f]|[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
/**
 * The letters that index terms and number forms use as signs (index/term-signs.ts, number-forms.ts), and private use.
 */
const RESERVED = /[\u01bb\u01bf\u01c0-\u01c3\ue000-\uf8ff]|[\u{f0000}-\u{10ffff}]/gu;
const CAPITAL_ETH = /[\u00d0\u0189]/g;
const SMALL_ETH = /[\u00f0\u0256]/g;

/**
 * A text as search reads it: in NFC, every look-alike of Đ a Đ, invisible characters gone, reserved letters replaced by
 * spaces. The result may be shorter than the text.
 */
export function normalizeText(text: string): string {
  return text
    .replace(INVISIBLE, "")
    .replace(RESERVED, " ")
    .normalize("NFC")
    .replace(CAPITAL_ETH, "Đ")
    .replace(SMALL_ETH, "đ");
}

/**
 * The exact form of a word, by which search compares words whose accents count: lower case, each syllable in its one
 * spelling. The folded form, for words whose accents do not count, is the exact form without accents.
 */
export function exactForm(word: string): string {
  return canonicalSyllable(word.toLowerCase().normalize("NFC"));
}
