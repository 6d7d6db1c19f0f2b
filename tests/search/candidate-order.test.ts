import assert from "node:assert/strict";
import { test } from "node:test";
import { byPromise, inOrder } from "../../src/search/page/candidate-order.ts";
import type { Candidate } from "../../src/search/page/candidates.ts";

function aCandidate(id: string, day: string, promise = 0.5): Candidate {
  return { id, day, promise, complete: true, year: Number(day.slice(0, 4)) } as Candidate;
}

const CANDIDATES = [
  aCandidate("a", "2023-05-06"),
  aCandidate("b", "2024-01-02"),
  aCandidate("c", "2024-01-02"),
  aCandidate("d", "2024-01-02", 0.9),
];

test("answers stand in one order, whatever order the index gave them in", () => {
  const idsOf = (candidates: readonly Candidate[]) => candidates.map(({ id }) => id).join("");
  for (const given of [CANDIDATES, CANDIDATES.toReversed()]) {
    assert.equal(idsOf(inOrder(given, "newest")), "dcba");
    assert.equal(idsOf(inOrder(given, "oldest")), "abcd");
    assert.equal(idsOf(inOrder(given, "relevance")), "dcba");
  }
});

test("an article is neither before nor after itself", () => {
  for (const candidate of CANDIDATES) assert.equal(byPromise(candidate, candidate), 0);
});
