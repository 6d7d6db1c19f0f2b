import assert from "node:assert/strict";
import { statSync } from "node:fs";
import { before, test } from "node:test";
import { domReader } from "../support/dom.ts";
import { richFiles } from "../support/rich-site.ts";
import { type BuiltSite, siteOf } from "../support/site-of.ts";

const dom = domReader();
const base = "https://kho.example/kho-tin";
let site: BuiltSite;
before(async () => {
  site = await siteOf(await richFiles()).build({ baseUrl: base });
});

const xml = (file: string, selector: string) => dom.all(site.file(file), selector, "application/xml");
const texts = (file: string, selector: string) => dom.texts(site.file(file), selector, "application/xml");

const newestFirst = [
  ...Array.from({ length: 12 }, (_, index) => `${base}/2024/05/bai-${String(12 - index).padStart(2, "0")}/`),
  `${base}/2021/01/dai-hoi-doi-moi/`,
  `${base}/2020/12/bai-cu/`,
];

const feeds = [
  ["the site", "", newestFirst],
  ["a category", "chuyen-muc/giao-duc/", newestFirst.filter((href) => !/bai-(?:02|04|06|08|10|12)/.test(href))],
  ["a category without articles", "chuyen-muc/chua-co-bai/", []],
] as const;

for (const [name, folder, expected] of feeds) {
  test(`the Atom feed of ${name} lists its articles, newest first, each once and dated`, async () => {
    const file = `${folder}feed.xml`;
    assert.deepEqual(await texts(file, "entry > id"), expected);
    assert.deepEqual(await texts(file, "feed > id"), [`${base}/${file}`]);
    assert.equal((await xml(file, "feed > link[rel=self]"))[0]?.attributes.href, `${base}/${file}`);
    assert.equal((await xml(file, "feed > link[rel=alternate]"))[0]?.attributes.href, `${base}/${folder}`);
    const dates = await texts(file, "updated, published");
    assert.equal(dates.length, 1 + 2 * expected.length);
    for (const date of dates) assert.match(date, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\+07:00|Z)$/);
    assert.equal((await texts(file, "entry > author > name")).length >= expected.length, true);
  });

  test(`the RSS feed of ${name} says the same`, async () => {
    const file = `${folder}rss.xml`;
    assert.deepEqual(await texts(file, "item > guid"), expected);
    assert.deepEqual(await texts(file, "item > link"), expected);
    for (const date of await texts(file, "pubDate")) {
      assert.match(date, /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d \+0700$/);
      assert.ok(new Date(date).toUTCString().length > 0);
    }
  });

  test(`the JSON feed of ${name} says the same`, () => {
    const file = `${folder}feed.json`;
    const feed = JSON.parse(site.file(file)) as {
      readonly version: string;
      readonly feed_url: string;
      readonly home_page_url: string;
      readonly items: readonly { readonly id: string; readonly url: string; readonly content_text?: string }[];
    };
    assert.equal(feed.version, "https://jsonfeed.org/version/1.1");
    assert.equal(feed.feed_url, `${base}/${file}`);
    assert.equal(feed.home_page_url, `${base}/${folder}`);
    assert.deepEqual(
      feed.items.map((item) => item.url),
      expected,
    );
    for (const item of feed.items) assert.ok(item.content_text !== undefined && item.id === item.url);
  });
}

test("feeds carry signs of markup as text", async () => {
  const summary = "Một câu & hai nghĩa <tóm tắt>.";

  assert.ok((await texts("feed.xml", "entry > summary")).includes(summary));
  assert.ok((await texts("rss.xml", "item > description")).includes(summary));
  assert.deepEqual(await texts("rss.xml", "channel > title"), ["Kho tin & tư liệu"]);
  assert.deepEqual(await texts("feed.xml", "feed > subtitle"), ["Tin cũ, giữ nguyên <như> đã đăng & tra được."]);
});

test("an article's moment is the same in every feed, and its picture goes along", async () => {
  const href = `${base}/2021/01/dai-hoi-doi-moi/`;
  const pictures = await xml("feed.xml", "entry > link[rel=enclosure]");
  assert.equal(pictures.length, 1);
  const [picture] = pictures;
  assert.equal(picture?.attributes.type, "image/jpeg");
  const file = picture!.attributes.href!.slice(`${base}/`.length);
  assert.equal(Number(picture?.attributes.length), statSync(`${site.out}/${file}`).size);
  const index = newestFirst.indexOf(href);
  assert.equal((await texts("feed.xml", "entry > published"))[index], "2021-01-12T14:12:27+07:00");
  assert.equal((await texts("rss.xml", "pubDate"))[index], "Tue, 12 Jan 2021 14:12:27 +0700");
  const feed = JSON.parse(site.file("feed.json")) as { items: { url: string; date_published: string }[] };
  assert.equal(feed.items[index]?.date_published, "2021-01-12T14:12:27+07:00");
});
