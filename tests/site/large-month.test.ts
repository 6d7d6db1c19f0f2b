import assert from "node:assert/strict";
import { test } from "node:test";
import { anArticle } from "../support/an-article.ts";
import { type BuiltSite, type Files, siteOf } from "../support/site-of.ts";

/** What a volume with more articles in a month than one part of its data holds writes for one more article. */

const articleOf = (month: string, at: number): Files => {
  const minute = String(at % 60).padStart(2, "0");
  const hour = String(Math.floor(at / 60)).padStart(2, "0");
  return {
    [`content/articles/2024/${month}/bai-${at}.md`]: anArticle({
      title: `Bài ${at}`,
      publishedAt: `2024-${month}-05T${hour}:${minute}:00+07:00`,
    }),
  };
};
const many = (month: string, count: number) => Array.from({ length: count }, (_, at) => articleOf(month, at));

interface Part {
  readonly articles: readonly { readonly url: string }[];
}

const textsOf = (site: BuiltSite) => new Map(site.files().map((file) => [file, site.file(file)]));

test("an article more touches the last part of its month in each file that grows with the archive", async () => {
  const site = siteOf(Object.assign({}, ...many("04", 3), ...many("05", 101)));
  const before = textsOf(await site.build());
  site.write("content/articles/2024/05/moi.md", anArticle({ publishedAt: "2024-05-05T20:00:00+07:00" }));
  const built = await site.build();
  const after = textsOf(built);
  const changed = [...after.keys()].filter((file) => after.get(file) !== before.get(file));
  assert.deepEqual(
    changed.filter((file) => /^api\/|sitemap|^ledger/.test(file)),
    [
      "2024/05/sitemap.xml",
      "api/2024.json",
      "api/2024/05-2.json",
      "api/archive.json",
      "ledger.json",
      "ledger/2024-05.json",
    ],
  );
  const partOf = (name: string) => JSON.parse(built.file(`api/2024/${name}.json`)) as Part;
  assert.deepEqual(
    [partOf("04-1"), partOf("05-1"), partOf("05-2")].map(({ articles }) => articles.length),
    [3, 100, 2],
  );
  assert.ok(partOf("05-2").articles[1]!.url.endsWith("/2024/05/moi/"));
});

test("a month of which the only article is withdrawn has data and no sitemap", async () => {
  const withdrawn = { at: "2024-06-07", reason: "Đăng nhầm." };
  const built = await siteOf({
    ...articleOf("05", 1),
    "content/articles/2024/06/go.md": anArticle({ publishedAt: "2024-06-06", withdrawn }),
  }).build();
  assert.ok(built.files().includes("api/2024/06-1.json"));
  assert.ok(!built.files().includes("2024/06/sitemap.xml"));
});
