import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { itemsOf, sizeOf } from "../../src/rendering/share.ts";
import { cutJobs } from "../../src/workers/cut-jobs.ts";

test("each item of a list is in one share, in order, and shares are as large as each other", () => {
  fc.assert(
    fc.property(fc.array(fc.nat()), fc.integer({ min: 1, max: 9 }), (list, count) => {
      const shares = Array.from({ length: count }, (_, index) => ({ index, count }));
      assert.deepEqual(
        shares.flatMap((share) => itemsOf(list, share)),
        list,
      );
      const sizes = shares.map((share) => sizeOf(list.length, share));
      assert.deepEqual(
        sizes,
        shares.map((share) => itemsOf(list, share).length),
      );
      assert.ok(Math.max(...sizes) - Math.min(...sizes) <= 1);
    }),
  );
});

test("a job is cut where it would keep one worker busy long after the others", () => {
  const countsOf = (lengths: readonly number[], workerCount: number) =>
    cutJobs(lengths, { workerCount, shortest: 1500 }).map((shares) => shares.length);
  const years = Array.from({ length: 20 }, (_, index) => (index === 19 ? 35_000 : 5000));
  assert.deepEqual(countsOf(years, 2), [...Array.from({ length: 19 }, () => 1), 2]);
  assert.equal(countsOf(years, 64).at(-1), 23);
  // The only year of a new archive, with its cards.
  assert.deepEqual(countsOf([7000], 2), [5]);
  assert.deepEqual(countsOf([7000], 1), [1]);
  assert.deepEqual(countsOf([700, 700], 8), [1, 1]);
  assert.deepEqual(countsOf([], 8), []);
});
