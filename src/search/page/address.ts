import { searchFilters } from "../../addresses/folder-names.ts";
import type { SortOrder } from "./answer.ts";
import type { Filters } from "./filters.ts";

/** What a reader chose besides the query. */
export interface Choice {
  readonly filters: Filters;
  readonly order: SortOrder;
  /** Whether a span of time in the query is read as words, and limits nothing. */
  readonly asWords: boolean;
}

/** Nothing chosen. */
export const NO_CHOICE: Choice = { filters: {}, order: "relevance", asWords: false };

/** In the order in which the address has them. */
const FACETS = Object.keys(searchFilters) as (keyof typeof searchFilters)[];
const QUERY_PARAMETER = "q";
const YEARS_PARAMETER = "nam";
const ORDER_PARAMETER = "xep";
const AS_WORDS_PARAMETER = "chu";
/**
 * The correction of the query that was answered. Articles reached from the page mark its words (src/browser/marks.ts).
 */
const CORRECTION_PARAMETER = "tu";

/** The search that the page's address asks for. */
export function readAddress(): { readonly typed: string; readonly choice: Choice } {
  const parameters = new URLSearchParams(location.search);
  const values = FACETS.flatMap((facet) => {
    const value = parameters.get(searchFilters[facet]);
    return value === null || value === "" ? [] : [[facet, value] as const];
  });
  const years = parseYears(parameters.get(YEARS_PARAMETER));
  const filters: Filters = { ...Object.fromEntries(values), ...(years === null ? {} : { years }) };
  const order = parseOrder(parameters.get(ORDER_PARAMETER));
  return {
    typed: parameters.get(QUERY_PARAMETER) ?? "",
    choice: { filters, order, asWords: parameters.has(AS_WORDS_PARAMETER) },
  };
}

function parseYears(text: string | null): readonly [number, number] | null {
  const [, first, last = first] = /^(\d{4})(?:-(\d{4}))?$/.exec(text ?? "") ?? [];
  return first === undefined ? null : [Number(first), Number(last)];
}

function parseOrder(name: string | null): SortOrder {
  return name === "newest" || name === "oldest" ? name : "relevance";
}

/** Notes in the address which correction of the query was answered; `null` where none was. */
export function noteCorrection(correction: string | null): void {
  const parameters = new URLSearchParams(location.search);
  if (correction === null) parameters.delete(CORRECTION_PARAMETER);
  else parameters.set(CORRECTION_PARAMETER, correction);
  history.replaceState(null, "", addressWith(parameters));
}

/**
 * Writes a search into the page's address, so that it can be kept and sent. With `asStep`, the browser's “back” leads
 * to the address before.
 */
export function writeAddress(typed: string, { filters, order, asWords }: Choice, asStep: boolean): void {
  const parameters = new URLSearchParams();
  if (typed.trim() !== "") parameters.set(QUERY_PARAMETER, typed.trim());
  if (filters.years !== undefined) parameters.set(YEARS_PARAMETER, [...new Set(filters.years)].join("-"));
  for (const facet of FACETS) if (filters[facet] !== undefined) parameters.set(searchFilters[facet], filters[facet]);
  if (order !== "relevance") parameters.set(ORDER_PARAMETER, order);
  if (asWords) parameters.set(AS_WORDS_PARAMETER, "1");
  const address = addressWith(parameters);
  if (asStep && address !== `${location.pathname}${location.search}`) history.pushState(null, "", address);
  else history.replaceState(null, "", address);
}

function addressWith(parameters: URLSearchParams): string {
  return `${location.pathname}${parameters.size === 0 ? "" : `?${parameters}`}`;
}
