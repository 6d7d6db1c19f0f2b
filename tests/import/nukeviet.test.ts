import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { nukevietReader } from "../../src/import/nukeviet/reader.ts";
import { aPicture } from "../support/a-picture.ts";
import { codes, folderOf, thingsIn, thingsOf } from "./things-of.ts";

const ROWS =
  "`id`, `catid`, `listcatid`, `topicid`, `author`, `sourceid`, `addtime`, `edittime`, `status`, `publtime`, `exptime`, `title`, `alias`, `hometext`, `homeimgfile`, `homeimgalt`, `external_link`, `hitstotal`";

/** A row of the news table; 1610435547 is 12 January 2021, 14:12:27 in Việt Nam. */
function row(
  id: number,
  { status = 1, title = "Họp dân", catid = 1, exptime = 0, image = "", publtime = 1610435547 } = {},
) {
  return `(${id}, ${catid}, '${catid},2', 3, 'Minh Hà', 4, 1610435500, 1610439147, ${status}, ${publtime}, ${exptime}, '${title}', 'hop-dan', 'Tóm tắt &quot;ngắn&quot;', '${image}', 'Toàn cảnh', 0, 348)`;
}

/** A dump in which bodies come before the rows, as in the order of the alphabet. */
function dump(
  rows: readonly string[],
  {
    bodies = rows.map((_, index) => `(${index + 1}, '<p>Thân bài ${index + 1}.</p>', '', 'ke-hoach.pdf')`),
    more = "",
    module = "nv4_vi_news",
  } = {},
): string {
  return [
    "-- MySQL dump 10.13\nSET NAMES utf8mb4;",
    `INSERT INTO \`${module}_cat\` (\`catid\`, \`parentid\`, \`title\`, \`alias\`, \`groups_view\`) VALUES (1,2,'Kinh t&#7871;','Kinh-te','6'),(2,0,'Tin tức','Tin-tuc','6'),(9,0,'Nội bộ','noi-bo','4');`,
    `INSERT INTO \`${module}_detail\` (\`id\`, \`bodyhtml\`, \`sourcetext\`, \`files\`) VALUES ${bodies.join(",")};`,
    `INSERT INTO \`${module}_rows\` (${ROWS}) VALUES ${rows.join(",\n")};`,
    `INSERT INTO \`${module}_1\` (${ROWS}) VALUES ${rows.join(",\n")};`,
    `INSERT INTO \`${module}_sources\` (\`sourceid\`, \`title\`) VALUES (4,'Báo Thái Nguyên');`,
    `INSERT INTO \`${module}_tags\` (\`tid\`, \`title\`, \`keywords\`) VALUES (7,'','đại hội');`,
    `INSERT INTO \`${module}_tags_id\` (\`id\`, \`tid\`, \`keyword\`) VALUES (1,7,'');`,
    `INSERT INTO \`${module}_topics\` (\`topicid\`, \`title\`) VALUES (3,'Đại hội Đảng');`,
    more,
  ].join("\n");
}

const only = async (text: string) => (await thingsOf(nukevietReader, "tin.sql", text)).items[0]!;

test("a row and its body become an item with all fields of both", async () => {
  const item = await only(dump([row(1, { image: "2021_01/hop.jpg" })]));
  assert.equal(item.title?.value, "Họp dân");
  assert.equal(item.text, "Thân bài 1.");
  assert.deepEqual(item.moments, [
    { raw: "2021-01-12T07:12:27Z", from: "publtime", role: "published" },
    { raw: "2021-01-12T08:12:27Z", from: "edittime", role: "updated" },
  ]);
  const values = Object.fromEntries(Object.entries(item.fields).map(([name, found]) => [name, found.value]));
  assert.deepEqual(values, {
    summary: 'Tóm tắt "ngắn"',
    category: { name: "Kinh tế", slug: "Kinh-te", parents: ["Tin tức"] },
    topics: ["Đại hội Đảng", "đại hội"],
    author: ["Minh Hà"],
    source: "Báo Thái Nguyên",
    cover: { address: "file:///uploads/news/2021_01/hop.jpg", alt: "Toàn cảnh", caption: "Toàn cảnh" },
  });
  assert.equal(item.legacy.views?.value, 348);
  assert.deepEqual(
    item.attachments.map(({ address }) => address),
    ["file:///uploads/news/ke-hoach.pdf"],
  );
  assert.deepEqual(
    item.left.map(({ text }) => text),
    ["Tin tức"],
  );
});

test("copies of rows by category become no articles, and the ways of the portal are known without its host", async () => {
  const { items } = await thingsOf(nukevietReader, "tin.sql", dump([row(1)]));
  assert.equal(items.length, 1);
  assert.ok(items[0]!.addresses.includes("http://cong-cu.invalid/Kinh-te/hop-dan-1.html"));
  assert.equal(items[0]!.legacy.url, undefined);
});

test("the portal's settings say where it was and how it wrote its addresses", async () => {
  const settings =
    "INSERT INTO `nv4_config` (`lang`,`module`,`config_name`,`config_value`) VALUES ('sys','global','my_domains','phuong.example,www.phuong.example'),('sys','site','rewrite_optional','1'),('sys','site','rewrite_op_mod','news'),('sys','global','site_lang','vi');";
  const item = await only(dump([row(1)], { more: settings }));
  assert.equal(item.legacy.url?.value, "http://phuong.example/Kinh-te/hop-dan-1.html");
  assert.deepEqual(item.addresses, [
    "http://phuong.example/Kinh-te/hop-dan-1.html",
    "http://phuong.example/Tin-tuc/hop-dan-1.html",
  ]);
});

test("links between articles are resolved by number, whatever the rest of the address says", async () => {
  const bodies = [
    "(1,'<a href=\"/Tin-tuc/ten-cu-2.html\">hai</a> <a href=\"/Tin-tuc/ten-cu-5.html\">năm</a> <a href=\"/download/tep-2.html\">tệp</a>','','')",
    "(2,'<p>Bài hai.</p>','','')",
  ];
  const { items } = await thingsOf(nukevietReader, "tin.sql", dump([row(1), row(2)], { bodies }));
  const { html } = items[0]!.body as { readonly html: string };
  assert.deepEqual(
    [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href),
    [items[1]!.addresses[0], "/Tin-tuc/ten-cu-5.html", "/download/tep-2.html"],
  );
});

const states: readonly (readonly [string, Parameters<typeof row>[1], string, readonly string[]])[] = [
  ["published", {}, "published", []],
  ["locked with its category", { status: 21 }, "draft", ["locked"]],
  ["waiting for approval", { status: 5 }, "draft", ["not-published"]],
  ["in a category for members", { catid: 9 }, "draft", ["members-only"]],
  ["expired", { exptime: 1610500000 }, "published", ["expired"]],
];
for (const [name, options, state, told] of states) {
  test(`an article that is ${name} is ${state}`, async () => {
    const item = await only(dump([row(1, options)]));
    assert.equal(item.state, state);
    assert.deepEqual(codes(item.doubts), told);
  });
}

test("bodies of NukeViet 3 are joined over its many tables, their slashes undone", async () => {
  const old = [
    "SET NAMES utf8;",
    "CREATE TABLE `nv3_vi_news_bodyhtml_2` (`id` int, `bodyhtml` longtext);",
    `INSERT INTO \`nv3_vi_news_bodyhtml_2\` VALUES (2001,'<p class=\\\\\\"a\\\\\\">Xã\\\\\\'s</p>');`,
    `INSERT INTO \`nv3_vi_news_rows\` (${ROWS}) VALUES ${row(2001)};`,
  ].join("\n");
  const item = await only(old);
  assert.deepEqual(item.body, { form: "html", html: `<p class="a">Xã's</p>`, base: "file:///" });
});

test("text stored as UTF-8 in a table of Latin-1 comes back whole", async () => {
  const twice = Buffer.from(Buffer.from("Họp dân phố Đồng Quang").toString("latin1")).toString("utf8");
  const item = await only(dump([row(1, { title: twice })], { bodies: [`(1,'${twice}','','')`] }));
  // The core reads such text by its syllables; the reader must only not spoil it.
  assert.equal(Buffer.from(item.text, "latin1").toString("utf8"), "Họp dân phố Đồng Quang");
});

test("compressed dumps and dumps in UTF-16 are read as they are", async () => {
  const text = dump([row(1), row(2)]);
  const { items } = await thingsOf(nukevietReader, "tin.sql.gz", gzipSync(text));
  assert.equal(items.length, 2);
  const wide = await thingsOf(
    nukevietReader,
    "tin.sql",
    Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]),
  );
  assert.equal(wide.items.length, 2);
});

test("a compressed dump that was cut off gives its first rows and says so", async () => {
  const many = Array.from({ length: 400 }, (_, index) => row(index + 1, { title: `Họp dân ${Math.sin(index)}` }));
  const whole = gzipSync(`${dump(many)}${"-- cuối\n".repeat(50)}`);
  const { items, nothings } = await thingsOf(nukevietReader, "tin.sql.gz", whole.subarray(0, whole.length - 400));
  assert.ok(items.length > 100, `${items.length} items`);
  assert.ok(codes(nothings).includes("dump-cut"));
});

test("a dump without news, and an article without a body, are told", async () => {
  const other = await thingsOf(
    nukevietReader,
    "khac.sql",
    "SET NAMES utf8;\nCREATE TABLE `wp_posts` (`ID` int);\nINSERT INTO `wp_posts` VALUES (1);",
  );
  assert.deepEqual(codes(other.nothings), ["no-news"]);
  const { items, nothings } = await thingsOf(
    nukevietReader,
    "tin.sql",
    dump([row(1), row(2)], { bodies: ["(1,'<p>Một.</p>','','')"] }),
  );
  assert.equal(items.length, 1);
  assert.deepEqual(codes(nothings), ["no-body"]);
});

test("pictures come from the uploads beside the dump, and from nowhere else", async () => {
  const root = folderOf({
    "cong/tin.sql": dump([row(1, { image: "2021/hop.jpg" })]),
    "cong/public_html/uploads/news/2021/hop.jpg": await aPicture(40, 30),
    "bi-mat.txt": "bí mật",
  });
  const { items } = await thingsIn(nukevietReader, join(root, "cong"));
  const open = items[0]!.open;
  assert.equal((await open(items[0]!.fields.cover!.value.address))?.name, "hop.jpg");
  assert.ok(existsSync(join(root, "bi-mat.txt")));
  for (const way of [
    "/uploads/../../../bi-mat.txt",
    "/uploads/..%2f..%2f..%2fbi-mat.txt",
    "/uploads/news\\..\\x",
    "/etc/passwd",
  ]) {
    assert.equal(await open(`file://${way}`), null, way);
  }
});

test("several modules and languages are read, each with its own categories", async () => {
  const both = dump([row(1)]) + dump([row(1, { title: "Notice" })], { module: "nv4_en_thong_bao" });
  const { items } = await thingsOf(nukevietReader, "tin.sql", both);
  assert.deepEqual(
    items.map(({ title }) => title?.value),
    ["Notice", "Họp dân"],
  );
  assert.ok(items[0]!.addresses[0]!.startsWith("file:///en/thong-bao/"));
});

test("a file of comments without end is not taken for a dump, and does not hold the reader up", async () => {
  const source = { path: "x", label: "x", way: ["x"], isFolder: false, sizeBytes: 9 };
  const head = Buffer.from(`${"/* a */ ".repeat(8_000)}xin chào CREATE TABLE`);
  assert.equal(await nukevietReader.recognises({ ...source, head }), false);
});
