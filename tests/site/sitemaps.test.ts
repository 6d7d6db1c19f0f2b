import assert from "node:assert/strict";
import { before, test } from "node:test";
import { domReader } from "../support/dom.ts";
import { richFiles } from "../support/rich-site.ts";
import { type BuiltSite, siteOf } from "../support/site-of.ts";

const dom = domReader();
const base = "https://kho.example/kho-tin/";
let site: BuiltSite;
before(async () => {
  site = await siteOf(await richFiles()).build({ baseUrl: base });
});

const locations = (file: string) => dom.texts(site.file(file), "loc", "application/xml");

/** Addresses of the pages search engines may list, as the pages themselves say. */
function listedPages(): readonly string[] {
  return site
    .files()
    .filter((file) => file.endsWith(".html") && !site.file(file).includes('<meta name="robots" content="noindex"'))
    .map((file) => `${base}${file.replace(/(^|\/)index\.html$/, "$1")}`)
    .sort();
}

test("the sitemaps together list every page that is to be found, and no other", async () => {
  const index = await locations("sitemap.xml");
  const listed: string[] = [];
  for (const href of index) {
    assert.ok(href.startsWith(base), href);
    listed.push(...(await locations(href.slice(base.length))));
  }
  assert.equal(new Set(listed).size, listed.length, "each address once");
  assert.deepEqual(listed.toSorted(), listedPages());
});

test("the index names sitemaps of the catalogue, of each volume and of each month", async () => {
  assert.deepEqual(await locations("sitemap.xml"), [
    `${base}sitemap-muc-luc.xml`,
    `${base}2020/sitemap.xml`,
    `${base}2020/12/sitemap.xml`,
    `${base}2021/sitemap.xml`,
    `${base}2021/01/sitemap.xml`,
    `${base}2024/sitemap.xml`,
    `${base}2024/05/sitemap.xml`,
  ]);
});

test("a month's sitemap says when each article last changed", async () => {
  const dates = await dom.texts(site.file("2021/01/sitemap.xml"), "lastmod", "application/xml");
  assert.deepEqual(dates, ["2021-01-13T08:00:00+07:00"]);
});

test("robots may read everything but the search, and are shown the index", () => {
  const lines = site.file("robots.txt").trim().split("\n");
  assert.deepEqual(lines, ["User-agent: *", "Allow: /", "Disallow: /kho-tin/tim-kiem/", `Sitemap: ${base}sitemap.xml`]);
});
