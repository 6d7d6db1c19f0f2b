import assert from "node:assert/strict";
import { test } from "node:test";
import axe from "axe-core";
import type { Page } from "playwright-core";
import { PAGE_KINDS, richLook } from "../support/rich-site.ts";
import { codeSnifferFaults } from "./code-sniffer.ts";
import { richPages } from "./rich-pages.ts";

/** The look adds to every page and takes nothing away. */
const pages = richPages("/", { more: richLook });

/**
 * Which rules are checked. Those about colours take four fifths of the time, and the width of the window changes none
 * of their answers.
 */
type Rules = "all" | "colours" | "others";

async function accessibilityFaults(page: Page, rules: Rules): Promise<readonly string[]> {
  return page.evaluate(async (which) => {
    const { run } = (globalThis as unknown as { readonly axe: typeof axe }).axe;
    const { violations } = await run(document, {
      resultTypes: ["violations"],
      ...(which === "colours" ? { runOnly: ["color-contrast"] } : {}),
      ...(which === "colours"
        ? {}
        : { rules: { "target-size": { enabled: true }, "color-contrast": { enabled: which === "all" } } }),
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
  test(`the ${kind} page has no fault axe or Pa11y can find: wide, at 320 px, light, dark, with text at 200%`, async () => {
    const { page, context } = await pages.open(path);
    await page.evaluate(axe.source);
    const faults: string[] = [];
    for (const { width, colorScheme, text, rules } of looks) {
      const look = `${width} px, ${colorScheme}, text at ${text}`;
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme });
      await page.evaluate(async (size) => {
        document.documentElement.style.fontSize = size;
        // Scripts hear of sizes that changed when the next picture is drawn, and are done before the one after it.
        for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
      }, text);
      const found = [
        ...(await accessibilityFaults(page, rules)),
        ...(rules === "others" ? [] : await codeSnifferFaults(page)),
      ];
      faults.push(...found.map((fault) => `${look}: ${fault}`));
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      if (wider > 0) faults.push(`${look}: ${wider} px wider than its window`);
    }
    await context.close();
    assert.deepEqual(faults, []);
  });
}

test("what a reader cannot use would be found by both", async () => {
  const { page, context } = await pages.open("");
  await page.evaluate(axe.source);
  await page.evaluate(() => {
    const picture = document.createElement("img");
    picture.src = "data:,";
    document.querySelector("main")?.append(picture);
  });
  const [one, other] = [await accessibilityFaults(page, "others"), await codeSnifferFaults(page)];
  await context.close();
  assert.match(one.join("\n"), /^image-alt /m);
  assert.match(other.join("\n"), /^WCAG2AA\.Principle1\.Guideline1_1\.1_1_1\.H37 /m);
});
