import { type Facet, facetTerm } from "../index/facet-terms.ts";
import type { Answer } from "./answer.ts";
import { type Filters, facetTerms, singleYear } from "./filters.ts";
import { termsOfComplete } from "./look-ups.ts";
import type { SearchIndex } from "./search-index.ts";
import { sum } from "./sum.ts";

/** The number of articles of each value of a facet. */
export type FacetCounts = Readonly<Record<string, number>>;

/** With a wider range of years, nothing is counted: each year of the range takes a look-up for each value. */
const MAX_COUNTED_YEARS = 6;

/**
 * Counts the complete articles of an answer by the values of a facet, as if no value of this facet were chosen. The
 * other filters hold. `null` where that cannot be counted: for a partial answer, for a query that excludes words, for
 * too many years, and once the search is not current any more.
 */
export async function countFacet(
  searchIndex: SearchIndex,
  { kind, total, lookUps }: Answer,
  filters: Filters,
  facet: Facet,
  values: readonly string[],
  isCurrent: () => boolean,
): Promise<FacetCounts | null> {
  if (kind === "partial" || total === 0 || lookUps.excluded.length > 0) return null;
  const ownTerms = new Set(facetTerms(filtersOf(facet, filters)));
  const terms = termsOfComplete(lookUps).filter((term) => !ownTerms.has(term));
  const isLimited = facet === "year" || filters.years === undefined || singleYear(filters) !== null;
  const years = isLimited ? [[]] : yearRangeTerms(filters.years);
  if (years === null) return null;
  const valueTerms = values.map((value) => facetTerm(facet, value));
  await searchIndex.preload([...valueTerms, ...years.flat()]);
  const counts: Record<string, number> = {};
  // Values are counted one after another, so that the next search need not wait for numbers nobody will see.
  for (const [index, value] of values.entries()) {
    if (!isCurrent()) return null;
    const parts = await Promise.all(years.map((year) => searchIndex.countAll([...terms, valueTerms[index]!, ...year])));
    counts[value] = sum(parts.flat());
  }
  return counts;
}

/** The filters that a facet's values are counted without: a month and a day are within a year. */
function filtersOf(facet: Facet, { years, month, day, ...values }: Filters): Filters {
  const ofTime = { ...(month === undefined ? {} : { month }), ...(day === undefined ? {} : { day }) };
  if (facet === "year") return { ...(years === undefined ? {} : { years }), ...ofTime };
  if (facet === "month" || facet === "day") return ofTime;
  return { [facet]: values[facet] ?? "" };
}

/** The index terms of each year of a range; `null` where the range is too wide. */
function yearRangeTerms([first, last]: readonly [number, number]): readonly (readonly string[])[] | null {
  if (last - first >= MAX_COUNTED_YEARS) return null;
  return Array.from({ length: last - first + 1 }, (_, index) => [facetTerm("year", `${first + index}`)]);
}
