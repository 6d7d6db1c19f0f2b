import assert from "node:assert/strict";
import { test } from "node:test";
import { relatedName, relatedTo } from "../../../src/editor/page/related-articles.ts";
import type { ListedArticle } from "../../../src/editor/stores/store.ts";

function listed(path: string, title: string, state: ListedArticle["state"] = "published"): ListedArticle {
  return { path, title, publishedAt: "2024-05-02T08:00:00+07:00", category: null, state };
}

const ARTICLES = [
  listed("content/articles/2024/05/cu/index.md", "Bài cũ"),
  listed("content/articles/2024/05/moi.md", "Bài mới"),
  listed("content/articles/2024/05/go.md", "Bài đã gỡ", "withdrawn"),
  listed("content/articles/2024/05/hen.md", "Bài hẹn giờ", "scheduled"),
  listed("content/drafts/nhap/index.md", "Bài nháp", "draft"),
];

test("articles that readers can open are offered by their addresses, those that are chosen no more", () => {
  assert.deepEqual(
    relatedTo(ARTICLES, ["/2024/05/moi/"]).map(({ address, title, day }) => [address, title, day]),
    [["/2024/05/cu/", "Bài cũ", "02/05/2024"]],
  );
});

test("a chosen article is shown by its title, and by what was written where it is not known", () => {
  assert.equal(relatedName("/2024/05/moi/", ARTICLES), "Bài mới");
  assert.equal(relatedName("../../2019/03/xa.md", ARTICLES), "../../2019/03/xa.md");
});
