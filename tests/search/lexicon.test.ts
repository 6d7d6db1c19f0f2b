import assert from "node:assert/strict";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { createPostingGatherer } from "../../src/search/index/gather-postings.ts";
import { createLexiconGatherer, encodeLexicon, mergeLexicons } from "../../src/search/index/lexicon.ts";
import { aRecord } from "./written-articles.ts";

test("the published lexicon stays under its limit and keeps the frequent words", () => {
  const gatherer = createPostingGatherer();
  const letters = "bcdghklmnprstvx";
  for (let index = 0; index < 40; index++) {
    const rare = Array.from(
      { length: 900 },
      (_, at) =>
        `${letters[at % 15]}${letters[(at * 7 + index) % 15]}${(at * 31 + index * 977).toString(36).replace(/\d/g, "z")}`,
    );
    gatherer.add(aRecord({ url: `/2021/01/${index}/`, title: "Thường", text: rare.join(" ") }), index);
  }
  const lexicon = createLexiconGatherer().lexicon(gatherer.takeCounts());
  const json = encodeLexicon(mergeLexicons([lexicon, lexicon]));
  assert.ok(gzipSync(json).length <= 30_000);
  assert.match(json, /thuong:thường/);
});
