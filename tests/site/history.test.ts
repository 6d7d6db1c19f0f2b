import assert from "node:assert/strict";
import { test } from "node:test";
import { anArticle, aSiteConfig } from "../support/an-article.ts";
import { domReader } from "../support/dom.ts";
import { publishedLedger } from "../support/published-ledger.ts";
import { type BuiltSite, type Site, siteOf } from "../support/site-of.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const dom = domReader();
const FILE = "content/articles/2024/05/bai.md";
const OTHER = "content/articles/2024/05/khac.md";
const URL = "/2024/05/bai/";

const told = ({ result }: BuiltSite) =>
  result.problems.flatMap(({ file, code, isWaived }) => (isWaived === true ? [] : [`${file} ${code}`]));
const historyOf = (site: BuiltSite, url = URL) => dom.texts(site.html(url), "details ol li");

/** A published archive of two articles. */
async function published(): Promise<Site> {
  const site = siteOf({
    "content/site.yaml": aSiteConfig(),
    [FILE]: anArticle({ body: "Một câu." }),
    [OTHER]: anArticle({ title: "Bài khác", legacy: { url: "https://cu.example/tin/1", capturedAt: "2024-06-01" } }),
  });
  const first = await site.build();
  assert.deepEqual(told(first), []);
  assert.deepEqual(await historyOf(first), []);
  const [provenance = ""] = await dom.texts(first.html("/2024/05/khac/"), ".legacy");
  assert.match(provenance, /01\/06\/2024\s*mã nội dung [0-9a-f]{20}$/);
  return site;
}

/** Builds the site as it is now, and as a clean build makes it from the same ledger. */
async function builtBothWays(site: Site): Promise<BuiltSite> {
  const previousLedger = publishedLedger(`${site.root}/_site`);
  const built = await site.build();
  const places = { outDir: `${temporaryFolder()}/out`, cacheDir: temporaryFolder() };
  const clean = await site.build({ ...places, previousLedger });
  assert.deepEqual(told(built), told(clean));
  assert.deepEqual(built.files(), clean.files());
  for (const file of built.files()) assert.equal(built.file(file), clean.file(file), file);
  return built;
}

test("the page of an article tells where it came from, when it was taken, what is lost of it, and its digest", async () => {
  const legacy = { url: "https://cu.example/tin/1", views: 348, capturedAt: "2024-06-01" };
  const body = "Một câu.\n\n![Lễ khai giảng](missing:)";
  const site = siteOf({
    "content/site.yaml": aSiteConfig(),
    [FILE]: anArticle({ source: "Thainguyencity.gov.vn", legacy, body }),
  });
  const page = (await site.build()).html(URL);
  const [provenance = ""] = await dom.texts(page, ".legacy");
  assert.match(provenance, /348[^0-9]*01\/06\/2024\s*mã nội dung [0-9a-f]{20}$/);
  assert.match(page, /<a href="https:\/\/cu\.example\/tin\/1"/);
  assert.match((await dom.texts(page, ".dateline")).join(), /Nguồn\s*Thainguyencity\.gov\.vn/);
  assert.deepEqual(await dom.texts(page, ".missing-note"), [
    "Bài này còn thiếu 1 ảnh so với bản gốc; chú thích của ảnh được giữ nguyên trong bài.",
  ]);
});

test("a text that changes without a word is told of until the article says so, and its page shows both versions", async () => {
  const site = await published();
  const other = (built: BuiltSite) => built.html("/2024/05/khac/");
  const before = other(await site.build());
  site.write(FILE, anArticle({ body: "Một\ncâu." }));
  assert.deepEqual(told(await site.build()), [], "wrapped anew");
  site.write(FILE, anArticle({ body: "Một câu khác." }));
  const silent = await builtBothWays(site);
  assert.deepEqual(told(silent), [`${FILE} undeclared-change`]);
  const shown = await historyOf(silent);
  assert.equal(shown.length, 2);
  assert.match(shown[0]!, /^0?6\/0?5\/2024 mã nội dung [0-9a-f]{20}$/);
  assert.match(shown[1]!, /^không ghi ngày sửa mã nội dung [0-9a-f]{20}$/);
  assert.equal(other(silent), before, "no other article is touched");
  assert.deepEqual(told(await builtBothWays(site)), [`${FILE} undeclared-change`], "it is told of again");
  site.write(FILE, anArticle({ body: "Một câu khác.", updatedAt: "2024-06-01" }));
  const declared = await builtBothWays(site);
  assert.deepEqual(told(declared), []);
  assert.match((await historyOf(declared))[1]!, /^0?1\/0?6\/2024 /);
});

test("a change that the article declares, or whose warning it waives, is shown and not told of", async () => {
  const site = await published();
  site.write(FILE, anArticle({ body: "Câu đúng.", corrections: [{ at: "2024-07-08", note: "Sửa một số liệu." }] }));
  const waive = [{ code: "undeclared-change", reason: "Lỗi gõ." }];
  site.write(OTHER, anArticle({ title: "Bài khác", body: "Thân bài mẫu, hai câu.", waive }));
  const built = await builtBothWays(site);
  assert.deepEqual(told(built), []);
  assert.match((await historyOf(built))[1]!, /^0?8\/0?7\/2024 /);
  assert.equal((await historyOf(built, "/2024/05/khac/")).length, 2);
  assert.deepEqual(told(await site.build()), [], "the waiver is still of use");
  site.remove(FILE);
  const moved = "content/articles/2024/06/moi.md";
  site.write(moved, anArticle({ body: "Câu đúng.", publishedAt: "2024-06-07", aliases: [URL] }));
  const after = await builtBothWays(site);
  assert.equal((await historyOf(after, "/2024/06/moi/")).length, 2, "an article that moves keeps its history");
});

test("previews and rehearsals keep no history, for nobody has read what they made", async () => {
  const site = await published();
  const outDir = `${site.root}/xem`;
  await site.build({ preview: true, outDir });
  site.write(FILE, anArticle({ body: "Câu khác." }));
  assert.deepEqual(told(await site.build({ preview: true, outDir })), []);
  const rehearsed = siteOf({ [FILE]: anArticle({ body: "Một câu." }) });
  await rehearsed.build({ baseUrl: null });
  rehearsed.write(FILE, anArticle({ body: "Câu khác." }));
  assert.deepEqual(told(await rehearsed.build({ baseUrl: null })), ["content/site.yaml no-public-address"]);
});
