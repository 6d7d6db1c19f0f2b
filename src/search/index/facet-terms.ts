import { removeAccents } from "../words/accents.ts";
import { END_SIGN, JOIN_SIGN } from "./term-signs.ts";

/** What articles are filtered and counted by. */
export type Facet = "year" | "month" | "day" | "category" | "topic" | "author" | "document";

const FACET_LETTERS: Readonly<Record<Facet, string>> = {
  year: "n",
  month: "t",
  day: "d",
  category: "m",
  topic: "c",
  author: "g",
  document: "v",
};

const FIRST_YEAR = 1900;
const LAST_YEAR = 2099;

/**
 * The terms of all years an article can be of, in order. Each segment lists them all, because Pagefind passes over a
 * term that a segment does not list.
 */
export function yearTerms(): readonly string[] {
  return Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, index) => facetTerm("year", `${FIRST_YEAR + index}`));
}

/** The term that lists the articles with a value of a facet. */
export function facetTerm(facet: Facet, value: string): string {
  const letters = removeAccents(value.normalize("NFC").toLowerCase()).replace(/[^a-z0-9]+/g, JOIN_SIGN);
  return `${END_SIGN}${FACET_LETTERS[facet]}${JOIN_SIGN}${letters}${END_SIGN}`;
}
