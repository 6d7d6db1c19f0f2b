import assert from "node:assert/strict";
import { test } from "node:test";
import { richPages } from "./rich-pages.ts";

const pages = richPages("/kho-tin/");

test("the calendar of all years shows a reader what was published on this day", async () => {
  const { page, context, faults } = await pages.open("ngay-nay/");
  await page.clock.setFixedTime("2026-12-31T09:00:00+07:00");
  await page.reload();
  await page.locator(".days-today").waitFor();
  assert.deepEqual(await page.locator(".days-today .line-title").allTextContents(), ["Bài cũ"]);
  assert.equal(await page.locator(".days-today .line-title").getAttribute("href"), "/kho-tin/2020/12/bai-cu/");
  assert.equal(await page.locator("[aria-current=date]").textContent(), "31");
  assert.deepEqual(await page.locator(".days-today :is(h2, h3)").allTextContents(), [
    "Hôm nay, những năm trước",
    "Thứ Năm, ngày 31 tháng 12 năm 2020",
  ]);
  await context.close();
  assert.deepEqual(faults, []);
});

test("on a day without articles the calendar stands alone", async () => {
  const { page, context } = await pages.open("ngay-nay/");
  await page.clock.setFixedTime("2026-02-03T09:00:00+07:00");
  await page.reload({ waitUntil: "networkidle" });
  assert.equal(await page.locator(".days-today").count(), 0);
  assert.equal(await page.locator("[aria-current=date]").count(), 0);
  await context.close();
});
