import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type Browser, chromium } from "playwright-core";
import { anArticle, previewOf } from "./previewed-site.ts";

const file = "content/articles/2024/05/mua-lon.md";
const long = Array.from({ length: 80 }, (_, index) => `Đoạn thứ ${index + 1} của bài.`).join("\n\n");

let browser: Browser;
before(async () => {
  const executablePath = process.env.CHROME_PATH ?? "/usr/bin/chromium";
  browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
});
after(() => browser.close());

test("the browser shows an edit where the reader was, and Problems until they are mended", async (context) => {
  const site = await previewOf(context, { [file]: anArticle("Mưa lớn", "", long) });
  const page = await browser.newPage();
  context.after(() => page.close());
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" && /Content Security Policy/.test(message.text())) complaints.push(message.text());
  });
  await page.goto(new URL("/2024/05/mua-lon/", site.preview.href).href);
  await page.locator("khotin-preview").waitFor({ state: "attached" });
  await page.evaluate(() => scrollTo({ top: 700, behavior: "instant" }));

  site.write({ [file]: anArticle("Mưa rất lớn", "", long) });
  await page.getByRole("heading", { level: 1, name: "Mưa rất lớn" }).waitFor();
  await page.waitForFunction(() => scrollY === 700);

  site.write({ [file]: anArticle("Mưa rất lớn", "titel: x\n", long) });
  const panel = page.locator("khotin-preview .panel");
  await panel.waitFor();
  assert.match(await panel.innerText(), /1 lỗi phải sửa.*\n[\s\S]*mua-lon\.md dòng 5, cột 1[\s\S]*Sửa:/);
  assert.equal(await panel.evaluate((element) => getComputedStyle(element).borderTopWidth), "4px");
  assert.equal(await page.evaluate(() => scrollY), 700);

  site.write({ [file]: anArticle("Mưa rất lớn", "", long) });
  await panel.waitFor({ state: "detached" });
  assert.deepEqual(complaints, []);
});
