import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import axe from "axe-core";
import type { Page } from "playwright-core";
import { openSamples } from "./browser.ts";
import { pageKinds } from "./fixtures.ts";

let samples: Awaited<ReturnType<typeof openSamples>>;
before(async () => {
  samples = await openSamples();
});
after(() => samples.close());

/** What can be pressed and is smaller than 24 px (WCAG 2.5.8), links within sentences left aside. */
function smallTargets(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll("a, button, input, select, summary")]
      .filter((place) => place.closest(".body p, .empty p") === null)
      .map((place) => ({ place, box: place.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && (box.width < 23.5 || box.height < 23.5))
      .map(({ place, box }) => `${place.className || place.textContent} ${box.width}×${box.height}`),
  );
}

async function accessibilityFaults(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { run } = (globalThis as unknown as { readonly axe: typeof axe }).axe;
    const { violations } = await run(document);
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target.join(" ")}`));
  });
}

for (const kind of pageKinds) {
  test(`a ${kind} page fits a screen of 320 px, and a finger finds its links`, async () => {
    const page = await samples.show(kind, "rich", { viewport: { width: 320, height: 640 } });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    const small = await smallTargets(page);
    await page.close();
    assert.equal(wide, 320);
    assert.deepEqual(small, []);
  });

  test(`a ${kind} page has no accessibility fault that a machine can find, in light or dark`, async () => {
    const page = await samples.show(kind, "rich", { colorScheme: "light", reducedMotion: "reduce" });
    const light = await accessibilityFaults(page);
    await page.emulateMedia({ colorScheme: "dark" });
    const dark = await accessibilityFaults(page);
    await page.close();
    assert.deepEqual({ light, dark }, { light: [], dark: [] });
  });
}
