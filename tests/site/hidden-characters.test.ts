import assert from "node:assert/strict";
import { test } from "node:test";
import { SaxesParser } from "saxes";
import { siteOf } from "../support/site-of.ts";

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);
/** The characters of C0, tabs and line ends apart, of C1, DEL, half characters and noncharacters. */
const CODES = [
  ...[...range(0, 0x1f), ...range(0x7f, 0x9f)].filter((code) => ![0x09, 0x0a, 0x0d, 0x85].includes(code)),
  ...[0xdfff, 0xd800, 0xfdd0, 0xfffe, 0xffff],
];
const ESCAPES = CODES.map((code) => `\\u${code.toString(16).padStart(4, "0")}`).join("");
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufdd0\ufffe\uffff]|\p{Cs}/u;
const RAW = String.fromCodePoint(...CODES.filter((code) => code !== 0 && (code < 0xd800 || code > 0xdfff)));

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>';

/** A text in double quotes, with every hidden character before its last letter. */
const named = (text: string) => `"${text.slice(0, -1)}${ESCAPES}${text.slice(-1)}"`;

const SITE_YAML = `title: ${named("Kho")}
shortTitle: ${named("Ngắn")}
description: ${named("Lời")}
organisation: ${named("Ủy ban")}
superior: [{name: ${named("Tỉnh")}, href: "https://a.gov.vn/"}]
baseUrl: https://kho.gov.vn/
editorInChief: ${named("Trần A")}
address: ${named("Số 1")}
phone: ${named("02083")}
licence: ${named("Tự do")}
categories: [{slug: y-te, name: ${named("Y tế")}, description: ${named("Mô tả")}}]
`;
const FIELDS = `title: ${named("Bài")}
shortTitle: ${named("Gọn")}
publishedAt: 2024-05-06
category: y-te
topics: [${named("Trường")}]
author: ${named("Lê B")}
source: ${named("Báo")}
summary: ${named("Tóm")}
cover: anh.svg
coverAlt: ${named("Ảnh")}
coverCaption: ${named("Chú")}
people: [{name: ${named("Vũ C")}, role: ${named("Bí thư")}}]
places: [${named("Phố")}]
documents: [${named("35-CT/TW")}]
figures: [{name: ${named("Thu")}, value: ${named("trên 9")}, unit: ${named("tỷ")}, change: ${named("5")}}]
corrections: [{at: 2024-05-07, note: ${named("Sửa")}}]
`;
const BODY = `Ch${RAW}ữ &#12;và &#xC;số.\n\n![Đồ${RAW}thị](anh.svg "Chú${RAW}thích&#12;")\n\n## Mục${RAW} một\n`;
const WITHDRAWN = `title: Gỡ
publishedAt: 2024-05-05
category: y-te
withdrawn: {at: 2024-05-06, reason: ${named("Lý do")}, authority: ${named("Sở")}}
`;

test("no file of a site holds a character that XML, JSON or HTML cannot carry, wherever it was written", async () => {
  const { result, files, file } = await siteOf({
    "content/site.yaml": SITE_YAML,
    "content/pages/gt.md": `---\ntitle: ${named("Giới thiệu")}\nsummary: ${named("Về")}\n---\n\n${BODY}`,
    "content/articles/2024/05/a.md": `---\n${FIELDS}---\n\n${BODY}`,
    "content/articles/2024/05/b.md": `---\n${WITHDRAWN}---\n\nx\n`,
    "content/articles/2024/05/anh.svg": SVG,
    "content/pages/anh.svg": SVG,
  }).build();
  const codes = result.problems.map(({ file, code }) => `${file} ${code}`);
  assert.deepEqual([...new Set(codes)].sort(), [
    "content/articles/2024/05/a.md hidden-characters",
    "content/articles/2024/05/b.md hidden-characters",
    "content/pages/gt.md hidden-characters",
    "content/site.yaml hidden-characters",
  ]);
  const texts = files().filter((path) => /\.(?:xml|json|html|webmanifest|bib|ris|txt)$/.test(path));
  for (const path of texts) assert.doesNotMatch(file(path), FORBIDDEN, path);
  const xmlFiles = texts.filter((path) => path.endsWith(".xml"));
  for (const path of ["feed.xml", "rss.xml", "opensearch.xml", "sitemap.xml"]) assert.ok(xmlFiles.includes(path), path);
  for (const path of xmlFiles) new SaxesParser({ xmlns: true }).write(file(path)).close();
  for (const path of texts.filter((each) => each.endsWith(".json"))) JSON.parse(file(path));
  const structured = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(file("2024/05/a/index.html"));
  JSON.parse(structured![1]!);
  assert.match(file("feed.xml"), /<title[^>]*>Gọn<\/title>/);
});

test("a hidden character in an address is an error, written as it is or as an escape", async () => {
  const escaped = [...CODES, 0x2028].map((code) => `"/c\\u${code.toString(16).padStart(4, "0")}u/"`);
  const raw = ["\u0001", "\u007f", "\u200b", "\u2028", "\ufffe"].map((character) => `/c${character}u/`);
  const aliases = [...escaped, ...raw].map((alias) => `  - ${alias}\n`).join("");
  const fields = `title: B\npublishedAt: 2024-05-06\ncategory: a\naliases:\n${aliases}  - /sach/\n`;
  const { result } = await siteOf({ "content/articles/2024/05/a.md": `---\n${fields}---\n\nx\n` }).build();
  const lines = result.problems.filter(({ code }) => code === "bad-alias").map(({ line }) => line);
  assert.deepEqual(
    lines,
    [...escaped, ...raw].map((_, index) => index + 6),
  );
});

test("what systems leave beside articles is passed over", async () => {
  const names = ["Icon\r", "Thumbs.db", "~$bao.docx", ".DS_Store", "._a.jpg", "desktop.ini"];
  const left = Object.fromEntries(names.map((name) => [`content/articles/2024/05/${name}`, "x"]));
  const a = "---\ntitle: B\npublishedAt: 2024-05-06\ncategory: a\n---\n\nx\n";
  const { result, files } = await siteOf({ "content/articles/2024/05/a.md": a, ...left, "public/Icon\r": "x" }).build();
  assert.deepEqual(result.problems, []);
  assert.ok(!files().includes("Icon\r"));
});
