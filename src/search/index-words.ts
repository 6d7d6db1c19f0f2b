import { openForm } from "./fold.ts";

/**
 * The words of the index. A syllable stands in it as `nghiǀ5ǀ` — letters, then accents — and two that stand next to each
 * other as `nghiǃquyetǀ5ǂ61ǀ`. Pagefind matches the beginnings of words: `nghiǀ` finds the syllable whatever its accents,
 * `nghiǀ5ǀ` with these alone; and pairs tell what stands together without the index keeping any places.
 */

/** End the letters and the accents, join pairs, begin other kinds. Letters of no case and of no Vietnamese text. */
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
  return { open: `${PAIR}${open}`, accents };
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

/** A value of a facet as a word of the index. */
export function facetWord(facet: Facet, value: string): string {
  const letters = openForm(value.normalize("NFC").toLowerCase()).replace(/[^a-z0-9]+/g, JOIN);
  return `${END}${FACET_LETTERS[facet]}${JOIN}${letters}${END}`;
}
