import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { makeSealedFolder } from "../../src/cache/sealed-folder.ts";
import { readFragments, writeFragments } from "../../src/search/index/month-fragments.ts";
import { ARTICLE_SHIFT, createPostings, IN_NAMES, IN_TITLE, WHERE_MASK } from "../../src/search/index/posting-store.ts";
import { facetWord, headingWord, pairWord, syllableWord } from "../../src/search/index/terms.ts";
import { shownWords } from "../../src/search/page/article-text.ts";
import { plainText } from "../../src/search/words/normalize.ts";
import { tokensOf } from "../../src/search/words/tokens.ts";
import { writtenArticles } from "./written-articles.ts";

const piece = fc.oneof(
  fc.constantFrom(
    "Đảng",
    "hoà",
    "(UBND)",
    "35-CT/TW,",
    "8/1/2021",
    "10,8%",
    "01ha",
    "–",
    "“thành",
    "phố”",
    "TP.HCM",
    "?!",
  ),
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 8 }),
);

test("what is shown is what was written, and the places are those that were indexed", () => {
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 15 }), (pieces) => {
      const text = `Bài ${pieces.join(" ")}`;
      const words = shownWords(text);
      const shown = words.flatMap((word) => (word.shown === "" ? [] : [word.shown])).join(" ");
      assert.equal(shown, plainText(text).replace(/\s+/g, " ").trim());
      assert.deepEqual(
        words.map(({ strict }) => strict),
        tokensOf(plainText(text)).flatMap(({ places }) => places),
      );
    }),
  );
});

test("a word is found by its letters, by its accents too, and by no other word's", () => {
  const word = ({ open, accents }: { readonly open: string; readonly accents: string }): string => open + accents;
  assert.ok(word(syllableWord("nghị")).startsWith(syllableWord("nghi").open));
  assert.ok(!word(syllableWord("nghị")).startsWith(word(syllableWord("nghi"))));
  assert.ok(!word(syllableWord("anh")).startsWith(syllableWord("an").open));
  assert.ok(!word(syllableWord("mấ")).startsWith(word(syllableWord("mâ"))));
  assert.ok(!word(pairWord("đô", "thị")).startsWith(syllableWord("đô").open));
  assert.ok(!word(headingWord(syllableWord("đô"))).startsWith(syllableWord("đô").open));
  assert.equal(facetWord("document", "35-CT/TW"), facetWord("document", "35-ct/tw"));
  assert.notEqual(facetWord("topic", "2021"), facetWord("year", "2021"));
});

test("lists keep articles in order, with where and how often", () => {
  const postings = createPostings();
  const lists = Array.from({ length: 300 }, () => postings.addWord());
  const wanted = fc.sample(fc.tuple(fc.nat(299), fc.constantFrom(0, IN_TITLE, IN_NAMES)), { numRuns: 40_000, seed: 1 });
  const model = new Map<number, Map<number, { place: number; times: number }>>();
  wanted.forEach(([word, place], index) => {
    const article = Math.floor(index / 100);
    postings.add(lists[word]!, article, place);
    const list = model.get(word) ?? new Map<number, { place: number; times: number }>();
    const entry = list.get(article) ?? { place: 0, times: 0 };
    list.set(article, { place: entry.place | place, times: entry.times + (place === 0 ? 1 : 0) });
    model.set(word, list);
  });
  const { entries, startOf } = postings.lists();
  for (const [word, articles] of model) {
    const own = [...entries.subarray(startOf(lists[word]!), startOf(lists[word]! + 1))];
    assert.deepEqual(
      own.map((entry) => [entry >> ARTICLE_SHIFT, entry & WHERE_MASK]),
      [...articles].map(([article, { place, times }]) => [article, place | (times < 2 ? 0 : times < 4 ? 1 : 2)]),
    );
    assert.equal(postings.count(lists[word]!), articles.size);
  }
});

test("records come back from their fragments as they were", async () => {
  const folder = mkdtempSync(join(tmpdir(), "khotin-fragments-"));
  try {
    await makeSealedFolder(folder, async (draft) => writeFragments(writtenArticles, draft));
    const month = { month: "2024-01", key: "k", articleCount: writtenArticles.length, planned: "p" };
    assert.deepEqual([...readFragments(month, folder)], writtenArticles);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
