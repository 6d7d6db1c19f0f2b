import assert from "node:assert/strict";
import { test } from "node:test";
import { richPages } from "./rich-pages.ts";

const pages = richPages();
const ARTICLE = "2021/01/dai-hoi-doi-moi/";
const ADDRESS = `https://kho.example/${ARTICLE}`;
const SHORT_TITLE = "Đại hội đổi mới & phát triển";

for (const [place, row] of [
  ["near the head of an article", "[data-reader]"],
  ["at its foot", "[data-tools]"],
] as const) {
  test(`${place} Zalo and Facebook are plain links where the system has no share sheet, and ask nothing of them`, async () => {
    const { page, context, faults } = await pages.open(ARTICLE);
    await page.waitForLoadState("networkidle");
    const links = await page
      .locator(`${row} a`)
      .evaluateAll((all) => all.map((link) => [link.getAttribute("aria-label"), (link as HTMLAnchorElement).href]));
    const buttons = await page.locator(`${row} button[data-tool=share]`).count();
    await context.close();
    assert.deepEqual(links, [
      ["Chia sẻ qua Facebook", `https://www.facebook.com/sharer/sharer.php?u=${encodeURIComponent(ADDRESS)}`],
      ["Chia sẻ qua Zalo", `https://sp.zalo.me/share_inline?url=${encodeURIComponent(ADDRESS)}`],
    ]);
    assert.equal(buttons, 0);
    assert.deepEqual(faults, []);
  });

  test(`${place} one button opens the share sheet of a system that has one, with the short title`, async () => {
    const { page, context } = await pages.open("404.html");
    await page.addInitScript(() => {
      const given: unknown[] = [];
      Object.assign(globalThis, { given });
      Object.defineProperty(navigator, "share", { value: async (data: unknown) => void given.push(data) });
    });
    await page.goto(pages.served().href + ARTICLE);
    await page.locator(`${row} [data-tool=share]`).click();
    const given = await page.evaluate(() => (globalThis as unknown as { readonly given: unknown }).given);
    const links = await page.locator(`${row} a`).count();
    await context.close();
    assert.deepEqual(given, [{ title: SHORT_TITLE, url: ADDRESS }]);
    assert.equal(links, 0);
  });
}
