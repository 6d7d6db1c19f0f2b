import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, type TestContext, test } from "node:test";
import type { Locator, Page } from "playwright-core";
import sharp from "sharp";
import { fromWord, wordParagraph } from "../editor/body/from-word.ts";
import { type Desk, deskOf } from "../preview/desk-of.ts";
import { aPicture, aSidewaysPicture } from "../support/a-picture.ts";
import { browser, type TestBrowser } from "../support/browser.ts";
import { serve } from "../support/serve.ts";
import { buildFolder } from "../support/site-of.ts";
import { dropFiles, pasteIntoBody } from "./paste-and-drop.ts";

/** From a Word file and photographs on a desk to an article that readers find, and what comes after: a real git, a real Chromium. */

let chromium: TestBrowser;
before(async () => {
  chromium = await browser();
});
after(() => chromium.close());

const FIRST_DAY = "2024-06-14T16:30:00+07:00";
const DAY_AFTER = "2024-06-15T08:00:00+07:00";
const TITLE = "Hội nghị sơ kết công tác quý II";
const URL_PATH = "/2024/06/hoi-nghi-so-ket-cong-tac-quy-ii/";
const FOLDER = `content/articles${URL_PATH}`;
const FILES = ["anh-doc.jpg", "ban-chu-toa.jpg", "bao-cao-quy-ii.pdf", "img-0001.jpg", "index.md"];
const PDF = Buffer.from("%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\n");

const LEAD =
  "Chiều 14/6, Đảng ủy phường tổ chức hội nghị sơ kết công tác quý II và triển khai nhiệm vụ quý III năm nay.";
const REPORT = fromWord(
  `${wordParagraph(LEAD)}${wordParagraph("<b>I. Kết quả</b>")}
<table class=MsoTableGrid border=1 style='border-collapse:collapse'><tr><td width=312 style='padding:0in 5.4pt'><p class=MsoNormal>Chỉ tiêu<o:p></o:p></p></td>
<td width=312><p class=MsoNormal>Quý II<o:p></o:p></p></td></tr><tr><td><p class=MsoNormal><span style='color:red'>Thu ngân sách</span></p></td>
<td><p class=MsoNormal>1.245 tỷ đồng</p></td></tr></table>`,
);
const BODY = `${LEAD}

## I. Kết quả

| Chỉ tiêu | Quý II |
| --- | --- |
| Thu ngân sách | 1.245 tỷ đồng |

![Các đại biểu dự hội nghị](ban-chu-toa.jpg)

![Đồng chí Bí thư phát biểu](anh-doc.jpg)

![Băng rôn trước hội trường](img-0001.jpg)

[Báo cáo quý II](bao-cao-quy-ii.pdf)
`;

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const told = (page: Page, text: string) => page.getByRole("status").filter({ hasText: text }).waitFor();

/** Asserts that publishing is refused in the words of the check, each said at its field, and mends one after the other. */
async function mendsMistakes(page: Page): Promise<void> {
  await press(page, "Đăng");
  const summary = page.getByRole("alert");
  const mistakes = {
    "Thiếu trường “Chuyên mục”.": ["category", () => page.keyboard.type("Y tế")],
    "Trường “Tóm tắt” dài quá 2000 ký tự.": ["summary", () => page.keyboard.insertText("Quý II.")],
    "Bài viết chưa có nội dung.": ["body", () => pasteIntoBody(page, REPORT)],
  } as const;
  await summary.waitFor();
  assert.deepEqual((await summary.getByRole("link").allInnerTexts()).toSorted(), Object.keys(mistakes).toSorted());
  for (const [words, [field, mend]] of Object.entries(mistakes)) {
    const atField = page.locator(`#truong-${field}-field`).getByText(words);
    await atField.waitFor();
    await summary.getByRole("link", { name: words }).click();
    if (field === "summary") await page.keyboard.press("Control+a");
    await mend();
    await atField.waitFor({ state: "detached" });
  }
  await summary.waitFor({ state: "detached" });
}

/** Drops three photographs, one of them sideways and one a HEIC, and a PDF, and puts all of them into the article. */
async function dropsFiles(page: Page): Promise<void> {
  const heic = readFileSync(new URL("../pictures/turned.heic", import.meta.url));
  await dropFiles(page, ".drop", [
    { name: "Bàn chủ tọa.JPG", bytes: await aPicture(640, 360) },
    { name: "Ảnh dọc.jpg", bytes: await aSidewaysPicture(320, 480, "#c02020", "#2040c0") },
    { name: "IMG_0001.HEIC", bytes: heic },
    { name: "Báo cáo quý II.pdf", bytes: PDF },
  ]);
  await told(page, "Đã thêm img-0001.jpg.");
  await page.getByText("Ảnh chụp xoay máy; trang tự xoay cho đúng chiều.").waitFor();
  for (const [, words, name] of BODY.matchAll(/^!?\[(.*)\]\((.*)\)$/gm)) {
    const card = page.locator(".file-card", {
      has: page.getByRole("button", { name: `Bỏ tệp ${name}`, exact: true }),
    });
    await card.getByLabel(/^(?:Mô tả ảnh|Chữ của liên kết)/).fill(words!);
    await card.getByRole("button", { name: "Chèn vào cuối bài" }).click();
    await told(page, `Đã chèn ${name} vào cuối bài.`);
  }
}

/** Asserts that the preview beside the form shows the article: its words, its table, its photographs upright. */
async function seesPreview(page: Page): Promise<void> {
  await press(page, "Xem trước");
  const preview = page.frameLocator(".preview-frame");
  await preview.getByRole("heading", { level: 1, name: TITLE }).waitFor();
  await preview.getByRole("cell", { name: "1.245 tỷ đồng" }).waitFor();
  assert.deepEqual(await shapesOf(preview.locator(".body img")), ["wide", "high", "high"]);
}

/** Whether each picture of a page stands or lies, once it is there. */
async function shapesOf(pictures: Locator): Promise<readonly string[]> {
  return Promise.all(
    (await pictures.all()).map((picture) =>
      picture.evaluate(async (image: HTMLImageElement) => {
        image.loading = "eager";
        await image.decode();
        return image.naturalWidth > image.naturalHeight ? "wide" : "high";
      }),
    ),
  );
}

/** Asserts that git has the article with all its files, by the right author, and that every photograph is an upright JPEG. */
async function assertKept({ site, git }: Desk): Promise<void> {
  assert.equal(git("log", "-1", "--format=%an %s"), `Nguyễn Thị Mẫu Đăng: ${TITLE}`);
  const kept = git("show", "--format=", "--name-only", "HEAD").split("\n");
  assert.deepEqual(
    kept.toSorted(),
    FILES.map((name) => `${FOLDER}${name}`),
  );
  assert.equal(git("status", "--porcelain", "content"), "");
  const read = (name: string) => readFileSync(join(site.folder, FOLDER, name));
  assert.equal(
    read("index.md").toString(),
    `---\ntitle: ${TITLE}\npublishedAt: ${FIRST_DAY}\ncategory: y-te\nsummary: Quý II.\n---\n\n${BODY}`,
  );
  assert.deepEqual(read("bao-cao-quy-ii.pdf"), PDF);
  const photographs = FILES.filter((name) => name.endsWith(".jpg")).map((name) => sharp(read(name)));
  const known = await Promise.all(photographs.map((photograph) => photograph.metadata()));
  assert.deepEqual(
    known.map(({ format, autoOrient: { width, height } }) => [format, width, height]),
    [
      ["jpeg", 320, 480],
      ["jpeg", 640, 360],
      ["jpeg", 48, 80],
    ],
  );
  const [red, , blue] = await photographs[0]!.autoOrient().raw().toBuffer();
  assert.ok(red! > blue!, "what was above is above");
}

/** Asserts that a reader finds the article on the built site by words without accents, and reads it there. */
async function assertFound(context: TestContext, { site }: Desk): Promise<void> {
  const { result, out } = await buildFolder(join(site.folder, "content"), site.folder, {
    now: FIRST_DAY,
    search: true,
  });
  assert.deepEqual(result.problems, []);
  const served = await serve(out);
  context.after(served.close);
  const { page, faults } = await chromium.open();
  await page.goto(served.href);
  await page.locator("#tim-nhanh").pressSequentially("thu ngan sach quy ii");
  await page.keyboard.press("Enter");
  await page.locator("#ket-qua").getByRole("link", { name: TITLE }).click();
  await page.getByRole("heading", { level: 1, name: TITLE }).waitFor();
  assert.equal(new URL(page.url()).pathname, URL_PATH);
  assert.deepEqual(await shapesOf(page.locator(".body img")), ["wide", "high", "high"]);
  const pdf = await page.getByRole("link", { name: "Báo cáo quý II" }).getAttribute("href");
  assert.deepEqual(Buffer.from(await (await fetch(new URL(pdf!, page.url()))).arrayBuffer()), PDF);
  assert.deepEqual(faults, []);
}

test("an official's day: from Word and photographs to an article that is found, corrected the day after, kept from a second editor", async (context) => {
  const desk = await deskOf(context, chromium, FIRST_DAY);
  const { site, git } = desk;
  assert.equal((await site.get("/quan-tri/")).status, 403, "without its link the page stays closed");
  const { page, faults } = await desk.signIn();
  await page.getByRole("link", { name: "Viết bài mới" }).click();
  await page.locator("#truong-title").fill(TITLE);
  await page.locator("#truong-summary").fill("Quý II. ".repeat(300));
  await mendsMistakes(page);
  await dropsFiles(page);
  await seesPreview(page);
  await press(page, "Đăng");
  await told(page, "Đã đăng.");
  await assertKept(desk);
  await assertFound(context, desk);

  await desk.setNow(DAY_AFTER);
  const second = await desk.signIn();
  await second.page.getByRole("link", { name: TITLE }).click();
  await second.page.locator("#truong-summary").fill("Sơ kết quý II.");
  await press(page, "Đính chính");
  await page.getByLabel("Nội dung đính chính").fill("Bản đầu ghi sai số thu.");
  await press(page, "Lưu và đính chính");
  await told(page, "Đã lưu phần đính chính.");
  const corrected = readFileSync(join(site.folder, FOLDER, "index.md"), "utf8");
  assert.ok(corrected.includes(`corrections:\n  - at: ${DAY_AFTER}\n    note: Bản đầu ghi sai số thu.\n`), corrected);
  const reader = await chromium.open();
  await reader.page.goto(new URL(URL_PATH, site.preview.href).href);
  await reader.page.getByText("Bản đầu ghi sai số thu.").first().waitFor();

  await press(second.page, "Đăng");
  const dialog = second.page.getByRole("dialog", { name: "Người khác đã sửa bài này" });
  await dialog.getByText("Nguyễn Thị Mẫu đã lưu một bản khác. Chưa có gì bị ghi đè").waitFor();
  assert.equal(readFileSync(join(site.folder, FOLDER, "index.md"), "utf8"), corrected);
  assert.equal(git("log", "-1", "--format=%an %s"), `Nguyễn Thị Mẫu Đính chính: ${TITLE}`);
  await press(second.page, "Đóng");
  assert.equal(await second.page.locator("#truong-summary").inputValue(), "Sơ kết quý II.", "nothing typed is lost");
  assert.deepEqual([...faults, ...second.faults, ...reader.faults], []);
});
