import type { Answer, SortOrder } from "./answer.ts";
import { compareByEstimate } from "./candidate-order.ts";
import { hasPhrases, scoreArticle } from "./score.ts";

/**
 * The texts of the first 14 candidates are read and scored. The other candidates follow them in their earlier order.
 */
const MAX_SCORED_ARTICLES = 14;
/** What an article's estimate adds to its score. */
const ESTIMATE_FACTOR = 0.05;
/** An article that is not complete stays where its score is at least this share of the best score. */
const MIN_SHARE_OF_BEST_SCORE = 0.6;

/**
 * The answer after its best candidates were read: those without the query's phrases are left out, and where the order
 * is by relevance, the others are sorted by their scores.
 */
export async function rerankAnswer(answer: Answer, order: SortOrder): Promise<Answer> {
  const { phrases } = answer.query;
  const read = await Promise.all(
    answer.candidates.slice(0, MAX_SCORED_ARTICLES).map(async (candidate) => {
      const text = await candidate.load();
      const score = scoreArticle(answer.terms, text) + candidate.estimate * ESTIMATE_FACTOR;
      return { candidate, score, isAnswer: phrases.length === 0 || hasPhrases(phrases, text) };
    }),
  );
  const scored = read.filter(({ isAnswer }) => isAnswer);
  const unread = answer.candidates.slice(MAX_SCORED_ARTICLES);
  const total = answer.total - (read.length - scored.length);
  if (order !== "relevance")
    return { ...answer, total, candidates: [...scored.map(({ candidate }) => candidate), ...unread] };
  const bestScore = Math.max(0, ...scored.map(({ score }) => score));
  const ranked = scored
    .filter(
      ({ candidate, score }) =>
        answer.kind === "partial" || candidate.complete || score >= bestScore * MIN_SHARE_OF_BEST_SCORE,
    )
    .sort((a, b) => b.score - a.score || compareByEstimate(a.candidate, b.candidate));
  return { ...answer, total, candidates: [...ranked.map(({ candidate }) => candidate), ...unread] };
}
