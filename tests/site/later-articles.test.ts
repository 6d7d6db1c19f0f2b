import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { anArticle, aSiteConfig } from "../support/an-article.ts";
import { domReader } from "../support/dom.ts";
import { type BuiltSite, type Files, siteOf } from "../support/site-of.ts";
import { tellsOfOthers } from "../support/tells-of-others.ts";

const dom = domReader();

/** The path and the text of an article: `2021/01/goc`. */
function article(place: string, body: string, fields: Readonly<Record<string, unknown>> = {}): Files {
  const [year, month, slug] = place.split("/");
  const publishedAt = `${year}-${month}-05T08:00:00+07:00`;
  return { [`content/articles/${place}.md`]: anArticle({ title: `Bài ${slug}`, publishedAt, body, ...fields }) };
}

const toOrigin = "Xem [bài gốc](/2021/01/goc/).";

const files: Files = {
  "content/site.yaml": aSiteConfig(),
  ...article("2021/01/goc", "Bài gốc, nhắc [bài trước](/2020/06/bai-truoc/).", { aliases: ["/tin/goc.html"] }),
  ...article("2021/01/cung-thang", "Bài cùng tháng."),
  ...article("2020/06/bai-truoc", `Bài trước. ${toOrigin}`),
  ...article("2021/03/cung-nam", `${toOrigin} Lại xem [bài ấy](../01/goc.md#muc-mot).`),
  ...article("2024/05/theo-dia-chi-cu", "Xem [bài gốc](/tin/goc.html)."),
  ...article("2025/02/khac-nam", toOrigin),
  ...article("2025/03/da-go", toOrigin, { withdrawn: { at: "2025-04-01", reason: "Đăng nhầm." } }),
  ...article("2025/04/nhap", toOrigin, { draft: true }),
  ...article("2027/01/hen-ngay", toOrigin),
};

/** The addresses of the later articles that the page of an article names, in their order. */
async function laterOn(site: BuiltSite, url: string): Promise<readonly (string | undefined)[]> {
  return (await dom.all(site.html(url), ".later a")).map(({ attributes }) => attributes.href);
}

test("an article names the later articles that link to it, the newest first, each once and with its day", async () => {
  const site = await siteOf(files).build();
  assert.deepEqual(await laterOn(site, "/2021/01/goc/"), [
    "/2025/02/khac-nam/",
    "/2024/05/theo-dia-chi-cu/",
    "/2021/03/cung-nam/",
  ]);
  assert.deepEqual(await dom.texts(site.html("/2021/01/goc/"), ".later h2"), ["Bài sau có nhắc lại bài này"]);
  assert.equal((await dom.texts(site.html("/2021/01/goc/"), ".later li"))[0], "05/02/2025 Bài khac-nam");
  assert.deepEqual(await laterOn(site, "/2020/06/bai-truoc/"), ["/2021/01/goc/"]);
  assert.deepEqual(await laterOn(site, "/2025/02/khac-nam/"), []);
  assert.deepEqual(await dom.all(site.html("/2025/02/khac-nam/"), ".later"), []);
});

test("a new article changes nothing of another year but the page that it links to, and is gone with its link", async () => {
  const source = siteOf(files);
  const before = await source.build();
  const textsOfYear = (site: BuiltSite) =>
    new Map(
      site
        .files()
        .filter((file) => file.startsWith("2021/") && !tellsOfOthers(file))
        .map((file) => [file, readFileSync(join(site.out, file), "latin1")] as const),
    );
  const first = textsOfYear(before);
  const [[path, text]] = Object.entries(article("2026/02/moi", toOrigin)) as [[string, string]];

  source.write(path, text);
  const after = await source.build();
  const second = textsOfYear(after);
  assert.deepEqual(
    [...second].filter(([file, now]) => first.get(file) !== now).map(([file]) => file),
    ["2021/01/goc/index.html"],
  );
  assert.deepEqual((await laterOn(after, "/2021/01/goc/"))[0], "/2026/02/moi/");

  source.write(path, text.replace(toOrigin, "Bài mới, không nhắc bài nào."));
  assert.deepEqual(textsOfYear(await source.build()), first);
});

test("a link that came and went within a year is seen by the page that it led to", async () => {
  const source = siteOf(files);
  await source.build();
  const [[path, text]] = Object.entries(article("2021/11/moi", toOrigin)) as [[string, string]];

  source.write(path, text);
  assert.ok((await laterOn(await source.build(), "/2021/01/goc/")).includes("/2021/11/moi/"));
  source.write(path, text.replace(toOrigin, "Bài mới, không nhắc bài nào."));
  assert.ok(!(await laterOn(await source.build(), "/2021/01/goc/")).includes("/2021/11/moi/"));
});
