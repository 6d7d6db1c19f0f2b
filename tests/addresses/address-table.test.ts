import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { addressKinds } from "../../src/addresses/address-table.ts";
import { articleUrl, monthOfArticle, yearOfArticle } from "../../src/addresses/article-place.ts";
import { isKept, keptPart } from "../../src/addresses/kept-addresses.ts";
import { takeApart, takeListApart, yearOfAddress } from "../../src/addresses/take-apart.ts";
import { dayOfSlug, daySlug, fileOf, listUrl, listYearUrl, urlOfFile } from "../../src/addresses/urls.ts";
import { programRoot } from "../../src/program/root.ts";

const slug = fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+){0,3}$/);

/** Values of every part that patterns have. */
const parts = fc.record({
  year: fc.integer({ min: 1000, max: 9999 }),
  month: fc.integer({ min: 1, max: 12 }),
  slug,
  list: fc.constantFrom("category", "topic", "author", "document", "person", "day"),
  feed: fc.constantFrom("atom", "rss", "json"),
  citation: fc.constantFrom("bib", "ris"),
  attachment: fc.stringMatching(/^[a-z0-9]{1,9}(-[a-z0-9]{1,9}){0,2}\.(pdf|docx|7z)$/),
  rendition: fc.stringMatching(/^[0-9a-f]{20}(-640)?\.(avif|jpg)$/),
  oldAddresses: fc.stringMatching(/^[0-9a-f]{1,4}$/),
  number: fc.integer({ min: 1, max: 9999 }),
  ledgerPart: fc.constantFrom("2021", "2021-07", "other-0", "other-3f"),
  name: fc.stringMatching(/^[a-zA-Z0-9-]+\.[a-z0-9]+$/),
  path: fc.stringMatching(/^[a-z]+\/[a-z0-9.-]+$/),
});

/** Kinds that whatever is of no other kind may be of. */
const OPEN = ["standing", "other"];

for (const [name, { pattern, make, take }] of addressKinds) {
  test(`an address of the kind ${name}, ${pattern}, is taken apart as it was made, and is of no other kind`, () => {
    const names = [...pattern.matchAll(/<(\w+)>/g)].map((found) => found[1]!);
    fc.assert(
      fc.property(parts, (all) => {
        const own = Object.fromEntries(Object.entries(all).filter(([part]) => names.includes(part)));
        const url = make(own as never);
        assert.deepEqual(take(url), own, url);
        if (OPEN.includes(name)) return;
        const kinds = addressKinds.filter(([other, kind]) => !OPEN.includes(other) && kind.take(url) !== null);
        assert.deepEqual(
          kinds.map(([other]) => other),
          [name],
          url,
        );
        assert.deepEqual(takeApart(url), { kind: name, ...own });
      }),
      { numRuns: 40 },
    );
  });
}

test("the modules that the table says make the addresses are there", () => {
  const gone = addressKinds.filter(([, { madeBy }]) => !existsSync(join(programRoot, "src", madeBy)));
  assert.deepEqual(
    gone.map(([name, { madeBy }]) => `${name} ${madeBy}`),
    [],
  );
});

const places = {
  "/": { kind: "home" },
  "/2021/": { kind: "year", year: 2021 },
  "/2021/01/": { kind: "month", year: 2021, month: 1 },
  "/2021/01/abc/": { kind: "article", year: 2021, month: 1, slug: "abc" },
  "/2021/01/abc/bao-cao.pdf": { kind: "attachment", year: 2021, month: 1, slug: "abc", attachment: "bao-cao.pdf" },
  "/2021/01/abc/anh.jpg": { kind: "other", path: "2021/01/abc/anh.jpg" },
  "/2021/13/": { kind: "other", path: "2021/13/" },
  "/2021/01/trich-dan.ris": { kind: "citations", year: 2021, month: 1, citation: "ris" },
  "/api/2021.json": { kind: "volumeApi", year: 2021 },
  "/api/2021/07-12.json": { kind: "volumeApiPart", year: 2021, month: 7, number: 12 },
  "/2021/07/sitemap.xml": { kind: "monthSitemap", year: 2021, month: 7 },
  "/ledger/2021-07.json": { kind: "ledgerPart", ledgerPart: "2021-07" },
  "/api/2021.xml": null,
  "/chuyen-muc/y-te/feed.xml": { kind: "categoryFeed", slug: "y-te", feed: "atom" },
  "/chu-de/y-te/feed.xml": null,
  "/nhan-vat/le-uoc/2021/": { kind: "listYear", list: "person", slug: "le-uoc", year: 2021 },
  "/noi-bat/2021/": { kind: "featuredYear", year: 2021 },
  "/ngay-nay/": { kind: "days" },
  "/ngay-nay/01-12/": { kind: "list", list: "day", slug: "01-12" },
  "/gioi-thieu/": { kind: "standing", slug: "gioi-thieu" },
  "/0021/": { kind: "standing", slug: "0021" },
  "/anh/logo.png": { kind: "other", path: "anh/logo.png" },
  "/tai-lieu/a.pdf": { kind: "other", path: "tai-lieu/a.pdf" },
} as const;

for (const [url, place] of Object.entries(places)) {
  test(`${url} is taken for ${place?.kind ?? "nothing the site has"}`, () => assert.deepEqual(takeApart(url), place));
}

test("a list is told by its address, whole or a year of it", () => {
  const lists = [["topic", "mua-lon"] as const, ["day", "01-12"] as const, ["featured", ""] as const];
  for (const [kind, name] of lists) {
    assert.deepEqual(takeListApart(listUrl(kind, name)), { kind, slug: name, year: null });
    assert.deepEqual(takeListApart(listYearUrl(kind, name, 2021)), { kind, slug: name, year: 2021 });
  }
  assert.equal(takeListApart("/2021/01/"), null);
});

test("a day of the calendar and its slug lead to each other", () => {
  assert.equal(daySlug(1, 2), "01-02");
  assert.deepEqual(dayOfSlug("12-31"), { month: 12, day: 31 });
});

test("year and month of an article's address are taken by their places in it", () => {
  const url = articleUrl({ file: "", year: 2021, month: 3, slug: "abc" });
  assert.deepEqual([url, yearOfArticle(url), monthOfArticle(url)], ["/2021/03/abc/", 2021, 3]);
  assert.deepEqual([yearOfAddress(url), yearOfAddress("/2021/"), yearOfAddress("/2021")], [2021, 2021, null]);
  assert.equal(yearOfAddress("/chuyen-muc/y-te/2021/"), null);
});

const kept = {
  "/": "/",
  "/index.html": "/",
  "/2024/": "/2024",
  "/2024/05": "/2024/05",
  "/2024/05/Trich-Dan.BIB/": "/2024/05/trich-dan.bib",
  "/2024/05/trich-dan.ris/a/": "/2024/05/trich-dan.ris",
  "/2024/05/trich-dan.txt": null,
  "/2024/05/bai/": null,
  "/2024/sitemap.xml": "/2024/sitemap.xml",
  "/2024/anh/bat-ky/": "/2024/anh",
  "/2024/khac/": null,
  "/Tim-Kiem/gi-cung-the": "/tim-kiem",
  "/api": "/api",
  "/chu-de/": "/chu-de",
  "/feed.xml/": "/feed.xml",
  "/anh": "/anh",
  "/anh/": "/anh",
  "/anh/logo.png": null,
  "/anh/index.html": null,
  "/anh/00112233445566778899-640.jpg": "/anh/00112233445566778899-640.jpg",
  "/.khotin/x": "/.khotin",
  "/.well-known/security.txt": null,
  "/tim-kiem.html": null,
} as const;

for (const [url, part] of Object.entries(kept)) {
  test(`of ${url} the site keeps ${part ?? "nothing"}`, () => assert.equal(keptPart(url), part));
}

test("a volume keeps its folder from files and standing pages, though aliases may be in it", () => {
  assert.ok(isKept("/2024/05/bai/ke-hoach.pdf"));
  assert.ok(isKept("/2024"));
  assert.ok(!isKept("/20240/a.pdf"));
});

test("a file and the address it answers lead to each other", () => {
  for (const [file, url] of [
    ["index.html", "/"],
    ["2021/01/index.html", "/2021/01/"],
    ["404.html", "/404.html"],
    ["a-index.html", "/a-index.html"],
  ] as const) {
    assert.equal(fileOf(url), file);
    assert.equal(urlOfFile(file), url);
  }
});
