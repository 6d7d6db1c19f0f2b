import assert from "node:assert/strict";
import { test } from "node:test";
import { keepEarlierParts, partOf } from "../../src/search/index/earlier-parts.ts";

test("what the last three publications had stays, and what the one before them had goes", () => {
  let kept: readonly (readonly string[])[] = [];
  let published = ["2024-a", "tu-dien-a.json"];
  for (const name of ["b", "c", "d", "e"]) {
    kept = keepEarlierParts(kept, published, [`2024-${name}`, `tu-dien-${name}.json`]);
    published = [...kept.flat(), `2024-${name}`, `tu-dien-${name}.json`];
  }
  assert.deepEqual(kept, [
    ["2024-d", "tu-dien-d.json"],
    ["2024-c", "tu-dien-c.json"],
    ["2024-b", "tu-dien-b.json"],
  ]);
  assert.deepEqual(keepEarlierParts(kept, published, ["2024-e", "tu-dien-e.json"]), kept, "nothing was replaced");
});

test("a part that is current again is kept no more, and neither is one that is gone", () => {
  const kept = [["2024-a", "bai/2024-05-a"], ["2024-z"]];
  assert.deepEqual(keepEarlierParts(kept, ["2024-a", "2024-b", "bai/2024-05-a"], ["2024-a"]), [
    ["2024-b"],
    ["bai/2024-05-a"],
  ]);
});

test("a file belongs to its segment, and a pack of articles' texts is one itself", () => {
  assert.equal(partOf("2005-2011-1a2b3c4d/index/0.pf_pack"), "2005-2011-1a2b3c4d");
  assert.equal(partOf("bai/2024-06/1a2b3c4d.pf_pack"), "bai/2024-06/1a2b3c4d.pf_pack");
  assert.equal(partOf("tu-dien-1a2b3c4d.json"), "tu-dien-1a2b3c4d.json");
});
