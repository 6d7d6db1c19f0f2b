import assert from "node:assert/strict";
import { before, test } from "node:test";
import { filesWith } from "../support/all-text.ts";
import { anArticle, aSiteConfig } from "../support/an-article.ts";
import { type BuiltSite, siteOf } from "../support/site-of.ts";

/** Words that no other text has: those of the articles before they are changed, and the one of the edited article. */
const BEFORE = ["Kwatruoc", "Kwatuade", "Kwabigo", "Kwabixoa"] as const;
const NOW = "Kwabaygio";

let site: BuiltSite;
before(async () => {
  const path = (year: number, name: string) => `content/articles/${year}/05/${name}.md`;
  const article = (year: number, fields: Readonly<Record<string, unknown>>) =>
    anArticle({ publishedAt: `${year}-05-06`, ...fields });
  const files: Record<string, string> = { "content/site.yaml": aSiteConfig() };
  for (const year of [2022, 2023, 2024]) {
    files[path(year, "sua")] = article(year, { title: BEFORE[1], body: `Chuyện ${BEFORE[0]}.` });
    files[path(year, "go")] = article(year, { title: `Bài ${BEFORE[2]}`, body: `Chuyện ${BEFORE[2]}.` });
    files[path(year, "xoa")] = article(year, { title: `Bài ${BEFORE[3]}`, body: `Chuyện ${BEFORE[3]}.` });
  }
  const source = siteOf(files);
  const first = await source.build({ search: true });
  for (const word of BEFORE) assert.ok(searchFilesWith(first, word).length >= 3, word);
  // In a closed volume and in the newest one; 2023 stays as it is.
  for (const year of [2022, 2024]) {
    source.write(path(year, "sua"), article(year, { title: "Bài sửa", body: `Chuyện ${NOW}.` }));
    const withdrawn = { at: "2024-06-01", reason: "Sai.", authority: "Thường trực", kind: "error", hideTitle: true };
    source.write(
      path(year, "go"),
      article(year, { title: `Bài ${BEFORE[2]}`, body: `Chuyện ${BEFORE[2]}.`, withdrawn }),
    );
    source.write(path(year, "xoa"), article(year, { title: "Bài thay", withdrawn }));
  }
  site = await source.build({ search: true });
});

/** The files of search that hold a word, as it is or as the index writes it. */
function searchFilesWith(built: BuiltSite, word: string): readonly string[] {
  return filesWith(built, word).filter((file) => file.startsWith("tim-kiem/"));
}

test("what stood in articles before they were edited, withdrawn or taken away is in no file of search", () => {
  for (const word of BEFORE) {
    const holders = searchFilesWith(site, word);
    assert.deepEqual(
      holders.filter((file) => /\/bai\/(?:2022|2024)|chi-muc\/2024/.test(file)),
      [],
      word,
    );
    // The article of 2023, which nobody touched, is still found by it.
    assert.ok(
      holders.some((file) => file.includes("/bai/2023")),
      word,
    );
  }
});

test("what stands there now is found in both years", () => {
  const years = searchFilesWith(site, NOW).flatMap((file) => /\/bai\/(\d{4})/.exec(file)?.[1] ?? []);
  assert.deepEqual(years, ["2022", "2024"]);
});
