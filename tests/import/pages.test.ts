import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { codesOf, importOf } from "./import-of.ts";

const NAVIGATION = `<nav><ul><li><a href="/">Trang chủ</a></li><li><a href="/tin">Tin tức</a></li></ul></nav>`;
const TEXT = `<p>Sáng ngày 11/3/2019, huyện mở lớp học cho nông dân các xã ven sông, với hơn một trăm người dự.</p>
<p style="text-align:center"><img src="anh/lop.png" alt="IMG_01.png"></p><p style="text-align:center"><em>Lớp học ở xã Hòa Bình</em></p>
<p>Xem <a href="ke-hoach.pdf">kế hoạch</a> và <a href="/tin/bai-khac.html">bài khác</a>.</p>`;
const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABc3UBGAAAAABJRU5ErkJggg==",
  "base64",
);
const SAVED = "<!-- saved from url=(0033)https://cu.example/tin/lop-hoc.html -->";

/** A page of each system, as its themes write it: signs, title, date, views, author, category, text, what is not the text. */
const PAGES: Readonly<Record<string, string>> = {
  Liferay: `<html><head><link class="lfr-css-file" href="a.css"><title>Lớp học cho nông dân - Cổng huyện</title></head><body>${SAVED}${NAVIGATION}
    <div class="dd_chuyenmuc"><span class="trangchu"><a href="/">Trang chủ</a></span><span class="tintuc"><p>Kinh tế</p></span></div>
    <div class="portlet-boundary"><div class="asset-full-content"><h3 class="asset-title">Lớp học cho nông dân</h3>
    <div class="assetPublishDate">Ngày đăng 13/03/2019 | 10:34 AM | View count: 1613</div>
    <div class="metadata-author">Trần Văn Minh</div>
    <div class="journal-content-article">${TEXT}</div><div class="taglib-social-bookmarks">Chia sẻ</div></div></div></body></html>`,
  DNN: `<html><head><meta name="generator" content="DotNetNuke"><title>x</title></head><body><form id="Form">${SAVED}${NAVIGATION}
    <div class="breadcrumb"><a href="/">Trang chủ</a> <a href="/kt">Kinh tế</a></div><div id="dnn_ContentPane">
    <span id="dnn_ctr412_ViewNews_lblTitle" class="Head">Lớp học cho nông dân</span><br>
    <span id="dnn_ctr412_ViewNews_lblDate">3/13/2019 10:34:00 AM</span> <span id="dnn_ctr412_ViewNews_lblViews">1613</span>
    <div id="dnn_ctr412_ViewNews_lblContent">${TEXT}<div id="x_TinLienQuan">Tin khác</div></div>
    <span id="dnn_ctr412_ViewNews_lblAuthor">Trần Văn Minh</span></div></form></body></html>`,
  SharePoint: `<html><head><meta name="GENERATOR" content="Microsoft SharePoint"><title>x</title></head><body>${SAVED}${NAVIGATION}<div id="s4-workspace">
    <div class="breadcrumb"><a href="/">Trang chủ</a><a href="/kt">Kinh tế</a></div><div class="ArticleTitle">Lớp học cho nông dân</div>
    <div class="ArticleDate">Thứ tư, 13/03/2019 10:34</div><div class="luotxem">Lượt xem: 1.613</div><div class="author">Tác giả: Trần Văn Minh</div>
    <div id="ctl00_PlaceHolderMain_x__ControlWrapper_RichHtmlField">${TEXT}</div></div></body></html>`,
  Joomla: `<html><head><meta name="generator" content="Joomla! - Open Source Content Management"><title>x</title></head><body>${SAVED}${NAVIGATION}
    <div class="item-page"><div class="page-header"><h2 itemprop="headline">Lớp học cho nông dân</h2></div>
    <dl class="article-info"><dd class="createdby"><span itemprop="name">Trần Văn Minh</span></dd><dd class="category-name"><a href="/kt">Kinh tế</a></dd>
    <dd class="published"><time datetime="2019-03-13T10:34:00+07:00" itemprop="datePublished">13 Tháng 3 2019</time></dd><dd class="hits">Lượt xem: 1613</dd></dl>
    <div itemprop="articleBody">${TEXT}</div><ul class="pager pagenav"><li>Trước</li></ul></div></body></html>`,
  NukeViet: `<html><head><meta name="generator" content="NukeViet v4.5"><title>x</title></head><body>${SAVED}${NAVIGATION}
    <div class="breadcrumbs-wrap"><ul class="breadcrumb"><li><a href="/">Trang chủ</a></li><li><a href="/kt/">Kinh tế</a></li></ul></div>
    <div class="news_column"><h1 class="title">Lớp học cho nông dân</h1><em class="h5">Thứ tư - 13/03/2019 10:34</em><span class="views">Đã xem: 1613</span>
    <div id="news-bodyhtml" class="bodytext">${TEXT}</div><p class="author">Tác giả: Trần Văn Minh</p><div class="socialicon">Like</div></div></body></html>`,
  WordPress: `<html><head><meta name="generator" content="WordPress 5.0"><title>x</title></head><body class="single-post">${SAVED}${NAVIGATION}
    <article><header class="entry-header"><h1 class="entry-title">Lớp học cho nông dân</h1><span class="posted-on"><time class="entry-date published" datetime="2019-03-13T10:34:00+07:00">13/03</time></span>
    <span class="byline"><a href="/tg">Trần Văn Minh</a></span><span class="cat-links"><a href="/kt">Kinh tế</a></span><span class="post-views">1.613 lượt xem</span></header>
    <div class="entry-content">${TEXT}<div class="sharedaddy">Chia sẻ</div></div><nav class="post-navigation">Trước</nav></article></body></html>`,
};

for (const [system, html] of Object.entries(PAGES)) {
  test(`a page of ${system} becomes an article with its fields, its picture and its file`, async () => {
    const site = importOf({ "luu/lop-hoc.html": html, "luu/anh/lop.png": PNG, "luu/ke-hoach.pdf": "%PDF-1.4 x" });
    const { items, problems } = await site.run(["luu"]);
    assert.deepEqual(problems, []);
    const [item] = items;
    assert.equal(item!.title, "Lớp học cho nông dân");
    assert.equal(item!.publishedAt, "2019-03-13T10:34:00+07:00");
    assert.deepEqual(item!.words, { source: item!.words.kept, kept: item!.words.kept });
    const folder = "content/articles/2019/03/lop-hoc-cho-nong-dan";
    assert.equal(item!.file, `${folder}/index.md`);
    assert.equal(
      site.read(item!.file!),
      `---
title: "Lớp học cho nông dân"
publishedAt: 2019-03-13T10:34:00+07:00
category: kinh-te
author: "Trần Văn Minh"
legacy:
  url: "https://cu.example/tin/lop-hoc.html"
  views: 1613
aliases:
  - "/tin/lop-hoc.html"
---

Sáng ngày 11/3/2019, huyện mở lớp học cho nông dân các xã ven sông, với hơn một trăm người dự.

![](lop.png "Lớp học ở xã Hòa Bình")

Xem [kế hoạch](ke-hoach.pdf) và [bài khác](https://cu.example/tin/bai-khac.html "Trên cổng cũ").
`,
    );
    assert.ok(site.has(`${folder}/lop.png`) && site.has(`${folder}/ke-hoach.pdf`));
    assert.match(item!.fields.body!, new RegExp(system));
  });
}

test("a page of an unknown system goes through the reader view, and that is told", async () => {
  const long = "Huyện Phú Lâm mở lớp học cho nông dân các xã ven sông, dạy cách trồng rau sạch và giữ đất. ".repeat(6);
  const html = `<html><head><title>Lớp học cho nông dân | Trang huyện</title></head><body>${NAVIGATION}<div id="a"><h1>Lớp học cho nông dân</h1>
    <p class="date-line">Đăng ngày 25/03/2019, 10:34 | Lượt xem: 99</p><div><p>${long}</p><p>${long}</p></div></div><div class="footer">Bản quyền</div></body></html>`;
  const { items } = await importOf({ "a.html": html }).run(["a.html"]);
  assert.equal(items[0]!.title, "Lớp học cho nông dân");
  assert.ok(codesOf(items[0]!).includes("body-guessed"));
  assert.equal(items[0]!.words.kept, items[0]!.words.source);
});

test("selectors of a map are taken in the place of a profile's", async () => {
  const html = `<html><body><div class="ten">Lớp học cho nông dân</div><div class="luc">2019-03-13</div><div class="chu"><p>Huyện mở lớp học cho nông dân các xã ven sông.</p></div><p>Chân trang</p></body></html>`;
  const select = { title: ".ten", date: ".luc", body: ".chu" };
  const { items } = await importOf({ "a.html": html }).run(["a.html"], { map: { columns: {}, select } });
  assert.equal(items[0]!.title, "Lớp học cho nông dân");
  assert.equal(items[0]!.publishedAt, "2019-03-13");
  assert.equal(items[0]!.fields.publishedAt, ".luc");
  assert.deepEqual(items[0]!.words, { source: 11, kept: 11 });
});

test("a list of the portal becomes no article, and dates those it lists", async () => {
  const entry = (name: string, date: string) =>
    `<div class="asset-abstract"><h3 class="asset-title"><a href="${name}.html">Bài ${name} của huyện</a></h3><div class="assetPublishDate">${date} | 09:00 AM</div></div>`;
  const page = (name: string) =>
    `<html><head><link class="lfr-css-file" href="a"><title>Bài ${name} của huyện - Cổng</title></head><body><div class="asset-full-content"><div class="journal-content-article"><p>Chữ của bài ${name}, đủ dài để là một bài viết của cổng.</p></div></div></body></html>`;
  const list = `<html><head><link class="lfr-css-file" href="a"></head><body><div class="dd_chuyenmuc"><span class="tintuc">Nông nghiệp</span></div>${entry("hai", "05/04/2019")}${entry("mot", "25/03/2019")}</body></html>`;
  const site = importOf({ "luu/index.html": list, "luu/mot.html": page("mot"), "luu/hai.html": page("hai") });
  const { items } = await site.run(["luu"]);
  assert.deepEqual(
    items.map(({ title, publishedAt }) => `${title} ${publishedAt}`),
    ["Bài hai của huyện 2019-04-05T09:00:00+07:00", "Bài mot của huyện 2019-03-25T09:00:00+07:00"],
  );
  assert.match(site.read(items[0]!.file!), /^category: nong-nghiep$/m);
});

test("links between imported pages become links to their articles", async () => {
  const page = (name: string, other: string) =>
    `<html><head><meta name="generator" content="WordPress"></head><body><h1 class="entry-title">Bài ${name}</h1><time class="entry-date" datetime="2019-0${name}-02">x</time><div class="entry-content"><p>Chữ của bài ${name}, xem <a href="${other}">bài kia</a> để rõ.</p></div></body></html>`;
  const site = importOf({
    "luu/1.html": page("1", "2.html"),
    "luu/2.html": page("2", "https://khac.example/a(b).html"),
  });
  const { items } = await site.run(["luu"]);
  assert.match(site.read(items[0]!.file!), /xem \[bài kia\]\(\.\.\/02\/bai-2\.md\) để rõ/);
  assert.match(site.read(items[1]!.file!), /xem \[bài kia\]\(https:\/\/khac\.example\/a%28b%29\.html\) để rõ/);
});

test("nothing outside the named folder is opened", async () => {
  const html = PAGES.WordPress!.replace("anh/lop.png", "../rieng.png").replace("ke-hoach.pdf", "..%2frieng.pdf");
  const site = importOf({ "luu/a.html": html, "rieng.png": PNG, "rieng.pdf": "%PDF-1.4 x" });
  const { items } = await site.run(["luu"]);
  assert.ok(codesOf(items[0]!).includes("picture-lost"));
  assert.match(site.read(items[0]!.file!), /!\[Lớp học ở xã Hòa Bình\]\(missing:\)/);
  assert.ok(!site.files().some((file) => /rieng/.test(file)));
});

test("a page in the place of a picture, and a drawing with a script, are lost pictures", async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><script>x()</script></svg>';
  for (const bytes of ["<!doctype html><p>404</p>", svg]) {
    const { items } = await importOf({ "luu/a.html": PAGES.WordPress!, "luu/anh/lop.png": bytes }).run(["luu"]);
    assert.ok(codesOf(items[0]!).includes("picture-unusable"));
  }
});

test("a page in windows-1258, in UTF-16 and with broken bytes is read", async () => {
  const words = PAGES.WordPress!;
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(words, "utf16le")]);
  const broken = Buffer.concat([
    Buffer.from(words.replace("</article>", "<p>")),
    Buffer.from([0xe0, 0xba]),
    Buffer.from("</p></article>"),
  ]);
  for (const bytes of [utf16, broken]) {
    const { items } = await importOf({ "a.html": bytes }).run(["a.html"]);
    assert.equal(items[0]!.title, "Lớp học cho nông dân");
  }
});

test("every saved page of a real portal keeps its words", async (context) => {
  const folder = join(import.meta.dirname, "../../../shared/data/html");
  if (!existsSync(folder)) return context.skip("../shared/data/html is absent: nothing was checked here");
  const files = Object.fromEntries(
    readdirSync(folder).map((name) => [`luu/${name}`, readFileSync(join(folder, name))]),
  );
  const { items } = await importOf(files).run(["luu"]);
  assert.deepEqual(
    items.map(({ source, words }) => [source, words.kept === words.source && words.source > 400]),
    [
      ["luu/baochinhphu-detail-template.html", true],
      ["luu/co-cau-to-chuc.html", true],
      ["luu/phong-bao-chi-xuat-ban.html", true],
    ],
  );
  return undefined;
});
