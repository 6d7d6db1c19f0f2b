import { facetTerm } from "../index/facet-terms.ts";
import { findCompleteArticles, findCompleteByHeadings } from "./complete-articles.ts";
import { estimateArticles } from "./estimate-articles.ts";
import { type Filters, isInYears, singleYear } from "./filters.ts";
import { type LookUps, termsOfComplete } from "./look-ups.ts";
import type { FoundArticle, SearchIndex } from "./search-index.ts";
import { sum } from "./sum.ts";

/** An article that may answer a query, as far as the index alone tells. */
export interface Candidate extends FoundArticle {
  /**
   * How well the article may answer, estimated from the index: about the share of the query's terms and pairs it has,
   * more where it has them in its title or names.
   */
  readonly estimate: number;
  /** Whether the article has every needed term. */
  readonly complete: boolean;
}

export interface Candidates {
  readonly candidates: readonly Candidate[];
  /** The number of complete articles, those not among `candidates` included. */
  readonly total: number;
  /** The number of articles that have each needed term, by the exact form of the query's term. */
  readonly counts: ReadonlyMap<string, number>;
  /** Years whose complete articles are not all among `candidates`, the newest first. */
  readonly moreYears: readonly number[];
}

/** Finds candidates in all segments. */
export async function findCandidates(
  searchIndex: SearchIndex,
  lookUps: LookUps,
  filters: Filters,
): Promise<Candidates> {
  const { needed, optional, conditions } = lookUps;
  const lookedUp = [...needed, ...optional].map(({ term }) => term);
  await searchIndex.preload([...lookedUp, ...conditions, ...lookUps.excluded.flat()]);
  const completeTerms = termsOfComplete(lookUps);
  const counts = await Promise.all(needed.map(({ term }) => searchIndex.count(term)));
  const totals = completeTerms.length === 0 ? [] : await searchIndex.countAll(completeTerms);
  const estimated = await estimateArticles(searchIndex, lookUps);
  const allComplete = await findCompleteArticles(searchIndex, completeTerms, totals);
  const complete = allComplete ?? (await findCompleteByHeadings(searchIndex, lookUps, completeTerms));
  for (const article of complete) if (!estimated.has(article.id)) estimated.set(article.id, { article, estimate: 0 });
  const completeIds = new Set(complete.map(({ id }) => id));
  const excludedIds = await findExcludedIds(searchIndex, lookUps);
  const candidates = [...estimated.values()]
    .filter(({ article: { id, year } }) => isInYears(year, filters) && !excludedIds.has(id))
    .map(({ article, estimate }) => ({ ...article, estimate, complete: completeIds.has(article.id) }));
  const isNarrowed = filters.years !== undefined || lookUps.excluded.length > 0;
  const years = [...new Set(searchIndex.manifest.segments.flatMap((segment) => segment.years.toReversed()))];
  return {
    candidates,
    total:
      allComplete !== null && isNarrowed
        ? candidates.filter((each) => each.complete).length
        : await countOfYears(searchIndex, completeTerms, filters, sum(totals)),
    counts: new Map(needed.map(({ exact }, index) => [exact, sum(counts[index]!)])),
    moreYears: allComplete === null ? years.filter((year) => isInYears(year, filters)) : [],
  };
}

/** The number of complete articles of the years that filters let pass; `all` where they let all years pass. */
async function countOfYears(
  searchIndex: SearchIndex,
  completeTerms: readonly string[],
  filters: Filters,
  all: number,
): Promise<number> {
  if (filters.years === undefined || singleYear(filters) !== null) return all;
  const years = new Set(searchIndex.manifest.segments.flatMap((segment) => segment.years));
  const counts = [...years]
    .filter((year) => isInYears(year, filters))
    .map((year) => searchIndex.countAll([...completeTerms, facetTerm("year", `${year}`)]));
  return sum((await Promise.all(counts)).flat());
}

/** The complete articles of a year, in no order. */
export async function findCompleteOfYear(
  searchIndex: SearchIndex,
  lookUps: LookUps,
  year: number,
): Promise<readonly Candidate[]> {
  const terms = [...termsOfComplete(lookUps), facetTerm("year", `${year}`)];
  const excludedIds = await findExcludedIds(searchIndex, lookUps);
  const found = await searchIndex.find(terms);
  return found.filter(({ id }) => !excludedIds.has(id)).map((article) => ({ ...article, estimate: 0, complete: true }));
}

async function findExcludedIds(searchIndex: SearchIndex, { excluded }: LookUps): Promise<ReadonlySet<string>> {
  const found = await Promise.all(excluded.map((terms) => searchIndex.find(terms)));
  return new Set(found.flat().map(({ id }) => id));
}
