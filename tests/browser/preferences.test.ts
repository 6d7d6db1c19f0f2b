import assert from "node:assert/strict";
import { test } from "node:test";
import { PAGE_KINDS } from "../support/rich-site.ts";
import { richPages } from "./rich-pages.ts";

const pages = richPages();

for (const [kind, path] of Object.entries(PAGE_KINDS)) {
  test(`nothing moves on the ${kind} page for a reader who asked for less motion`, async () => {
    const { page, context } = await pages.open(path, { reducedMotion: "reduce" });
    const moving = await page.evaluate(() =>
      [document.documentElement, ...document.querySelectorAll("body *")]
        .filter((element) => {
          const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element);
          return animationName !== "none" || /[1-9]/.test(transitionDuration) || scrollBehavior === "smooth";
        })
        .map((element) => element.className),
    );
    await context.close();
    assert.deepEqual(moving, []);
  });

  test(`forced colours leave nothing of the ${kind} page invisible`, async () => {
    const { page, context } = await pages.open(path, { forcedColors: "active", colorScheme: "dark" });
    const lost = await page.evaluate(() => {
      const texts = [...document.querySelectorAll("body *")].filter(
        (element) =>
          element.checkVisibility() &&
          [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== ""),
      );
      const drawn = [
        ...texts.map((element) => ({ element, colour: getComputedStyle(element).color })),
        ...[...document.querySelectorAll(".plan-value")].map((element) => ({
          element,
          colour: getComputedStyle(element).fill,
        })),
      ];
      const sunk = drawn.filter(({ element, colour }) => {
        let under: Element | null = element;
        while (under !== null && /, 0\)$|^transparent$/.test(getComputedStyle(under).backgroundColor))
          under = under.parentElement;
        return under !== null && getComputedStyle(under).backgroundColor === colour;
      });
      // Cells that only their ground tells apart have an edge here.
      const cells = [...document.querySelectorAll(".archive-month a, a.day-number, .spine, .key-cell")].filter(
        (cell) => getComputedStyle(cell).borderTopStyle === "none",
      );
      return [...sunk.map(({ element }) => element), ...cells].map(
        (element) => `${element.localName}.${element.className}`,
      );
    });
    await context.close();
    assert.deepEqual(lost, []);
  });
}

test("where more contrast is asked for, lines and soft words are drawn in full ink", async () => {
  const { page, context } = await pages.open("2021/01/dai-hoi-doi-moi/", { contrast: "more" });
  const [ink, soft, line] = await page.evaluate(() => {
    const style = getComputedStyle(document.documentElement);
    return ["--ink", "--ink-soft", "--line"].map((name) => style.getPropertyValue(name));
  });
  await context.close();
  assert.equal(soft, ink);
  assert.equal(line, ink);
});
