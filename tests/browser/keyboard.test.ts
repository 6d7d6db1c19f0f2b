import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { PAGE_KINDS } from "../support/rich-site.ts";
import { richPages } from "./rich-pages.ts";

const pages = richPages();
const article = "2021/01/dai-hoi-doi-moi/";

/** The focused element; `null` once the focus has left the page. */
interface Stop {
  readonly name: string;
  /** Its place among all elements of the page as it was loaded; -1 where a script added it later. */
  readonly place: number;
  readonly isSeen: boolean;
}

function stop(page: Page): Promise<Stop | null> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return null;
    const box = element.getBoundingClientRect();
    const { outlineStyle, outlineWidth, opacity } = getComputedStyle(element);
    const isDrawn = outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2 && opacity !== "0";
    const isInView = box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
    const x = Math.min(innerWidth - 1, Math.max(0, box.left + box.width / 2));
    const y = Math.min(innerHeight - 1, Math.max(0, box.top + box.height / 2));
    const above = document.elementFromPoint(x, y);
    const isUncovered = above === null || element.contains(above) || above.contains(element);
    return {
      name: `${element.localName} ${element.getAttribute("aria-label") ?? element.textContent?.trim().slice(0, 40)}`,
      place: (element as Element & { readonly place?: number }).place ?? -1,
      isSeen: isDrawn && isInView && isUncovered,
    };
  });
}

/** The elements that the Tab key focuses, from the beginning to the end of the page. */
async function stops(page: Page): Promise<readonly Stop[]> {
  const found: Stop[] = [];
  for (;;) {
    await page.keyboard.press("Tab");
    const here = await stop(page);
    if (here === null || found.some(({ place }) => place === here.place)) return found;
    found.push(here);
  }
}

/** The places of all visible elements that can be pressed or written in. Each element gets its place as a property. */
function reachable(page: Page): Promise<readonly number[]> {
  return page.evaluate(() => {
    const all = [...document.querySelectorAll("*")];
    return all.flatMap((element, place) => {
      Object.assign(element, { place });
      const isControl = element.matches("a[href], button, input, select, summary, [tabindex='0']");
      return isControl && element.checkVisibility({ visibilityProperty: true }) ? [place] : [];
    });
  });
}

for (const [kind, path] of Object.entries(PAGE_KINDS)) {
  test(`all of the ${kind} page is reached by keyboard, in the order it is read, and one sees where one is`, async () => {
    const { page, context } = await pages.open(path, { viewport: { width: 900, height: 700 } });
    const wanted = await reachable(page);
    const found = await stops(page);
    await context.close();
    assert.deepEqual(
      found.filter(({ isSeen }) => !isSeen).map(({ name }) => name),
      [],
    );
    assert.deepEqual(
      found.map(({ place }) => place).filter((place) => place !== -1),
      wanted,
    );
  });
}

test("the first Tab offers to skip to the content, and Enter goes there", async () => {
  const { page, context } = await pages.open(article);
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement?.className), "skip");
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => document.activeElement?.localName), "main");
  await context.close();
});

test("the reading settings open, change the text and close by keyboard, and are kept for the next page", async () => {
  const { page, context } = await pages.open(article);
  const height = () => page.locator(".body").evaluate((body) => Number.parseFloat(getComputedStyle(body).fontSize));
  const before = await height();
  await page.locator(".reading summary").focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  assert.equal(await page.locator(".reading output").textContent(), "115%");
  assert.ok((await height()) > before * 1.1);
  await page.keyboard.press("Escape");
  assert.equal(await page.locator(".reading").getAttribute("open"), null);
  await page.reload();
  assert.ok((await height()) > before * 1.1);
  await context.close();
});

test("a picture opens large by keyboard, the arrows leaf through, and Escape gives the focus back", async () => {
  const { page, context } = await pages.open(article);
  await page.locator("a.enlarge").nth(1).focus();
  await page.keyboard.press("Enter");
  assert.equal(await page.locator(".light-box-position").textContent(), "Ảnh 2 trên 4");
  await page.keyboard.press("ArrowRight");
  assert.equal(await page.locator(".light-box-position").textContent(), "Ảnh 3 trên 4");
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => document.activeElement === document.querySelectorAll("a.enlarge")[2]);
  await context.close();
});
