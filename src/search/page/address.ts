import { searchFilters } from "../../addresses/folder-names.ts";
import type { SortOrder } from "./answer.ts";
import type { Filters } from "./archive.ts";

/** What a reader chose besides the words. */
export interface Choice {
  readonly filters: Filters;
  readonly order: SortOrder;
}

/** In the order they are written in the address. */
const FACETS = Object.keys(searchFilters) as (keyof typeof searchFilters)[];

/** The search the page's address asks for. */
export function recall(): { readonly typed: string; readonly choice: Choice } {
  const asked = new URLSearchParams(location.search);
  const chosen = FACETS.flatMap((facet) => {
    const value = asked.get(searchFilters[facet]);
    return value === null || value === "" ? [] : [[facet, value] as const];
  });
  const years = yearsOf(asked.get("nam"));
  const filters: Filters = { ...Object.fromEntries(chosen), ...(years === null ? {} : { years }) };
  return { typed: asked.get("q") ?? "", choice: { filters, order: orderOf(asked.get("xep")) } };
}

function yearsOf(text: string | null): readonly [number, number] | null {
  const [, first, last = first] = /^(\d{4})(?:-(\d{4}))?$/.exec(text ?? "") ?? [];
  return first === undefined ? null : [Number(first), Number(last)];
}

function orderOf(name: string | null): SortOrder {
  return name === "newest" || name === "oldest" ? name : "relevance";
}

/**
 * Notes in the address what a search was found by, or, where it is what was typed, that it was: an article that is gone to
 * from here marks it (site-marks.ts).
 */
export function noteMeant(meant: string | null): void {
  const asked = new URLSearchParams(location.search);
  if (meant === null) asked.delete(MEANT);
  else asked.set(MEANT, meant);
  history.replaceState(null, "", `${location.pathname}${asked.size === 0 ? "" : `?${asked}`}`);
}

const MEANT = "tu";

/** Writes the search into the address, so that it can be kept and sent. */
export function remember(typed: string, { filters, order }: Choice, asStep: boolean): void {
  const asked = new URLSearchParams();
  if (typed.trim() !== "") asked.set("q", typed.trim());
  if (filters.years !== undefined) asked.set("nam", [...new Set(filters.years)].join("-"));
  for (const facet of FACETS) if (filters[facet] !== undefined) asked.set(searchFilters[facet], filters[facet]);
  if (order !== "relevance") asked.set("xep", order);
  const address = `${location.pathname}${asked.size === 0 ? "" : `?${asked}`}`;
  if (asStep && address !== `${location.pathname}${location.search}`) history.pushState(null, "", address);
  else history.replaceState(null, "", address);
}
