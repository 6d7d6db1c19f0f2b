import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { openSamples } from "./browser.ts";
import { pageKinds } from "./sample-views.ts";

let samples: Awaited<ReturnType<typeof openSamples>>;
before(async () => {
  samples = await openSamples();
});
after(() => samples.close());

/** Elements that can be pressed and are smaller than 24 px (WCAG 2.5.8), without links within sentences. */
function smallTargets(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll("a, button, input, select, summary")]
      .filter((place) => place.closest(".body p, .empty p") === null)
      .map((place) => ({ place, box: place.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && (box.width < 23.5 || box.height < 23.5))
      .map(({ place, box }) => `${place.className || place.textContent} ${box.width}×${box.height}`),
  );
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
}
