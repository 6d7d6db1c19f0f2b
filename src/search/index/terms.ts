import { openForm } from "../words/normalize.ts";

/**
 * The words of the index. A syllable stands in it as `nghiǀ5ǀ` — letters, then accents — and two that stand next to each
 * other as `nghiǃquyetǀ5ǂ61ǀ`. Pagefind matches the beginnings of words: `nghiǀ` finds the syllable whatever its accents,
 * `nghiǀ5ǀ` with these alone; and pairs tell what stands together without the index keeping any places.
 */

/** Mark counts, end the letters and the accents, join pairs, begin other kinds. Letters of no Vietnamese text. */
const COUNT = "\u01bf";
const END = "\u01c0";
const JOIN = "\u01c2";
const PAIR = "\u01c3";

/** An index word: what it is found by accents aside, which no other word begins with, and its accents. */
export interface IndexWord {
  readonly open: string;
  readonly accents: string;
}

const MARKS: Readonly<Record<string, string>> = {
  "\u0300": "2",
  "\u0301": "1",
  "\u0303": "4",
  "\u0309": "3",
  "\u0323": "5",
  "\u0302": "6",
  "\u031b": "7",
  "\u0306": "8",
};

/** The marks of a strict form as the figures the VNI keyboard types them with. */
function accentsOf(strict: string): string {
  let accents = "";
  for (const letter of strict.normalize("NFD")) accents += letter === "đ" ? "9" : (MARKS[letter] ?? "");
  return accents;
}

export function syllableWord(strict: string): IndexWord {
  return { open: `${openForm(strict)}${END}`, accents: `${accentsOf(strict)}${END}` };
}

export function pairWord(first: string, second: string): IndexWord {
  return {
    open: `${openForm(first)}${PAIR}${openForm(second)}${END}`,
    accents: `${accentsOf(first)}${JOIN}${accentsOf(second)}${END}`,
  };
}

/**
 * A word that stands in an article's title or names, for words so common that what says where they stand would be too
 * much to read.
 */
export function headingWord({ open, accents }: IndexWord): IndexWord {
  return { open: writtenHeading(open), accents };
}

/** The heading word of a word as written. */
export function writtenHeading(text: string): string {
  return PAIR + text;
}

/** Whether a word of the index, as written, is a heading word. */
export function isHeading(text: string): boolean {
  return text.startsWith(PAIR);
}

/** Whether a word sorts behind all heading words, being in another script than Vietnamese. */
export function isBehindHeadings(text: string): boolean {
  return !isHeading(text) && text > PAIR;
}

/** The letters of a word of the index, as written, accents aside. A facet is all letters. */
export function openOf(text: string): string {
  return text.startsWith(END) ? text : text.slice(0, text.indexOf(END) + 1);
}

/** A word that says in how many articles another stands. */
export interface CountWord {
  readonly text: string;
  /** By which it is known among others: below 2^15, seldom the same for two. */
  readonly id: number;
}

/**
 * What says in how many articles of a segment a word stands, with accents or without: Pagefind takes long to count the
 * articles of a common word. It sorts right before the words of the same letters. None for a facet.
 */
export function countWord(text: string): CountWord | null {
  const end = text.indexOf(END);
  if (end <= 0) return null;
  const accents = text.slice(end + 1);
  return { text: text.slice(0, end) + COUNT + (accents === "" ? COUNT : accents), id: idOf(text) };
}

export function isCountWord(text: string): boolean {
  return text.includes(COUNT);
}

/** FNV-1a, its lowest 15 bits. */
function idOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash & 0x7fff;
}

/** Counts are told up to this; more is this. */
const COUNT_BITS = 16;
const MOST = 2 ** COUNT_BITS - 1;

/** What stands in a count word's list, of the segment's first article, instead of where it stands in it. */
export function countMark({ id }: CountWord, count: number): number {
  return id * 2 ** COUNT_BITS + Math.min(count, MOST);
}

/** The id and the count a {@link countMark} tells. */
export function readCountMark(mark: number): readonly [id: number, count: number] {
  return [Math.floor(mark / 2 ** COUNT_BITS), mark % 2 ** COUNT_BITS];
}

/** What articles are filtered and counted by. */
export type Facet = "year" | "category" | "topic" | "author" | "document";

const FACET_LETTERS: Readonly<Record<Facet, string>> = {
  year: "n",
  category: "m",
  topic: "c",
  author: "g",
  document: "v",
};

/** Years articles can be of. A segment lists them all: Pagefind passes over a word no list of the segment has. */
const YEARS = [1900, 2099] as const;

/** The words of all years, in order. */
export function yearWords(): readonly string[] {
  return Array.from({ length: YEARS[1] - YEARS[0] + 1 }, (_, index) => facetWord("year", `${YEARS[0] + index}`));
}

/** A value of a facet as a word of the index. */
export function facetWord(facet: Facet, value: string): string {
  const letters = openForm(value.normalize("NFC").toLowerCase()).replace(/[^a-z0-9]+/g, JOIN);
  return `${END}${FACET_LETTERS[facet]}${JOIN}${letters}${END}`;
}
