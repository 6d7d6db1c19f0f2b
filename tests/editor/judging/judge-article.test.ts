import assert from "node:assert/strict";
import { test } from "node:test";
import { runInNewContext } from "node:vm";
import type { ArticleAtHand } from "../../../src/editor/judging/article-at-hand.ts";
import { judgeArticle } from "../../../src/editor/judging/judge-article.ts";
import { NOW } from "../../support/site-of.ts";
import { bundleForBrowsers } from "../bundle-for-browsers.ts";

const PATH = "content/articles/2024/05/a/index.md";
const textOf = (fields: string, body = "Chữ.") =>
  `---\ntitle: B\npublishedAt: 2024-05-06\ncategory: giao-duc\n${fields}---\n\n${body}\n`;

function atHand(text: string, more: Partial<ArticleAtHand> = {}): ArticleAtHand {
  return { path: PATH, text, siteText: null, beside: [], now: Date.parse(NOW), ...more };
}

const told = (article: ArticleAtHand) =>
  judgeArticle(article, "vi").map(({ field, problem }) => `${field} ${problem.code}`);

const PICTURE = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==";
const picture = { name: "anh.png", sizeBytes: 67, bytes: Uint8Array.from(Buffer.from(PICTURE, "base64")) };

test("a Problem belongs to the field that it stands in", () => {
  for (const [text, expected] of [
    [textOf(""), []],
    [textOf("", "x <b>y"), ["body raw-html"]],
    [textOf("publishAt: 2024\n"), ["publishAt unknown-field"]],
    [textOf("people:\n  - name: A\n  - role: x\n"), ["people missing-field"]],
    [textOf("corrections:\n  - at: 2029-01-01\n    note: x\n"), ["corrections correction-in-future"]],
    [textOf("cover: x.jpg\n"), ["cover picture-missing"]],
    ["---\ntitle: B\n---\n\nx\n", ["category missing-field", "publishedAt missing-field"]],
    ["---\ntitle: Thành phố: họp\n---\n\nx\n", ["title yaml-syntax"]],
    [
      "---\ntitle: 𝒜\u200b\npublishedAt: 31/02/2024\ncategory: a\n---\n\nx\n",
      ["title hidden-characters", "publishedAt bad-date"],
    ],
    ["{ title: B, category: a, publishedAt: x }", ["file no-front-matter"]],
    ["---\n{ title: B, category: a, publishedAt: x }\n---\n\nx\n", ["publishedAt bad-date"]],
  ] as const) {
    assert.deepEqual([...told(atHand(text))].sort(), [...expected].sort(), text);
  }
});

test("a file in a wrong place or with a wrong name is a Problem of the file", () => {
  assert.deepEqual(told(atHand(textOf(""), { path: "content/articles/a.md" })), ["file misplaced-file"]);
  assert.deepEqual(told(atHand(textOf(""), { path: "content/articles/2024/05/Bài.md" })), ["file bad-slug"]);
});

test("pictures and files beside an article are judged, drafts' too", () => {
  const text = textOf("draft: true\n", "![Ảnh](anh.png)\n\n[Kế hoạch](ke-hoach.pdf)");
  assert.deepEqual(told(atHand(text)), ["body picture-missing", "body dead-link"]);
  const pdf = { name: "ke-hoach.pdf", sizeBytes: 5 };
  assert.deepEqual(told(atHand(text, { beside: [picture, pdf] })), []);
  assert.deepEqual(told(atHand(text, { beside: [{ name: "anh.png", sizeBytes: 5 }, pdf] })), [], "bytes unknown");
  const cut = { ...picture, bytes: picture.bytes.subarray(0, 50) };
  assert.deepEqual(told(atHand(text, { beside: [cut, pdf] })), ["body picture-unreadable"]);
  const huge = Uint8Array.from(picture.bytes);
  huge.set([0, 1, 0, 0, 0, 1, 0, 0], 16);
  assert.deepEqual(told(atHand(text, { beside: [{ ...picture, bytes: huge }, pdf] })), ["body picture-too-large"]);
  assert.deepEqual(told(atHand(text, { beside: [{ name: "anh.png", sizeBytes: 6e7 + 1 }, pdf] })), [
    "body picture-too-large",
  ]);
});

test("links to other articles are judged where the addresses of the archive are known", () => {
  const text = textOf("", "[x](/2024/05/bai/) [y](#khong-co)");
  assert.deepEqual(told(atHand(text)), ["body dead-anchor"]);
  const judged = judgeArticle(atHand(text, { addresses: new Set(["/2023/01/bai/"]) }), "vi");
  assert.deepEqual(
    judged.map(({ problem }) => problem.code),
    ["dead-link", "dead-anchor"],
  );
  assert.match(judged[0]!.fix, /2023\/01\/bai/);
});

test("what an archive adds in its own code is no unknown field, and what site.yaml says is known", () => {
  const text = textOf("soKyHieu: 12\n");
  assert.deepEqual(told(atHand(text)), ["soKyHieu unknown-field"]);
  assert.deepEqual(told(atHand(text, { ownFields: ["soKyHieu"] })), []);
  const siteText = "categories:\n  - {slug: y-te, name: Y tế}\n";
  assert.deepEqual(told(atHand(textOf(""), { siteText })), ["category unknown-category"]);
  assert.deepEqual(told(atHand(textOf(""), { siteText: "categories: [" })), [], "a broken site.yaml is not its fault");
});

test("a waived warning is marked, and a waiver of what a build finds is not called vain", () => {
  const [waived] = judgeArticle(atHand(textOf("waive: [{code: raw-html, reason: x}]\n", "x <b>y")), "vi");
  assert.equal(waived?.problem.isWaived, true);
  assert.deepEqual(told(atHand(textOf("waive: [{code: raw-html, reason: x}]\n"))), ["waive unused-waiver"]);
  assert.deepEqual(told(atHand(textOf("waive: [{code: picture-frames-lost, reason: x}]\n"))), []);
});

test("the judge runs in a browser, where it says the same, and is small", async () => {
  const { code, ofNode, brotliBytes } = await bundleForBrowsers("src/editor/judging/judge-article.ts", "judge");
  assert.deepEqual(ofNode, []);
  assert.ok(brotliBytes <= 150_000, `${brotliBytes} bytes`);
  const atDesk = atHand(textOf("publishAt: 2024\n", "![Ảnh](anh.png) x <b>y"), { beside: [picture] });
  const browser = { TextDecoder, TextEncoder, URL, Intl, article: atDesk, said: "" };
  runInNewContext(`${code};said = JSON.stringify(judge.judgeArticle(article, "en"))`, browser);
  assert.deepEqual(JSON.parse(browser.said), JSON.parse(JSON.stringify(judgeArticle(atDesk, "en"))));
});
