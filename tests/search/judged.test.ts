import assert from "node:assert/strict";
import { test } from "node:test";
import { judgedQueries } from "./judged-queries.ts";
import { measureAnswers } from "./measure-answers.ts";
import { realArticlesMissing, realRecords } from "./real-articles.ts";
import { chromiumPath, openSearchPage } from "./search-page.ts";

const missing = realArticlesMissing() || (chromiumPath() === null && "no Chromium here: set CHROME_PATH");

test("queries of ten kinds find the articles they were drawn from", { skip: missing, timeout: 300_000 }, async (t) => {
  const records = realRecords();
  const queries = judgedQueries(records, 16);
  const search = await openSearchPage(records);
  try {
    const answers = [];
    for (const query of queries) answers.push({ query, urls: await search.ask(query.text) });
    const { mrr, recall } = measureAnswers(answers);
    const missed = answers
      .filter((answer) => measureAnswers([answer]).mrr < 1)
      .map(({ query }) => `${query.kind}: ${query.text}`);
    t.diagnostic(`${queries.length} queries: MRR ${mrr.toFixed(3)}, recall@10 ${recall.toFixed(3)}`);
    assert.ok(queries.length >= 150, `only ${queries.length} queries could be drawn`);
    assert.ok(mrr >= 0.95, `MRR ${mrr}; not first: ${missed.join("; ")}`);
    assert.ok(recall >= 0.97, `recall ${recall}; not first: ${missed.join("; ")}`);
  } finally {
    await search.close();
  }
});
