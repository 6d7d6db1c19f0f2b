import assert from "node:assert/strict";
import { statSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { anArticle, aSiteConfig } from "../support/an-article.ts";
import { domReader } from "../support/dom.ts";
import { type Files, siteOf } from "../support/site-of.ts";

/** “Ngày này năm xưa”: a day of the calendar through the years. */

const dom = domReader();

function on(day: string, name = "bai"): Files {
  const [year, month] = day.split("-");
  return {
    [`content/articles/${year}/${month}/${name}-${day.slice(8)}.md`]: anArticle({
      title: `${name}, ${day}`,
      publishedAt: `${day}T08:00:00+07:00`,
    }),
  };
}

test("a calendar day has a page of its articles of every year, newest year first, none of another day", async () => {
  const site = await siteOf({
    "content/site.yaml": aSiteConfig(),
    ...on("2021-01-12"),
    ...on("2023-01-12"),
    ...on("2023-01-13"),
    ...on("2023-12-01"),
  }).build({ baseUrl: "https://kho.example/kho-tin/" });
  const page = site.html("/ngay-nay/01-12/");
  assert.deepEqual(await dom.texts(page, "h1"), ["Ngày 12 tháng 1"]);
  assert.deepEqual(await dom.texts(page, ".day-heading"), [
    "Thứ Năm, ngày 12 tháng 1 năm 2023",
    "Thứ Ba, ngày 12 tháng 1 năm 2021",
  ]);
  const lines = await dom.all(page, ".line-title");
  assert.deepEqual(
    lines.map(({ text, attributes }) => [text, attributes.href]),
    [
      ["bai, 2023-01-12", "/kho-tin/2023/01/bai-12/"],
      ["bai, 2021-01-12", "/kho-tin/2021/01/bai-12/"],
    ],
  );
  assert.match(site.file("sitemap-muc-luc.xml"), /kho-tin\/ngay-nay\/01-12\//);
});

test("a moment is of the day it has in the site's zone", async () => {
  const late = anArticle({ title: "Đêm", publishedAt: "2024-02-28T18:30:00Z" });
  const site = await siteOf({ "content/articles/2024/02/dem.md": late }).build();
  assert.deepEqual(await dom.texts(site.html("/ngay-nay/02-29/"), ".line-title"), ["Đêm"]);
});

test("of a full day the newest articles are named, and the month's page has the rest", async () => {
  const names = Array.from({ length: 9 }, (_, index) => `bai-${index}`);
  const site = await siteOf(Object.assign({}, ...names.map((name) => on("2021-01-12", name)))).build();
  const page = site.html("/ngay-nay/01-12/");
  assert.equal((await dom.all(page, ".line")).length, 6);
  const [more] = await dom.all(page, ".day-more a");
  assert.deepEqual([more?.text, more?.attributes.href], ["Cả ngày: 9 bài", "/2021/01/#ngay-12"]);
  assert.equal((await dom.all(site.html("/2021/01/"), "#ngay-12 .line")).length, 9);
});

test("the calendar leads to every day that has articles, from the home page", async () => {
  const site = await siteOf({ ...on("2021-01-12"), ...on("2022-02-28"), ...on("2024-02-29") }).build();
  const calendar = site.html("/ngay-nay/");
  const links = await dom.all(calendar, ".days-grid a");
  assert.deepEqual(
    links.map(({ attributes }) => [attributes["aria-label"], attributes.href]),
    [
      ["Ngày 12 tháng 1", "/ngay-nay/01-12/"],
      ["Ngày 28 tháng 2", "/ngay-nay/02-28/"],
      ["Ngày 29 tháng 2", "/ngay-nay/02-29/"],
    ],
  );
  assert.equal((await dom.all(calendar, ".days-cell")).length, 366);
  assert.equal((await dom.all(site.html("/"), ".home-calendar a[href='/ngay-nay/']")).length, 1);
});

test("an added article writes the page of its own day and of no other, and not the calendar", async () => {
  const source = siteOf({ ...on("2021-01-12"), ...on("2022-02-28"), ...on("2023-02-28") });
  const before = await source.build();
  const times = (site: typeof before) =>
    Object.fromEntries(
      site
        .files()
        .filter((file) => file.startsWith("ngay-nay/"))
        .map((file) => [file, statSync(join(site.out, file)).ino]),
    );
  const first = times(before);
  for (const [path, text] of Object.entries(on("2024-02-28"))) source.write(path, text);
  const second = times(await source.build());
  const written = Object.keys(second).filter((file) => first[file] !== second[file]);
  assert.deepEqual(written, ["ngay-nay/02-28/index.html"]);
});

test("an article that is withdrawn leaves its day and the calendar", async () => {
  const source = siteOf({ ...on("2021-01-12"), ...on("2022-02-28") });
  await source.build();
  const [path] = Object.keys(on("2021-01-12"));
  source.write(path!, anArticle({ publishedAt: "2021-01-12", withdrawn: { at: "2021-02-01", reason: "Nhầm." } }));
  const site = await source.build();
  assert.deepEqual(await dom.texts(site.html("/ngay-nay/01-12/"), ".empty a"), ["Ngày này năm xưa"]);
  assert.equal((await dom.all(site.html("/ngay-nay/"), ".days-grid a")).length, 1);
});
