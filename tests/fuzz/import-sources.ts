import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { aDocx, aDrawing, aLink, aParagraph, aRun } from "../import/a-docx.ts";
import { aPicture } from "../support/a-picture.ts";
import { aZip } from "../support/a-zip.ts";
import { anArticle } from "../support/an-article.ts";

/** A source of an import: its files, and which of them are texts that can be spoiled as texts. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

const picture = await aPicture(8, 8);

const PAGE = `<!doctype html><html><head><meta charset="utf-8"><meta name="generator" content="WordPress 6"><title>Họp dân</title>
<script type="application/ld+json">{"@type":"NewsArticle","headline":"Họp dân","datePublished":"2021-01-12T08:00:00+07:00"}</script></head>
<body class="single-post"><h1 class="entry-title">Họp dân</h1><time class="entry-date" datetime="2021-01-12T08:00:00+07:00">x</time>
<span class="cat-links"><a href="/kinh-te/">Kinh tế</a></span><div class="entry-content"><p>Chữ của bài, <b>đủ dài</b> để là một bài viết.</p>
<p><img src="hoa.jpg" alt="Hoa"></p><table><tr><th>a</th><td colspan="2">b</td></tr></table><ul><li>x</li></ul>
<p><a href="ke-hoach.pdf">Kế hoạch</a> <a href="javascript:alert(1)">x</a></p></div></body></html>`;

const WXR = `<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>Phường</title><link>https://phuong.example</link><wp:wxr_version>1.2</wp:wxr_version><wp:base_blog_url>https://phuong.example</wp:base_blog_url>
<wp:category><wp:term_id>5</wp:term_id><wp:category_nicename>kinh-te</wp:category_nicename><wp:category_parent></wp:category_parent><wp:cat_name><![CDATA[Kinh tế]]></wp:cat_name></wp:category>
<item><title>Họp dân</title><link>https://phuong.example/2021/01/hop-dan/</link><pubDate>Tue, 12 Jan 2021 07:12:27 +0000</pubDate><dc:creator><![CDATA[minhha]]></dc:creator>
<guid isPermaLink="false">https://phuong.example/?p=12</guid><content:encoded><![CDATA[<p>Thân bài [caption id="a"]x[/caption] <img src="/a.jpg"></p>[gallery ids="1,2"]]]></content:encoded><excerpt:encoded><![CDATA[Tóm tắt]]></excerpt:encoded>
<wp:post_id>12</wp:post_id><wp:post_date>2021-01-12 14:12:27</wp:post_date><wp:post_date_gmt>2021-01-12 07:12:27</wp:post_date_gmt><wp:post_name>hop-dan</wp:post_name><wp:status>publish</wp:status><wp:post_type>post</wp:post_type>
<category domain="category" nicename="kinh-te"><![CDATA[Kinh tế]]></category></item></channel></rss>`;

const SQL = `-- MySQL dump 10.13
SET NAMES utf8mb4;
INSERT INTO \`nv4_vi_news_cat\` (\`catid\`, \`parentid\`, \`title\`, \`alias\`) VALUES (1,0,'Kinh t&#7871;','Kinh-te');
INSERT INTO \`nv4_vi_news_detail\` (\`id\`, \`bodyhtml\`, \`sourcetext\`, \`files\`) VALUES (1, '<p>Thân \\'bài\\' 1.</p>', '', 'ke-hoach.pdf');
INSERT INTO \`nv4_vi_news_rows\` (\`id\`, \`catid\`, \`listcatid\`, \`author\`, \`addtime\`, \`status\`, \`publtime\`, \`title\`, \`alias\`, \`hometext\`, \`homeimgfile\`) VALUES (1, 1, '1', 'Minh Hà', 1610435500, 1, 1610435547, 'Họp dân', 'hop-dan', 'Tóm tắt', '2021/a.jpg');
`;

const CSV =
  'title,date,content,category,tags,url\nHọp,2021-01-12,"<p>Thân <b>bài</b></p>",Kinh tế,"a; b",https://cong.example/a.html\n';
const JSONL =
  '{"title": "Họp", "content": {"rendered": "<p>Thân bài</p>"}, "date": "2021-01-12", "tags": ["a"], "author": {"name": "Minh Hà"}}\n';
const TEXT = "Họp dân phường Mẫu\n\nThứ ba, 12/01/2021 14:12\n\nSáng nay, phường họp dân.\n\n- một\n- hai\n\nMinh Hà\n";

const docx = aDocx(
  aParagraph(aRun("Họp dân", "<w:b/>")) +
    aParagraph("Ngày 12 tháng 01 năm 2021") +
    aParagraph("Thân bài, một câu dài.") +
    aParagraph(aDrawing("rId9")),
  { "word/media/a.jpg": picture },
  aLink("rId9", "image", "media/a.jpg"),
);

const XLSX: Files = {
  "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
  "xl/workbook.xml":
    '<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Tin" sheetId="1" r:id="rId1"/></sheets></workbook>',
  "xl/_rels/workbook.xml.rels":
    '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
  "xl/worksheets/sheet1.xml":
    '<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>title</t></is></c><c r="B1" t="inlineStr"><is><t>date</t></is></c><c r="C1" t="inlineStr"><is><t>content</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>Họp</t></is></c><c r="B2" t="inlineStr"><is><t>2021-01-12</t></is></c><c r="C2" t="inlineStr"><is><t>Thân bài</t></is></c></row></sheetData></worksheet>',
};

/** A record of a WARC: of a page, or of a file of a content folder as exports keep it. */
function warcRecord(uri: string, body: string | Uint8Array, isPage: boolean): Buffer {
  const http = isPage ? "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" : "";
  const block = Buffer.concat([Buffer.from(http), Buffer.from(body as string)]);
  const digest = createHash("sha256")
    .update(Buffer.from(body as string))
    .digest("hex");
  const type = isPage ? "response" : "resource";
  const head = `WARC/1.1\r\nWARC-Type: ${type}\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\nWARC-Target-URI: ${uri}\r\nWARC-Date: 2024-05-01T00:00:00Z\r\nWARC-Payload-Digest: sha256:${digest}\r\nContent-Type: ${isPage ? "application/http; msgtype=response" : "text/markdown"}\r\nContent-Length: ${block.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), block, Buffer.from("\r\n\r\n")]);
}

const warc = Buffer.concat([
  warcRecord("http://cong.example/tin/a.html", PAGE, true),
  warcRecord("http://cong.example/", '<html><body><a href="/tin/a.html">a</a></body></html>', true),
]);
const kept = Buffer.concat(
  ["articles/2021/01/hop.md", "pages/a.md"].map((path) =>
    gzipSync(warcRecord(`urn:khotin:content:${path}`, anArticle({ publishedAt: "2021-01-12" }), false)),
  ),
);

/** A bag of files of a content folder. */
function aBag(files: Files): Files {
  const digest = (bytes: string | Uint8Array) =>
    createHash("sha256")
      .update(Buffer.from(bytes as string))
      .digest("hex");
  const lines = Object.entries(files).map(([path, bytes]) => `${digest(bytes)}  data/content/${path}`);
  return {
    "goi/bagit.txt": "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n",
    "goi/manifest-sha256.txt": `${lines.join("\n")}\n`,
    ...Object.fromEntries(Object.entries(files).map(([path, bytes]) => [`goi/data/content/${path}`, bytes])),
  };
}

/** Sound sources of every kind. A member of a ZIP is spoiled before it is packed, or the ZIP after. */
export const SOURCES: readonly { readonly files: Files; readonly pack?: (files: Files) => Files }[] = [
  { files: { "a.html": PAGE, "hoa.jpg": picture, "ke-hoach.pdf": "%PDF-1.4\n" } },
  { files: { "xuat.xml": WXR } },
  { files: { "tin.sql": SQL } },
  { files: { "bang.csv": CSV } },
  { files: { "tin.jsonl": JSONL } },
  { files: { "tin.json": `[${JSONL}]` } },
  { files: { "bai.txt": TEXT } },
  { files: { "bai.docx": docx } },
  {
    files: {
      "word/document.xml": `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${aParagraph("Họp dân")}${aParagraph("Thân.")}</w:body></w:document>`,
    },
    pack: (files) => ({ "bai.docx": aDocx("", files) }),
  },
  { files: XLSX, pack: (files) => ({ "bang.xlsx": aZip(files) }) },
  { files: { "a.warc": warc } },
  { files: { "a.warc": warc }, pack: (files) => ({ "a.warc.gz": gzipSync(Object.values(files)[0]!) }) },
  { files: { "archive/data.warc.gz": kept }, pack: (files) => ({ "a.wacz": aZip(files, { isStored: true }) }) },
  {
    files: { "articles/2021/01/hop.md": anArticle({ publishedAt: "2021-01-12" }), "site.yaml": "title: Kho\n" },
    pack: aBag,
  },
];
