import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { browser, type TestBrowser } from "../support/browser.ts";
import { type Served, serve } from "../support/serve.ts";
import { siteOf } from "../support/site-of.ts";
import { cutTexts } from "./cut-texts.ts";
import { hostileFiles, WORD } from "./hostile-site.ts";
import { waitForScript } from "./rich-pages.ts";

const SLUG = "congtytrachnhiemhuuhanmotthanhvienxaydungvaphattrienhatangkhucongnghiepmauso1234";
const ARTICLE = "2024/05/bai-dai/";

const PAGES = [
  "",
  "2024/",
  "2024/05/",
  ARTICLE,
  "2023/01/bai-go/",
  "chuyen-muc/hai/",
  "chuyen-muc/hai/2024/",
  `chu-de/${SLUG}/`,
  `nhan-vat/${SLUG}/`,
  `nhan-vat/${SLUG}/2024/`,
  "van-ban/123456789-2024-qd-ubnd/",
  "noi-bat/",
  "gioi-thieu/",
  "tim-kiem/?q=congty",
  "ngay-nay/05-06/",
  "ngay-nay/",
  "404.html",
];

/** Widths of windows, and the sizes of text looked at in them, by their numbers in the reading settings. */
const LOOKS = [
  [320, [0, 2, 4]],
  [360, [1, 4]],
  [768, [3]],
  [1280, [0, 4]],
] as const;

/** The width of A4 between its margins. */
const PAPER_PX = 643;

let served: Served;
let started: TestBrowser;
before(async () => {
  const site = await siteOf(await hostileFiles()).build({ search: true });
  served = await serve(site.out);
  started = await browser();
});
after(async () => {
  await started.close();
  await served.close();
});

/** A page with all its panels open. */
async function opened(path: string) {
  const watched = await started.open();
  await watched.page.goto(served.href + path);
  await waitForScript(watched.page);
  if (path.includes("?q=")) await watched.page.locator("#ket-qua:not([aria-busy=true]) li").first().waitFor();
  await watched.page.evaluate(() => {
    for (const panel of document.querySelectorAll("details")) panel.open = true;
  });
  return watched;
}

function setSize(page: Page, size: number): Promise<void> {
  return page.evaluate((wanted) => {
    document.documentElement.dataset.size = String(wanted);
  }, size);
}

for (const path of PAGES) {
  test(`no word is cut off and no page scrolls sideways, in any window, at any size of text, on paper: /${path}`, async () => {
    const { page, context } = await opened(path);
    const faults: string[] = [];
    for (const [width, sizes] of LOOKS) {
      await page.setViewportSize({ width, height: 800 });
      for (const size of sizes) {
        await setSize(page, size);
        for (const fault of await cutTexts(page)) faults.push(`${width} px, size ${size}: ${fault}`);
      }
    }
    await page.emulateMedia({ media: "print" });
    await page.setViewportSize({ width: PAPER_PX, height: 900 });
    for (const fault of await cutTexts(page)) faults.push(`on paper: ${fault}`);
    await context.close();
    assert.deepEqual(faults, []);
  });
}

test("on paper all columns of a wide table and all of long lines of code are between the margins", async () => {
  const { page, context } = await opened(ARTICLE);
  await page.emulateMedia({ media: "print" });
  await page.setViewportSize({ width: PAPER_PX, height: 900 });
  const boxes = await page.locator(".body :is(th, td, pre code)").evaluateAll((parts) =>
    parts.map((part) => {
      const { left, right } = part.getBoundingClientRect();
      return { left, right: Math.max(right, left + part.scrollWidth) };
    }),
  );
  await context.close();
  assert.ok(boxes.length > 42, `${boxes.length} cells`);
  assert.deepEqual(
    boxes.filter(({ left, right }) => left < 0 || right > PAPER_PX + 1),
    [],
  );
});

test("what is typed into the search fields is seen at the largest text on the narrowest telephone", async () => {
  for (const [path, field] of [
    ["", "#tim-nhanh"],
    ["tim-kiem/", "#tu-khoa"],
  ] as const) {
    const { page, context } = await opened(path);
    await page.setViewportSize({ width: 320, height: 700 });
    await setSize(page, 4);
    await page.locator(field).fill("thanh pho");
    const { needs, has } = await page
      .locator(field)
      .evaluate((input) => ({ needs: input.scrollWidth, has: input.clientWidth }));
    await context.close();
    assert.ok(needs <= has, `${field}: ${needs} in ${has} px`);
  }
});

test("the suggestions under the search field stay in the window", async () => {
  const { page, context } = await opened("404.html");
  await page.setViewportSize({ width: 320, height: 700 });
  await setSize(page, 4);
  await page.locator("#tim-nhanh").fill(WORD.slice(0, 6));
  await page.locator(".suggestion").first().waitFor();
  const faults = await cutTexts(page);
  await context.close();
  assert.deepEqual(faults, []);
});

test("what is cut would be found", async () => {
  const { page, context } = await opened("404.html");
  await page.setViewportSize({ width: 320, height: 700 });
  await page.evaluate((word) => {
    const part = document.createElement("p");
    part.style.whiteSpace = "nowrap";
    part.textContent = word;
    document.querySelector("main")!.append(part);
  }, WORD);
  const faults = await cutTexts(page);
  await context.close();
  assert.match(faults.join("\n"), /px wider than its window[\s\S]*px out of p/);
});
