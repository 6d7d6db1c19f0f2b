import assert from "node:assert/strict";
import { test } from "node:test";
import { compareByEstimate, sortCandidates } from "../../src/search/page/candidate-order.ts";
import type { Candidate } from "../../src/search/page/candidates.ts";

function aCandidate(id: string, sortKey: string, estimate = 0.5): Candidate {
  return { id, sortKey, estimate, complete: true, year: Number(sortKey.slice(0, 4)) } as Candidate;
}

const CANDIDATES = [
  aCandidate("a", "2023-05 0006"),
  aCandidate("b", "2024-01 0002"),
  aCandidate("c", "2024-01 0002"),
  aCandidate("d", "2024-01 0002", 0.9),
];

test("candidates are sorted into one order, whatever order the index gave them in", () => {
  const idsOf = (candidates: readonly Candidate[]) => candidates.map(({ id }) => id).join("");
  for (const given of [CANDIDATES, CANDIDATES.toReversed()]) {
    assert.equal(idsOf(sortCandidates(given, "newest")), "dcba");
    assert.equal(idsOf(sortCandidates(given, "oldest")), "abcd");
    assert.equal(idsOf(sortCandidates(given, "relevance")), "dcba");
  }
});

test("an article is neither before nor after itself", () => {
  for (const candidate of CANDIDATES) assert.equal(compareByEstimate(candidate, candidate), 0);
});
