import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { ARTICLE_SHIFT, IN_NAMES, IN_TITLE, LOCATION_MASK } from "../../src/search/index/posting.ts";
import { createPostingStore } from "../../src/search/index/posting-store.ts";

test("lists have their articles in order, each with its fields and class of frequency", () => {
  const store = createPostingStore();
  const lists = Array.from({ length: 300 }, () => store.addList());
  const wanted = fc.sample(fc.tuple(fc.nat(299), fc.constantFrom(0, IN_TITLE, IN_NAMES)), { numRuns: 40_000, seed: 1 });
  const model = new Map<number, Map<number, { fields: number; frequency: number }>>();
  wanted.forEach(([index, field], step) => {
    const article = Math.floor(step / 100);
    store.add(lists[index]!, article, field);
    const articles = model.get(index) ?? new Map<number, { fields: number; frequency: number }>();
    const { fields, frequency } = articles.get(article) ?? { fields: 0, frequency: 0 };
    articles.set(article, { fields: fields | field, frequency: frequency + (field === 0 ? 1 : 0) });
    model.set(index, articles);
  });
  const { postings, startOf } = store.lists();
  for (const [index, articles] of model) {
    const list = lists[index]!;
    assert.deepEqual(
      [...postings.subarray(startOf(list), startOf(list + 1))].map((posting) => [
        posting >> ARTICLE_SHIFT,
        posting & LOCATION_MASK,
      ]),
      [...articles].map(([article, { fields, frequency }]) => [
        article,
        fields | (frequency < 2 ? 0 : frequency < 4 ? 1 : 2),
      ]),
    );
    assert.equal(store.count(list), articles.size);
  }
});
