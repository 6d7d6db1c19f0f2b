import assert from "node:assert/strict";
import { test } from "node:test";
import sharp from "sharp";
import { anArticle } from "../support/an-article.ts";
import { browser } from "../support/browser.ts";
import { serve } from "../support/serve.ts";
import { type Files, siteOf } from "../support/site-of.ts";

/** Enough years for the shelf to scroll on a telephone. */
function manyYears(): Files {
  const years = Array.from({ length: 20 }, (_, index) => 2005 + index);
  return Object.fromEntries(
    years.map((year) => [`content/articles/${year}/05/bai.md`, anArticle({ publishedAt: `${year}-05-06` })]),
  );
}

test("books stand on the board of the shelf where a scrollbar takes room too", async () => {
  const site = await siteOf(manyYears()).build();
  const served = await serve(site.out);
  const started = await browser({ scrollbars: true });
  const { page, context } = await started.open({ viewport: { width: 360, height: 740 } });
  await page.goto(served.href);
  const shelf = page.locator(".shelf");
  const [room, end] = await shelf.evaluate((list: HTMLElement) => [
    list.offsetHeight - list.clientHeight,
    list.querySelector(".spine")!.getBoundingClientRect().bottom - list.getBoundingClientRect().top,
  ]);
  const { data, info } = await sharp(await shelf.screenshot())
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const below = (Math.round(end!) + 2) * info.width + Math.floor(info.width / 2);
  const colour = [...data.subarray(below * 3, below * 3 + 3)];
  await context.close();
  await started.close();
  await served.close();
  assert.ok(room! >= 10, `the scrollbar takes room: ${room} px`);
  assert.deepEqual(colour, [0x1d, 0x1a, 0x16], "the board begins where the books end");
});
