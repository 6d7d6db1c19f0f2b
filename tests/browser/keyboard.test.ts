import assert from "node:assert/strict";
import { test } from "node:test";
import { anArticle } from "../support/an-article.ts";
import { PAGE_KINDS } from "../support/rich-site.ts";
import { richPages } from "./rich-pages.ts";
import { countControls, tabStops } from "./tab-stops.ts";

/** An article with a small table, one of many columns, a line of code and figures. */
const SCROLLING = "2024/05/bang-rong/";
const columns = Array.from({ length: 16 }, (_, index) => `Cột số ${index}`);
const scrolling = anArticle({
  title: "Bảng rộng",
  publishedAt: "2024-05-20",
  figures: [{ name: "Tổng giá trị sản xuất", value: "trên 10.100", unit: "tỷ đồng", change: 10.8, ofPlan: 125 }],
  body: [
    "| Tên | Số |\n|---|---|\n| Một | 1 |",
    `| ${columns.join(" | ")} |\n|${columns.map(() => "---|").join("")}\n| ${columns.join(" | ")} |`,
    "```\nmột dòng dài hơn màn hình của điện thoại\n```",
  ].join("\n\n"),
});

const pages = richPages("/", { more: { "content/articles/2024/05/bang-rong.md": scrolling } });
const article = "2021/01/dai-hoi-doi-moi/";

for (const [kind, path] of Object.entries(PAGE_KINDS)) {
  test(`all of the ${kind} page is reached by keyboard, in the order it is read, and one sees where one is`, async () => {
    const { page, context } = await pages.open(path, { viewport: { width: 900, height: 700 } });
    const wanted = await countControls(page);
    const found = await tabStops(page);
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

/** How far the focus may go back up: to the head of a neighbouring column, which is still in view. In pixels. */
const FURTHEST_UP = 400;

for (const [kind, path] of Object.entries(PAGE_KINDS)) {
  test(`from one control of the ${kind} page to the next, nobody is led back up the page`, async () => {
    const { page, context } = await pages.open(path, { viewport: { width: 1280, height: 800 } });
    const back = await page.evaluate((furthest) => {
      for (const part of document.querySelectorAll<HTMLElement>("main *"))
        if (getComputedStyle(part).contentVisibility === "auto") part.style.contentVisibility = "visible";
      const controls = [...document.querySelectorAll("a[href], button, input, select, summary, [tabindex='0']")]
        .filter((control) => control.checkVisibility({ visibilityProperty: true }) && !control.matches(".skip"))
        .map((control) => ({
          name: control.textContent?.trim().slice(0, 40),
          top: control.getBoundingClientRect().top,
        }));
      return controls.flatMap(({ name, top }, index) => {
        const before = controls[index - 1];
        return before === undefined || before.top - top <= furthest
          ? []
          : [`from “${before.name}” ${Math.round(before.top - top)} px up to “${name}”`];
      });
    }, FURTHEST_UP);
    await context.close();
    assert.deepEqual(back, []);
  });
}

test("a table or a piece of code is a stop of the Tab key where it scrolls sideways, and nowhere else", async () => {
  const { page, context } = await pages.open(SCROLLING, { viewport: { width: 1280, height: 800 } });
  const stopsAt = async (width: number) => {
    await page.setViewportSize({ width, height: 800 });
    await page.waitForFunction(() =>
      [...document.querySelectorAll(".table-scroll, .body pre")].every(
        (part) => part.scrollWidth > part.clientWidth === part.hasAttribute("tabindex"),
      ),
    );
    return page
      .locator(".table-scroll, .body pre")
      .evaluateAll((parts) => parts.map((part) => [part.getAttribute("tabindex"), part.getAttribute("aria-label")]));
  };
  const none = [null, null];
  const wide = ["0", "Bảng 2, cuộn ngang để xem hết"];
  assert.deepEqual(await stopsAt(1280), [none, wide, none, none]);
  assert.deepEqual(await stopsAt(320), [none, wide, ["0", "Cuộn ngang để xem hết"], none]);
  assert.deepEqual(await stopsAt(1280), [none, wide, none, none]);
  await context.close();
});

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
