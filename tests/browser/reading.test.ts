import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { PAGE_KINDS } from "../support/rich-site.ts";
import { richPages, waitForScript } from "./rich-pages.ts";

const pages = richPages("/", { search: true });
const article = "2021/01/dai-hoi-doi-moi/";

for (const [kind, path] of Object.entries(PAGE_KINDS)) {
  test(`the ${kind} page is whole without script`, async () => {
    const { page, context, faults } = await pages.open(path, { javaScriptEnabled: false });
    assert.equal(await page.locator("h1:visible").count(), 1);
    assert.ok((await page.locator("main").innerText()).trim().length > 20);
    assert.ok(await page.locator("form[action='/tim-kiem/']").first().isVisible());
    assert.equal(await page.locator("[data-tools] *, [data-reader] *").count(), 0, "no button that needs a script");
    await context.close();
    assert.deepEqual(faults, []);
  });
}

test("an article without script shows its text, pictures, figures, people and citation", async () => {
  const { page, context } = await pages.open(article, { javaScriptEnabled: false });
  for (const selector of [
    ".cover img",
    ".body h2 >> nth=0",
    ".figures-table",
    ".plan-chart",
    ".corrections",
    ".note-role",
    ".missing-picture",
    ".featured-all a",
    ".legacy",
  ])
    assert.ok(await page.locator(selector).first().isVisible(), selector);
  await page.locator(".cite summary").click();
  assert.ok(await page.locator("[data-permanent]").isVisible());
  await context.close();
});

test("the script fills in today's featured news, without the page's own", async () => {
  const { page, context } = await pages.open("2024/05/bai-03/");
  const links = page.locator(".featured-list a");
  await links.first().waitFor();
  assert.deepEqual(await links.allTextContents(), ["Đại hội đổi mới & phát triển"]);
  assert.equal(await links.first().getAttribute("href"), `/${article}`);
  await context.close();
  const own = await pages.open(article);
  await own.page.waitForLoadState("networkidle");
  assert.equal(await own.page.locator(".featured-list a").count(), 0);
  await own.context.close();
});

test("the script shows the tools of an article, and copies what it says", async () => {
  const { page, context } = await pages.open(article, { permissions: ["clipboard-read", "clipboard-write"] });
  await page.locator('[data-tool="copy-link"]').click();
  await page.waitForFunction(async () => (await navigator.clipboard.readText()) !== "");
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  assert.equal(copied, `https://kho.example/${article}`);
  assert.ok(await page.locator('[data-tool="print"]').isVisible());
  await context.close();
});

test("on paper an article keeps its text and permanent address, and sheds what paper cannot do", async () => {
  const { page, context } = await pages.open(article);
  await page.emulateMedia({ media: "print" });
  for (const kept of ["h1", ".body", ".dateline", ".print-footer", ".figures-table"])
    assert.ok(await page.locator(kept).first().isVisible(), kept);
  for (const shed of [".tools", ".reader", ".quick-search", ".sections", ".featured-block", ".neighbours"])
    assert.equal(await page.locator(`${shed}:visible`).count(), 0, shed);
  await context.close();
});

test("a month's calendar leads to its days", async () => {
  const { page, context } = await pages.open("2024/05/");
  await page.locator("main table a").nth(4).click();
  assert.match(new URL(page.url()).hash, /^#ngay-\d\d$/);
  assert.ok(await page.locator(new URL(page.url()).hash).isVisible());
  await context.close();
});

test("an article is saved as one file that holds its text, citation and address, and no script", async () => {
  const { page, context } = await pages.open(article);
  const download = page.waitForEvent("download");
  await page.locator('[data-tool="save"]').click();
  const saved = await download;
  assert.equal(saved.suggestedFilename(), "dai-hoi-doi-moi.html");
  const html = readFileSync(await saved.path(), "utf8");
  await context.close();
  for (const kept of ["Đổi mới", "mở đầu, theo Nghị quyết", "Minh Hà", "2.670", `https://kho.example/${article}`])
    assert.ok(html.includes(kept), kept);
  assert.doesNotMatch(html, /<script|href="\/|src="\//);
});

/**
 * A script that gives a page some voices and keeps what they are asked to say in `said`. The fourth text never ends.
 */
function withVoices(voices: readonly { readonly lang: string; readonly localService: boolean }[]): string {
  return `globalThis.said = [];
    globalThis.SpeechSynthesisUtterance = class extends EventTarget {
      constructor(text) { super(); this.text = text; }
    };
    Object.defineProperty(globalThis, "speechSynthesis", { value: {
      getVoices: () => ${JSON.stringify(voices)},
      cancel() {},
      speak(utterance) {
        if (said.push(utterance.text) < 4) queueMicrotask(() => utterance.dispatchEvent(new Event("end")));
      },
    } });`;
}

test("an article is read aloud, title first, where the device has a Vietnamese voice of its own, and stops", async () => {
  const { page, context } = await pages.open("404.html");
  await page.addInitScript({ content: withVoices([{ lang: "vi-VN", localService: true }]) });
  await page.goto(`${pages.served().href}${article}`);
  await page.locator('[data-tool="voice"]').click();
  await page.locator(".spoken").waitFor();
  const said = await page.evaluate(() => (globalThis as unknown as { readonly said: readonly string[] }).said);
  assert.match(said[0] ?? "", /^Đại hội "Đổi mới"/);
  assert.equal(said.length, 4);
  await page.locator('[data-tool="voice"]').click();
  assert.equal(await page.locator(".spoken").count(), 0);
  await context.close();
});

test("a voice of a maker's server is not used, nor one of another language", async () => {
  const { page, context } = await pages.open("404.html");
  await page.addInitScript({
    content: withVoices([
      { lang: "vi-VN", localService: false },
      { lang: "en-US", localService: true },
    ]),
  });
  await page.goto(`${pages.served().href}${article}`);
  await waitForScript(page);
  assert.equal(await page.locator('[data-tool="voice"]').count(), 0);
  await context.close();
});
