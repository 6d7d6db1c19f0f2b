import { after, before } from "node:test";
import type { BrowserContextOptions, Page } from "playwright-core";
import { browser, type TestBrowser, type WatchedPage } from "../support/browser.ts";
import { richFiles } from "../support/rich-site.ts";
import { type Served, serve } from "../support/serve.ts";
import { type BuiltSite, type Files, siteOf } from "../support/site-of.ts";

/** The rich site, built, served and opened in a browser. */
export interface RichPages {
  /** Opens a page by its path after the base path: `2021/`. */
  readonly open: (path: string, options?: BrowserContextOptions) => Promise<WatchedPage>;
  readonly site: () => BuiltSite;
  readonly served: () => Served;
}

/**
 * Builds and serves the rich site under a base path while the tests of a file run. A search index takes seconds more.
 */
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
      if (options?.javaScriptEnabled !== false) await waitForScript(watched.page);
      return watched;
    },
    site: () => site,
    served: () => served,
  };
}

/** Waits until a page has all that its script adds. The page of a redirect may have no script. */
export async function waitForScript(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const { documentElement: root } = document;
    return root.querySelector("script[type=module]") === null || root.dataset.enhanced !== undefined;
  });
}
