import assert from "node:assert/strict";
import { test } from "node:test";
import { assertJudgedAsChecked } from "../editor/judging/judged-as-checked.ts";
import { realArticlesMissing, realRecords } from "../search/real-articles.ts";
import { anArticle } from "../support/an-article.ts";
import { siteOf } from "../support/site-of.ts";
import { searchable } from "../support/words-of.ts";

test("real articles are built without the loss of a word", { timeout: 120_000 }, async (t) => {
  const missing = realArticlesMissing();
  if (missing !== false) return t.diagnostic(`nothing tested: ${missing}`);
  const records = realRecords().map((record, index) => ({ ...record, url: `${record.url.slice(0, 9)}bai-${index}/` }));
  const fileOf = (url: string) => `content/articles${url.slice(0, -1)}.md`;
  const files = Object.fromEntries(
    records.map(({ url, title, summary, text, publishedIso, category }) => [
      fileOf(url),
      anArticle({ title, summary, publishedAt: publishedIso, category: category.slug, body: text }),
    ]),
  );
  const built = await siteOf(files).build();
  assertJudgedAsChecked(files, built.result.problems);
  assert.deepEqual(
    built.result.problems.filter((problem) => problem.severity === "error"),
    [],
  );
  assert.equal(built.result.summary?.articles, records.length);
  for (const { url, title, text } of records) {
    const shown = searchable(built.html(url));
    for (const word of new Set(searchable(`${title} ${text}`).split(" "))) {
      assert.ok(shown.includes(word), `${url} has lost “${word}”`);
    }
  }
});
