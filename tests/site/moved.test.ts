import assert from "node:assert/strict";
import { test } from "node:test";
import { anArticle, aSiteConfig } from "../support/an-article.ts";
import { domReader } from "../support/dom.ts";
import { richFiles } from "../support/rich-site.ts";
import { siteOf } from "../support/site-of.ts";

/** An address, once published, answers for ever. */

const dom = domReader();

async function refreshOf(html: string): Promise<string | undefined> {
  const [refresh] = await dom.all(html, "meta[http-equiv=refresh]");
  return refresh?.attributes.content;
}

test("old addresses of an article lead to it, with its base path, and are not indexed", async () => {
  const site = await siteOf(await richFiles()).build({ baseUrl: "https://kho.example/kho-tin/" });
  for (const file of ["tin-tuc/1234.html", "tin-cu/đại-hội/index.html"]) {
    const html = site.file(file);
    assert.equal(await refreshOf(html), "0; url=/kho-tin/2021/01/dai-hoi-doi-moi/", file);
    const [canonical] = await dom.all(html, "link[rel=canonical]");
    assert.equal(canonical?.attributes.href, "https://kho.example/kho-tin/2021/01/dai-hoi-doi-moi/");
    assert.equal((await dom.all(html, 'meta[name=robots][content="noindex"]')).length, 1);
    assert.deepEqual(await dom.texts(html, ".notice-link a"), ["Đại hội đổi mới & phát triển"]);
  }
});

test("a category's old address, and each year of it, leads to the new one", async () => {
  const site = await siteOf(await richFiles()).build();
  assert.equal(await refreshOf(site.html("/chuyen-muc/giao-duc-cu/")), "0; url=/chuyen-muc/giao-duc/");
  assert.equal(await refreshOf(site.html("/chuyen-muc/giao-duc-cu/2021/")), "0; url=/chuyen-muc/giao-duc/2021/");
});

const path = "content/articles/2024/05/mua-lon.md";

test("an article that is deleted stops the build, which says how to mend it, and the site stays as it was", async () => {
  const source = siteOf({ "content/site.yaml": aSiteConfig(), [path]: anArticle({ title: "Mưa lớn" }) });
  const first = await source.build();
  source.remove(path);
  const second = await source.build();
  assert.equal(second.result.summary, null);
  assert.deepEqual(
    second.result.problems.map(({ code, file, line, column }) => [code, file, line, column]),
    [["lost-address", path, 1, 1]],
  );
  assert.match(second.html("/2024/05/mua-lon/"), /Mưa lớn/);
  assert.deepEqual(second.files(), first.files());
});

test("an article that moves must leave an alias, and then its old address leads on", async () => {
  const moved = "content/articles/2024/06/mua-lon.md";
  const source = siteOf({ "content/site.yaml": aSiteConfig(), [path]: anArticle() });
  await source.build();
  source.remove(path);
  source.write(moved, anArticle({ publishedAt: "2024-06-01" }));
  const refused = await source.build();
  assert.deepEqual(
    refused.result.problems.map(({ code, parameters }) => [code, parameters]),
    [["lost-address", { address: "/2024/05/mua-lon/", movedTo: "/2024/06/mua-lon/" }]],
  );
  source.write(moved, anArticle({ publishedAt: "2024-06-01", aliases: "/2024/05/mua-lon/" }));
  const site = await source.build();
  assert.deepEqual(site.result.problems, []);
  assert.equal(await refreshOf(site.html("/2024/05/mua-lon/")), "0; url=/2024/06/mua-lon/");
});

test("listings that lose their articles stay, empty, unlisted, and lead upwards", async () => {
  const source = siteOf({
    "content/site.yaml": aSiteConfig(),
    "content/articles/2024/04/khac.md": anArticle({ publishedAt: "2024-04-01" }),
    [path]: anArticle({
      category: "y-te",
      topics: ["Mưa"],
      author: "Lê Ước",
      documents: ["35-CT/TW"],
      people: [{ name: "Lê Mẫu" }],
    }),
  });
  await source.build();
  source.write(path, anArticle({ category: "y-te", withdrawn: { at: "2024-06-01", reason: "Nhầm." } }));
  const site = await source.build();
  assert.deepEqual(site.result.problems, []);
  const parents = {
    "/2024/05/": "/2024/",
    "/chuyen-muc/y-te/": "/",
    "/chuyen-muc/y-te/2024/": "/chuyen-muc/y-te/",
    "/chu-de/mua/": "/",
    "/tac-gia/le-uoc/": "/",
    "/van-ban/35-ct-tw/": "/",
    "/nhan-vat/le-mau/": "/",
    "/ngay-nay/05-06/": "/ngay-nay/",
  };
  for (const [url, parent] of Object.entries(parents)) {
    const html = site.html(url);
    const [link] = await dom.all(html, ".empty a");
    assert.equal(link?.attributes.href, parent, url);
    assert.equal((await dom.all(html, 'meta[name=robots][content="noindex"]')).length, 1, url);
  }
  assert.deepEqual(await dom.texts(site.html("/chu-de/mua/"), "h1"), ["Mưa"]);
});

const collisions = [
  ["another article", "/2024/05/khac/"],
  ["a listing", "/chuyen-muc/giao-duc/"],
  ["a month", "/2024/05/"],
  ["the home page's file", "/index.html"],
  ["a feed", "/feed.xml"],
  ["the catalogue's sitemap", "/sitemap-muc-luc.xml"],
  ["a standing page", "/gioi-thieu/"],
  ["a public file", "/tai-lieu/a.html"],
] as const;

for (const [name, alias] of collisions) {
  test(`an alias that takes the address of ${name} is refused`, async () => {
    const site = await siteOf({
      "content/site.yaml": aSiteConfig(),
      "content/articles/2024/05/khac.md": anArticle(),
      [path]: anArticle({ aliases: [alias] }),
      "content/pages/gioi-thieu.md": "---\ntitle: Giới thiệu\n---\n\nLời.\n",
      "public/tai-lieu/a.html": "<!doctype html><title>a</title>",
    }).build();
    assert.deepEqual(
      site.result.problems.map(({ code, file }) => [code, file]),
      [["address-taken", path]],
    );
  });
}

const own = [
  "sitemap-muc-luc.xml",
  "feed.xml",
  "2024/sitemap.xml",
  "ledger.json",
  "ledger/2024.json",
  "2024/05/a/index.html",
];

for (const name of own) {
  test(`a public file cannot take the place of the site's own ${name}`, async () => {
    const site = await siteOf({ [`public/${name}`]: "x", "content/articles/2024/05/a.md": anArticle() }).build();
    assert.deepEqual(
      site.result.problems.map(({ code, file }) => [code, file]),
      [["address-taken", `public/${name}`]],
    );
  });
}
