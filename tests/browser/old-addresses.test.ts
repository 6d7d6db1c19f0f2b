import assert from "node:assert/strict";
import { after, test } from "node:test";
import { anArticle, aSiteConfig } from "../support/an-article.ts";
import { browser } from "../support/browser.ts";
import { serve } from "../support/serve.ts";
import { siteOf } from "../support/site-of.ts";

const source = siteOf({
  "content/site.yaml": aSiteConfig(),
  "content/articles/2024/05/mot.md": anArticle({ title: "Bài một", aliases: ["/Default.aspx?newsid=348"] }),
});
const site = await source.build({ baseUrl: "https://kho.example/kho-tin/" });
const served = await serve(site.out, "/kho-tin/");
const chromium = await browser();
after(async () => {
  await chromium.close();
  await served.close();
});

test("on a host that sees no queries, the page for missing addresses goes to the article that had one", async () => {
  const { page, context } = await chromium.open();
  await page.goto(`${served.href}default.aspx?NEWSID=348&fbclid=x`);
  await page.waitForURL("**/2024/05/mot/");
  assert.equal(await page.locator("h1").textContent(), "Bài một");
  await context.close();
});

test("the page for missing addresses finds an article by its address on the old portal", async () => {
  const { page, context, faults } = await chromium.open({ viewport: { width: 360, height: 720 } });
  await page.goto(`${served.href}khong-co/`);
  const field = page.getByLabel("Địa chỉ của bài trên cổng cũ");
  await field.fill("https://cu.example/Default.aspx?newsid=348");
  await field.press("Enter");
  const link = page.locator("[data-old-addresses] [role=status] a");
  await link.waitFor();
  assert.equal(await link.getAttribute("href"), "/kho-tin/2024/05/mot/");
  await field.fill("/Default.aspx?newsid=1");
  await page.locator("[data-old-addresses] button").click();
  await page.getByText("Kho tin không ghi bài nào có địa chỉ này.").waitFor();
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 360);
  assert.deepEqual(
    faults.filter((fault) => !/404/.test(fault)),
    [],
  );
  await page.screenshot({ path: "/tmp/rest-404.png", fullPage: true });
  await context.close();
});
