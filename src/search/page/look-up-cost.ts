import type { SearchIndex } from "./search-index.ts";
import { sum } from "./sum.ts";

/**
 * For each article it gives, Pagefind goes through the posting lists of all terms looked up, half of each on average. A
 * step is one posting passed. So many steps take about 15 ms.
 */
export const MAX_STEPS = 2_000_000;

/** The steps of looking up terms, where `found` tells how many articles of each segment have them all. */
export async function countSteps(
  searchIndex: SearchIndex,
  terms: readonly string[],
  found: readonly number[],
): Promise<number> {
  const counts = await Promise.all(terms.map(searchIndex.count));
  return sum(found.map((total, segment) => (total * sum(counts.map((count) => count[segment]!))) / 2));
}
