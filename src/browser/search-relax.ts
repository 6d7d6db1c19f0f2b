import type { Candidate } from "./search-candidates.ts";
import { allowedIds, longestRun } from "./search-places.ts";
import type { Query, Term } from "./search-query.ts";
import type { Filters, PagefindResult, Segment } from "./search-segments.ts";

/** Terms looked up one by one, at most: the rarest say most. */
const TERMS = 7;
/** A word that stands in more than this part of the articles tells nothing by itself. */
const COMMON = 0.5;
const KEPT = 200;

/** Articles with some of a query's words, those with most of the telling ones first. */
export async function findSome(
  segments: readonly Segment[],
  query: Query,
  filters: Filters,
): Promise<readonly Candidate[]> {
  const counted = await countTerms(segments, query.terms);
  const telling = counted
    .filter(({ count }) => count > 0)
    .sort((a, b) => a.count - b.count || (a.term.strict < b.term.strict ? -1 : 1));
  const most = Math.max(1, ...counted.map(({ count }) => count));
  const rare = telling.filter(
    ({ count, term }, index) => index < 2 || (index < TERMS && term.weight === 1 && count <= most * COMMON),
  );
  const found = await Promise.all(
    segments.map((segment, number) => someInSegment(segment, number, query, rare, most, filters)),
  );
  return found
    .flat()
    .sort((a, b) => b.promise - a.promise || a.segment - b.segment || a.place - b.place)
    .slice(0, KEPT);
}

/** In how many articles each term stands. */
export async function countTerms(
  segments: readonly Segment[],
  terms: readonly Term[],
): Promise<readonly { readonly term: Term; readonly count: number }[]> {
  await Promise.all(segments.map((segment) => segment.preload(terms)));
  return Promise.all(
    terms.map(async (term) => {
      const counts = await Promise.all(segments.map((segment) => segment.count(term)));
      return { term, count: counts.reduce((sum, count) => sum + count, 0) };
    }),
  );
}

async function someInSegment(
  segment: Segment,
  number: number,
  query: Query,
  telling: readonly { readonly term: Term; readonly count: number }[],
  most: number,
  filters: Filters,
): Promise<readonly Candidate[]> {
  const allowed = await allowedIds(segment, { ...query, phrases: [] }, filters);
  const articles = new Map<string, { result: PagefindResult; worth: number; places: number[] }>();
  for (const { term, count } of telling) {
    if ((await segment.count(term)) === 0) continue;
    const worth = Math.log1p(most / count);
    for (const result of (await segment.search([term], { exact: false, filters })).results) {
      const article = articles.get(result.id) ?? { result, worth: 0, places: [] };
      article.worth += worth;
      article.places.push(...result.words);
      articles.set(result.id, article);
    }
  }
  const total = telling.reduce((sum, { count }) => sum + Math.log1p(most / count), 0) || 1;
  return [...articles.values()]
    .filter(({ result }) => allowed(result.id))
    .map(({ result, worth, places }, place) => {
      const run =
        Math.min(
          longestRun(
            places.sort((a, b) => a - b),
            2,
          ),
          telling.length,
        ) / telling.length;
      return {
        key: `${number} ${result.id}`,
        load: () => segment.load(result),
        promise: (4 * worth) / total + run,
        complete: false,
        segment: number,
        place,
      };
    });
}
