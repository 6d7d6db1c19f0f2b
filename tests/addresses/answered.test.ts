import assert from "node:assert/strict";
import { test } from "node:test";
import { anArticle, aSiteConfig } from "../support/an-article.ts";
import { type Files, siteOf } from "../support/site-of.ts";

const ARTICLE = "content/articles/2024/05/a.md";

/** A site whose only article links to addresses. */
function linking(urls: readonly string[], more: Files = {}): Files {
  const body = urls.map((url) => `[x](${url})`).join("\n");
  return { "content/site.yaml": aSiteConfig(), [ARTICLE]: anArticle({ body }), ...more };
}

const answered = [
  "/2024/05/trich-dan.bib",
  "/2024/05/trich-dan.ris",
  "/2024/sitemap.xml",
  "/2024/05/sitemap.xml",
  "/api/2024.json",
  "/api/2024/05-1.json",
  "/ledger/2024-05.json",
  "/manifest.webmanifest",
  "/ngoai-tuyen/",
  "/ngoai-tuyen.js",
  "/tim-kiem/chi-muc.json",
  "/chuyen-muc/y-te/rss.xml",
  "/noi-bat/",
];

const dead = [
  "/2024/06/trich-dan.bib",
  "/2024/05/trich-dan.txt",
  "/2023/sitemap.xml",
  "/2024/06/sitemap.xml",
  "/api/2024/06-1.json",
  "/ledger/2024-06.json",
  "/ledger/2023.json",
  "/api/2023.json",
  "/api/khac.json",
  "/chuyen-muc/khong-co/feed.xml",
  "/chu-de/y-te/feed.xml",
  "/noi-bat/2024/",
  "/anh/00112233445566778899-640.jpg",
  "/.khotin.json",
];

test("a link to what the site makes itself is followed", async () => {
  const { result } = await siteOf(linking(answered)).build();
  assert.deepEqual(result.problems, []);
});

test("a link to what the site makes of other months, years and categories is dead", async () => {
  const { result } = await siteOf(linking(dead)).build();
  assert.deepEqual(
    result.problems.map(({ code, parameters }) => [code, "href" in parameters && parameters.href]),
    dead.map((url) => ["dead-link", url]),
  );
});

for (const [feature, url] of [
  ["offline", "/ngoai-tuyen/"],
  ["search", "/tim-kiem/chi-muc.json"],
] as const) {
  test(`what ${feature} brings is missed in volumes that did not change once it is turned off`, async () => {
    const site = siteOf(linking([url]));
    assert.deepEqual((await site.build()).result.problems, []);
    site.write("content/site.yaml", aSiteConfig({ features: { [feature]: false } }));
    const { result } = await site.build();
    assert.deepEqual(
      result.problems.map(({ code, file }) => `${file} ${code}`),
      [`${ARTICLE} dead-link`],
    );
  });
}

test("while an article cannot be read, no link is called dead that may lead to what comes of it", async () => {
  const broken = "content/articles/2023/06/b.md";
  const urls = ["/2023/06/trich-dan.bib", "/api/2023.json", "/chu-de/mua/", "/2023/06/b/", "/khong-co/"];
  const { result } = await siteOf(linking(urls, { [broken]: "---\ntitle: [\n---\n\nx\n" })).build();
  assert.deepEqual(
    result.problems.filter(({ code }) => code === "dead-link").map(({ line }) => line),
    [7 + urls.indexOf("/khong-co/")],
  );
});
