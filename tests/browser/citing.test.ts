import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import decode from "qr/decode.js";
import sharp from "sharp";
import { anArticle, aSiteConfig } from "../support/an-article.ts";
import { browser, type TestBrowser } from "../support/browser.ts";
import { type Served, serve } from "../support/serve.ts";
import { type BuiltSite, siteOf } from "../support/site-of.ts";
import { waitForScript } from "./rich-pages.ts";

const SLUG = "thanh-uy-tong-ket-cong-tac-lanh-dao-thuc-hien-nhiem-vu-chinh-tri-nam-2020-va-2";
const PATH = `2024/05/${SLUG}/`;
const BASE = "https://kho-tin.thanhpho-mau.example/";

let site: BuiltSite;
let served: Served;
let started: TestBrowser;
before(async () => {
  site = await siteOf({
    "content/site.yaml": aSiteConfig({ baseUrl: BASE }),
    [`content/articles/2024/05/${SLUG}.md`]: anArticle({ title: "Tổng kết 100% & “đổi mới”", author: "Minh Hà" }),
    "content/articles/2024/05/tong-ket.md": anArticle({ title: "Bài khác", publishedAt: "2024-05-07" }),
  }).build();
  served = await serve(site.out);
  started = await browser();
});
after(async () => {
  await started.close();
  await served.close();
});

test("on paper the article has a QR code of its permanent address, on the screen none", async () => {
  const { page, context, faults } = await started.open({ viewport: { width: 800, height: 1000 } });
  await page.goto(served.href + PATH);
  const code = page.locator(".print-code");
  assert.equal(await code.isVisible(), false);
  await page.emulateMedia({ media: "print" });
  const box = (await code.boundingBox())!;
  const { data, info } = await sharp(await page.locator(".print-footer").screenshot())
    .extend({ top: 16, bottom: 16, left: 16, right: 16, background: "#fff" })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  assert.equal(decode({ data, width: info.width, height: info.height }), BASE + PATH);
  assert.ok(Math.abs(box.width - (26 / 25.4) * 96) < 2, `26 mm wide: ${box.width} px`);
  await context.close();
  assert.deepEqual(faults, []);
});

for (const [name, extension, holds] of [
  ["BibTeX", "bib", /^@online\{tin-2024-05-thanh-uy[^@]*title = \{\{Tổng kết 100\\% \\& “đổi mới”\}\}[^@]*\}\s*$/],
  ["RIS", "ris", /^TY {2}- ELEC\r\n.*TI {2}- Tổng kết 100% & “đổi mới”\r\n.*ER {2}- \s*$/s],
] as const) {
  test(`${name} gives the article's own entry as a file named after it`, async () => {
    const { page, context, faults } = await started.open({ acceptDownloads: true });
    await page.goto(served.href + PATH);
    await waitForScript(page);
    await page.locator(".cite summary").click();
    assert.equal(await page.locator("[data-citations-note]").isVisible(), false);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name, exact: true }).click(),
    ]);
    assert.equal(download.suggestedFilename(), `${SLUG}.${extension}`);
    const text = readFileSync(await download.path(), "utf8");
    assert.match(text, holds);
    assert.doesNotMatch(text, /Bài khác/);
    await context.close();
    assert.deepEqual(faults, []);
  });

  test(`${name} without script is the month's, and the page says so`, async () => {
    const { page, context } = await started.open({ javaScriptEnabled: false });
    await page.goto(served.href + PATH);
    await page.locator(".cite summary").click();
    assert.ok(await page.locator("[data-citations-note]").isVisible());
    const href = await page.getByRole("link", { name, exact: true }).getAttribute("href");
    assert.equal(href, `/2024/05/trich-dan.${extension}`);
    const text = site.file(href!.slice(1));
    assert.match(text, /Tổng kết/);
    assert.match(text, /Bài khác/);
    await context.close();
  });
}
