import { after, before } from "node:test";
import type { BrowserContextOptions, Page } from "playwright-core";
import { browser, type TestBrowser, type WatchedPage } from "../support/browser.ts";
import { richFiles } from "../support/rich-site.ts";
import { type Served, serve } from "../support/serve.ts";
import { type BuiltSite, type Files, siteOf } from "../support/site-of.ts";

/** The rich site, built, served and looked at in a real browser. */
export interface RichPages {
  /** Opens a page by its path from where the site starts: `2021/`. */
  readonly open: (path: string, options?: BrowserContextOptions) => Promise<WatchedPage>;
  readonly site: () => BuiltSite;
  readonly served: () => Served;
}

/** Serves the rich site to the tests of this file under a base path, for as long as they run; searching costs seconds. */
export function richPages(basePath = "/", { search = false, more = {} as Files } = {}): RichPages {
  let site: BuiltSite;
  let served: Served;
  let started: TestBrowser;
  before(async () => {
    const source = siteOf({ ...(await richFiles()), ...more });
    site = await source.build({ search, baseUrl: `https://kho.example${basePath}` });
    served = await serve(site.out, basePath);
    started = await browser();
  });
  after(async () => {
    await started.close();
    await served.close();
  });
  return {
    open: async (path, options) => {
      const watched = await started.open(options);
      await watched.page.goto(`${served.href}${path}`, { waitUntil: "load" });
      if (options?.javaScriptEnabled !== false) await enhanced(watched.page);
      return watched;
    },
    site: () => site,
    served: () => served,
  };
}

/** Waits until a page has all that its script adds; a page that is sent on elsewhere has none. */
export async function enhanced(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const { documentElement: root } = document;
    return root.querySelector("script[type=module]") === null || root.dataset.enhanced !== undefined;
  });
}
