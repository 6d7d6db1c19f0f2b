import assert from "node:assert/strict";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { checkContent } from "../../src/pipeline/check.ts";
import { silentProgress } from "../../src/progress/bar.ts";
import { khotin } from "../support/khotin.ts";
import { NOW } from "../support/site-of.ts";
import { codesOf, type Importing, importOf } from "./import-of.ts";

/** A page as WordPress writes it. */
const page = (title: string, date: string, { body = "", category = "Kinh tế", url = "" } = {}) =>
  `<html><head><meta name="generator" content="WordPress">${url === "" ? "" : `<link rel="canonical" href="${url}">`}</head><body><h1 class="entry-title">${title}</h1>
  <time class="entry-date" datetime="${date}">x</time>${category === "" ? "" : `<span class="cat-links"><a href="/c">${category}</a></span>`}
  <div class="entry-content"><p>Chữ của bài “${title}”, đủ dài để là một bài viết.</p>${body}</div></body></html>`;

const ONE = "content/articles/2019/03/mua-xuan.md";
const pages = { "luu/a.html": page("Mùa xuân", "2019-03-13"), "luu/b.html": page("Mùa hè", "2019-06-02") };

const snapshot = (site: Importing) =>
  Object.fromEntries(site.files().map((file) => [file, readFileSync(join(site.root, "content", file), "utf8")]));

test("a second import changes nothing", async () => {
  const site = importOf(pages);
  await site.run(["luu"]);
  const before = snapshot(site);
  const { items } = await site.run(["luu"]);
  assert.deepEqual(snapshot(site), before);
  assert.deepEqual(
    items.map(({ file, doubts }) => [file, doubts.length]),
    [
      [ONE, 0],
      ["content/articles/2019/06/mua-he.md", 0],
    ],
  );
});

test("what an import wrote is accepted by check", async () => {
  const site = importOf(pages);
  await site.run(["luu"]);
  const { problems } = await checkContent(
    {
      contentDir: join(site.root, "content"),
      outDir: join(site.root, "_site"),
      cacheDir: join(site.root, ".cache"),
      baseUrl: "https://kho.example/",
      nowMs: Date.parse(NOW),
      clean: false,
      search: false,
      previousLedger: null,
      preview: false,
    },
    silentProgress,
  );
  assert.deepEqual(problems, []);
});

test("an article that an editor changed survives a second import, which says what differs", async () => {
  const site = importOf(pages);
  await site.run(["luu"]);
  const edited = site.read(ONE).replace("kinh-te", "nong-nghiep").replace("Chữ của", "Lời của");
  site.write(ONE, edited);
  assert.deepEqual((await site.run(["luu"])).items[0]!.doubts, []);
  site.write("luu/a.html", page("Mùa xuân", "2019-03-13T08:00:00+07:00"));
  const { items } = await site.run(["luu"]);
  assert.equal(site.read(ONE), edited);
  assert.deepEqual(codesOf(items[0]!), ["differs"]);
  assert.match(items[0]!.doubts[0]!.what, /category, publishedAt, thân bài/);
});

test("an article that nobody touched follows its source", async () => {
  const site = importOf(pages);
  await site.run(["luu"]);
  site.write("luu/a.html", page("Mùa xuân", "2019-03-13", { body: "<p>Thêm một đoạn.</p>" }));
  const { items } = await site.run(["luu"]);
  assert.match(site.read(ONE), /Thêm một đoạn\./);
  assert.deepEqual(codesOf(items[0]!), ["renewed"]);
});

test("an article that an editor deleted stays away, and new sources are added", async () => {
  const site = importOf(pages);
  await site.run(["luu"]);
  rmSync(join(site.root, ONE));
  site.write("luu/c.html", page("Mùa thu", "2019-09-02"));
  const { items } = await site.run(["luu"]);
  assert.ok(!site.has(ONE));
  assert.deepEqual(
    items.map((item) => codesOf(item)),
    [["removed-since"], [], []],
  );
  assert.ok(site.has("content/articles/2019/09/mua-thu.md"));
});

test("a run that was killed goes on: what is there already is known, the rest is added", async () => {
  const whole = importOf(pages);
  await whole.run(["luu"]);
  const site = importOf(pages);
  // Killed after the first article and before it was noted.
  site.write(ONE, whole.read(ONE));
  const { items } = await site.run(["luu"]);
  assert.deepEqual(
    items.map(({ file }) => file),
    [ONE, "content/articles/2019/06/mua-he.md"],
  );
  assert.deepEqual(snapshot(site), snapshot(whole));
});

test("articles of one name in one month get numbers, and that is told", async () => {
  const site = importOf({
    "luu/a.html": page("Mùa xuân", "2019-03-13"),
    "luu/b.html": page("Mùa xuân", "2019-03-20", { body: "<p>Bài khác.</p>" }),
    "content/articles/2019/03/mua-xuan.md": "của người khác",
  });
  const { items } = await site.run(["luu"]);
  assert.deepEqual(
    items.map(({ file }) => file),
    ["content/articles/2019/03/mua-xuan-2.md", "content/articles/2019/03/mua-xuan-3.md"],
  );
  assert.deepEqual(
    items.map((item) => codesOf(item)),
    [["name-taken"], ["name-taken"]],
  );
  assert.equal(site.read(ONE), "của người khác");
});

test("the same article twice becomes one", async () => {
  const url = "https://cu.example/mua-xuan";
  const site = importOf({
    "luu/a.html": page("Mùa xuân", "2019-03-13", { url }),
    "luu/b.html": page("Mùa xuân", "2019-03-13"),
    "luu/c.html": `<base href="${url}">${page("Mùa xuân", "2019-03-13")}`,
  });
  const { items } = await site.run(["luu"]);
  assert.deepEqual(
    items.map(({ file, doubts }) => [file !== null, doubts[0]?.code]),
    [
      [true, undefined],
      [false, "duplicate"],
      [false, "duplicate"],
    ],
  );
});

test("a plan writes nothing and tells what would be", async () => {
  const site = importOf(pages);
  const { items } = await site.run(["luu"], { isPlan: true });
  assert.deepEqual(
    items.map(({ file }) => file),
    [ONE, "content/articles/2019/06/mua-he.md"],
  );
  assert.deepEqual(site.files(), []);
  assert.ok(!site.has("nhap-lieu"));
});

test("only items since a day are imported", async () => {
  const site = importOf(pages);
  const { items } = await site.run(["luu"], { sinceMs: Date.parse("2019-05-01T00:00:00+07:00") });
  assert.deepEqual(
    items.map(({ file }) => file),
    [null, "content/articles/2019/06/mua-he.md"],
  );
  assert.deepEqual(codesOf(items[0]!), ["before-since"]);
});

const SITE =
  "categories:\n  - slug: nong-nghiep\n    name: Nông nghiệp\n  - slug: van-hoa-xa-hoi\n    name: Văn hóa - Xã hội\n    aliases: [van-xa]\n";

test("categories are those of site.yaml where it has them, and never guessed in silence", async () => {
  const settle = async (category: string) => {
    const site = importOf({ "content/site.yaml": SITE, "a.html": page("Bài", "2019-03-13", { category }) });
    const { items, problems } = await site.run(["a.html"]);
    const [, slug] = /^category: (.*)$/m.exec(site.read(items[0]!.file!)) ?? [];
    return [slug, ...codesOf(items[0]!), ...problems.map(({ code }) => code)].join(" ");
  };
  assert.equal(await settle("Nông nghiệp"), "nong-nghiep");
  assert.equal(await settle("Văn xã"), "van-hoa-xa-hoi");
  assert.equal(await settle("Tin Nông nghiệp - Nông thôn"), "nong-nghiep category-near");
  assert.equal(await settle("Quốc phòng"), "quoc-phong category-unknown unknown-category");
  assert.equal(await settle(""), "chua-phan-loai category-missing unknown-category");
});

test("old addresses become aliases, with their queries", async () => {
  const aliasesOf = async (url: string) => {
    const site = importOf({ "a.html": page("Bài", "2019-03-13", { url }) });
    const { items } = await site.run(["a.html"]);
    const [, alias] = /^aliases:\n {2}- "(.*)"$/m.exec(site.read(items[0]!.file!)) ?? [];
    return [alias, ...codesOf(items[0]!)].join(" ");
  };
  assert.equal(await aliasesOf("https://cu.example/tin/b%C3%A0i.html"), "/tin/bài.html");
  assert.equal(await aliasesOf("https://cu.example/index.php?id=7"), "/index.php?id=7");
  assert.equal(await aliasesOf("https://cu.example/?p=12"), "/?p=12");
  assert.equal(await aliasesOf("https://cu.example/tim-kiem/?q=a"), " alias-taken");
  assert.equal(await aliasesOf("https://cu.example/chuyen-muc/x"), " alias-taken");
});

test("the sources are kept by digest, once, and never published", async () => {
  const site = importOf({ ...pages, "luu/b2.html": pages["luu/b.html"] });
  await site.run(["luu"]);
  const kept = site.files().filter((file) => file.startsWith(".originals/"));
  assert.deepEqual(
    kept.map((file) => file.replace(/[0-9a-f]{40}/, "…").replace(/\/..\//, "/")),
    [".originals/….html", ".originals/….html", ".originals/danh-sach.txt"],
  );
  const elsewhere = importOf(pages);
  await elsewhere.run(["luu"], { originalsDir: join(elsewhere.root, "goc") });
  assert.ok(elsewhere.has("goc/danh-sach.txt") && !elsewhere.has("content/.originals"));
});

test("texts that YAML could take for something else come back as they are", async () => {
  const title = `"Dân vận khéo": [yes] # 1 & *hai* \\ 'ba' @ %`;
  const site = importOf({ "a.html": page(title.replaceAll("&", "&amp;"), "2019-03-13") });
  const { items, problems } = await site.run(["a.html"]);
  assert.equal(items[0]!.title, title);
  assert.deepEqual(problems, []);
});

test("words that do not come along mark an item", async () => {
  // A dateline source may have 200 characters: this one is left out, and told.
  const source = `<p class="nguon">Nguồn: ${"cơ quan báo chí ".repeat(15)}</p>`;
  const html = page("Bài", "2019-03-13", { body: source })
    .replace("WordPress", "NukeViet")
    .replace("entry-content", "bodytext");
  const { items, problems } = await importOf({
    "a.html": html.replace("entry-date", "time").replace("entry-title", "title"),
  }).run(["a.html"]);
  assert.ok(items[0]!.words.kept < items[0]!.words.source);
  assert.deepEqual(
    problems.map(({ code }) => code),
    ["import-words-lost"],
  );
  assert.match(items[0]!.left.join(), /cơ quan báo chí/);
});

test("every import leaves a report of its own", async () => {
  const site = importOf(pages);
  const told = await site.run(["luu"]);
  await site.run(["luu"]);
  assert.deepEqual(JSON.parse(site.read("nhap-lieu/2026-11-24.json")), told);
  assert.match(site.read("nhap-lieu/2026-11-24.md"), /- 2 bài mới/);
  assert.match(site.read("nhap-lieu/2026-11-24-2.md"), /- 2 bài không đổi/);
});

test("the command says what it did, and how it ended", async () => {
  const site = importOf({ ...pages, "x.html": page("Bài", "3/4/2019", { body: "" }) });
  const run = (...words: readonly string[]) => khotin(["import", ...words, "--now", NOW], { cwd: site.root });
  const done = await run("luu", "--json");
  assert.equal(done.code, 0, done.stderr);
  assert.deepEqual(Object.keys(JSON.parse(done.stdout)), ["items", "problems"]);
  const plan = await run("luu", "--plan");
  assert.match(plan.stdout, /Dự kiến \(chưa ghi gì\):\n {2}2 bài không đổi/);
  const doubtful = await run("x.html");
  assert.equal(doubtful.code, 1);
  assert.match(doubtful.stderr, /x\.html:1:1 {2}import-no-date/);
  const wrong = [
    ["khong-co"],
    [],
    ["luu", "--kind", "phim"],
    ["luu", "--since", "hôm qua"],
    ["luu", "--map", "khong-co.yaml"],
    ["luu", "--category", "Có Dấu"],
  ];
  for (const words of wrong) assert.equal((await run(...words)).code, 2, words.join(" "));
});
