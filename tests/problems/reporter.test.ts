import assert from "node:assert/strict";
import { test } from "node:test";
import { placeFinder } from "../../src/problems/reporter.ts";

test("places are counted in characters, in whatever order they are asked for", () => {
  const text = "ab\n😀c😀d\n\ne";
  const placeOf = placeFinder(text);
  for (const sign of ["d", "a", "c", "e", "b", "d"]) {
    const lines = text.slice(0, text.indexOf(sign)).split("\n");
    const expected = { line: lines.length, column: [...lines.at(-1)!].length + 1 };
    assert.deepEqual(placeOf(text.indexOf(sign)), expected, sign);
  }
  assert.deepEqual(placeOf(Number.POSITIVE_INFINITY), { line: 4, column: 2 });
});
