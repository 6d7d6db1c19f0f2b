import assert from "node:assert/strict";
import { test } from "node:test";
import { anArticle, aSiteConfig } from "../support/an-article.ts";
import { domReader } from "../support/dom.ts";
import { ledgerText } from "../support/published-ledger.ts";
import { type Files, siteOf } from "../support/site-of.ts";

/** Pages of a person or a document: their articles, and how these lie in time. */

const dom = domReader();

/** An article on 12 May of a year, or of another day of it. */
function on(year: number, people: readonly string[], more: Record<string, unknown> = {}, day = "05-12"): Files {
  const name = `bai-${day.slice(3)}-${people.length}`;
  return {
    [`content/articles/${year}/${day.slice(0, 2)}/${name}.md`]: anArticle({
      title: `Bài ngày ${day} năm ${year}`,
      publishedAt: `${year}-${day}T08:00:00+07:00`,
      people: people.map((person) => ({ name: person, role: "Bí thư" })),
      ...more,
    }),
  };
}

test("a person confirmed by an editor has a page of all articles that name them, which these lead to", async () => {
  const site = await siteOf({
    "content/site.yaml": aSiteConfig(),
    ...on(2020, ["Đỗ Thị Mẫu"]),
    ...on(2024, ["Đỗ Thị Mẫu", "Lê Ước"]),
    ...on(2024, [], {}, "06-01"),
  }).build({ baseUrl: "https://kho.example/kho-tin/" });
  assert.deepEqual(site.result.problems, []);
  const page = site.html("/nhan-vat/do-thi-mau/");
  assert.deepEqual(await dom.texts(page, "h1"), ["Đỗ Thị Mẫu"]);
  assert.deepEqual(await dom.texts(page, ".page-kind"), ["Nhân vật"]);
  assert.deepEqual(await dom.texts(page, ".cards h3"), ["Bài ngày 05-12 năm 2024", "Bài ngày 05-12 năm 2020"]);
  const notes = await dom.all(site.html("/2024/05/bai-12-2/"), ".note-list a[href*=nhan-vat]");
  assert.deepEqual(
    notes.map(({ text, attributes }) => [text, attributes.href]),
    [
      ["Đỗ Thị Mẫu", "/kho-tin/nhan-vat/do-thi-mau/"],
      ["Lê Ước", "/kho-tin/nhan-vat/le-uoc/"],
    ],
  );
  assert.match(site.file("sitemap-muc-luc.xml"), /nhan-vat\/do-thi-mau\//);
  assert.match(ledgerText(site.out), /"\/nhan-vat\/le-uoc\/":\{"listing":"Lê Ước"\}/);
});

test("a year with many articles on a person is a page of its volume, to which the person's timeline leads", async () => {
  const days = Array.from({ length: 12 }, (_, index) => `03-${String(index + 1).padStart(2, "0")}`);
  const many = days.map((day) => on(2023, ["Lê Ước"], {}, day));
  const site = await siteOf(Object.assign({}, on(2021, ["Lê Ước"]), ...many)).build();
  const columns = await dom.all(site.html("/nhan-vat/le-uoc/"), ".timeline-column");
  assert.deepEqual(
    columns.map(({ name, text, attributes }) => [name, text, attributes.href]),
    [
      ["a", "2021Năm 2021: 1 bài1", "#nam-2021"],
      ["span", "2022Năm 2022: 0 bài", undefined],
      ["a", "2023Năm 2023: 12 bài12", "/nhan-vat/le-uoc/2023/"],
    ],
  );
  assert.equal((await dom.all(site.html("/nhan-vat/le-uoc/"), "#nam-2021")).length, 1);
  assert.equal((await dom.all(site.html("/nhan-vat/le-uoc/2023/"), ".line-title")).length, 12);
});

test("a year's page leads to the documents, people and authors of its articles, those with most first", async () => {
  const documents = ["35-CT/TW"];
  const site = await siteOf({
    ...on(2023, ["Lê Ước", "Đỗ Thị Mẫu"], { documents, author: "Tổ Mẫu" }),
    ...on(2023, ["Lê Ước"], { documents }, "06-01"),
    ...on(2023, [], { documents: [...documents, "07-NQ/TW"] }, "06-02"),
    ...on(2022, ["Người Năm Trước"]),
  }).build();
  const links = async (section: string) =>
    (await dom.all(site.html("/2023/"), `[aria-labelledby=${section}] li`)).map(({ text }) => text);
  assert.deepEqual(await links("van-ban"), ["35-CT/TW 3 bài", "07-NQ/TW 1 bài"]);
  assert.deepEqual(await links("nhan-vat"), ["Lê Ước 2 bài", "Đỗ Thị Mẫu 1 bài"]);
  assert.deepEqual(await links("tac-gia"), ["Tổ Mẫu 1 bài"]);
  const [first] = await dom.all(site.html("/2023/"), "[aria-labelledby=van-ban] a");
  assert.equal(first?.attributes.href, "/van-ban/35-ct-tw/");
});

test("a document covered within one year shows its months, its first article and its latest", async () => {
  const documents = ["35-CT/TW"];
  const site = await siteOf({
    ...on(2023, [], { documents }, "02-03"),
    ...on(2023, [], { documents }, "02-04"),
    ...on(2023, [], { documents }, "11-05"),
  }).build();
  const page = site.html("/van-ban/35-ct-tw/");
  const columns = await dom.all(page, ".timeline-columns .visually-hidden");
  assert.equal(columns.length, 12);
  assert.equal(columns[1]?.text, "Tháng 2 năm 2023: 2 bài");
  assert.deepEqual(await dom.texts(page, ".timeline-facts a"), ["Bài ngày 02-03 năm 2023", "Bài ngày 11-05 năm 2023"]);
});

test("a single article makes no timeline", async () => {
  const site = await siteOf(on(2023, ["Lê Ước"], { documents: ["35-CT/TW"] })).build();
  for (const url of ["/nhan-vat/le-uoc/", "/van-ban/35-ct-tw/"])
    assert.equal((await dom.all(site.html(url), ".timeline")).length, 0, url);
});

test("names that differ in their marks alone share an address, and the page says whose articles it holds", async () => {
  const site = await siteOf({ ...on(2021, ["Trần Văn Hưng"]), ...on(2022, ["Trần Văn Hùng"]) }).build();
  const page = site.html("/nhan-vat/tran-van-hung/");
  assert.deepEqual(await dom.texts(page, "h1"), ["Trần Văn Hùng"]);
  assert.match((await dom.texts(page, ".page-note"))[0]!, /Trần Văn Hùng, Trần Văn Hưng\.$/);
});

test("a person whose name has no Latin letter is named without a page", async () => {
  const site = await siteOf(on(2021, ["山田太郎"])).build();
  assert.deepEqual(site.result.problems, []);
  assert.deepEqual(await dom.texts(site.html("/2021/05/bai-12-1/"), ".note-list li"), ["山田太郎Bí thư"]);
  assert.equal((await dom.all(site.html("/2021/05/bai-12-1/"), ".note-list a")).length, 0);
});

test("an earlier article that comes later is the first of its timeline", async () => {
  const source = siteOf({ ...on(2021, ["Lê Ước"]), ...on(2022, ["Lê Ước"]) });
  await source.build();
  for (const [path, text] of Object.entries(on(2021, ["Lê Ước"], {}, "01-02"))) source.write(path, text);
  const site = await source.build();
  const firsts = await dom.texts(site.html("/nhan-vat/le-uoc/"), ".timeline-facts a");
  assert.deepEqual(firsts, ["Bài ngày 01-02 năm 2021", "Bài ngày 05-12 năm 2022"]);
});

test("a year's few articles are listed with their days", async () => {
  const site = await siteOf(on(2020, ["Lê Ước"])).build();
  assert.deepEqual(await dom.texts(site.html("/nhan-vat/le-uoc/"), ".listing-year .line-time"), ["12/05"]);
});
