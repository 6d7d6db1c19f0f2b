import type { Answer } from "./answer.ts";
import { sortCandidates } from "./candidate-order.ts";
import { type Candidate, findCompleteOfYear } from "./candidates.ts";
import type { SearchIndex } from "./search-index.ts";

/** An answer lists at least 20 articles, unless there are fewer. */
export const MIN_LISTED_ARTICLES = 20;

/** Adds the complete articles of the answer's next years, year by year, until {@link MIN_LISTED_ARTICLES} are added. */
export async function extendAnswer(searchIndex: SearchIndex, answer: Answer): Promise<Answer> {
  const knownIds = new Set(answer.candidates.map(({ id }) => id));
  const added: Candidate[] = [];
  let { moreYears } = answer;
  const isOldestFirst = moreYears.length > 1 && moreYears[0]! < moreYears[1]!;
  while (moreYears.length > 0 && added.length < MIN_LISTED_ARTICLES) {
    const found = await findCompleteOfYear(searchIndex, answer.lookUps, moreYears[0]!);
    const unknown = found.filter(({ id }) => !knownIds.has(id));
    added.push(...sortCandidates(unknown, isOldestFirst ? "oldest" : "newest"));
    moreYears = moreYears.slice(1);
  }
  return { ...answer, candidates: [...answer.candidates, ...added], moreYears };
}
