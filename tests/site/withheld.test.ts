import assert from "node:assert/strict";
import { before, test } from "node:test";
import { filesWith } from "../support/all-text.ts";
import { domReader } from "../support/dom.ts";
import { DUE, PUBLIC_WORD, richFiles, SECRETS } from "../support/rich-site.ts";
import { type BuiltSite, type Site, siteOf } from "../support/site-of.ts";

/** What must not be read: withdrawn articles, drafts, articles not yet due. */

const dom = domReader();
let source: Site;
let site: BuiltSite;
before(async () => {
  source = siteOf(await richFiles());
  site = await source.build({ search: true });
});

test("what a whole-output search looks for can be found, in pages and in the search index", () => {
  const holders = filesWith(site, PUBLIC_WORD);
  assert.ok(holders.includes("2021/01/dai-hoi-doi-moi/index.html"));
  for (const kind of [/chi-muc\/bai\/.*\.pf_pack$/, /\/index\/.*\.pf_pack$/])
    assert.ok(
      holders.some((file) => kind.test(file)),
      `${kind}`,
    );
});

for (const [what, words] of Object.entries(SECRETS)) {
  test(`nothing published holds the words of ${what}`, () => {
    assert.deepEqual(filesWith(site, words), []);
  });
}

test("there is no editing page where site.yaml does not ask for one", () => {
  assert.deepEqual(
    site.files().filter((path) => path.startsWith("quan-tri")),
    [],
  );
});

test("a withdrawn article's address answers with a tombstone that says when, why and by whom", async () => {
  const html = site.html("/2021/03/bai-da-go/");
  const facts = (await dom.texts(html, ".notice-facts dd")).join(" | ");
  assert.match(facts, /4 tháng 3 năm 2021/);
  assert.match(facts, /5 tháng 4 năm 2021/);
  assert.match(facts, /Đăng nhầm\./);
  assert.match(facts, /Thường trực/);
  const [replacement] = await dom.all(html, ".notice-facts a");
  assert.equal(replacement?.attributes.href, "/2020/12/bai-cu/");
  assert.equal((await dom.all(html, 'meta[name=robots][content="noindex"]')).length, 1);
});

test("a tombstone leads to where it stood, and its alias leads to it", async () => {
  const [refresh] = await dom.all(site.file("tin-tuc/da-go.html"), "meta[http-equiv=refresh]");
  assert.equal(refresh?.attributes.content, "0; url=/2021/03/bai-da-go/");
});

test("a withdrawn article stands in no listing", () => {
  const holders = filesWith(site, "/2021/03/bai-da-go/");
  assert.deepEqual(holders, [
    "2021/03/bai-da-go/index.html",
    "api/2021/03-1.json",
    "api/old-addresses/0.json",
    "ledger/2021-03.json",
    "ledger/other-0.json",
    "tin-tuc/da-go.html",
  ]);
});

test("drafts and articles not yet due have no address, and are counted", () => {
  const published = site.files();
  assert.deepEqual(
    published.filter((file) => /ban-nhap|bai-hen|^2026\//.test(file)),
    [],
  );
  assert.equal(site.result.summary?.drafts, 1);
  assert.equal(site.result.summary?.scheduled, 1);
  assert.equal(site.result.summary?.nextDue?.iso, DUE);
});

test("an article comes in when its moment has come, not a second before", async () => {
  const before = await source.build({ now: "2026-12-01T06:29:59+07:00", search: true });
  assert.ok(!before.files().includes("2026/12/bai-hen/index.html"));
  assert.equal(before.result.summary?.nextDue?.iso, DUE);
  const due = await source.build({ now: DUE, search: true });
  assert.match(due.html("/2026/12/bai-hen/"), new RegExp(SECRETS.scheduled));
  assert.equal(due.result.summary?.nextDue, null);
  for (const file of ["index.html", "feed.xml", "2026/12/sitemap.xml", "chu-de/chu-de-cua-bai-hen/index.html"])
    assert.match(due.file(file), /\/2026\/12\/bai-hen\//, file);
  assert.deepEqual(filesWith(due, SECRETS.draft), []);
});
