import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { richPages, waitForScript } from "./rich-pages.ts";

const basePath = "/kho-tin/";
const pages = richPages(basePath, { search: true });
const article = "2021/01/dai-hoi-doi-moi/";

const active = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.id || (document.activeElement?.textContent ?? ""));

async function answered(page: Page): Promise<void> {
  await page.locator("#ket-qua[aria-busy=false] li").first().waitFor();
}

test("the slash key leads to the search field, and types a slash where one writes", async () => {
  const { page, context, faults } = await pages.open(article);
  await page.keyboard.press("/");
  assert.equal(await active(page), "tim-nhanh");
  assert.equal(await page.locator("#tim-nhanh").inputValue(), "");
  await page.keyboard.type("35/");
  assert.equal(await page.locator("#tim-nhanh").inputValue(), "35/");
  await context.close();
  assert.deepEqual(faults, []);
});

test("the index is loaded while the search program still is, and each of its first files once", async () => {
  const { page, context, faults } = await pages.open(article);
  const asked: string[] = [];
  const isFirst = (path: string) => /chi-muc\.json$|\.pagefind$|pf_table$|pagefind-worker/.test(path);
  let letProgramGo = (): void => {};
  const programGoes = new Promise<void>((resolve) => {
    letProgramGo = resolve;
  });
  await page.route(/assets\/search-[^/]*\.js$/, async (route) => {
    await programGoes;
    await route.continue();
  });
  context.on("request", (request) => {
    const { pathname } = new URL(request.url());
    if (!isFirst(pathname)) return;
    asked.push(pathname);
    if (pathname.endsWith(".pagefind")) letProgramGo();
  });
  await page.goto(new URL(`${basePath}tim-kiem/?q=${encodeURIComponent("phan mạnh")}`, page.url()).href);
  await answered(page);
  assert.deepEqual(
    asked.filter((path, index) => asked.indexOf(path) !== index),
    [],
  );
  assert.ok(asked.some((path) => path.endsWith(".pagefind")));
  await context.close();
  assert.deepEqual(faults, []);
});

test("suggestions are loaded when the field is gone to and not before, and are worked by keyboard", async () => {
  const { page, context, faults } = await pages.open(article);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.reload({ waitUntil: "networkidle" });
  assert.deepEqual(
    asked.filter((path) => /suggestions|tim-kiem/.test(path)),
    [],
  );
  const field = page.locator("#tim-nhanh");
  const firstFiles = ["bang.pf_table", "pagefind-worker.js", "wasm.unknown.pagefind"];
  // These files are asked for quietly, so the suggestions may be shown before their requests are told of.
  const requests = firstFiles.map((name) => page.waitForRequest((request) => request.url().endsWith(`/${name}`)));
  await field.focus();
  await field.pressSequentially("phan m");
  const option = page.locator("[role=listbox] [role=option]");
  await option.first().waitFor();
  await Promise.all(requests);
  const early = asked
    .filter((path) => /\.pagefind$|pf_table$|pagefind-worker/.test(path))
    .map((path) => path.split("/").at(-1));
  assert.deepEqual([...new Set(early)].sort(), firstFiles);
  assert.match(await option.first().innerText(), /^Phan Mạnh\s+người$/);
  assert.equal(await field.getAttribute("role"), "combobox");
  assert.equal(await field.getAttribute("aria-expanded"), "true");
  await page.keyboard.press("ArrowDown");
  const chosen = await field.getAttribute("aria-activedescendant");
  assert.equal(await page.locator(`#${chosen}`).getAttribute("aria-selected"), "true");
  await page.keyboard.press("Escape");
  assert.equal(await field.getAttribute("aria-expanded"), "false");
  assert.equal(await page.locator("[role=listbox]").isHidden(), true);
  assert.equal(await field.getAttribute("aria-activedescendant"), null);
  await page.keyboard.press("ArrowDown");
  await option.first().waitFor();
  assert.match(await page.locator(".quick-search [role=status]").innerText(), /^Có 1 gợi ý/);
  await field.fill("Bài thứ 1");
  await option.first().waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/2024\/05\/bai-1\d\/$/);
  await context.close();
  assert.deepEqual(faults, []);
});

test("the arrow keys lead from the field through the results and back", async () => {
  const { page, context } = await pages.open("tim-kiem/?q=b%C3%A0i+th%E1%BB%A9");
  await answered(page);
  const titles = await page.locator("#ket-qua h2 a").allInnerTexts();
  await page.locator("#tu-khoa").focus();
  for (const at of [0, 1]) {
    await page.keyboard.press("ArrowDown");
    assert.equal(await active(page), titles[at]);
  }
  for (const place of [titles[0], "tu-khoa"]) {
    await page.keyboard.press("ArrowUp");
    assert.equal(await active(page), place);
  }
  await context.close();
});

test("on a phone two results stand on the first screen, and one line tells how many filters are set", async () => {
  const { page, context, faults } = await pages.open("tim-kiem/?q=b%C3%A0i+th%E1%BB%A9&muc=y-te&xep=newest", {
    viewport: { width: 360, height: 740 },
  });
  await answered(page);
  const second = (await page.locator("#ket-qua > li").nth(1).boundingBox())!;
  assert.ok(second.y + second.height <= 740, `the second result ends at ${second.y + second.height} px`);
  const line = page.locator(".filters-line");
  assert.equal(await line.innerText(), "Lọc và sắp xếp (đang đặt 2)");
  assert.equal(await page.locator("#loc-muc").isVisible(), false);
  await line.click();
  await page.locator("#loc-muc option", { hasText: /Y tế \(\d+\)/ }).waitFor({ state: "attached" });
  await context.close();
  assert.deepEqual(faults, []);
});

test("topic, author and document narrow what was found, and say to how many", async () => {
  const { page, context, faults } = await pages.open("tim-kiem/?q=b%C3%A0i");
  await answered(page);
  await page.locator(".filters-more summary").click();
  await page.locator("#loc-topic option", { hasText: "Môi trường (13)" }).waitFor({ state: "attached" });
  for (const [id, value, count] of [
    ["loc-topic", "Đại hội", 1],
    ["loc-author", "Minh Hà", 1],
    ["loc-document", "35-CT/TW", 2],
  ] as const) {
    await page.locator(`#${id} option`, { hasText: `${value} (${count})` }).waitFor({ state: "attached" });
    await page.locator(`#${id}`).selectOption(value);
    await page.locator("#trang-thai", { hasText: `Tìm thấy ${count} bài` }).waitFor();
    await page.locator(`#${id}`).selectOption("");
    await page.locator("#trang-thai", { hasText: "Tìm thấy 14 bài" }).waitFor();
  }
  await page.locator("#loc-tu-nam").selectOption("2021");
  await page.locator("#trang-thai", { hasText: "Tìm thấy 13 bài" }).waitFor();
  await page.locator("#loc-den-nam").selectOption("2021");
  await page.locator("#trang-thai", { hasText: "Tìm thấy 1 bài" }).waitFor();
  assert.match(page.url(), /nam=2021$/);
  await context.close();
  assert.deepEqual(faults, []);
});

test("the words searched are marked in the article the search led to, and nowhere else", async () => {
  const { page, context } = await pages.open("tim-kiem/?q=kwicongkhai+mo+dau");
  await answered(page);
  await page.locator("#ket-qua a").first().click();
  await page.waitForURL(`**${basePath}${article}`);
  await waitForScript(page);
  assert.deepEqual(await page.locator(".body mark").allInnerTexts(), ["Kwicongkhai mở đầu"]);
  await page.goto(`${pages.served().href}2020/12/bai-cu/`);
  await page.goto(`${pages.served().href}${article}`);
  await waitForScript(page);
  assert.equal(await page.locator("mark").count(), 0);
  await context.close();
});

test("of words with a slip, those that were meant are marked", async () => {
  const { page, context } = await pages.open("tim-kiem/?q=kwicongkahi+mo+dau");
  await answered(page);
  await page.locator(".did-you-mean").waitFor();
  await page.locator("#ket-qua a").first().click();
  await page.waitForURL(`**${basePath}${article}`);
  await waitForScript(page);
  assert.deepEqual(await page.locator(".body mark").allInnerTexts(), ["Kwicongkhai mở đầu"]);
  await page.goBack();
  await answered(page);
  assert.equal(await page.locator("#tu-khoa").inputValue(), "kwicongkahi mo dau");
  await context.close();
});

for (const [what, pattern] of [
  ["WebAssembly", /\.pagefind$/],
  ["the network", /chi-muc\.json$/],
] as const) {
  test(`where ${what} fails, that is said, and trying again finds the article`, async () => {
    const { page, context } = await pages.open("tim-kiem/");
    await page.route(pattern, (route) => route.abort());
    await page.reload();
    await page.locator("#tu-khoa").fill("đại hội đổi mới");
    await page.keyboard.press("Enter");
    const retry = page.getByRole("button", { name: "Thử lại" });
    await retry.waitFor();
    assert.match(await page.locator("#trang-thai").innerText(), /^Chưa tìm được/);
    assert.equal(await page.locator("#trang-thai").getAttribute("role"), "status");
    await page.unroute(pattern);
    await retry.click();
    await answered(page);
    assert.match(await page.locator("#ket-qua a").first().innerText(), /Đại hội đổi mới/);
    await context.close();
  });
}
