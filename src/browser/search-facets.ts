import { FILTER_CATEGORY, FILTER_YEAR } from "../search/index-names.ts";
import type { Term } from "./search-query.ts";
import type { Counts, Filters, Segment } from "./search-segments.ts";

/** Numbers by year among the articles of the chosen category, and the other way round. */
export async function facets(
  segment: Segment,
  terms: readonly Term[],
  exact: boolean,
  filters: Filters,
  answer: { readonly filters: Counts; readonly totalFilters: Counts },
): Promise<Counts> {
  if (Object.keys(filters).length === 0) return answer.totalFilters;
  const among = async (name: string, other: string): Promise<Readonly<Record<string, number>>> => {
    const value = filters[other];
    if (value === undefined) return answer.totalFilters[name] ?? {};
    return (await segment.search(terms, { exact, filters: { [other]: value } })).filters[name] ?? {};
  };
  return {
    [FILTER_YEAR]: await among(FILTER_YEAR, FILTER_CATEGORY),
    [FILTER_CATEGORY]: await among(FILTER_CATEGORY, FILTER_YEAR),
  };
}

/** Counts of several segments added up. */
export function sumCounts(parts: readonly Counts[]): Counts {
  const sums: Record<string, Record<string, number>> = {};
  for (const [name, values] of parts.flatMap((part) => Object.entries(part))) {
    const sum = sums[name] ?? {};
    sums[name] = sum;
    for (const [value, count] of Object.entries(values)) sum[value] = (sum[value] ?? 0) + count;
  }
  return sums;
}
