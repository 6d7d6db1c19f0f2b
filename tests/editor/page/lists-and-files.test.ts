import assert from "node:assert/strict";
import { test } from "node:test";
import { linkMarkdown, nameBeside, pictureMarkdown } from "../../../src/editor/page/file-names.ts";
import { articlesTitled, listParts } from "../../../src/editor/page/list-articles.ts";
import { routeOf, routeTo } from "../../../src/editor/page/route.ts";
import type { ListedArticle } from "../../../src/editor/stores/store.ts";

function listed(title: string, state: ListedArticle["state"] = "published"): ListedArticle {
  return { path: `content/articles/2026/11/${title.length}.md`, title, publishedAt: null, category: null, state };
}

test("titles are found without accents, in their middle, however long they are", () => {
  const long = `${"Hội nghị ".repeat(30)}cuối cùng`;
  const articles = [listed("Đường hoa Tết"), listed("Hội nghị Thành ủy"), listed(long)];
  const found = (typed: string) => articlesTitled(articles, typed).map(({ title }) => title);
  assert.deepEqual(found("duong HOA"), ["Đường hoa Tết"]);
  assert.deepEqual(found("thành ủy"), ["Hội nghị Thành ủy"]);
  assert.deepEqual(found("cuoi cung"), [long]);
  assert.equal(found("").length, 3);
});

test("drafts, articles in review and scheduled ones stand apart from their years", () => {
  const parts = listParts(
    [listed("Nháp", "draft"), listed("Duyệt", "review")],
    [
      {
        year: 2026,
        articles: [listed("Hẹn", "scheduled"), listed("Đăng"), listed("Cũ", "draft"), listed("Gỡ", "withdrawn")],
      },
    ],
  );
  const titles = (articles: readonly ListedArticle[]) => articles.map(({ title }) => title);
  assert.deepEqual(titles(parts.drafts), ["Nháp", "Cũ"]);
  assert.deepEqual([titles(parts.review), titles(parts.scheduled)], [["Duyệt"], ["Hẹn"]]);
  assert.deepEqual(titles(parts.years[0]!.articles), ["Đăng", "Gỡ"]);
});

test("a dropped file gets a name that addresses can have, and never that of another", () => {
  assert.equal(nameBeside("Ảnh hội nghị (1).JPG", []), "anh-hoi-nghi-1.jpg");
  assert.equal(nameBeside("anh.jpg", ["anh.jpg", "ANH-2.jpg"]), "anh-3.jpg");
  assert.equal(nameBeside("….pdf", []), "tep.pdf");
});

test("a picture and a link are written as Markdown, whatever their words are", () => {
  assert.equal(pictureMarkdown("a.jpg", "Ảnh [1]", 'Lời "hay"'), '![Ảnh \\[1\\]](a.jpg "Lời \\"hay\\"")');
  assert.equal(pictureMarkdown("a.jpg", "Ảnh", ""), "![Ảnh](a.jpg)");
  assert.equal(linkMarkdown("k.pdf", "Kế hoạch"), "[Kế hoạch](k.pdf)");
});

test("an address in the page leads to its article and back", () => {
  const path = "content/articles/2026/11/abc/index.md";
  assert.deepEqual(routeOf(routeTo({ path })), { kind: "article", path });
  const review = { branch: "duyet/a b", href: "" };
  assert.deepEqual(routeOf(routeTo({ path, review })), { kind: "article", path, branch: "duyet/a b" });
  assert.deepEqual([routeOf("#/moi").kind, routeOf("").kind, routeOf("#/khac/%E0").kind], ["new", "list", "list"]);
});
