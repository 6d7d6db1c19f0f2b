import assert from "node:assert/strict";
import { test } from "node:test";
import { PAGE_KINDS } from "../support/rich-site.ts";
import { richPages } from "./rich-pages.ts";

const basePath = "/kho-tin/";
const pages = richPages(basePath, { search: true });

for (const [kind, path] of Object.entries(PAGE_KINDS)) {
  test(`the ${kind} page under ${basePath} loads whole, keeps its policy and asks no other site for anything`, async () => {
    const { page, context, faults } = await pages.open(path);
    await page.waitForLoadState("networkidle");
    const state = await page.evaluate(() => ({
      policy: document.querySelector("meta[http-equiv=Content-Security-Policy]")?.getAttribute("content") ?? "",
      isStyled: getComputedStyle(document.body).fontFamily !== "",
      sheets: [...document.styleSheets].map((sheet) => sheet.cssRules.length),
      fonts: [...document.fonts].filter((font) => font.status === "loaded").length,
      broken: [...document.images].filter((image) => image.complete && image.naturalWidth === 0).map(({ src }) => src),
    }));
    await context.close();
    assert.deepEqual(faults, []);
    assert.match(state.policy, /default-src 'none'/);
    assert.doesNotMatch(state.policy, /unsafe-inline|'unsafe-eval'|\*/);
    // The pages with a search have its style besides that of all pages.
    const sheets = kind === "search" || kind === "not found" ? 2 : 1;
    assert.ok(state.sheets.length === sheets && state.sheets[0]! > 50, `style rules: ${state.sheets}`);
    assert.ok(state.fonts > 0, "the site's own fonts are loaded");
    assert.deepEqual(state.broken, []);
  });
}

test("an inline script would be caught", async () => {
  const { page, context, faults } = await pages.open("");
  await page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "globalThis.ran = true";
    document.body.append(script);
  });
  assert.equal(await page.evaluate(() => "ran" in globalThis), false);
  await context.close();
  assert.ok(
    faults.some((fault) => /policy violated|Content Security Policy/.test(fault)),
    faults.join("\n"),
  );
});

test("links lead through the whole site under its base path", async () => {
  const { page, context, faults } = await pages.open("");
  await page.locator(".sections-list a", { hasText: "Giáo dục" }).click();
  await page.locator("h1", { hasText: "Giáo dục" }).waitFor();
  await page.locator("main a", { hasText: "Bài thứ 11" }).first().click();
  await page.locator("h1", { hasText: "Bài thứ 11" }).waitFor();
  await page.locator(".volume-label-month").click();
  await page.locator("h1", { hasText: "Tháng 5 năm 2024" }).waitFor();
  await page.locator("a[rel=home]").click();
  await page.locator("h1", { hasText: "Kho tin & tư liệu" }).waitFor();
  assert.equal(new URL(page.url()).pathname, basePath);
  await context.close();
  assert.deepEqual(faults, []);
});

test("an old address brings the browser to the article", async () => {
  for (const path of ["tin-tuc/1234.html", "tin-cu/đại-hội/"]) {
    const { page, context } = await pages.open(path);
    await page.waitForURL(`**${basePath}2021/01/dai-hoi-doi-moi/`);
    await context.close();
  }
});

test("what is not there is answered by the site's own page", async () => {
  const { page, context } = await pages.open("khong-co/");
  assert.equal(await page.locator("h1").textContent(), "Không tìm thấy trang");
  assert.ok(await page.evaluate(() => document.styleSheets[0]!.cssRules.length > 50));
  await context.close();
});

test("a search from the home page finds an article and leads to it", async () => {
  const { page, context, faults } = await pages.open("");
  await page.locator("#tim-nhanh").fill("dai hoi doi moi");
  await page.keyboard.press("Enter");
  await page.locator("#ket-qua[aria-busy=false] li, #ket-qua:not([aria-busy]) li").first().waitFor();
  assert.match(page.url(), /\/kho-tin\/tim-kiem\/\?q=dai\+hoi\+doi\+moi$/);
  await page.locator("#ket-qua li").first().locator("a").first().click();
  await page.waitForURL(/\/kho-tin\/2021\/01\/dai-hoi-doi-moi\//);
  await context.close();
  assert.deepEqual(faults, []);
});

test("withheld articles are not found by search", async () => {
  const { page, context } = await pages.open("tim-kiem/?q=Kwinoidung");
  await page.locator("#ket-qua:not([aria-busy=true])").waitFor({ state: "attached" });
  await page.waitForLoadState("networkidle");
  const hrefs = await page.locator("#ket-qua a").evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  await context.close();
  assert.deepEqual(
    hrefs.filter((href) => href?.includes("bai-da-go")),
    [],
  );
});
