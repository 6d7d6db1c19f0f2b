import assert from "node:assert/strict";
import { test } from "node:test";
import { anArticle, aSiteConfig } from "../support/an-article.ts";
import { type Site, siteOf } from "../support/site-of.ts";

/** An old article links to a newer one, at a heading of it, and to a standing page. */
function aLinkedSite(): Site {
  return siteOf({
    "content/site.yaml": aSiteConfig(),
    "content/articles/2020/01/cu.md": anArticle({
      publishedAt: "2020-01-05",
      body: "Xem [bài mới](/2024/05/moi/#muc-mot) và [giới thiệu](/gioi-thieu/).",
    }),
    "content/articles/2024/05/moi.md": anArticle({ publishedAt: "2024-05-06", body: "Chữ.\n\n## Mục một\n\nChữ." }),
    "content/pages/gioi-thieu.md": "---\ntitle: Giới thiệu\n---\n\nVề kho tin.\n",
  });
}

async function codesOf(site: Site): Promise<readonly string[]> {
  const { result } = await site.build();
  // Texts are edited here without a word of it.
  const told = result.problems.filter(({ code }) => code !== "undeclared-change");
  return told.map(({ code, file }) => `${file} ${code}`);
}

test("a link of a volume that did not change is looked at again when what it leads to did", async () => {
  const site = aLinkedSite();
  assert.deepEqual(await codesOf(site), []);
  site.write("content/articles/2024/05/moi.md", anArticle({ publishedAt: "2024-05-06", body: "Không còn mục." }));
  const told = ["content/articles/2020/01/cu.md dead-anchor"];
  assert.deepEqual(await codesOf(site), told);
  // Nothing changed since; the warning stands.
  assert.deepEqual(await codesOf(site), told);
  site.write("content/articles/2024/05/moi.md", anArticle({ publishedAt: "2024-05-06", body: "## Mục một\n\nChữ." }));
  assert.deepEqual(await codesOf(site), []);
});

test("a standing page that is gone leaves a dead link in a volume that did not change", async () => {
  const site = aLinkedSite();
  await site.build();
  site.remove("content/pages/gioi-thieu.md");
  assert.deepEqual(await codesOf(site), ["content/articles/2020/01/cu.md dead-link"]);
});

test("an alias may come, move to another volume and be missed, in the years of volumes that did not change", async () => {
  const site = aLinkedSite();
  const [from, to] = ["content/articles/2024/05/moi.md", "content/articles/2022/03/khac.md"];
  const body = "## Mục một\n\nChữ.";
  const aliases = ["/2020/01/ten-cu/"];
  await site.build();
  site.write(from, anArticle({ publishedAt: "2024-05-06", aliases, body }));
  assert.match((await site.build()).html("/2020/01/ten-cu/"), /2024\/05\/moi/);
  site.write(from, anArticle({ publishedAt: "2024-05-06", body }));
  site.write(to, anArticle({ publishedAt: "2022-03-04", aliases, body }));
  assert.match((await site.build()).html("/2020/01/ten-cu/"), /2022\/03\/khac/);
  site.write(to, anArticle({ publishedAt: "2022-03-04", body }));
  assert.deepEqual(await codesOf(site), ["content/articles/2022/03/khac.md lost-address"]);
  site.write(to, anArticle({ publishedAt: "2022-03-04", aliases: ["/2020/01/cu/", ...aliases], body }));
  assert.deepEqual(await codesOf(site), ["content/articles/2022/03/khac.md address-taken"]);
});

test("what a dead link meant is the article of that name, the newest of several, else the nearest of its month", async () => {
  const article = (day: string) => anArticle({ publishedAt: day });
  const links = {
    "/2020/01/le-hoi/": "/2023/02/le-hoi/",
    "/2021/05/tuyen-quam/": "/2021/05/tuyen-quan/",
    "/2023/02/tuyen-quam/": null,
    "/gioi-thieuu/": "/gioi-thieu/",
  };
  const body = Object.keys(links)
    .map((url) => `[x](${url})`)
    .join("\n\n");
  const { result } = await siteOf({
    "content/site.yaml": aSiteConfig(),
    "content/articles/2021/05/le-hoi.md": article("2021-05-06"),
    "content/articles/2021/05/tuyen-quan.md": article("2021-05-06"),
    "content/articles/2023/02/le-hoi.md": article("2023-02-06"),
    "content/articles/2024/05/bai.md": anArticle({ publishedAt: "2024-05-06", body }),
    "content/pages/gioi-thieu.md": "---\ntitle: Giới thiệu\n---\n\nVề kho tin.\n",
  }).build();
  const dead = result.problems.filter(({ code }) => code === "dead-link");
  assert.deepEqual(
    dead.map(({ parameters }) => (parameters as { readonly suggestion: string | null }).suggestion),
    Object.values(links),
  );
});
