import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { aReport } from "../editor/word-files/a-report.ts";
import { hostileWordFile } from "../editor/word-files/hostile-docx.ts";
import { editingPageOf, faultsOfAxe } from "../preview/editing-page-of.ts";
import { aSiteConfig } from "../support/an-article.ts";
import { browser, type TestBrowser } from "../support/browser.ts";
import { diceOf } from "../support/dice.ts";
import { dropFiles } from "./paste-and-drop.ts";

let chromium: TestBrowser;
before(async () => {
  chromium = await browser();
});
after(() => chromium.close());

/** How many broken and hostile files are read; 200 by hand: `KHOTIN_WORD_FILES=200 npm test -- tests/browser/word-files.test.ts`. */
const HOSTILE_COUNT = Number(process.env.KHOTIN_WORD_FILES ?? "21");

/** Reads a Word file by the page's own thread: the first words of the text or of the fault, or that it hangs. */
async function readInThread(page: Page, { name, bytes }: { readonly name: string; readonly bytes: Buffer }) {
  return page.evaluate(
    async ({ name, base64 }) => {
      const { dataset } = document.getElementById("bien-tap")!;
      const { wordThread } = JSON.parse(dataset.settings!) as { readonly wordThread: string };
      const file = new File([Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))], name);
      const thread = new Worker(wordThread);
      const answer = await new Promise<{ readonly article?: { readonly body: string }; readonly fault?: string }>(
        (resolve) => {
          setTimeout(() => resolve({ fault: "HANG" }), 60_000);
          thread.onmessage = ({ data }) => resolve(data);
          thread.onerror = () => resolve({ fault: "the thread fell" });
          thread.postMessage({ file, language: "vi" });
        },
      );
      thread.terminate();
      return answer;
    },
    { name, base64: bytes.toString("base64") },
  );
}

test("a Word file becomes an article: what was recognised is shown, an old encoding asked for, pictures come along", async (context) => {
  const { page, faults, site } = await editingPageOf(context, chromium, { "content/site.yaml": aSiteConfig() });
  const buffer = await aReport();
  const chosen = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Mở tệp Word…" }).press("Enter");
  await (await chosen).setFiles({ name: "Báo cáo quý I.docx", mimeType: "application/octet-stream", buffer });
  const dialog = page.getByRole("dialog", { name: "Lấy bài từ tệp Báo cáo quý I.docx" });
  await dialog.getByText("Công tác xây dựng Đảng và hệ thống chính trị").first().waitFor();
  await dialog.getByText("C«ng t¸c").waitFor();
  assert.equal(await dialog.locator(".word-text img").count(), 1);
  assert.deepEqual(await faultsOfAxe(page), []);
  await dialog.getByRole("button", { name: "Đưa vào bài" }).press("Enter");
  assert.ok(await dialog.isVisible(), "nothing is converted before it was asked");
  await dialog.getByLabel("Đúng, dùng bản đã chuyển").check();
  await dialog.getByLabel("Địa danh: Thái Nguyên").uncheck();
  await dialog.getByRole("button", { name: "Đưa vào bài" }).press("Enter");
  await page.getByRole("status").filter({ hasText: "Đã lấy bài từ tệp Báo cáo quý I.docx." }).waitFor();
  assert.equal(await page.locator("#truong-title").inputValue(), "BÁO CÁO Kết quả công tác quý I");
  assert.equal(await page.getByLabel("Ngày", { exact: true }).first().inputValue(), "03/04/2024");
  await page.locator(".body-editor h2", { hasText: "I. Kết quả" }).waitFor();
  await page.getByRole("button", { name: "Lưu nháp" }).press("Enter");
  await page.getByRole("status").filter({ hasText: "Đã lưu bản nháp." }).waitFor();
  const folder = join(site.folder, "content/drafts/bao-cao-ket-qua-cong-tac-quy-i");
  const text = readFileSync(join(folder, "index.md"), "utf8");
  assert.match(text, /^---\ntitle: .*\npublishedAt: 2024-04-03\ndocuments:\n {2}- 12\/BC-UBND\n---\n/);
  assert.match(text, /^Công tác xây dựng Đảng và hệ thống chính trị$/m);
  assert.match(text, /^!\[Mô tả\]\(anh-1\.jpg\)$/m);
  assert.ok(readFileSync(join(folder, "anh-1.jpg")).length > 1000);

  await dropFiles(page, ".body-editor > p", [{ name: "hong.docx", bytes: buffer.subarray(0, 900) }]);
  await page.getByRole("alert").filter({ hasText: "Tệp Word hỏng hoặc bị cắt cụt" }).waitFor();
  await page.getByRole("button", { name: "Thôi" }).press("Enter");

  const dice = diceOf(20261130);
  const ends = new Map<string, number>();
  for (let number = 0; number < HOSTILE_COUNT; number++) {
    const started = Date.now();
    const answer = await readInThread(page, hostileWordFile(number, dice));
    const end = answer.article === undefined ? `${answer.fault}` : "a text";
    assert.doesNotMatch(end, /^(?:HANG|the thread fell)$/, `file ${number}`);
    ends.set(end, (ends.get(end) ?? 0) + 1);
    if (Date.now() - started > 5_000) context.diagnostic(`file ${number}: ${Date.now() - started} ms, ${end}`);
  }
  for (const [end, count] of ends) context.diagnostic(`${count}: ${end}`);
  assert.equal(await page.locator("h1").textContent(), "BÁO CÁO Kết quả công tác quý I", "the page goes on");
  assert.deepEqual(faults, []);
});
