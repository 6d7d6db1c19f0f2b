/**
 * `npm run screenshots-editing`: the editing page at work, at 360 and 1280 px, light and dark, into docs/screenshots/, and
 * the sheet for the wall of an office as docs/bien-tap-mot-trang.pdf.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { TestContext } from "node:test";
import type { Page } from "playwright-core";
import sharp from "sharp";
import { programRoot } from "../../src/program/root.ts";
import { aReport } from "../editor/word-files/a-report.ts";
import { editingPageOf } from "../preview/editing-page-of.ts";
import { aPicture } from "../support/a-picture.ts";
import { aSiteConfig } from "../support/an-article.ts";
import { browser } from "../support/browser.ts";
import { SHEET, sheetHtml } from "../support/office-sheet.ts";

const OUT = join(programRoot, "docs", "screenshots");

/** How much of a page is shown, and how wide it is kept, in CSS pixels. */
const TALLEST = 1400;
const WIDEST = 896;

const looks = [
  { look: "360", width: 360, colorScheme: "light" },
  { look: "360-dark", width: 360, colorScheme: "dark" },
  { look: "1280", width: 1280, colorScheme: "light" },
  { look: "1280-dark", width: 1280, colorScheme: "dark" },
] as const;

const anArticle = (title: string, day: string, category: string) =>
  `---\ntitle: "${title}"\npublishedAt: ${day}\ncategory: ${category}\n---\n\nThân bài.\n`;

const FILES: Readonly<Record<string, string>> = {
  "content/site.yaml": aSiteConfig(),
  "content/articles/2024/05/hien-mau.md": anArticle("Ngày hội hiến máu của phường", "2024-05-20", "y-te"),
  "content/articles/2024/05/tiem-chung.md": anArticle(
    "Lịch tiêm chủng tháng 5 cho trẻ dưới năm tuổi",
    "2024-05-02",
    "y-te",
  ),
  "content/articles/2024/03/trong-cay.md": anArticle("Phường phát động Tết trồng cây", "2024-03-11", "y-te"),
  "content/drafts/le-hoi.md": anArticle("Chuẩn bị lễ hội đình làng", "2024-06-30", "y-te"),
};

const undone: (() => unknown)[] = [];
const context = { after: (undo: () => unknown) => undone.unshift(undo) } as unknown as TestContext;
const chromium = await browser();
try {
  const { page } = await editingPageOf(context, chromium, FILES);
  await page.getByRole("link", { name: "Ngày hội hiến máu của phường" }).waitFor();
  await shoot(page, "danh-sach");
  await page
    .locator(".word-input")
    .setInputFiles({ name: "Báo cáo quý I.docx", mimeType: "", buffer: await aReport() });
  const dialog = page.getByRole("dialog");
  await dialog.locator(".word-text img").waitFor();
  await shoot(page, "tep-word", false);
  await dialog.getByLabel("Đúng, dùng bản đã chuyển").check();
  await dialog.getByRole("button", { name: "Đưa vào bài" }).click();
  const picture = { name: "Hội nghị.jpg", mimeType: "image/jpeg", buffer: Buffer.from(await aPicture(1280, 720)) };
  await page.locator(".drop-input").setInputFiles(picture);
  await page.getByRole("img", { name: "Ảnh hoi-nghi.jpg" }).waitFor();
  await shoot(page, "bai");
  await page.getByRole("button", { name: "Đăng", exact: true }).click();
  await page.getByRole("heading", { name: "Cần sửa trước khi đăng" }).waitFor();
  await shoot(page, "loi");
  await page.locator("#truong-category").selectOption({ index: 1 });
  await page.getByRole("heading", { name: "Cần sửa trước khi đăng" }).waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Xem trước" }).click();
  await page.frameLocator(".preview-frame").getByRole("heading", { level: 1 }).waitFor();
  await shoot(page, "xem-truoc");
  const sheet = await chromium.open();
  await sheet.page.setContent(sheetHtml(readFileSync(join(programRoot, SHEET), "utf8")));
  writeFileSync(join(programRoot, SHEET.replace(/md$/, "pdf")), await sheet.page.pdf({ preferCSSPageSize: true }));
} finally {
  await chromium.close();
  for (const undo of undone) await undo();
}

/** Takes the four pictures of what a page shows: from its top, or as it stands. */
async function shoot(page: Page, name: string, isWhole = true): Promise<void> {
  for (const { look, width, colorScheme } of looks) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    await page.evaluate(() => scrollTo(0, 0));
    const tall = await page.evaluate(() => document.documentElement.scrollHeight);
    const clip = { x: 0, y: 0, width, height: Math.min(tall, TALLEST) };
    const bytes = await page.screenshot(isWhole ? { fullPage: true, clip } : {});
    const small = sharp(bytes).resize({ width: WIDEST, withoutEnlargement: true });
    await small.webp({ quality: 45, effort: 4 }).toFile(join(OUT, `bien-tap-${name}-${look}.webp`));
  }
  console.error(name);
}
