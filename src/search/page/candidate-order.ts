import type { SortOrder } from "./answer.ts";
import type { Candidate } from "./candidates.ts";

/** What being complete adds to an estimate when candidates are ordered by it. */
const COMPLETE_BONUS = 0.2;

/** Sorts candidates in the order wanted, before their texts are read. */
export function sortCandidates(candidates: readonly Candidate[], order: SortOrder): readonly Candidate[] {
  if (order === "relevance") return candidates.toSorted(compareByEstimate);
  return candidates.toSorted(order === "oldest" ? compareByAge : (a, b) => compareByAge(b, a));
}

/** Orders candidates by their estimates, the best first. Of equal ones, the newer candidate comes first. */
export function compareByEstimate(a: Candidate, b: Candidate): number {
  return compare(rankOf(b), rankOf(a)) || compareByAge(b, a);
}

function rankOf({ complete, estimate }: Candidate): number {
  return (complete ? COMPLETE_BONUS : 0) + estimate;
}

/** Orders candidates by their publication, the oldest first. */
function compareByAge(a: Candidate, b: Candidate): number {
  return compare(a.sortKey, b.sortKey) || compare(a.id, b.id);
}

function compare<Value extends string | number>(one: Value, other: Value): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
