import assert from "node:assert/strict";
import { test } from "node:test";
import axe from "axe-core";
import type { Page } from "playwright-core";
import { PAGE_KINDS } from "../support/rich-site.ts";
import { richPages } from "./rich-pages.ts";

const pages = richPages();

/** All rules, or those about colours, or the others: colours take four fifths of the time, and widths change none. */
type Rules = "all" | "colours" | "others";

async function accessibilityFaults(page: Page, rules: Rules): Promise<readonly string[]> {
  return page.evaluate(async (which) => {
    const { run } = (globalThis as unknown as { readonly axe: typeof axe }).axe;
    const { violations } = await run(document, {
      resultTypes: ["violations"],
      ...(which === "colours" ? { runOnly: ["color-contrast"] } : {}),
      ...(which === "others" ? { rules: { "color-contrast": { enabled: false } } } : {}),
    });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target.join(" ")}`));
  }, rules);
}

const looks = [
  { width: 1280, colorScheme: "light", text: "100%", rules: "all" },
  { width: 1280, colorScheme: "dark", text: "100%", rules: "colours" },
  { width: 320, colorScheme: "light", text: "100%", rules: "others" },
  { width: 320, colorScheme: "light", text: "200%", rules: "others" },
  { width: 1280, colorScheme: "light", text: "200%", rules: "others" },
] as const;

for (const [kind, path] of Object.entries(PAGE_KINDS)) {
  test(`the ${kind} page has no fault axe can find: wide, at 320 px, light, dark, with text at 200%`, async () => {
    const { page, context } = await pages.open(path);
    await page.evaluate(axe.source);
    const faults: string[] = [];
    for (const { width, colorScheme, text, rules } of looks) {
      const look = `${width} px, ${colorScheme}, text at ${text}`;
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme });
      await page.evaluate((size) => {
        document.documentElement.style.fontSize = size;
      }, text);
      for (const fault of await accessibilityFaults(page, rules)) faults.push(`${look}: ${fault}`);
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      if (wider > 0) faults.push(`${look}: ${wider} px wider than its window`);
    }
    await context.close();
    assert.deepEqual(faults, []);
  });
}
