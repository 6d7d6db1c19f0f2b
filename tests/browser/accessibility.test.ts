import assert from "node:assert/strict";
import { test } from "node:test";
import axe from "axe-core";
import type { Page } from "playwright-core";
import { PAGE_KINDS } from "../support/rich-site.ts";
import { richPages } from "./rich-pages.ts";

const pages = richPages();

async function accessibilityFaults(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const { run } = (globalThis as unknown as { readonly axe: typeof axe }).axe;
    const { violations } = await run(document);
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target.join(" ")}`));
  });
}

for (const [kind, path] of Object.entries(PAGE_KINDS)) {
  test(`the ${kind} page has no accessibility fault a machine can find, on any screen, in light and dark`, async () => {
    const faults: Record<string, readonly string[]> = {};
    const { page, context } = await pages.open(path, { viewport: { width: 1280, height: 800 } });
    await page.evaluate(axe.source);
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 800 });
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        faults[`${width} px, ${colorScheme}`] = await accessibilityFaults(page);
      }
    }
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    await context.close();
    assert.deepEqual(Object.values(faults).flat(), [], JSON.stringify(faults));
    assert.ok(wide <= 360, `the page is ${wide} px wide on a screen of 360`);
  });
}
