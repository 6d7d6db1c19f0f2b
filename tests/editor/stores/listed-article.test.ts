import assert from "node:assert/strict";
import { test } from "node:test";
import { byNewest, listedArticle } from "../../../src/editor/stores/listed-article.ts";

const moment = { nowMs: Date.parse("2026-11-30T08:00:00+07:00"), zone: "Asia/Ho_Chi_Minh" };
const path = "content/articles/2026/11/hop.md";
const listed = (fields: string, at = path) => listedArticle(at, `---\n${fields}---\n\nChữ.\n`, moment);

test("an article is listed by its front matter, in the state that its fields and the moment make", () => {
  const base = "title: Họp bàn việc\n";
  const dated = `${base}publishedAt: 2026-11-30T07:00:00\ncategory: tin-tuc\n`;
  assert.deepEqual(listed(dated), {
    path,
    title: "Họp bàn việc",
    publishedAt: "2026-11-30T07:00:00",
    category: "tin-tuc",
    state: "published",
  });
  assert.equal(
    listed(`${base}publishedAt: 2026-11-30T09:00:00\n`).state,
    "scheduled",
    "nine in the site's zone is to come",
  );
  assert.equal(listed(`${base}publishedAt: 2026-11-30T01:30:00Z\n`).state, "scheduled");
  assert.equal(listed(`${dated}draft: true\n`).state, "draft");
  assert.equal(listed(dated, "content/drafts/hop/index.md").state, "draft");
  assert.equal(listed(`${dated}withdrawn:\n  at: 2026-11-30\n  reason: Sai\n`).state, "withdrawn");
});

test("an article whose YAML is wrong is listed all the same", () => {
  const faulty = listed('title: "Họp: bàn"\npublishedAt: 2026-11-01\nsummary: "chưa đóng\ncategory: tin\n');
  assert.deepEqual([faulty.title, faulty.publishedAt], ["Họp: bàn", "2026-11-01"]);
  assert.equal(listed("- a\n").title, "hop");
  assert.equal(listedArticle("content/articles/2026/11/x/index.md", "Chữ", moment).title, "x");
  assert.equal(listed("title: 2026\r\n").title, "2026");
});

test("lists begin with the newest article and end with those without a date", () => {
  const of = (name: string, at: string | null) => ({ ...listed("title: a\n"), path: name, publishedAt: at });
  const sorted = [of("b", null), of("d", "2026-01-01"), of("c", "2026-11-01"), of("a", null)].toSorted(byNewest);
  assert.deepEqual(
    sorted.map((each) => each.path),
    ["c", "d", "a", "b"],
  );
});
