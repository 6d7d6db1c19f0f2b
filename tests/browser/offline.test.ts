import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, type TestContext, test } from "node:test";
import type { Page } from "playwright-core";
import { anArticle } from "../support/an-article.ts";
import { browser, type TestBrowser } from "../support/browser.ts";
import { serve } from "../support/serve.ts";
import { type BuiltSite, siteOf } from "../support/site-of.ts";

const base = "/kho-tin/";
const one = "2024/05/bai-mot/";
const other = "2024/05/bai-hai/";

function source(features = "") {
  return siteOf({
    "content/site.yaml": `title: Kho\nbaseUrl: https://kho.example${base}\n${features}`,
    "content/articles/2024/05/bai-mot.md": anArticle({ title: "Bài một", body: "Lời đầu." }),
    "content/articles/2024/05/bai-hai.md": anArticle({ title: "Bài hai", body: "Lời khác." }),
  });
}

let started: TestBrowser;
before(async () => {
  started = await browser();
});
after(() => started.close());

/** A reader of a site whose server can be stopped. */
async function reader(context: TestContext, site: BuiltSite) {
  const served = await serve(site.out, base);
  const opened = await started.open({ serviceWorkers: "allow" });
  context.after(async () => {
    await opened.context.close();
    await served.close();
  });
  return {
    page: opened.page,
    // The worker's own vain request may be told as the page's; what the page then shows is looked at.
    go: (path: string) => opened.page.goto(`${served.href}${path}`).catch(() => null),
    takeNetworkAway: served.close,
  };
}

/** Waits until the open page is kept, with a given text in it, and the service worker controls it. */
async function kept(page: Page, words = ""): Promise<void> {
  await page.evaluate(async (wanted) => {
    for (;;) {
      const copy = await (await caches.match(location.href))?.text();
      if (navigator.serviceWorker.controller !== null && copy?.includes(wanted)) return;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }, words);
}

/** Waits until no page is kept and no service worker is left. */
async function forgotten(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (;;) {
      const worker = await navigator.serviceWorker.getRegistration();
      if (worker === undefined && (await caches.keys()).length === 0) return;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  });
}

test("what was read is shown without network, the rest is said not to be there, with a list of what is", async (context) => {
  const { page, go, takeNetworkAway } = await reader(context, await source().build());
  await go(one);
  await kept(page);
  await takeNetworkAway();
  await go(one);
  await page.locator("h1", { hasText: "Bài một" }).waitFor();
  assert.ok(await page.evaluate(() => document.styleSheets[0]!.cssRules.length > 50), "it is styled");
  await go(other);
  await page.locator("h1", { hasText: "Không có mạng" }).waitFor();
  await page.locator("[data-kept] a").waitFor();
  assert.deepEqual(await page.locator("[data-kept] a").allTextContents(), ["Bài một"]);
  assert.ok(await page.locator("[data-kept-none]").isHidden());
});

test("with a network a page always comes from it: never the kept copy, and what is gone is forgotten", async (context) => {
  const site = await source().build();
  const { page, go, takeNetworkAway } = await reader(context, site);
  await go(one);
  await kept(page);
  const file = join(site.out, one, "index.html");
  writeFileSync(file, readFileSync(file, "utf8").replaceAll("Lời đầu.", "Lời đã đính chính."));
  await go(one);
  await page.locator(".body", { hasText: "Lời đã đính chính" }).waitFor();
  await kept(page, "Lời đã đính chính");
  await takeNetworkAway();
  await go(one);
  await page.locator(".body", { hasText: "Lời đã đính chính" }).waitFor();
});

test("a reader can turn it off: all that was kept goes", async (context) => {
  const { page, go } = await reader(context, await source().build());
  await go(one);
  await kept(page);
  await page.locator(".reading summary").click();
  await page.locator(".reading-offline input").uncheck();
  await forgotten(page);
  await go(other);
  assert.equal(await page.evaluate(async () => (await caches.keys()).length), 0);
});

test("a site can turn it off: its worker takes back what it kept, and none is offered", async (context) => {
  const site = source();
  const { page, go } = await reader(context, await site.build());
  await go(one);
  await kept(page);
  site.write("content/site.yaml", `title: Kho\nbaseUrl: https://kho.example${base}\nfeatures:\n  offline: false\n`);
  const built = await site.build();
  assert.ok(!built.files().includes("ngoai-tuyen/index.html"));
  await go(one);
  await page.evaluate(async () => void (await navigator.serviceWorker.getRegistration())?.update());
  await forgotten(page);
  assert.equal(await page.locator(".reading-offline").count(), 0);
});
