import assert from "node:assert/strict";
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { parse } from "yaml";
import { readArticle } from "../../src/content/article.ts";
import { readSiteConfig } from "../../src/content/site-config.ts";
import { readStandingPage } from "../../src/content/standing-page.ts";
import type { Problem } from "../../src/problems/problem.ts";
import { sharePictures } from "../../src/sample/pictures.ts";
import { FolderInUseError, writeSample } from "../../src/sample/write-sample.ts";
import { isSlug, slugOf } from "../../src/text/slug.ts";
import { vietnamese } from "../../src/wording/vi.ts";
import { articlesOf, aSample, temporaryFolder, type WrittenSample } from "./sample-files.ts";

const ARTICLE = /^articles\/(\d{4})\/(\d{2})\/([^/]+?)(?:\/index)?\.md$/;

/** One digest-like text of all files, pictures included. */
function bytesOf({ files }: WrittenSample): string {
  return [...files].map(([path, bytes]) => `${path}\n${bytes.toString("latin1")}`).join("\n");
}

test("the same seed gives the same bytes, pictures included", async (context) => {
  const [one, other] = [await aSample(context), await aSample(context)];
  assert.ok(one.counts.pictures > 0);
  assert.equal(bytesOf(one) === bytesOf(other), true);
});

test("a seed written as a number or as text is one seed", async (context) => {
  const [one, other] = [await aSample(context, { seed: 7 }), await aSample(context, { seed: "7" })];
  assert.equal(bytesOf(one) === bytesOf(other), true);
});

test("another seed gives other articles", async (context) => {
  const [one, other] = [await aSample(context, { seed: "a" }), await aSample(context, { seed: "b" })];
  const bodies = new Set(articlesOf(one).map(({ body }) => body));
  assert.equal(articlesOf(other).filter(({ body }) => bodies.has(body)).length, 0);
});

for (const articles of [0, 1, 2, 51, 300]) {
  test(`asked for ${articles} articles it writes as many`, async (context) => {
    const sample = await aSample(context, { articles });
    assert.equal(articlesOf(sample).length, articles);
    assert.equal(sample.counts.articles, articles);
    const sizeBytes = [...sample.files.values()].reduce((sum, bytes) => sum + bytes.length, 0);
    assert.equal(sample.counts.sizeBytes, sizeBytes);
  });
}

test("every slug is valid and no two articles share one", async (context) => {
  const articles = articlesOf(await aSample(context, { articles: 1500, pictures: 0 }));
  const slugs = articles.map(({ path }) => ARTICLE.exec(path)?.[3] ?? "");
  assert.deepEqual(
    slugs.filter((slug) => !isSlug(slug)),
    [],
  );
  assert.equal(new Set(slugs).size, 1500);
  assert.equal(new Set(articles.map(({ fields }) => fields.title)).size, 1500);
});

test("dates are within the years asked for, and the folder is the date's", async (context) => {
  const articles = articlesOf(await aSample(context, { articles: 200, firstYear: 2011, lastYear: 2013 }));
  for (const { path, fields } of articles) {
    const [, year = "", month = ""] = ARTICLE.exec(path) ?? [];
    assert.match(String(fields.publishedAt), new RegExp(`^${year}-${month}-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\+07:00$`));
    assert.ok(Number(year) >= 2011 && Number(year) <= 2013, path);
    const { updatedAt } = fields;
    if (updatedAt !== undefined)
      assert.ok(String(updatedAt) > String(fields.publishedAt) && String(updatedAt) < "2014");
  }
  assert.deepEqual([...new Set(articles.map(({ path }) => path.slice(9, 13)))], ["2011", "2012", "2013"]);
});

test("no article is changed before it is published, or after the last year", async (context) => {
  const articles = articlesOf(await aSample(context, { articles: 600, firstYear: 2013, lastYear: 2013, pictures: 0 }));
  const changed = articles.filter(({ fields }) => fields.updatedAt !== undefined);
  assert.ok(changed.length > 10);
  for (const { fields, path } of changed) {
    assert.ok(String(fields.updatedAt) > String(fields.publishedAt) && String(fields.updatedAt) < "2014", path);
  }
});

test("later years have more articles, and weekdays more than Sundays", async (context) => {
  const articles = articlesOf(await aSample(context, { articles: 1000, pictures: 0 }));
  const inYear = (year: number) => articles.filter(({ path }) => path.startsWith(`articles/${year}/`)).length;
  assert.ok(inYear(2024) > 2 * inYear(2005));
  const onDay = (day: number) =>
    articles.filter(({ fields }) => new Date(String(fields.publishedAt).slice(0, 10)).getUTCDay() === day).length;
  assert.ok(onDay(2) > 2 * onDay(0));
});

test("the whole sample obeys the content contract", async (context) => {
  const sample = await aSample(context, { articles: 400 });
  const problems: Problem[] = [];
  const config = readSiteConfig(String(sample.files.get("site.yaml")), "content/site.yaml", null, problems);
  assert.equal(config.title, "Kho tin mẫu (dữ liệu giả lập)");
  assert.equal(config.categories?.length, 12);
  const shared = { config, nowMs: Date.UTC(2025, 0, 1), folderName: "content", words: vietnamese.body, problems };
  for (const [file, bytes] of sample.files) {
    const [, year, month, slug = ""] = ARTICLE.exec(file) ?? [];
    if (slug !== "") {
      const article = readArticle(bytes, { file, year: Number(year), month: Number(month), slug }, shared);
      assert.equal(article?.state, "published", file);
    } else if (file.startsWith("pages/")) {
      readStandingPage(bytes, { file, slug: file.slice(6, -3) }, shared);
    }
  }
  assert.deepEqual(problems, []);
});

test("every link and picture leads to something", async (context) => {
  const sample = await aSample(context, { articles: 400 });
  const urls = new Set(["/tro-giup/"]);
  for (const { path, fields } of articlesOf(sample)) {
    const [, year, month, slug] = ARTICLE.exec(path) ?? [];
    urls.add(`/${year}/${month}/${slug}/`).add(`/chuyen-muc/${String(fields.category)}/`);
    for (const topic of fields.topics as readonly string[]) urls.add(`/chu-de/${slugOf(topic)}/`);
  }
  let links = 0;
  let pictures = 0;
  for (const { path, body } of articlesOf(sample)) {
    for (const [, sign, target = ""] of body.matchAll(/(!?)\[[^\]]*\]\(([^ )]+)/g)) {
      if (target === "missing:") continue;
      const resolved = new URL(target, `https://kho.example/${path}`).pathname;
      if (target.startsWith("/")) assert.ok(urls.has(target), `${path}: ${target}`);
      else assert.ok(sample.files.has(resolved.slice(1)), `${path}: ${target}`);
      if (sign === "!") pictures++;
      else links++;
    }
  }
  assert.ok(links > 50);
  assert.equal(pictures, sample.counts.pictures);
});

test("front matter names its made-up source and shows every kind of field somewhere", async (context) => {
  const sample = await aSample(context, { articles: 1200 });
  const seen = new Set<string>();
  const topics = new Set<string>();
  const authors = new Set<string>();
  for (const { fields, path } of articlesOf(sample)) {
    assert.equal(fields.source, "Dữ liệu mẫu", path);
    for (const field of Object.keys(fields)) seen.add(field);
    for (const topic of fields.topics as readonly string[]) topics.add(topic);
    for (const author of [fields.author].flat()) authors.add(String(author));
  }
  const wanted =
    "shortTitle updatedAt summary featured cover people places documents figures legacy aliases corrections".split(" ");
  assert.deepEqual(
    wanted.filter((field) => !seen.has(field)),
    [],
  );
  assert.ok(topics.size > 180, `${topics.size} topics`);
  assert.equal(authors.size, 60);
});

test("articles have 300 to 900 words, in NFC, with lists, tables, quotes and lost pictures among them", async (context) => {
  const articles = articlesOf(await aSample(context, { articles: 1200, pictures: 0 }));
  for (const { path, body } of articles) {
    const words = body.split(/\s+/).filter(Boolean).length;
    assert.ok(words >= 300 && words <= 900, `${path}: ${words} words`);
    assert.equal(body, body.normalize("NFC"));
    assert.doesNotMatch(body, /[{}]|undefined|NaN/, path);
  }
  for (const sign of [/^## /m, /^- /m, /^1\. /m, /^\|---/m, /^> “/m, /\]\(missing:\)/, /\d-(?:CT|NQ)\/TW/]) {
    assert.ok(
      articles.some(({ body }) => sign.test(body)),
      String(sign),
    );
  }
});

test("a big archive has 40 pictures unless more are asked for", () => {
  const total = (counts: ReadonlyMap<number, number>) => [...counts.values()].reduce((sum, count) => sum + count, 0);
  assert.equal(total(sharePictures(100_000, undefined)), 40);
  assert.equal(total(sharePictures(100_000, 500)), 500);
  assert.equal(sharePictures(100, undefined).size, 2);
});

test("pictures are few by default, and as many as asked for", async (context) => {
  assert.equal((await aSample(context, { articles: 10 })).counts.pictures, 1);
  assert.equal((await aSample(context, { articles: 10, pictures: 0 })).counts.pictures, 0);
  const asked = await aSample(context, { articles: 10, pictures: 14 });
  assert.equal(asked.counts.pictures, 14);
  const drawn = [...asked.files].filter(([path]) => path.endsWith(".jpg"));
  assert.equal(new Set(drawn.map(([, bytes]) => bytes.toString("latin1"))).size, 14);
  for (const [, bytes] of drawn) assert.equal(bytes.readUInt16BE(0), 0xffd8);
});

test("a folder with files in it is refused and left as it is", async (context) => {
  const outDir = temporaryFolder(context);
  writeFileSync(join(outDir, "giu-lai.txt"), "của người khác");
  await assert.rejects(writeSample({ articles: 1, seed: 1, outDir }), FolderInUseError);
  assert.deepEqual(readdirSync(outDir), ["giu-lai.txt"]);
});

for (const wrong of [{ articles: -1 }, { articles: 1.5 }, { firstYear: 2020, lastYear: 2019 }, { pictures: -1 }]) {
  test(`${JSON.stringify(wrong)} is refused`, async (context) => {
    await assert.rejects(aSample(context, wrong), RangeError);
  });
}

test("progress is told article by article", async (context) => {
  const told: string[] = [];
  const outDir = join(temporaryFolder(context), "content");
  await writeSample({ articles: 3, seed: 1, outDir }, (done, total) => told.push(`${done}/${total}`));
  assert.deepEqual(told, ["1/3", "2/3", "3/3"]);
});

test("site.yaml says in its first line that nothing in the folder is real", async (context) => {
  const text = String((await aSample(context, { articles: 1 })).files.get("site.yaml"));
  assert.match(text, /^# Dữ liệu mẫu/);
  assert.equal((parse(text) as { baseUrl: string }).baseUrl, "https://kho-tin-mau.example");
});
