import assert from "node:assert/strict";
import { existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { chromium } from "playwright-core";
import type { ShownState } from "../../src/preview/answer.ts";
import { importReview } from "../../src/preview/review/answer.ts";
import { type Importing, importOf } from "../import/import-of.ts";
import { NOW } from "../support/site-of.ts";
import { folderOf, previewOf } from "./previewed-site.ts";

const state: ShownState = { build: "1-1", panel: "", basePath: "/kho-tin/", insteadOfPages: null };

/** A page as WordPress writes it. */
function page(title: string, date: string, text: string): string {
  return `<html><head><meta name="generator" content="WordPress"></head><body><nav>Menu cổng cũ</nav>
    <h1 class="entry-title">${title}</h1>${date === "" ? "" : `<time class="entry-date" datetime="${date}">x</time>`}
    <span class="cat-links"><a href="/c">Kinh tế</a></span><div class="entry-content"><p>${text}</p></div></body></html>`;
}

const long =
  "Sáng nay, hội nghị tổng kết công tác năm được tổ chức tại hội trường với sự tham dự của đông đảo đại biểu.";

async function imported(): Promise<Importing> {
  const site = importOf({
    "luu/mot/index.html": page("Hội nghị một", "2021-03-04T08:00:00+07:00", long),
    "luu/hai/index.html": page("Hội nghị hai", "", `${long} <script>alert(1)</script>Bài này không có ngày.`),
  });
  await site.run(["luu"]);
  return site;
}

/** What the review answers, as text. */
async function ask(site: Importing, query: string, isLocal = true): Promise<{ status: number; text: string }> {
  const review = importReview(join(site.root, "content"), join(site.root, "_site"), () => Date.parse(NOW));
  const answer = await review(`/xem-lai/${query}`, isLocal, state)!;
  return { status: answer.status, text: String(answer.body) };
}

test("the review shows doubtful items first, each with its source and its article", async () => {
  const site = await imported();
  const list = (await ask(site, "")).text;
  assert.ok(list.indexOf("Hội nghị hai") < list.indexOf("Hội nghị một"), "the item without a date comes first");
  const item = (await ask(site, "?muc=2")).text;
  assert.match(item, /luu\/mot\/index\.html/);
  assert.equal(item.split("đông đảo đại biểu").length - 1, 2, "once in the source, once in the article");
  assert.doesNotMatch(item, /Menu cổng cũ/);
  assert.match(item, /href="\/kho-tin\/2021\/03\/hoi-nghi-mot\/"/);
  assert.match((await ask(site, "?tep=2")).text, /^---\ntitle: "?Hội nghị một/);
});

test("words of the source that an article has no more are marked", async () => {
  const site = await imported();
  const file = "content/articles/2021/03/hoi-nghi-mot.md";
  writeFileSync(join(site.root, file), site.read(file).replace("đông đảo đại biểu", "đại biểu"));
  assert.match((await ask(site, "?muc=2")).text, /<mark>đông<\/mark> <mark>đảo<\/mark>/);
});

test("the review answers this machine alone, says what is gone, and runs nothing of a source", async () => {
  const site = await imported();
  assert.equal((await ask(site, "", false)).status, 403);
  assert.match((await ask(site, "?muc=1")).text, /Bài này không có ngày/);
  assert.doesNotMatch((await ask(site, "?muc=1")).text, /<script>|alert\(1\)/);
  rmSync(join(site.root, "content/.originals"), { recursive: true });
  assert.match((await ask(site, "?muc=2")).text, /không được giữ trong \.originals/);
  rmSync(join(site.root, "nhap-lieu"), { recursive: true });
  assert.match((await ask(site, "?muc=2")).text, /Chưa có báo cáo/);
});

test("a report that names a file outside the content shows nothing of it", async (context) => {
  const folder = folderOf(context, { "secret.md": "mật", "content/site.yaml": "title: Kho\n" });
  const item = {
    source: "a",
    kind: "html",
    url: null,
    title: "A",
    publishedAt: null,
    fields: {},
    left: [],
    doubts: [],
  };
  const items = ["content/../secret.md", "secret.md"].map((file) => ({ ...item, file, words: { source: 0, kept: 0 } }));
  const review = importReview(join(folder, "content"), join(folder, "_site"), () => Date.parse(NOW));
  const answer = async (query: string) => (await review(`/xem-lai/${query}`, true, state)!).status;
  folderWith(folder, JSON.stringify({ items, problems: [] }));
  assert.deepEqual([await answer("?tep=1"), await answer("?tep=2"), await answer("?muc=1")], [404, 404, 200]);
});

function folderWith(folder: string, report: string): void {
  importOf({}).write(`../${folder.split("/").at(-1)}/nhap-lieu/2024-06-01.json`, report);
}

test("the review fits a telephone and a desk, in the look of the site, and is led by the keyboard", async (context) => {
  const site = await imported();
  const previewed = await previewOf(context, {}, { contentDir: join(site.root, "content") });
  const browser = await chromium.launch({
    executablePath: process.env.CHROME_PATH ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu"],
  });
  context.after(() => browser.close());
  const shown = await browser.newPage({ viewport: { width: 360, height: 740 } });
  const faults: string[] = [];
  shown.on("console", (message) => message.type() === "error" && faults.push(message.text()));
  await shown.goto(new URL("/xem-lai/", previewed.preview.href).href);
  await shown.locator(".review-title").nth(1).press("Enter");
  await shown.getByText("đông đảo đại biểu").nth(1).waitFor();
  assert.equal(await shown.evaluate(() => document.documentElement.scrollWidth), 360);
  await shown.keyboard.press("ArrowLeft");
  await shown.waitForURL("**/?muc=1");
  await shown.keyboard.press("Escape");
  await shown.waitForURL("**/?trang=1");
  await shown.setViewportSize({ width: 1280, height: 800 });
  await shown.goto(new URL("/xem-lai/?muc=2", previewed.preview.href).href);
  const [source, article] = await shown.locator(".review-pair > section").all();
  assert.equal((await source!.boundingBox())!.y, (await article!.boundingBox())!.y, "side by side");
  assert.match(await shown.evaluate(() => getComputedStyle(document.body).fontFamily), /Khotin Serif/);
  assert.deepEqual(faults, []);
  assert.ok(!existsSync(join(site.root, "_site")), "nothing of it is published");
});
