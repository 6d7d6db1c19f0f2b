import assert from "node:assert/strict";
import { test } from "node:test";
import { findDecomposed } from "../../src/text/decomposed-text.ts";

test("letters written in parts are counted, and the word of the first is told composed", () => {
  const composed = "Thành phố Thái Nguyên";
  assert.equal(findDecomposed(composed), null);
  assert.equal(findDecomposed("plain \u{1f468}\u200d\u{1f469} x\u0323"), null, "what has no composed form stays");
  const found = findDecomposed(`Thành phố ${"Thái Nguyên".normalize("NFD")}`);
  assert.deepEqual(found, { count: 2, offset: 12, word: "Thái" });
  // A mark that one system puts after a composed letter.
  assert.deepEqual(findDecomposed("Viê\u0323t"), { count: 1, offset: 2, word: "Việt" });
});
