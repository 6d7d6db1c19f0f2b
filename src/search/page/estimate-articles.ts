import { FREQUENCY_MASK, IN_NAMES, IN_TITLE } from "../index/posting.ts";
import { countSteps, MAX_STEPS } from "./look-up-cost.ts";
import type { LookUp, LookUps } from "./look-ups.ts";
import type { FoundArticle, SearchIndex } from "./search-index.ts";
import { sum } from "./sum.ts";

/** A term that takes more steps is not looked up for an estimate. */
const MAX_STEPS_OF_ONE_TERM = MAX_STEPS / 4;
/** Heading terms are looked up only where fewer than four other terms are. */
const ENOUGH_TERMS = 4;
/** What a pair adds to an estimate, compared with a syllable of the same rarity. */
const PAIR_FACTOR = 1.6;

/** An article with its estimate. */
export interface EstimatedArticle {
  readonly article: FoundArticle;
  /** See `Candidate` in candidates.ts. */
  estimate: number;
}

/**
 * Finds the articles that have some of the terms looked up, and estimates from the index alone how well each answers.
 * Each term adds its weight, more for a rare term and for one in the title or names. Terms that take many steps to
 * look up are left out.
 *
 * @returns the articles by their ids
 */
export async function estimateArticles(
  searchIndex: SearchIndex,
  { needed, optional, conditions }: LookUps,
): Promise<Map<string, EstimatedArticle>> {
  const hasPairs = optional.length > 0;
  const weighed = await addHeadingTerms(searchIndex, [
    ...(await Promise.all(
      needed.map((lookUp) => weighLookUp(searchIndex, lookUp, hasPairs ? 1 : PAIR_FACTOR, !hasPairs)),
    )),
    ...(await Promise.all(optional.map((lookUp) => weighLookUp(searchIndex, lookUp, PAIR_FACTOR, true)))),
  ]);
  const totalWeight = sum(weighed.map(({ weight }) => weight)) || 1;
  const estimated = new Map<string, EstimatedArticle>();
  const lookUpTerm = async ({ term, weight }: WeighedTerm): Promise<void> => {
    for (const article of await searchIndex.find([term!, ...conditions])) {
      const known = estimated.get(article.id) ?? { article, estimate: 0 };
      known.estimate += (weight * weighLocation(article.location)) / totalWeight;
      estimated.set(article.id, known);
    }
  };
  let steps = 0;
  const affordable = weighed
    .filter(({ term }) => term !== null)
    .sort((a, b) => a.steps - b.steps)
    .filter((each, index) => {
      steps += each.steps;
      return steps <= MAX_STEPS || index === 0;
    });
  await Promise.all(affordable.map(lookUpTerm));
  return estimated;
}

interface WeighedTerm {
  /** The term to look up; `null` where the term is in no article, or in too many. */
  readonly term: string | null;
  readonly steps: number;
  readonly weight: number;
  /** The heading term that may be looked up where the term is in too many articles; else `null`. */
  readonly heading: string | null;
}

/** Weighs a term by its rarity in the archive (its inverse document frequency). */
async function weighLookUp(
  searchIndex: SearchIndex,
  { term, exact, heading, weight: queryWeight }: LookUp,
  factor: number,
  mayUseHeading: boolean,
): Promise<WeighedTerm> {
  const counts = await searchIndex.count(term);
  const articleCount = sum(searchIndex.manifest.segments.map((segment) => segment.articleCount));
  const weight = queryWeight * factor * (0.05 + Math.log((articleCount + 1) / (sum(counts) + 0.5)));
  const steps = await countSteps(searchIndex, [term], counts);
  // A syllable that no article has lowers all estimates by its weight, a pair that no article has does not.
  if (sum(counts) === 0) return { term: null, steps: 0, weight: exact.includes(" ") ? 0 : weight, heading: null };
  if (steps <= MAX_STEPS_OF_ONE_TERM) return { term, steps, weight, heading: null };
  return { term: null, steps, weight, heading: mayUseHeading ? heading : null };
}

/**
 * Replaces terms in too many articles by their heading terms, those of most weight first, until there are enough terms.
 */
async function addHeadingTerms(
  searchIndex: SearchIndex,
  terms: readonly WeighedTerm[],
): Promise<readonly WeighedTerm[]> {
  const wanted = Math.max(0, ENOUGH_TERMS - terms.filter(({ term }) => term !== null).length);
  const common = terms.filter(({ heading }) => heading !== null).sort((a, b) => b.weight - a.weight);
  const chosen = new Set(common.slice(0, wanted));
  return Promise.all(
    terms.map(async (each) => {
      if (!chosen.has(each)) return each;
      const counts = await searchIndex.count(each.heading!);
      const steps = await countSteps(searchIndex, [each.heading!], counts);
      const isShort = sum(counts) > 0 && steps <= MAX_STEPS;
      return { ...each, term: isShort ? each.heading : null, steps };
    }),
  );
}

/** What a term's location adds to an estimate, where once in the body is 1. */
function weighLocation(location: number): number {
  const body = 1 + 0.12 * (location & FREQUENCY_MASK);
  return body + ((location & IN_TITLE) === 0 ? 0 : 1) + ((location & IN_NAMES) === 0 ? 0 : 0.8);
}
