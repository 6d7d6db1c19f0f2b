import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { editingPageOf } from "../preview/editing-page-of.ts";
import { anArticle, aSiteConfig } from "../support/an-article.ts";
import { browser, type TestBrowser } from "../support/browser.ts";
import { countControls, focusOnce, type Stop, tabStops } from "./tab-stops.ts";

let chromium: TestBrowser;
before(async () => {
  chromium = await browser();
});
after(() => chromium.close());

const PICTURE = `<svg xmlns="http://www.w3.org/2000/svg" width="64" height="36"><path d="M0 0h64v36z"/></svg>`;

/** An article with something in every kind of field. */
const FULL = anArticle({
  topics: ["Hiến máu", "Y tế cơ sở"],
  author: "Ban Biên tập",
  people: [{ name: "Nguyễn Văn A", role: "Chủ tịch" }],
  figures: [{ name: "Thu ngân sách", value: 1245, unit: "tỷ đồng" }],
  related: ["/2024/05/cu/"],
  body: "Mở đầu.\n\n| Tên | Số |\n|---|---|\n| Thu | 1 |\n\n![Mô tả](anh.svg)\n\n- một\n- hai\n\nHết.",
});

/** Asserts that Tab reaches every control of a page, or of a part of it, and that one sees each time where one is. */
async function assertReached(page: Page, what: string, within = "html"): Promise<void> {
  await page.locator(within).waitFor();
  await page.evaluate((root) => {
    const start = document.querySelector<HTMLElement>(root === "html" ? "header" : root)!;
    start.tabIndex = -1;
    start.focus();
    start.removeAttribute("tabindex");
  }, within);
  const wanted = await countControls(page, within);
  // In a table or a list of the body, Escape lets the Tab key leave the field.
  const before = async ({ name }: Stop) => {
    if (name.startsWith("div Nội dung bài")) await page.keyboard.press("Escape");
  };
  const found = await tabStops(page, { within, before });
  const unseen = found.filter(({ isSeen }) => !isSeen);
  assert.deepEqual(
    unseen.map(({ name }) => name),
    [],
    `${what}: one sees where one is`,
  );
  const places = found
    .map(({ place }) => place)
    .filter((place, index, all) => place !== -1 && place !== all[index - 1]);
  assert.deepEqual(places, wanted, what);
}

/** Asserts which control gets the focus, by what a screen reader calls it. */
async function assertFocused(page: Page, name: string): Promise<void> {
  assert.equal((await focusOnce(page, (stop) => stop?.name === name))?.name, name);
}

test("every control of the editing page is reached by Tab in the order it is read, and dialogs give the focus back", async (context) => {
  const { page, faults } = await editingPageOf(context, chromium, {
    "content/site.yaml": aSiteConfig(),
    "content/articles/2024/05/cu.md": anArticle({ title: "Bài cũ" }),
    "content/articles/2024/05/day-du/index.md": FULL,
    "content/articles/2024/05/day-du/anh.svg": PICTURE,
  });
  const button = (name: string) => page.getByRole("button", { name, exact: true });
  await page.getByRole("link", { name: "Bài cũ" }).waitFor();
  await assertReached(page, "the list");

  await page.getByRole("link", { name: "Viết bài mới" }).press("Enter");
  await assertFocused(page, "h1 Bài mới");
  await page.getByText("Thông tin thêm").press("Enter");
  await assertReached(page, "a new article");
  await button("Mở lịch").press("Enter");
  await page.keyboard.press("Escape");
  await assertFocused(page, "button Mở lịch");
  await button("Thêm dòng").first().press("Enter");
  await assertFocused(page, "input truong-people-0");
  await button("Bỏ dòng 1").press("Enter");
  await assertFocused(page, "button Thêm dòng");
  await page.locator(".word-input").setInputFiles({ name: "a.docx", mimeType: "", buffer: Buffer.from("x") });
  await page.getByRole("dialog").getByRole("alert").waitFor();
  await assertReached(page, "the dialog of a Word file", "dialog");
  await button("Thôi").press("Enter");
  await assertFocused(page, "button Thêm dòng");
  await page.locator("#truong-title").fill("Bài thử");
  await button("Lưu nháp").press("Enter");
  await page.getByRole("status").filter({ hasText: "Đã lưu bản nháp." }).waitFor();
  await assertFocused(page, "button Lưu nháp");

  await page.goto(page.url().replace(/#.*/, "#/bai/content%2Farticles%2F2024%2F05%2Fday-du%2Findex.md"));
  await page.locator(".file-picture").waitFor();
  await page.locator(".body-figure img").waitFor();
  await page.getByText("Thông tin thêm").press("Enter");
  await button("Xem trước").press("Enter");
  await page.frameLocator(".preview-frame").locator("h1").waitFor();
  await assertReached(page, "an article with its preview");
  await button("Đính chính").press("Enter");
  await assertReached(page, "the dialog of a correction", "dialog");
  await page.keyboard.press("Escape");
  await assertFocused(page, "button Đính chính");
  await button("Bỏ tệp anh.svg").press("Enter");
  await assertFocused(page, "input ");
  await button("Gỡ bài").press("Enter");
  await page.getByLabel("Lý do").fill("Đăng nhầm.");
  await button("Gỡ bài này").press("Enter");
  await page.getByRole("status").filter({ hasText: "Đã gỡ bài." }).waitFor();
  await assertFocused(page, "p Đã gỡ bài.");
  assert.deepEqual(faults, []);
});
