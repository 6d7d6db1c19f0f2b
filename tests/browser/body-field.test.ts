import assert from "node:assert/strict";
import { after, test } from "node:test";
import axe from "axe-core";
import { fieldPage } from "../editor/body/field-page.ts";
import {
  countRight,
  type Method,
  QUICK_PACE_MS,
  SLOW_COUNT,
  SLOW_SYLLABLES,
  SYLLABLES,
  typeWithUnikey,
} from "../editor/body/unikey.ts";
import { browser } from "../support/browser.ts";
import { serve } from "../support/serve.ts";
import { pasteIntoBody } from "./paste-and-drop.ts";

const BODY = `Đoạn   một, _nghiêng_.


* mục một
* mục hai

| Tên | Số |
|:----|---:|
| a | 1 |

![Mô tả](anh.jpg "Chú thích")
`;

const served = await serve(await fieldPage(BODY));
const tested = await browser();
const { page, faults } = await tested.open();
await page.goto(served.href);
await page.waitForSelector(".body-editor");
after(async () => {
  await tested.close();
  await served.close();
});

interface FieldOnPage {
  readonly text: () => string;
  readonly setText: (text: string) => void;
  readonly focus: () => void;
  readonly goToLine: (line: number) => void;
}

const textOf = () => page.evaluate(() => (globalThis as unknown as { readonly field: FieldOnPage }).field.text());
const show = (text: string) =>
  page.evaluate((markdown) => {
    const { field } = globalThis as unknown as { readonly field: FieldOnPage };
    field.setText(markdown);
    field.focus();
  }, text);

test("fifty syllables typed with Unikey in a burst are all right, in the body as in a plain field", async () => {
  const session = await page.context().newCDPSession(page);
  assert.equal(SYLLABLES.split(" ").length, 50);
  for (const method of ["telex", "vni"] satisfies readonly Method[]) {
    await show("");
    await typeWithUnikey(session, SYLLABLES, method);
    assert.equal((await textOf()).trim(), SYLLABLES.normalize("NFC"), `${method} in the body`);
    await page.locator("#plain").fill("");
    await page.locator("#plain").focus();
    await typeWithUnikey(session, SYLLABLES, method);
    assert.equal(
      (await page.locator("#plain").inputValue()).trim(),
      SYLLABLES.normalize("NFC"),
      `${method} in a field`,
    );
  }
});

test("syllables typed with Unikey at the pace of a quick typist, 80 ms a key, are all right", async (context) => {
  const session = await page.context().newCDPSession(page);
  for (const method of ["telex", "vni"] satisfies readonly Method[]) {
    await show("");
    await typeWithUnikey(session, SLOW_SYLLABLES, method, QUICK_PACE_MS);
    const right = countRight(await textOf());
    context.diagnostic(`${method}: ${right} of ${SLOW_COUNT}`);
    assert.equal(right, SLOW_COUNT, method);
  }
});

test("what is typed and undone leaves the text as it was, byte for byte; what is typed changes its block alone", async () => {
  await show(BODY);
  await page.locator(".body-editor > p").first().click();
  await page.keyboard.press("End");
  await page.keyboard.type(" 1. Tăng 5*3");
  assert.equal(await textOf(), BODY.replace("Đoạn   một, _nghiêng_.", "Đoạn một, *nghiêng*. 1. Tăng 5*3"));
  await page.keyboard.press("Control+z");
  assert.equal(await textOf(), BODY);
  assert.deepEqual(faults, []);
});

test("everything of the toolbar is done by keyboard alone", async () => {
  await show("chữ\n");
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Control+b");
  assert.equal(await textOf(), "**chữ**\n");
  await page.keyboard.press("Alt+F10");
  const chosen = () => page.evaluate(() => document.activeElement?.textContent);
  assert.equal(await chosen(), "Hoàn tác");
  await page.keyboard.press("End");
  assert.equal(await chosen(), "Chú thích [1]");
  await page.keyboard.press("Home");
  for (let step = 0; step < 3; step++) await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  assert.equal(await textOf(), "## **chữ**\n");
  assert.equal(await page.getByRole("button", { name: "Đề mục lớn" }).getAttribute("aria-pressed"), "true");
  await page.keyboard.press("Control+k");
  await page.keyboard.type("thainguyen.gov.vn");
  await page.keyboard.press("Enter");
  assert.equal(await textOf(), "## [**chữ**](https://thainguyen.gov.vn)\n");
  await page.locator(".body-editor h2").click();
  await page.keyboard.press("End");
  await page.keyboard.press("Control+Alt+f");
  await page.keyboard.type("Nguồn.");
  assert.equal(await textOf(), "## [**chữ**](https://thainguyen.gov.vn)[1]\n\n[1] Nguồn.\n");
});

test("a table is made, filled with Tab, widened and aligned", async () => {
  await show("");
  await page.getByRole("button", { name: "Bảng", exact: true }).click();
  for (const word of ["Tên", "Số", "x"]) {
    await page.keyboard.type(word);
    await page.keyboard.press("Tab");
  }
  await page.keyboard.type("Thu | chi");
  await page.keyboard.press("Tab");
  await page.getByRole("button", { name: "Căn phải" }).click();
  await page.keyboard.type("10");
  assert.equal(await textOf(), "| Tên | Số | x |\n| --- | ---: | --- |\n| Thu \\| chi | 10 |  |\n|  |  |  |\n");
  for (let step = 0; step < 5; step++) await page.keyboard.press("Tab");
  await page.keyboard.type("cuối");
  assert.match(await textOf(), /\| cuối \| {2}\| {2}\|\n$/);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Tab");
  assert.equal(
    await page.evaluate(() => document.querySelector(".body-editor")?.contains(document.activeElement)),
    false,
  );
});

test("a picture is chosen, shown and given its caption and description; another file is a link", async () => {
  await show("Đầu.\n");
  const choose = async (button: string, name: string, bytes: Buffer) => {
    const chooser = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: button, exact: true }).click();
    await (await chooser).setFiles({
      name,
      mimeType: name.endsWith("png") ? "image/png" : "application/pdf",
      buffer: bytes,
    });
  };
  const png = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=";
  await choose("Tệp", "Kế hoạch.pdf", Buffer.from("%PDF-1.4"));
  await page.waitForFunction(() => document.querySelector(".body-editor a") !== null);
  await choose("Ảnh", "Anh 1.png", Buffer.from(png, "base64"));
  await page.waitForSelector(".body-figure img");
  await page.getByLabel("Chú thích dưới ảnh").fill('Lễ "khai mạc"');
  await page.getByLabel("Mô tả ảnh cho người không nhìn thấy").fill("Hội trường");
  assert.equal(await textOf(), '[Kế hoạch](ke-hoach.pdf)Đầu.\n\n![Hội trường](anh-1.png "Lễ \\"khai mạc\\"")\n');
  assert.deepEqual(faults, []);
});

test("what is pasted from Word comes in clean, and bold lines that became headings can be bold again", async () => {
  await show("Đầu.\n");
  await page.keyboard.press("Control+End");
  const long =
    "Sáng 15/3, Đảng bộ phường tổ chức hội nghị sơ kết công tác quý I và triển khai nhiệm vụ quý II năm nay.";
  await pasteIntoBody(page, `<p class=MsoNormal><b>I. Kết quả</b></p><p class=MsoNormal style="color:red">${long}</p>`);
  await page.getByRole("button", { name: "Giữ là chữ đậm" }).click();
  assert.equal(await textOf(), `Đầu.\n\n**I. Kết quả**\n\n${long}\n`);
  await page.keyboard.press("Control+z");
  assert.equal(await textOf(), `Đầu.\n\n## I. Kết quả\n\n${long}\n`);
});

test("a line of the text is found, and the field has no fault that axe can find", async () => {
  await show(BODY);
  await page.evaluate(() => (globalThis as unknown as { readonly field: FieldOnPage }).field.goToLine(8));
  assert.equal(await page.evaluate(() => getSelection()?.anchorNode?.parentElement?.closest("th")?.textContent), "Tên");
  await page.evaluate(axe.source);
  const found = await page.evaluate(async () => {
    const { run } = (globalThis as unknown as { readonly axe: typeof axe }).axe;
    const { violations } = await run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" ")}`);
  });
  assert.deepEqual(found, []);
  assert.deepEqual(faults, []);
});
