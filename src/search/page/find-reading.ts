import type { Answer, AnswerKind, SearchRequest } from "./answer.ts";
import { compareByEstimate, sortCandidates } from "./candidate-order.ts";
import { type Candidate, type Candidates, findCandidates } from "./candidates.ts";
import { dropRarePairs } from "./drop-rare-pairs.ts";
import { extendAnswer, MIN_LISTED_ARTICLES } from "./extend-answer.ts";
import { isLong, type LookUps, planLookUps, termsOfComplete } from "./look-ups.ts";
import { isSentence, type QueryTerm } from "./query.ts";
import type { SearchIndex } from "./search-index.ts";

/** Articles in other accents are not looked for where at least eight are complete in the typed accents. */
const ENOUGH_EXACT_ARTICLES = 8;
/** The largest number of articles listed where none is complete. */
const MAX_PARTIAL_ARTICLES = 60;
/**
 * Where a query of at least five terms has fewer than twelve complete articles, up to twelve articles that are not
 * complete are listed with them.
 */
const MIN_TERMS_FOR_NEAR_MISSES = 5;
const FEW_COMPLETE_ARTICLES = 12;
const MAX_NEAR_MISSES = 12;

/**
 * Finds the answer to one reading of a query. Where the query has accents, articles in these accents come first.
 *
 * @param kind of the answer, unless it turns out to be `partial` or in `otherAccents`
 * @param allowApart whether a complete article may have the terms of a long query apart from each other
 */
export async function findReading(
  searchIndex: SearchIndex,
  request: SearchRequest,
  kind: "asTyped" | "corrected" | "correctedFirst",
  allowApart = false,
): Promise<Answer> {
  const { query, filters } = request;
  const isAccented = query.terms.some(({ accented }) => accented);
  const lookUpsOf = async (exact: boolean): Promise<LookUps> => {
    const lookUps = planLookUps(query, filters, { exact, allowApart });
    if (!isLong(query) || allowApart) return lookUps;
    await searchIndex.preload(termsOfComplete(lookUps));
    return dropRarePairs(searchIndex, lookUps);
  };
  const lookUps = await lookUpsOf(isAccented);
  const exact = await findCandidates(searchIndex, lookUps, filters);
  const isEnough = !isAccented || exact.total >= ENOUGH_EXACT_ARTICLES || (exact.total > 0 && query.terms.length === 1);
  if (isEnough) return createAnswer(searchIndex, request, kind, lookUps, exact);
  const foldedLookUps = await lookUpsOf(false);
  const folded = await findCandidates(searchIndex, foldedLookUps, filters);
  const merged = mergeAccents(exact, folded);
  if (exact.total > 0) return createAnswer(searchIndex, request, kind, lookUps, merged);
  const foldedKind = kind === "asTyped" && folded.total > 0 ? "otherAccents" : kind;
  return createAnswer(searchIndex, request, foldedKind, foldedLookUps, merged);
}

/** Candidates in any accents, of which those in the typed accents get a greater estimate. */
function mergeAccents(exact: Candidates, folded: Candidates): Candidates {
  const byId = new Map(folded.candidates.map((candidate) => [candidate.id, candidate]));
  for (const candidate of exact.candidates) {
    const other = byId.get(candidate.id);
    byId.set(candidate.id, {
      ...candidate,
      estimate: (candidate.complete ? 0.5 : 0.1) + Math.max(candidate.estimate, other?.estimate ?? 0),
      complete: candidate.complete || other?.complete === true,
    });
  }
  return { ...folded, candidates: [...byId.values()] };
}

async function createAnswer(
  searchIndex: SearchIndex,
  { query, order }: SearchRequest,
  kind: AnswerKind,
  lookUps: LookUps,
  { candidates, total, counts, moreYears: years }: Candidates,
): Promise<Answer> {
  const moreYears = order === "oldest" ? years.toReversed() : years;
  const answer = { query, kind, total, moreYears, lookUps, terms: weighTerms(query.terms, counts) };
  if (total === 0) {
    const partial =
      query.phrases.length > 0 ? [] : candidates.toSorted(compareByEstimate).slice(0, MAX_PARTIAL_ARTICLES);
    const isPartial = partial.length > 0 && kind !== "corrected";
    return { ...answer, kind: isPartial ? "partial" : kind, candidates: sortCandidates(partial, order), moreYears: [] };
  }
  const complete = candidates.filter((candidate) => candidate.complete);
  if (order !== "relevance") {
    const listed = { ...answer, candidates: sortCandidates(moreYears.length > 0 ? [] : complete, order) };
    return moreYears.length > 0 ? extendAnswer(searchIndex, listed) : listed;
  }
  const nearMisses = isDoubtful(query.terms, complete.length) ? findNearMisses(candidates) : [];
  const listed = { ...answer, candidates: [...complete, ...nearMisses].sort(compareByEstimate) };
  return complete.length < MIN_LISTED_ARTICLES && moreYears.length > 0 ? extendAnswer(searchIndex, listed) : listed;
}

/** The terms with less weight for those that stand in more articles. */
function weighTerms(terms: readonly QueryTerm[], counts: ReadonlyMap<string, number>): readonly QueryTerm[] {
  const maxLog = Math.log1p(1.5 * Math.max(2, ...counts.values()));
  return terms.map((term) => {
    const count = counts.get(term.exact);
    if (count === undefined) return term;
    return { ...term, weight: term.weight * (0.35 + 0.65 * (1 - Math.log1p(count) / maxLog)) };
  });
}

/** Whether an article that lacks needed terms may be a better answer than the complete ones. */
function isDoubtful(terms: readonly QueryTerm[], completeCount: number): boolean {
  return isSentence(terms) || (terms.length >= MIN_TERMS_FOR_NEAR_MISSES && completeCount < FEW_COMPLETE_ARTICLES);
}

/** The best candidates that are not complete. */
function findNearMisses(candidates: readonly Candidate[]): readonly Candidate[] {
  return candidates
    .filter((candidate) => !candidate.complete)
    .toSorted(compareByEstimate)
    .slice(0, MAX_NEAR_MISSES);
}
