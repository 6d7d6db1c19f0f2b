import assert from "node:assert/strict";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import {
  countRight,
  type Method,
  QUICK_PACE_MS,
  SLOW_COUNT,
  SLOW_SYLLABLES,
  typeWithUnikey,
} from "../editor/body/unikey.ts";
import { deskOf } from "../preview/desk-of.ts";
import { faultsOfAxe } from "../preview/editing-page-of.ts";
import { aPicture } from "../support/a-picture.ts";
import { browser, type TestBrowser } from "../support/browser.ts";

/** The editing page against a real preview and a real git, worked by keyboard alone. */

let chromium: TestBrowser;
before(async () => {
  chromium = await browser();
});
after(() => chromium.close());

const MONTH = "content/articles/2024/06";

test("an official writes, mends, publishes and corrects an article by keyboard, and is told of a second editor", async (context) => {
  const { site, git, signIn } = await deskOf(context, chromium);
  const { page, faults } = await signIn();
  const act = (name: string) => page.getByRole("button", { name, exact: true });
  const told = (text: string | RegExp) => page.getByRole("status").filter({ hasText: text }).waitFor();

  assert.deepEqual(await faultsOfAxe(page), []);
  await page.getByRole("link", { name: "Viết bài mới" }).press("Enter");
  const keyboard = await page.context().newCDPSession(page);
  const title = page.getByLabel("Tiêu đề", { exact: false }).first();
  await title.focus();
  for (const method of ["telex", "vni"] satisfies readonly Method[]) {
    await typeWithUnikey(keyboard, SLOW_SYLLABLES, method, QUICK_PACE_MS);
    const right = countRight(await title.inputValue());
    context.diagnostic(`title, ${method}: ${right} of ${SLOW_COUNT}`);
    assert.equal(right, SLOW_COUNT, method);
    await title.fill("");
  }
  await typeWithUnikey(keyboard, "Hội nghị tổng kết", "vni", 20);
  await act("Đăng").press("Enter");
  const summary = page.getByRole("alert");
  await summary.getByRole("link", { name: "Thiếu trường “Chuyên mục”." }).press("Enter");
  assert.equal(await page.evaluate(() => document.activeElement?.id), "truong-category");
  assert.deepEqual(await faultsOfAxe(page), []);
  await page.keyboard.type("Y");
  await page.locator(".body-field [contenteditable=true]").first().press("a");
  await page.keyboard.type(" Chiều nay, hội nghị tổng kết đã họp.");
  const buffer = Buffer.from(await aPicture(640, 360));
  await page.locator(".drop-input").setInputFiles({ name: "Ảnh hội nghị.JPG", mimeType: "image/jpeg", buffer });
  await page.getByLabel("Mô tả ảnh cho người không nhìn thấy").fill("Quang cảnh hội nghị");
  await act("Chèn vào cuối bài").press("Enter");
  const heic = readFileSync(new URL("../pictures/turned.heic", import.meta.url));
  await page.locator(".drop-input").setInputFiles({ name: "IMG_0001.HEIC", mimeType: "image/heic", buffer: heic });
  const photograph = page.getByRole("img", { name: "Ảnh img-0001.jpg" });
  await photograph.waitFor();
  const shownSize = await photograph.evaluate(async (image: HTMLImageElement) => {
    await image.decode();
    return [image.naturalWidth, image.naturalHeight];
  });
  assert.deepEqual(shownSize, [48, 80], "a HEIC is shown, and stands upright");
  await page.getByRole("button", { name: "Bỏ tệp img-0001.jpg" }).press("Enter");
  await page.getByText("Thông tin thêm").press("Enter");
  await page.getByRole("searchbox", { name: "Bài liên quan" }).fill("bai cu");
  await page.getByRole("button", { name: "Bài cũ 02/05/2024" }).waitFor();
  assert.deepEqual(await faultsOfAxe(page), []);
  await page.getByRole("button", { name: "Bài cũ 02/05/2024" }).press("Enter");
  await summary.waitFor({ state: "detached" });
  await act("Lưu nháp").press("Enter");
  await told("Đã lưu bản nháp.");
  assert.deepEqual(readdirSync(join(site.folder, "content/drafts/hoi-nghi-tong-ket")), [
    "anh-hoi-nghi.jpg",
    "index.md",
  ]);

  await act("Xem trước").press("Enter");
  await seesPreviewFollow(page, "Hội nghị tổng kết");
  await page.getByRole("group", { name: "Ngày, giờ đăng" }).getByLabel("Ngày", { exact: true }).fill("14/06/2024 9h30");
  await act("Đăng").press("Enter");
  await told(/^Đã đăng/);
  const folder = join(site.folder, MONTH, "hoi-nghi-tong-ket");
  const text = readFileSync(join(folder, "index.md"), "utf8");
  assert.match(
    text,
    /^---\ntitle: .*\npublishedAt: 2024-06-14T09:30:00\+07:00\ncategory: y-te\nrelated:\n {2}- "\/2024\/05\/cu\/"\n---\n/,
  );
  assert.match(text, /Chiều nay, hội nghị tổng kết đã họp\.\n\n!\[Quang cảnh hội nghị\]\(anh-hoi-nghi\.jpg\)\n$/);
  assert.ok(readdirSync(folder).includes("anh-hoi-nghi.jpg"));
  assert.equal(git("log", "-1", "--format=%an %s"), "Nguyễn Thị Mẫu Đăng: Hội nghị tổng kết");
  assert.equal(git("status", "--porcelain", "content"), "");

  await act("Đính chính").press("Enter");
  await page.getByLabel("Nội dung đính chính").fill("Bản đầu ghi sai giờ.");
  await act("Lưu và đính chính").press("Enter");
  await told("Đã lưu phần đính chính.");
  assert.match(
    readFileSync(join(folder, "index.md"), "utf8"),
    /corrections:\n {2}- at: .*\n {4}note: Bản đầu ghi sai giờ\.\n/,
  );

  const theirs = readFileSync(join(folder, "index.md"), "utf8").replace("đã họp", "đã khai mạc");
  writeFileSync(join(folder, "index.md"), theirs);
  await title.fill("Hội nghị tổng kết năm");
  await act("Đăng").press("Enter");
  await page.getByRole("heading", { name: "Người khác đã sửa bài này" }).waitFor();
  assert.deepEqual(await faultsOfAxe(page), []);
  assert.equal(readFileSync(join(folder, "index.md"), "utf8"), theirs, "nothing is overwritten");

  await act("Đóng").press("Enter");
  const asked = page.waitForEvent("dialog");
  const left = page.reload().catch(() => null);
  const question = await asked;
  assert.equal(question.type(), "beforeunload", "a page with unsaved work asks before it is left");
  await question.accept();
  await left;
  await page.goto(page.url().replace(/#.*$/, "#/"));
  await page.getByRole("link", { name: "Viết tiếp: Hội nghị tổng kết năm" }).press("Enter");
  await page.locator("#truong-title").waitFor();
  assert.equal(await page.locator("#truong-title").inputValue(), "Hội nghị tổng kết năm");
  assert.deepEqual(faults, []);
});

/** Asserts that the preview shows a title, follows while the next one is being typed, and puts nothing else there anew. */
async function seesPreviewFollow(page: Page, title: string): Promise<void> {
  const heading = page.frameLocator(".preview-frame").getByRole("heading", { level: 1 });
  await heading.filter({ hasText: title }).waitFor();
  const picture = await page.frameLocator(".preview-frame").locator(".body img").elementHandle();
  await picture!.evaluate((image) => image.ownerDocument.defaultView!.scrollTo(0, 200));
  const input = page.locator("#truong-title");
  await input.press("End");
  const typed = input.pressSequentially("x".repeat(60), { delay: 80 }).then(() => "all is typed");
  const shown = heading.filter({ hasText: /x{1,30}$/ }).waitFor();
  assert.equal(await Promise.race([typed, shown.then(() => "a part is shown")]), "a part is shown");
  await typed;
  await input.fill(title);
  await heading.filter({ hasText: new RegExp(`${title}$`) }).waitFor();
  assert.deepEqual(await picture!.evaluate((image) => [image.isConnected, image.ownerDocument.defaultView!.scrollY]), [
    true,
    200,
  ]);
}
