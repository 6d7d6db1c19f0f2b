import assert from "node:assert/strict";
import { test } from "node:test";
import { richPages } from "./rich-pages.ts";

const pages = richPages("/kho-tin/");

test("the calendar of all years leads a reader to this day, and shifts nothing for it", async () => {
  const { page, context, faults } = await pages.open("ngay-nay/");
  await page.clock.setFixedTime("2026-12-31T09:00:00+07:00");
  const top = () => page.locator("[data-days]").evaluate((calendar) => calendar.getBoundingClientRect().top);
  const before = await top();
  await page.reload({ waitUntil: "networkidle" });
  assert.equal(await page.locator("[aria-current=date]").textContent(), "31");
  assert.equal(await top(), before);
  await page.locator("[data-today] a", { hasText: "Hôm nay, ngày 31 tháng 12" }).click();
  await page.locator("h1", { hasText: "Ngày 31 tháng 12" }).waitFor();
  assert.deepEqual(await page.locator(".line-title").allTextContents(), ["Bài cũ"]);
  await context.close();
  assert.deepEqual(faults, []);
});

test("on a day without articles the calendar stands alone", async () => {
  const { page, context } = await pages.open("ngay-nay/");
  await page.clock.setFixedTime("2026-02-03T09:00:00+07:00");
  await page.reload({ waitUntil: "networkidle" });
  assert.equal(await page.locator("[data-today] a").count(), 0);
  assert.equal(await page.locator("[aria-current=date]").count(), 0);
  await context.close();
});
