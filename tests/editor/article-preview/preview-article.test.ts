import assert from "node:assert/strict";
import { test } from "node:test";
import { runInNewContext } from "node:vm";
import { previewArticle } from "../../../src/editor/article-preview/preview-article.ts";
import { previewFrame } from "../../../src/editor/article-preview/preview-frame.ts";
import type { ArticleAtHand } from "../../../src/editor/judging/article-at-hand.ts";
import { NOW } from "../../support/site-of.ts";
import { bundleForBrowsers } from "../bundle-for-browsers.ts";

const options = { hrefOf: (name: string) => `blob:${name}`, siteHref: "/kho-tin/" };

function atHand(text: string, more: Partial<ArticleAtHand> = {}): ArticleAtHand {
  const path = "content/articles/2024/05/a/index.md";
  return { path, text, siteText: null, beside: [], now: Date.parse(NOW), ...more };
}

const whole = "---\ntitle: Bài mới\npublishedAt: 2024-05-06\ncategory: giao-duc\n---\n\nĐoạn một.\n";

test("an article is shown as far as it is written, whatever is wrong with it", () => {
  for (const [text, shown] of [
    ["", "page-article"],
    ["Chữ của bài.", "Chữ của bài."],
    ["---\ntitle: Bài mới\n---\n\nChữ của bài.", "Bài mới"],
    ["---\ntitle: Bài mới\nChữ của bài.", "Chữ của bài."],
    ["---\ntitle: Thành phố: họp\ncategory: y-te\n---\n\nChữ của bài.", "Chữ của bài."],
    ["---\n- a\n---\n\nChữ \0 của bài.", "page-article"],
    [whole.replace("2024-05-06", "31/02/2024"), "Bài mới"],
    [whole.replace("title: Bài mới", "title: Bài mới\n<<<<<<< HEAD"), "Đoạn một."],
    [whole.replace("Đoạn", "![Ảnh](khong-co.jpg) [x](javascript:alert(1)) <script>Đoạn"), "Đoạn một."],
  ] as const) {
    const html = previewArticle(atHand(text), options);
    assert.ok(html.includes(shown), text);
    assert.doesNotMatch(html, /\u0000|undefined|javascript:/);
  }
});

test("a preview has the site's name, categories, words and style, and its files beside it", () => {
  const siteText = "title: Kho của phường\ncategories:\n  - {slug: giao-duc, name: Giáo dục}\n";
  const assets = { style: "site-1.css", script: "s.js", fonts: [], icon: "i.svg", worker: "x", files: [] };
  const others = { searchStyle: "", searchScript: "", loadAheadScript: "", suggestionScript: "", oldAddressScript: "" };
  const frame = previewFrame({
    standing: [{ url: "/gioi-thieu/", title: "Giới thiệu" }],
    assets: { ...assets, ...others },
  });
  const text = whole.replace("Đoạn một.", "![Ảnh họp](anh.jpg)\n\n[Kế hoạch](ke-hoach.pdf)");
  const beside = [
    { name: "anh.jpg", sizeBytes: 4 },
    { name: "ke-hoach.pdf", sizeBytes: 1_153_434 },
  ];
  const wordsText = 'article.tools: "Việc khác"\n';
  const html = previewArticle(atHand(text, { siteText, beside, wordsText }), { ...options, frame, hasOwnParts: true });
  for (const shown of [
    "Kho của phường",
    'href="/kho-tin/chuyen-muc/giao-duc/"',
    'href="/kho-tin/assets/site-1.css"',
    'href="/kho-tin/gioi-thieu/"',
    'src="blob:anh.jpg"',
    "1,1\u00a0MB",
    "phần trang riêng",
  ]) {
    assert.ok(html.includes(shown), shown);
  }
});

test("a draft is marked as one, and a withdrawn article is shown as its tombstone", () => {
  assert.match(previewArticle(atHand(whole.replace("title", "draft: true\ntitle")), options), /Bản nháp/);
  const gone = whole.replace("---\n\n", "withdrawn:\n  at: 2024-06-01\n  reason: Đăng nhầm.\n---\n\n");
  const html = previewArticle(atHand(gone), options);
  assert.ok(html.includes("Đăng nhầm.") && !html.includes("Đoạn một."));
});

test("the preview runs in a browser, where it makes the same page", async () => {
  const { code, ofNode } = await bundleForBrowsers("src/editor/article-preview/preview-article.ts", "preview");
  assert.deepEqual(ofNode, []);
  const browser = { TextDecoder, TextEncoder, URL, Intl, article: atHand(whole), options, said: "" };
  runInNewContext(`${code};said = preview.previewArticle(article, options)`, browser);
  assert.equal(browser.said, previewArticle(atHand(whole), options));
});
