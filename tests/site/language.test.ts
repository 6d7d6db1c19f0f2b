import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { vietnamese } from "../../templates/text/vi.ts";
import { englishFiles } from "../support/english-site.ts";
import { type BuiltSite, siteOf } from "../support/site-of.ts";

let site: BuiltSite;
before(async () => {
  site = await siteOf(await englishFiles()).build({ search: true });
  assert.deepEqual(
    site.result.problems.map(({ code, file, line }) => `${file}:${line} ${code}`),
    [],
  );
});

const read = (file: string) => readFileSync(join(site.out, file), "utf8");

/** What stands between the places of each Vietnamese text that no English text could be. */
function vietnameseParts(texts: object): readonly string[] {
  return Object.values(texts).flatMap((text: object | string) => {
    if (typeof text === "object") return vietnameseParts(text);
    return text.split(/\{[^}]*\}/).filter((part) => /[^\p{ASCII}–“”…]/u.test(part) && part.trim().length > 2);
  });
}

test("an archive in English has no Vietnamese word on any page, feed, manifest or script", () => {
  const texts = site.files().filter((file) => /\.(?:html|xml|json|webmanifest|js|txt|bib|ris|css|svg)$/.test(file));
  assert.ok(texts.length > 40);
  const parts = vietnameseParts(vietnamese);
  assert.ok(parts.length > 150);
  for (const file of texts) {
    const text = read(file);
    // The scripts of the search read Vietnamese, and know some of its words.
    const readsVietnamese = /^assets\/(?:search|suggestions)-.*\.js$/.test(file);
    const told = readsVietnamese ? parts.filter((part) => part.trim().includes(" ")) : parts;
    assert.deepEqual(
      told.filter((part) => text.includes(part)),
      [],
      file,
    );
    if (!file.endsWith(".js")) assert.ok(!/[À-ỹ]/.test(text), file);
  }
});

test("pages, feeds and data say that they are in English, and write days and numbers so", () => {
  const html = site.html("/2021/01/first/");
  for (const shown of [
    '<html lang="en"',
    '"og:locale" content="en_GB"',
    '"inLanguage":"en"',
    "Tuesday, 12 January 2021, 14:12",
    "12,670 dollars",
    "+10.8%",
    "1.5 thousand",
    "12,345 views at the source",
    "Enlarge the picture: The hall",
    "Table 1, scroll sideways to see all of it",
    "Video on YouTube",
    "2 pictures of the original are missing here",
    "(PDF, 1\u00a0KB)",
  ])
    assert.ok(html.includes(shown), shown);
  assert.match(site.file("rss.xml"), /<language>en<\/language>/);
  assert.match(site.file("feed.xml"), /xml:lang="en"/);
  assert.match(site.file("feed.json"), /"language":\s*"en"/);
  assert.match(site.file("manifest.webmanifest"), /"lang": "en"/);
  const listing = site.html("/nhan-vat/carol-chair/");
  for (const shown of ["2 articles", ">2021<", "12 Jan 2021", "Person", "Coverage over time"])
    assert.ok(listing.includes(shown), shown);
  assert.match(site.html("/2022/03/"), /<h1[^>]*>March 2022<\/h1><p[^>]*>1 article<\/p>/);
});

test("addresses do not follow the language", () => {
  for (const file of ["tim-kiem/index.html", "chuyen-muc/schools/index.html", "ngay-nay/01-12/index.html"])
    assert.ok(site.files().includes(file), file);
});
