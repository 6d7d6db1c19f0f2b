import { countSteps, MAX_STEPS } from "./look-up-cost.ts";
import type { LookUps } from "./look-ups.ts";
import type { FoundArticle, SearchIndex } from "./search-index.ts";
import { sum } from "./sum.ts";

/** No further heading terms are looked up once 60 articles are found. */
const ENOUGH_BY_HEADINGS = 60;

/**
 * All complete articles; `null` where Pagefind would take too long to give them.
 *
 * @param terms the terms a complete article has
 * @param totals the number of complete articles in each segment
 */
export async function findCompleteArticles(
  searchIndex: SearchIndex,
  terms: readonly string[],
  totals: readonly number[],
): Promise<readonly FoundArticle[] | null> {
  if (sum(totals) === 0) return [];
  return (await countSteps(searchIndex, terms, totals)) <= MAX_STEPS ? searchIndex.find(terms) : null;
}

/** Some of many complete articles: those that have a pair or a needed term in their title or names. */
export async function findCompleteByHeadings(
  searchIndex: SearchIndex,
  { needed, optional }: LookUps,
  terms: readonly string[],
): Promise<readonly FoundArticle[]> {
  const found = new Map<string, FoundArticle>();
  for (const lookUps of [optional, needed]) {
    const headingCounts = await Promise.all(lookUps.map(({ heading }) => searchIndex.count(heading)));
    for (const [index, { heading }] of lookUps.entries()) {
      const counts = headingCounts[index]!;
      if (sum(counts) === 0 || (await countSteps(searchIndex, terms, counts)) > MAX_STEPS) continue;
      for (const article of await searchIndex.find([...terms, heading])) found.set(article.id, article);
      if (found.size >= ENOUGH_BY_HEADINGS) return [...found.values()];
    }
  }
  return [...found.values()];
}
