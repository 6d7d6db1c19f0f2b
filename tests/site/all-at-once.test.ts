import assert from "node:assert/strict";
import { test } from "node:test";
import { type Files, siteOf } from "../support/site-of.ts";

const SITE = "categories:\n  - {slug: y-te, name: Y tế}\n";

async function told(files: Files): Promise<readonly string[]> {
  const inContent = Object.entries(files).map(([path, text]) => [`content/${path}`, text]);
  const { result } = await siteOf(Object.fromEntries(inContent)).build();
  return result.problems.map(({ file, line, code }) => `${file.split("/").at(-1)}:${line} ${code}`);
}

/** An article with each line of its front matter and its body. */
const article = (fields: readonly string[], body: string) => `---\n${fields.join("\n")}\n---\n\n${body}\n`;

test("faults of the fields, the body and the pictures of one article are told in one run", async () => {
  const fields = ["title: B", "publishedAt: 31/02/2024", "category: giao-duc", "aliases: [x]", "cover: mat.jpg"];
  const body = "[x](khong-co.md) ![ảnh](thieu.jpg)\n\n[x](/khong/)";
  assert.deepEqual(await told({ "site.yaml": SITE, "articles/2024/05/a.md": article(fields, body) }), [
    "a.md:3 bad-date",
    "a.md:4 unknown-category",
    "a.md:5 bad-alias",
    "a.md:6 picture-missing",
    "a.md:9 dead-link",
    "a.md:9 picture-missing",
    "a.md:11 dead-link",
  ]);
});

test("a fault of YAML hides no other field and nothing of the body", async () => {
  const fields = ["title: Thành phố: họp", "publishedAt: 31/02/2024", "category: y-te", "source: *a b", "author: @x"];
  assert.deepEqual(await told({ "articles/2024/05/a.md": article(fields, "![ảnh](thieu.jpg)") }), [
    "a.md:2 yaml-syntax",
    "a.md:3 bad-date",
    "a.md:5 yaml-anchor",
    "a.md:6 yaml-syntax",
    "a.md:9 picture-missing",
  ]);
  const anchored = ["title: B", "publishedAt: 31/02/2024", "category: y-te", "source: &a X", "source: Y"];
  assert.deepEqual(await told({ "articles/2024/05/a.md": article(anchored, "Chữ.") }), [
    "a.md:3 bad-date",
    "a.md:5 yaml-anchor",
    "a.md:6 yaml-duplicate-key",
  ]);
});

test("the body of an article without front matter is read, and so are fields below an empty line", async () => {
  assert.deepEqual(await told({ "articles/2024/05/a.md": "[x](khong-co.md)\n" }), [
    "a.md:1 no-front-matter",
    "a.md:1 dead-link",
  ]);
  const late = `\n${article(["title: B", "publishedAt: 31/02/2024", "category: a"], "Chữ.")}`;
  assert.deepEqual(await told({ "articles/2024/05/a.md": late }), ["a.md:1 no-front-matter", "a.md:4 bad-date"]);
});

test("the faults of a standing page and of site.yaml are told together", async () => {
  const page = article(["title: 2024", "order: x"], "[x](khong-co.md)");
  const site = "title: Kho: tin\npageSize: 0\nemail: x\n";
  assert.deepEqual(await told({ "site.yaml": site, "pages/gt.md": page, "articles/2024/05/a.md": article([], "x") }), [
    "a.md:2 yaml-not-fields",
    "gt.md:2 wrong-type",
    "gt.md:3 wrong-type",
    "gt.md:6 dead-link",
    "site.yaml:1 yaml-syntax",
    "site.yaml:2 bad-number",
    "site.yaml:3 bad-email",
  ]);
});

test("a fault causes no second Problem, in its own article or in others", async () => {
  const other = article(
    ["title: B", "publishedAt: 2024-05-06", "category: a"],
    "[x](/2024/05/a/) [y](/cu.html) [z](a.md)",
  );
  const misspelt = ["title: B", "publishAt: 2024-05-06", "category: a", "aliases: /cu.html", "cover: x.svg"];
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>';
  const files = { "articles/2024/05/a.md": article(misspelt, "Chữ."), "articles/2024/05/b.md": other };
  assert.deepEqual(await told({ ...files, "articles/2024/05/x.svg": svg, "articles/2024/05/y.svg": svg }), [
    "a.md:3 unknown-field",
    "y.svg:1 unused-file",
  ]);
  const unclosed = article(['title: "B', "publishedAt: 2024-05-06", "category: a", "draft: có"], "");
  assert.deepEqual(await told({ "articles/2024/05/a.md": unclosed }), [
    "a.md:2 yaml-unclosed-quote",
    "a.md:5 wrong-type",
  ]);
});
