import assert from "node:assert/strict";
import { before, test } from "node:test";
import { domReader } from "../support/dom.ts";
import { buildFirstArticle, FIRST_ARTICLE_URL } from "../support/first-article.ts";
import { PAGE_KINDS, richFiles } from "../support/rich-site.ts";
import { type BuiltSite, siteOf } from "../support/site-of.ts";

interface Node {
  readonly "@type": string;
  readonly [property: string]: unknown;
}

const dom = domReader();
let own: BuiltSite;
let rich: BuiltSite;
before(async () => {
  own = await buildFirstArticle();
  rich = await siteOf(await richFiles()).build({ baseUrl: "https://kho.example/kho-tin" });
});

/** The JSON-LD of a page; every page that has some must have one script of it. */
async function nodesOf(html: string): Promise<readonly Node[]> {
  const scripts = await dom.texts(html, 'script[type="application/ld+json"]');
  assert.equal(scripts.length, 1);
  const value = JSON.parse(scripts[0]!) as { "@context": string; "@graph"?: readonly Node[] } & Node;
  assert.equal(value["@context"], "https://schema.org");
  return value["@graph"] ?? [value];
}

async function nodeOf(html: string, type: string): Promise<Node> {
  const found = (await nodesOf(html)).filter((node) => node["@type"] === type);
  assert.equal(found.length, 1, `one ${type}`);
  return found[0]!;
}

test("the first article is a NewsArticle with what search engines ask for", async () => {
  const article = await nodeOf(own.html(FIRST_ARTICLE_URL), "NewsArticle");
  assert.equal(article.datePublished, "2021-01-12T14:12:27+07:00");
  assert.equal(article.headline, "Thành ủy Thái Nguyên tổng kết năm 2020, triển khai nhiệm vụ năm 2021");
  assert.deepEqual(article.author, [{ "@type": "Person", name: "Minh Hà" }]);
  assert.equal(article.url, `https://kho-tin.example${FIRST_ARTICLE_URL}`);
  assert.equal((article.publisher as Node).name, "Thành phố Thái Nguyên");
  assert.equal(article.articleSection, "Xây dựng Đảng");
  assert.equal(article.inLanguage, "vi");
  assert.ok([...String(article.headline)].length <= 110, "a headline of at most 110 characters");
});

test("pictures, changes, people, places, documents and corrections are marked up", async () => {
  const article = await nodeOf(rich.html("/2021/01/dai-hoi-doi-moi/"), "NewsArticle");
  assert.equal(article.alternativeHeadline, 'Đại hội "Đổi mới" & phát triển: <b>Ký</b> kết');
  assert.equal(article.dateModified, "2021-01-13T08:00:00+07:00");
  assert.deepEqual(
    (article.mentions as readonly Node[]).map(({ name, jobTitle }) => [name, jobTitle]),
    [
      ["Phan Mạnh", "Bí thư"],
      ["Nguyễn Bình", undefined],
    ],
  );
  assert.deepEqual((article.contentLocation as readonly Node[])[0]?.name, "Hội trường lớn");
  assert.deepEqual(
    (article.citation as readonly Node[]).map(({ name }) => name),
    ["35-CT/TW", "02/NQ-TU"],
  );
  assert.deepEqual(article.correction, [
    {
      "@type": "CorrectionComment",
      text: "Sửa tên người ký & ngày ký.",
      datePublished: "2021-02-01T00:00:00+07:00",
    },
  ]);
  assert.equal(article.isBasedOn, "https://cong-cu.example/tin/1?x=1&y=2");
  const images = article.image as readonly string[];
  assert.equal(images.length, new Set(images).size, "each picture once");
  for (const image of images) assert.match(image, /^https:\/\/kho\.example\/kho-tin\/2021\/anh\/[^/]+\.(?:jpg|jpeg)$/);
});

test("a breadcrumb says where an article stands, in absolute addresses", async () => {
  const list = await nodeOf(rich.html("/2021/01/dai-hoi-doi-moi/"), "BreadcrumbList");
  const items = list.itemListElement as readonly Node[];
  assert.deepEqual(
    items.map(({ position, item }) => [position, item]),
    [
      [1, "https://kho.example/kho-tin/"],
      [2, "https://kho.example/kho-tin/chuyen-muc/giao-duc/"],
      [3, "https://kho.example/kho-tin/2021/"],
    ],
  );
});

test("an article without byline has its organisation for author", async () => {
  const article = await nodeOf(rich.html("/2020/12/bai-cu/"), "NewsArticle");
  assert.deepEqual(
    (article.author as readonly Node[]).map(({ name }) => name),
    ["Thành phố Mẫu"],
  );
  assert.equal(article.datePublished, "2020-12-31T00:00:00+07:00");
});

test("the home page describes the site and its search", async () => {
  const site = await nodeOf(rich.html("/"), "WebSite");
  assert.equal(site.url, "https://kho.example/kho-tin/");
  const action = site.potentialAction as Node;
  assert.equal(action.target, "https://kho.example/kho-tin/tim-kiem/?q={search_term_string}");
  assert.equal(action["query-input"], "required name=search_term_string");
});

test("pages that are no article are not marked up as one", async () => {
  for (const path of Object.values(PAGE_KINDS).filter((each) => !/^2(?:021\/01|020\/12)\/./.test(each))) {
    const html = path.endsWith(".html") ? rich.file(path) : rich.html(`/${path}`);
    assert.doesNotMatch(html, /"@type":"NewsArticle"/, path);
  }
});
