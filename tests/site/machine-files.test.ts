import assert from "node:assert/strict";
import { before, test } from "node:test";
import { domReader } from "../support/dom.ts";
import { schemaFaults } from "../support/json-schema.ts";
import { ledgerText } from "../support/published-ledger.ts";
import { richFiles } from "../support/rich-site.ts";
import { type BuiltSite, siteOf } from "../support/site-of.ts";

const dom = domReader();
const base = "https://kho.example/kho-tin/";
let site: BuiltSite;
before(async () => {
  site = await siteOf(await richFiles()).build({ baseUrl: base });
});

const json = <Value>(file: string): Value => JSON.parse(site.file(file));

interface Volume {
  readonly year: number;
  readonly articleCount: number;
  readonly parts: readonly { readonly month: number; readonly articleCount: number; readonly url: string }[];
}

interface Part {
  readonly articles: readonly { readonly url: string; readonly state: string; readonly title?: string }[];
}

/** The articles of a volume, from the parts that it names. */
const articlesOf = ({ parts }: Volume) => parts.flatMap(({ url }) => json<Part>(url.slice(base.length)).articles);

test("the API's overview leads to every volume, and each is as its schema says", () => {
  const overview = json<{ schema: string; volumes: { year: number; articleCount: number; url: string }[] }>(
    "api/archive.json",
  );
  assert.deepEqual(overview.volumes.map(({ year, articleCount }) => [year, articleCount]).sort(), [
    [2020, 1],
    [2021, 1],
    [2024, 12],
  ]);
  const schema = json<object>(overview.schema.slice(base.length));
  for (const { year, url, articleCount } of overview.volumes) {
    const volume = json<Volume>(url.slice(base.length));
    assert.deepEqual(schemaFaults(volume, schema), []);
    assert.equal(volume.year, year);
    const parts = volume.parts.map(({ url: part }) => json<Part>(part.slice(base.length)));
    assert.deepEqual(
      parts.flatMap((part) => schemaFaults(part, schema)),
      [],
    );
    assert.deepEqual(
      volume.parts.map((part) => part.articleCount),
      parts.map(({ articles }) => articles.length),
    );
    assert.equal(articlesOf(volume).length, volume.articleCount);
    assert.equal(articlesOf(volume).filter((article) => article.state === "published").length, articleCount);
  }
});

test("the schema of the API refuses what the API does not give", () => {
  const schema = json<object>("api/schema.json");
  const volume = json<Volume>("api/2020.json");
  assert.notDeepEqual(schemaFaults({ ...volume, more: 1 }, schema), []);
  const [article] = articlesOf(volume);
  assert.deepEqual(schemaFaults({ year: 2020, month: 12, articles: [article] }, schema), []);
  assert.notDeepEqual(schemaFaults({ year: 2020, month: 12, articles: [{ ...article, state: "draft" }] }, schema), []);
});

test("the API tells of a withdrawn article that it is withdrawn, why, and no more", () => {
  const gone = articlesOf(json<Volume>("api/2021.json")).filter((article) => article.state === "withdrawn");
  assert.deepEqual(gone, [
    {
      url: `${base}2021/03/bai-da-go/`,
      state: "withdrawn",
      publishedAt: "2021-03-04T05:06:07+07:00",
      withdrawn: {
        at: "2021-04-05T00:00:00+07:00",
        reason: "Đăng nhầm.",
        kind: "error",
        authority: "Thường trực",
      },
    },
  ]);
});

test("browsers are told how to search the archive", async () => {
  const xml = site.file("opensearch.xml");
  const [url] = await dom.all(xml, "Url", "application/xml");
  assert.deepEqual(url?.attributes, { type: "text/html", template: `${base}tim-kiem/?q={searchTerms}` });
  const [name = ""] = await dom.texts(xml, "ShortName", "application/xml");
  assert.equal(name, "Kho tin");
  const [image = ""] = await dom.texts(xml, "Image", "application/xml");
  assert.ok(image.startsWith(`${base}assets/icon-`), image);
});

test("the web manifest names the site and where it starts", () => {
  const manifest = json<Record<string, unknown> & { icons: { src: string; type: string }[] }>("manifest.webmanifest");
  assert.equal(manifest.name, "Kho tin & tư liệu");
  assert.equal(manifest.short_name, "Kho tin");
  assert.equal(manifest.start_url, "/kho-tin/");
  assert.equal(manifest.scope, "/kho-tin/");
  assert.match(manifest.icons[0]!.src, /^\/kho-tin\/assets\/icon-/);
});

test("the ledger knows every address and what answers for it", () => {
  const lines = ledgerText(site.out).matchAll(/^("\/[^"]*":.*?),?$/gm);
  const addresses = JSON.parse(`{${[...lines].map(([, line]) => line).join()}}`) as Record<string, unknown>;
  const answered = new Set(site.files());
  const fileOf = (url: string) => (url.endsWith("/") ? `${url.slice(1)}index.html` : url.slice(1));
  assert.deepEqual(
    Object.keys(addresses).filter((url) => !answered.has(fileOf(url))),
    [],
  );
  assert.deepEqual(Object.keys(addresses["/2021/01/dai-hoi-doi-moi/"] as object), ["article"]);
  assert.equal(addresses["/2021/03/bai-da-go/"], "tombstone");
  assert.deepEqual(addresses["/tin-tuc/1234.html"], { redirect: "/2021/01/dai-hoi-doi-moi/" });
  assert.deepEqual(addresses["/chuyen-muc/giao-duc-cu/"], { redirect: "/chuyen-muc/giao-duc/" });
  assert.deepEqual(addresses["/chu-de/moi-truong/2024/"], { listing: "Môi trường" });
});
