import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import type { WrittenLedger } from "../../src/addresses/read-ledger.ts";
import { vietnamese } from "../../src/wording/vi.ts";
import { englishConfig, englishFiles } from "../support/english-site.ts";
import { publishedLedger } from "../support/published-ledger.ts";
import { type BuiltSite, type Site, siteOf } from "../support/site-of.ts";

let source: Site;
let site: BuiltSite;
before(async () => {
  source = siteOf(await englishFiles());
  site = await source.build({ search: true });
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

/** The published files with their bytes; the mark of the build left out. */
const bytesOf = (built: BuiltSite) =>
  new Map(built.files().map((file) => [file, readFileSync(join(built.out, file), "latin1")]));

/** Builds the site anew beside the one that is kept, from the ledger that it was built from, and tells what differs. */
async function differingFromClean(now: BuiltSite, previousLedger: WrittenLedger): Promise<readonly string[]> {
  const folder = join(source.root, "clean");
  const clean = await source.build({
    outDir: folder,
    cacheDir: join(source.root, "clean-cache"),
    previousLedger,
    search: true,
    clean: true,
  });
  const [here, there] = [bytesOf(now), bytesOf(clean)];
  return [...new Set([...here.keys(), ...there.keys()])].filter((file) => here.get(file) !== there.get(file));
}

test("words of the archive's own show on pages, in feeds, bodies and scripts, and what comes is a clean build's", async () => {
  source.write(
    "content/words.yaml",
    [
      'title.featured: "The council recommends"',
      'articles: "{count} {count:record|records}"',
      "article.later: 'Records that say \"see <this>\"'",
      'date.day: "{year}-{mm}-{dd}"',
      'body.table: "Records {number} & more"',
      'title.topic: "Subject: {name}"',
      'script.tools.print: "Put on \\"paper\\""',
      'searchScript.found: "{count:One record|Several records} for {query}"',
    ].join("\n"),
  );
  const ledger = publishedLedger(site.out);
  const again = await source.build({ search: true });
  assert.deepEqual(
    again.result.problems.map(({ code }) => code),
    [],
  );
  const article = again.html("/2021/01/first/");
  assert.match(article, /aria-label="Records 1 &amp; more"/);
  assert.ok(article.includes("Records that say &quot;see &lt;this>&quot;"));
  assert.match(article, /2022-03-04/);
  assert.match(again.html("/2022/03/"), /1 record</);
  assert.match(again.html("/chu-de/building/"), /2 records</);
  assert.match(again.html("/chu-de/building/"), /<title>Subject: Building/);
  assert.match(again.html("/noi-bat/"), /<h1[^>]*>The council recommends</);
  assert.match(again.file("api/featured.json"), /"dayText":"2021-01-12"/);
  const script = (name: string) =>
    again.file(again.files().find((file) => file.startsWith(`assets/${name}-`) && file.endsWith(".js"))!);
  assert.ok(script("site").includes('print:"Put on \\"paper\\""'));
  assert.ok(script("search").includes('"{count:One record|Several records} for {query}"'));
  assert.deepEqual(await differingFromClean(again, ledger), []);
});

test("an archive that changes its language is made anew as a clean build makes it", async () => {
  const ledger = publishedLedger(site.out);
  source.remove("content/words.yaml");
  source.write("content/site.yaml", englishConfig.replace("language: en", "language: vi"));
  const vietnameseSite = await source.build({ search: true });
  assert.match(vietnameseSite.html("/2021/01/first/"), /<html lang="vi"[\s\S]*Bảng 1, cuộn ngang/);
  assert.deepEqual(await differingFromClean(vietnameseSite, ledger), []);
});
