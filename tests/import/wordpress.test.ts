import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { addParagraphs } from "../../src/import/wordpress/add-paragraphs.ts";
import { wordpressReader } from "../../src/import/wordpress/reader.ts";
import { aPicture } from "../support/a-picture.ts";
import { codes, folderOf, thingsIn, thingsOf } from "./things-of.ts";

/** An export with the items given. */
function wxr(items: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>Phường</title><link>https://phuong.example</link><wp:wxr_version>1.2</wp:wxr_version>
<wp:base_blog_url>https://phuong.example</wp:base_blog_url>
<wp:author><wp:author_login>minhha</wp:author_login><wp:author_display_name><![CDATA[Minh Hà]]></wp:author_display_name></wp:author>
<wp:category><wp:term_id>5</wp:term_id><wp:category_nicename>kinh-te</wp:category_nicename><wp:category_parent>tin-tuc</wp:category_parent><wp:cat_name><![CDATA[Kinh tế]]></wp:cat_name></wp:category>
<wp:category><wp:term_id>4</wp:term_id><wp:category_nicename>tin-tuc</wp:category_nicename><wp:category_parent></wp:category_parent><wp:cat_name><![CDATA[Tin tức]]></wp:cat_name></wp:category>
${items.join("\n")}</channel></rss>`;
}

interface Post {
  readonly id?: number;
  readonly title?: string;
  readonly content?: string;
  readonly status?: string;
  readonly type?: string;
  readonly more?: string;
}

function post({
  id = 12,
  title = "Họp dân",
  content = "<p>Thân bài.</p>",
  status = "publish",
  type = "post",
  more = "",
}: Post = {}): string {
  return `<item><title>${title}</title><link>https://phuong.example/2021/01/hop-dan/</link><pubDate>Tue, 12 Jan 2021 07:12:27 +0000</pubDate>
<dc:creator><![CDATA[minhha]]></dc:creator><guid isPermaLink="false">https://phuong.example/?p=${id}</guid>
<content:encoded><![CDATA[${content}]]></content:encoded><excerpt:encoded><![CDATA[Tóm tắt]]></excerpt:encoded>
<wp:post_id>${id}</wp:post_id><wp:post_date>2021-01-12 14:12:27</wp:post_date><wp:post_date_gmt>2021-01-12 07:12:27</wp:post_date_gmt>
<wp:post_name>hop-dan</wp:post_name><wp:status>${status}</wp:status><wp:post_type>${type}</wp:post_type>${more}</item>`;
}

const picture = (id: number, { parent = 0, caption = "", file = `anh-${id}.jpg` } = {}) =>
  `<item><title>${file}</title><wp:attachment_url>https://phuong.example/wp-content/uploads/2021/${file}</wp:attachment_url><wp:post_id>${id}</wp:post_id><wp:post_parent>${parent}</wp:post_parent><wp:post_type>attachment</wp:post_type><excerpt:encoded><![CDATA[${caption}]]></excerpt:encoded><wp:postmeta><wp:meta_key>_wp_attachment_image_alt</wp:meta_key><wp:meta_value>Mô tả ${id}</wp:meta_value></wp:postmeta></item>`;

const read = (items: readonly string[]) => thingsOf(wordpressReader, "xuat.xml", wxr(items));
const htmlOf = async (content: string, more: readonly string[] = []) => {
  const { items } = await read([post({ content }), ...more]);
  return { html: (items[0]!.body as { readonly html: string }).html, item: items[0]! };
};

test("a post becomes an item with its fields", async () => {
  const terms = `<category domain="category" nicename="kinh-te"><![CDATA[Kinh tế]]></category><category domain="category" nicename="tin-tuc"><![CDATA[Tin tức]]></category><category domain="post_tag" nicename="dai-hoi"><![CDATA[đại hội]]></category><wp:is_sticky>1</wp:is_sticky><wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value><![CDATA[30]]></wp:meta_value></wp:postmeta>`;
  const { items } = await read([
    post({ title: "Họp &amp; bàn &#8211; “dân”", more: terms }),
    picture(30, { caption: "Toàn cảnh" }),
  ]);
  const item = items[0]!;
  assert.equal(item.title?.value, "Họp & bàn – “dân”");
  assert.deepEqual(item.moments, [{ raw: "2021-01-12T14:12:27+07:00", from: "wp:post_date", role: "published" }]);
  const values = Object.fromEntries(Object.entries(item.fields).map(([name, found]) => [name, found.value]));
  assert.deepEqual(values, {
    summary: "Tóm tắt",
    category: { name: "Kinh tế", slug: "kinh-te", parents: ["Tin tức"] },
    topics: ["đại hội"],
    author: ["Minh Hà"],
    featured: true,
    cover: {
      address: "https://phuong.example/wp-content/uploads/2021/anh-30.jpg",
      alt: "Mô tả 30",
      caption: "Toàn cảnh",
    },
  });
  assert.deepEqual(item.addresses, ["https://phuong.example/2021/01/hop-dan/", "https://phuong.example/?p=12"]);
  assert.deepEqual(
    item.left.map(({ text }) => text),
    ["Tin tức"],
  );
});

const paragraphs: readonly (readonly [string, string, string])[] = [
  ["empty lines part paragraphs", "Một.\n\nHai.", "<p>Một.</p>\n<p>Hai.</p>"],
  ["a line end is a break", "Một,\nhai.", "<p>Một,<br>\nhai.</p>"],
  [
    "blocks keep their own",
    "<h2>Mục</h2>\nLời.\n<ul>\n<li>a</li>\n</ul>",
    "<h2>Mục</h2><p>Lời.</p><ul><li>a</li></ul>",
  ],
  ["text in a division is parted too", "<div>Một.\n\nHai.</div>", "<div><p>Một.</p>\n<p>Hai.</p></div>"],
  ["preformatted text stays", "<pre>a\n\nb</pre>", "<pre>a\n\nb</pre>"],
  [
    "the block editor's posts stay",
    "<!-- wp:paragraph -->\n<p>Một.</p>\n\n<!-- /wp:paragraph -->",
    "<!-- wp:paragraph -->\n<p>Một.</p>\n\n<!-- /wp:paragraph -->",
  ],
];
for (const [name, content, html] of paragraphs) {
  test(`paragraphs of a post: ${name}`, () => assert.equal(addParagraphs(content), html));
}

test("a caption becomes the caption of its figure, in both forms it was written in", async () => {
  const img = '<a href="/a.jpg"><img src="/a.jpg" alt="" /></a>';
  for (const content of [
    `[caption id="x" width="300"]${img} Toàn <em>cảnh</em>[/caption]`,
    `[caption caption="Toàn <em>cảnh</em>"]${img}[/caption]`,
  ]) {
    const { html } = await htmlOf(content);
    assert.match(
      html,
      /<figure><a href="\/a\.jpg"><img [^>]*><\/a><figcaption>Toàn <em>cảnh<\/em><\/figcaption><\/figure>/,
    );
  }
});

test("a gallery shows the pictures it names, or those uploaded to the post, with captions", async () => {
  const pictures = [picture(30, { caption: "Ba mươi" }), picture(31, { parent: 12, caption: "Riêng" })];
  const named = await htmlOf('[gallery ids="30,99"]', pictures);
  assert.match(named.html, /anh-30\.jpg.*<figcaption>Ba mươi<\/figcaption>/);
  assert.deepEqual(codes(named.item.doubts), ["gallery-lost"]);
  const own = await htmlOf("[gallery]", pictures);
  assert.match(own.html, /anh-31\.jpg.*Riêng/);
  assert.doesNotMatch(own.html, /anh-30/);
});

test("other shortcodes are told, the text between them stays, and brackets of writers are text", async () => {
  const { html, item } = await htmlOf(
    '[su_box title="Hộp"]Trong hộp[/su_box] Ảnh [TTXVN] và [1] rồi [contact-form-7 id="5"]',
  );
  assert.equal(html, "<p>Trong hộp Ảnh [TTXVN] và [1] rồi</p>");
  assert.deepEqual(codes(item.doubts), ["shortcodes"]);
  assert.match(item.doubts[0]!.what, /\[contact-form-7\], \[su_box\]/);
});

test("what WordPress plays or fills becomes a link or is told", async () => {
  const { html, item } = await htmlOf(
    '[embed]https://youtu.be/x?a=1&b=2[/embed]\n\nhttps://vimeo.com/5\n\n<!-- wp:latest-posts {"n":5} /-->',
  );
  assert.deepEqual(
    [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href),
    ["https://youtu.be/x?a=1&amp;b=2", "https://vimeo.com/5"],
  );
  assert.deepEqual(codes(item.doubts), ["dynamic-blocks"]);
});

const states: readonly (readonly [string, Post, string | null, readonly string[]])[] = [
  ["published", {}, "published", []],
  ["a draft", { status: "draft" }, "draft", ["not-published"]],
  ["private", { status: "private" }, "draft", ["not-published"]],
  ["pending", { status: "pending" }, "draft", ["not-published"]],
  ["a standing page", { type: "page" }, "draft", ["standing-page"]],
  ["under a password", { more: "<wp:post_password>x</wp:post_password>" }, "draft", ["members-only"]],
  ["of the site's own type", { type: "su_kien" }, "published", ["other-type"]],
  ["in the bin", { status: "trash" }, null, ["in-trash"]],
  ["a menu", { type: "nav_menu_item" }, null, ["inner-type"]],
];
for (const [name, written, state, told] of states) {
  test(`a post that is ${name} becomes ${state ?? "nothing"}`, async () => {
    const { items, nothings } = await read([post(written)]);
    assert.equal(items[0]?.state ?? null, state);
    assert.deepEqual(codes(items[0]?.doubts ?? nothings), told);
  });
}

test("dates without the time of Greenwich have no offset, and none at all come from the feed", async () => {
  const local = post().replace(/<wp:post_date_gmt>[^<]*/, "<wp:post_date_gmt>0000-00-00 00:00:00");
  const feed = local.replace(/<wp:post_date>[^<]*/, "<wp:post_date>0000-00-00 00:00:00");
  const { items } = await read([local, feed]);
  assert.deepEqual(
    items.map(({ moments }) => moments[0]?.raw),
    ["2021-01-12T14:12:27", "Tue, 12 Jan 2021 07:12:27 +0000"],
  );
});

test("pictures come from the uploads beside the export, and from nowhere else", async () => {
  const root = folderOf({
    "trang/xuat.xml": wxr([post({ content: '<img src="https://phuong.example/wp-content/uploads/2021/a.jpg">' })]),
    "trang/wp-content/uploads/2021/a.jpg": await aPicture(20, 20),
    "bi-mat.txt": "x",
  });
  const { items } = await thingsIn(wordpressReader, join(root, "trang"));
  assert.equal((await items[0]!.open("https://phuong.example/wp-content/uploads/2021/a.jpg"))?.name, "a.jpg");
  assert.equal(await items[0]!.open("https://phuong.example/uploads/../../../bi-mat.txt"), null);
});

test("a file that was cut off gives its whole items and tells of the broken one", async () => {
  const whole = wxr([post(), post({ id: 13, title: "Bài cụt" })]);
  const { items, nothings } = await thingsOf(
    wordpressReader,
    "xuat.xml",
    whole.slice(0, whole.lastIndexOf("</content:encoded>")),
  );
  assert.equal(items.length, 1);
  assert.deepEqual(codes(nothings), ["item-cut"]);
  assert.match(nothings[0]!.what, /Bài cụt/);
});

test("a file that is spoiled outside its posts gives its posts, and tells that names are missing", async () => {
  const spoiled = wxr([post()]).replace("<channel><title>Phường</title>", '<channel><title a="Phường</title>');
  const { items, nothings } = await thingsOf(wordpressReader, "xuat.xml", spoiled);
  assert.deepEqual([items.length, codes(nothings)], [1, ["terms-broken"]]);
});

test("entities that a file declares are neither fetched nor expanded", async () => {
  const bomb = `<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>`;
  const hostile = wxr([post({ title: "&b; &c;" })]).replace("<rss", `${bomb}<rss`);
  const { items } = await thingsOf(wordpressReader, "xuat.xml", hostile);
  assert.equal(items[0]!.title?.value, "&b; &c;");
});

test("CDATA that holds tags of the export, several sections, and an item without anything are read", async () => {
  const tricky = post({ content: "viết <item> và </item> trong bài]]><![CDATA[, tiếp" });
  const { items } = await read([tricky, "<item><title>Không gì cả</title></item>"]);
  assert.deepEqual(
    items.map(({ title }) => title?.value),
    ["Họp dân", "Không gì cả"],
  );
  assert.match(items[0]!.text, /^viết .*và.* trong bài, tiếp$/s);
});

test("half a million tags and codes that nobody closes are looked through once", async () => {
  for (const opening of ["<pre>", "[caption]", "[embed]", "<!-- wp:x "]) {
    const { items } = await read([post({ content: opening.repeat(500_000 / opening.length) })]);
    assert.equal(items.length, 1, opening);
  }
});
