import assert from "node:assert/strict";
import { statSync } from "node:fs";
import { before, test } from "node:test";
import { anArticle, aSiteConfig } from "../support/an-article.ts";
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

/** What someone may type, or paste, into a title or a summary; no feed reader may make an element of it. */
const hostile = [
  "<img src=x onerror=alert(1)>",
  "<script>alert(1)</script>",
  "<iframe src=javascript:alert(1)></iframe>",
  "<svg/onload=alert(1)>",
  '<a href="javascript:alert(1)">bấm</a>',
  "<b>đậm</b>",
  "&lt;b&gt;đậm&lt;/b&gt;",
  "&amp;lt;b&amp;gt;",
  "&#60;b&#62;, &nbsp; &copy 2024",
  "]]><b>hết</b>",
  "<![CDATA[<b>trong</b>]]>",
  "<!-- giấu --> <?pi?> </description></item>",
  "Thu & chi, R&D, 5 < 7 > 3, <15 tuổi, <<Tắt đèn>>",
  "</title><style>*{display:none}</style>",
] as const;

/** Names of a site and of a category have at most 200 characters. */
const hostileName = `${hostile.slice(0, 4).join(" ")} &lt;b&gt;`;

/** A site in which each hostile text stands wherever a text may stand. */
function hostileFiles(): Readonly<Record<string, string>> {
  const article = (text: string, index: number) => [
    `content/articles/2024/05/bai-${index}.md`,
    anArticle({
      title: `Bài ${text}`,
      publishedAt: `2024-05-${28 - index}T08:00:00+07:00`,
      category: "tin",
      summary: `Tóm tắt ${text}`,
      author: `Tên ${text}`,
      topics: [`Chủ đề ${text}`],
    }),
  ];
  return {
    "content/site.yaml": aSiteConfig({
      title: `Kho ${hostileName}`,
      description: `Về ${hostileName}`,
      categories: [{ slug: "tin", name: `Tin ${hostileName}` }],
    }),
    ...Object.fromEntries(hostile.map(article)),
  };
}

test("markup that was typed reaches readers of feeds, of OpenSearch and of structured data as text", async () => {
  const hostileSite = await siteOf(hostileFiles()).build({ baseUrl: base });
  assert.deepEqual(
    hostileSite.result.problems.filter(({ severity }) => severity === "error"),
    [],
  );
  const [rss, atom] = [hostileSite.file("rss.xml"), hostileSite.file("feed.xml")];
  const read = (source: string, selector: string) => dom.texts(source, selector, "application/xml");
  /** What a feed reader shows that takes the texts of RSS for HTML. */
  const readAsHtml = async (selector: string): Promise<readonly string[]> => {
    const texts = await read(rss, selector);
    return Promise.all(
      texts.map(async (text) => {
        assert.deepEqual(await dom.all(text, "head > *, body *"), [], `an element in ${text}`);
        return (await dom.texts(text, "body"))[0]!;
      }),
    );
  };
  const [titles, summaries, names, topics] = ["Bài", "Tóm tắt", "Tên", "Chủ đề"].map((word) =>
    hostile.map((text) => `${word} ${text}`),
  );
  const [title, description, category] = ["Kho", "Về", "Tin"].map((word) => `${word} ${hostileName}`);

  assert.deepEqual(await readAsHtml("item > title"), titles);
  assert.deepEqual(await readAsHtml("item > description"), summaries);
  assert.deepEqual(await readAsHtml("channel > title"), [title]);
  assert.deepEqual(await readAsHtml("channel > description"), [description]);
  assert.deepEqual(await read(rss, "item > *|creator"), names);
  assert.deepEqual(new Set(await read(rss, "item > category")), new Set([category]));

  assert.deepEqual(await read(atom, "entry > title[type=text]"), titles);
  assert.deepEqual(await read(atom, "entry > summary[type=text]"), summaries);
  assert.deepEqual(await read(atom, "entry > author > name"), names);
  assert.deepEqual(await read(atom, "feed > title[type=text]"), [title]);
  assert.deepEqual(await read(atom, "feed > subtitle[type=text]"), [description]);
  const labels = (await dom.all(atom, "entry > category", "application/xml")).map(({ attributes }) => attributes.label);
  assert.deepEqual(new Set(labels), new Set([category]));

  const json = JSON.parse(hostileSite.file("feed.json")) as {
    readonly title: string;
    readonly items: readonly {
      readonly title: string;
      readonly summary: string;
      readonly content_text: string;
      readonly content_html?: string;
      readonly tags: readonly string[];
    }[];
  };
  assert.equal(json.title, title);
  assert.deepEqual(
    json.items.map((item) => [item.title, item.summary, item.content_text, item.content_html, item.tags[1]]),
    hostile.map((_, index) => [titles![index], summaries![index], summaries![index], undefined, topics![index]]),
  );

  const openSearch = hostileSite.file("opensearch.xml");
  assert.ok(description!.startsWith((await read(openSearch, "Description"))[0]!));
  for (const [index, name] of names!.entries()) {
    const page = hostileSite.html(`/2024/05/bai-${index}/`);
    const [data] = await dom.texts(page, 'script[type="application/ld+json"]');
    const [article] = (JSON.parse(data!) as { "@graph": readonly Record<string, unknown>[] })["@graph"];
    assert.deepEqual(
      [article!.headline, article!.description, article!.author],
      [titles![index], summaries![index], [{ "@type": "Person", name }]],
    );
    assert.deepEqual(await dom.all(page, "article b, article iframe, article svg[onload], [onerror], [onload]"), []);
  }
});

test("a reader of RSS that takes titles for plain text sees no references in them", async () => {
  assert.deepEqual(await texts("rss.xml", "channel > title"), ["Kho tin & tư liệu"]);
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
