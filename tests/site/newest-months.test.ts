import assert from "node:assert/strict";
import { statSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { anArticle, aSiteConfig } from "../support/an-article.ts";
import { domReader } from "../support/dom.ts";
import { type Files, siteOf } from "../support/site-of.ts";

/** The strip of months that the home page and a year's page begin with. */

const dom = domReader();

function inMonths(...months: readonly string[]): Files {
  const articles = months.map((month) => [
    `content/articles/${month.replace("-", "/")}/bai.md`,
    anArticle({ title: `Bài của ${month}`, publishedAt: `${month}-05T08:00:00+07:00` }),
  ]);
  return { "content/site.yaml": aSiteConfig(), ...Object.fromEntries(articles) };
}

test("the home page begins with the newest months of whatever year, newest first, before shelf and calendar", async () => {
  const site = await siteOf(inMonths("2019-03", "2025-02", "2025-11", "2026-01", "2026-11")).build();
  const first = await dom.all(site.html("/"), "main a");
  assert.deepEqual(
    first.slice(0, 5).map(({ text, attributes }) => [text, attributes.href]),
    [
      ["Tháng 11 Năm 2026", "/2026/11/"],
      ["Tháng 1 Năm 2026", "/2026/01/"],
      ["Tháng 11 Năm 2025", "/2025/11/"],
      ["Tháng 2 Năm 2025", "/2025/02/"],
      ["Tháng 3 Năm 2019", "/2019/03/"],
    ],
  );
});

test("a year's page begins with its own months alone, newest first, before its calendar", async () => {
  const site = await siteOf(inMonths("2025-12", "2026-02", "2026-09", "2026-11")).build();
  assert.deepEqual(await dom.texts(site.html("/2026/"), ".month-strip a"), [
    "Tháng 11 1 bài",
    "Tháng 9 1 bài",
    "Tháng 2 1 bài",
  ]);
  const order = await dom.all(site.html("/2026/"), ".month-strip, .year-months");
  assert.deepEqual(
    order.map(({ name }) => name),
    ["nav", "section"],
  );
});

test("an article in a new month changes the strips of the home page and of its year, and no page of another year", async () => {
  const source = siteOf(inMonths("2024-12", "2025-12", "2026-02"));
  const before = await source.build();
  const old = ["2024/index.html", "2024/12/index.html", "2025/index.html"];
  const written = old.map((file) => statSync(join(before.out, file)).mtimeMs);
  for (const [path, content] of Object.entries(inMonths("2026-03"))) source.write(path, content);
  const after = await source.build();
  assert.deepEqual(
    old.map((file) => statSync(join(after.out, file)).mtimeMs),
    written,
  );
  for (const url of ["/", "/2026/"])
    assert.equal((await dom.all(after.html(url), ".month-strip a"))[0]?.attributes.href, "/2026/03/");
});
