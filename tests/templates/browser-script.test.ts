import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { scriptText } from "../../src/wording/site-script-vi.ts";
import { featured, openSamples } from "./browser.ts";
import { richArticle } from "./sample-article.ts";

let samples: Awaited<ReturnType<typeof openSamples>>;
before(async () => {
  samples = await openSamples();
});
after(() => samples.close());

test("an article reads whole without script, and offers no button that needs it", async () => {
  const page = await samples.show("article", "rich", { javaScriptEnabled: false });
  assert.equal(await page.locator("button:visible").count(), 1, "the search button alone");
  assert.ok(await page.locator("[data-featured] a").isVisible());
  await page.close();
});

test("the slash key goes to the search field, but not while the reader writes", async () => {
  const page = await samples.show("article", "rich");
  await page.keyboard.press("/");
  await page.keyboard.type("a/b");
  assert.equal(await page.locator("#tim-nhanh").inputValue(), "a/b");
  await page.close();
});

test("the featured block is filled above its link, as text", async () => {
  const page = await samples.show("article", "rich");
  const link = page.locator(".featured-list a");
  await link.waitFor();
  assert.equal(await link.textContent(), featured.articles[0]!.title);
  assert.ok(await page.locator(".featured-all a").isVisible());
  await page.close();
});

test("without script a picture leads to its largest file", async () => {
  const page = await samples.show("article", "rich", { javaScriptEnabled: false });
  const link = page.locator(".cover a.enlarge");
  assert.equal(await link.getAttribute("href"), richArticle.cover!.picture.src);
  assert.match((await link.getAttribute("aria-label")) ?? "", /^Xem ảnh lớn: ./);
  await page.close();
});

test("pictures open large, are leafed through and closed by keyboard, and give the focus back", async () => {
  const page = await samples.show("article", "rich", { reducedMotion: "reduce" });
  const buttons = page.locator(".enlarge");
  await buttons.nth(1).focus();
  await page.keyboard.press("Enter");
  const position = page.locator(".light-box-position");
  const total = await buttons.count();
  assert.equal(await position.textContent(), `Ảnh 2 trên ${total}`);
  await page.keyboard.press("ArrowRight");
  assert.equal(await position.textContent(), `Ảnh 3 trên ${total}`);
  await page.keyboard.press("Escape");
  await page.locator(".light-box").waitFor({ state: "hidden" });
  await page.waitForFunction(() => document.activeElement === document.querySelectorAll(".enlarge")[2]);
  await page.close();
});

test("the citation and the permanent address are copied as they stand", async () => {
  const page = await samples.show("article", "rich", { permissions: ["clipboard-read", "clipboard-write"] });
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await page.locator('[data-tool="copy-citation"]').click();
  await page.getByText(scriptText.copied).waitFor();
  assert.equal(await copied(), richArticle.citation);
  await page.locator('[data-tool="copy-link"]').click();
  await page.waitForFunction(
    async (href) => (await navigator.clipboard.readText()) === href,
    richArticle.permanentHref,
  );
  await page.close();
});

const marks = [
  ["an unaccented phrase finds the accented", "?tu=nghi%20quyet", ["Nghị quyết"]],
  ["a phrase is found in any case", "?tu=hội%20TRƯỜNG%20lớn", ["Hội trường lớn", "Hội trường lớn"]],
  ["an accented word finds itself only", "?tu=hỏi", []],
  ["half a word is no word", "?tu=quye", []],
  ["signs of a pattern are plain signs", "?tu=(.*)", []],
] as const;

for (const [name, query, expected] of marks) {
  test(`words sought are marked: ${name}`, async () => {
    const page = await samples.show("article", "rich", { query });
    assert.deepEqual(await page.locator(".body mark").allTextContents(), expected);
    await page.close();
  });
}
