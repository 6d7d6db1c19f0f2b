import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { anArticle, aSiteConfig } from "../support/an-article.ts";
import { domReader } from "../support/dom.ts";
import { publishedLedger } from "../support/published-ledger.ts";
import { type BuiltSite, type Files, type Site, siteOf } from "../support/site-of.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const dom = domReader();

/** The path and the text of an article: `2021/01/goc`. */
function article(place: string, fields: Readonly<Record<string, unknown>> = {}): Files {
  const [year, month, slug] = place.split("/");
  return {
    [`content/articles/${place}.md`]: anArticle({
      title: `Bài ${slug}`,
      publishedAt: `${year}-${month}-05`,
      topics: ["Tết"],
      ...fields,
    }),
  };
}

const NAMING = {
  related: [
    "../../2025/02/sau.md",
    "/2019/04/ten-cu/",
    "https://kho.example/2020/06/truoc/#muc",
    "../../2020/06/da-go.md",
  ],
};
const files: Files = {
  "content/site.yaml": aSiteConfig({ features: { cards: false } }),
  ...article("2019/05/xua", { aliases: ["/2019/04/ten-cu/"] }),
  ...article("2020/06/truoc"),
  ...article("2020/06/da-go", { withdrawn: { at: "2020-07-01", reason: "Đăng nhầm." } }),
  ...article("2021/01/goc", NAMING),
  ...article("2021/01/dau"),
  ...article("2025/02/sau"),
};

let source: Site;
let site: BuiltSite;
before(async () => {
  source = siteOf(files);
  site = await source.build();
});

const relatedOn = (from: BuiltSite, url: string) => dom.texts(from.html(url), ".related .card-title");

/** Writes an article anew. */
function write(written: Files): void {
  for (const [path, text] of Object.entries(written)) source.write(path, text);
}

async function isLikeClean(built: BuiltSite): Promise<void> {
  const previousLedger = publishedLedger(built.out);
  const clean = await source.build({
    outDir: join(temporaryFolder(), "out"),
    cacheDir: temporaryFolder(),
    previousLedger,
  });
  assert.deepEqual(built.files(), clean.files());
  for (const file of built.files())
    assert.ok(readFileSync(join(built.out, file)).equals(readFileSync(join(clean.out, file))), file);
}

test("the articles that an editor names stand first among the related ones, each once, in any year", async () => {
  assert.deepEqual(site.result.problems, []);
  assert.deepEqual(await relatedOn(site, "/2021/01/goc/"), ["Bài sau", "Bài xua", "Bài truoc", "Bài dau"]);
  assert.deepEqual(await relatedOn(site, "/2021/01/dau/"), ["Bài truoc"]);
  assert.deepEqual(await dom.all(site.html("/2025/02/sau/"), ".later"), [], "to be named is not to be linked to");
});

test("a page follows the articles it names, and no other page is made for it", async () => {
  write(article("2019/05/xua", { title: "Tiêu đề mới", aliases: ["/2019/04/ten-cu/"] }));
  const dau = site.html("/2021/01/dau/");
  const retitled = await source.build();
  assert.equal((await relatedOn(retitled, "/2021/01/goc/"))[1], "Tiêu đề mới");
  assert.equal(retitled.html("/2021/01/dau/"), dau);
  await isLikeClean(retitled);
  source.remove("content/articles/2025/02/sau.md");
  write(article("2025/03/sau", { title: "Chuyển chỗ", aliases: ["/2025/02/sau/"] }));
  write(article("2021/01/goc", { related: "/2025/02/sau/" }));
  const moved = await source.build();
  assert.deepEqual(moved.result.problems, []);
  assert.deepEqual((await relatedOn(moved, "/2021/01/goc/")).slice(0, 2), ["Chuyển chỗ", "Bài dau"]);
  assert.match(moved.html("/2021/01/goc/"), /<a href="\/2025\/03\/sau\/"/);
  await isLikeClean(moved);
});

test("one that is no other article is told at its line", async () => {
  write(
    article("2021/01/goc", {
      related: [
        "/2021/01/goc/",
        "goc.md",
        "/chu-de/tet/",
        "https://thainguyen.gov.vn",
        "javascript:1",
        "mat.md",
        "dau.md",
      ],
    }),
  );
  const { result } = await source.build();
  assert.deepEqual(
    result.problems.map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`),
    [
      ...[8, 9, 10, 11, 12].map((line) => `content/articles/2021/01/goc.md:${line}:5 bad-related`),
      "content/articles/2021/01/goc.md:13:5 dead-link",
    ],
  );
});
