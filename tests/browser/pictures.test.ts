import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import sharp from "sharp";
import { aPicture } from "../support/a-picture.ts";
import { anArticle, aSiteConfig } from "../support/an-article.ts";
import { browser, type TestBrowser } from "../support/browser.ts";
import { type Served, serve } from "../support/serve.ts";
import { type Files, siteOf } from "../support/site-of.ts";
import { waitForScript } from "./rich-pages.ts";

/** Pictures by name: width and height in pixels. */
const SIZES: Readonly<Record<string, readonly [width: number, height: number]>> = {
  wide: [1400, 300],
  across: [1200, 900],
  square: [900, 900],
  scan: [850, 1202],
  upright: [900, 1200],
  tall: [720, 1280],
  telephone: [500, 1080],
  strip: [400, 2400],
  small: [240, 320],
};

const DRAWING =
  '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="450"><path d="M20 20v400" stroke="#000" stroke-width="20"/></svg>';

/** Black on nothing. */
function seeThrough(format: "png" | "webp" | "gif"): Promise<Buffer> {
  const nothing = { r: 0, g: 0, b: 0, alpha: 0 };
  const line = { create: { width: 40, height: 200, channels: 4, background: "#000" } } as const;
  return sharp({ create: { width: 400, height: 300, channels: 4, background: nothing } })
    .composite([{ input: line }])
    .toFormat(format)
    .toBuffer();
}

async function files(): Promise<Files> {
  const names = Object.keys(SIZES);
  const article = (slug: string, fields: Readonly<Record<string, unknown>>): Files => ({
    [`content/articles/2024/05/${slug}/index.md`]: anArticle({ title: slug, publishedAt: "2024-05-10", ...fields }),
  });
  const covered = names.map((name, index) =>
    article(`bia-${name}`, { cover: `${name}.jpg`, coverCaption: "Chú thích", featured: index === 4, body: "Lời." }),
  );
  const paragraphs = [
    ...names.map((name) => `![Ảnh ${name}](${name}.jpg "Chú thích")`),
    names.map((name) => `![Ảnh ${name}](${name}.jpg)`).join("\n"),
    `Trong câu ![ảnh](scan.jpg) có ảnh, ![một dải](strip.jpg) nữa.`,
    "| Ảnh | Lời |\n|---|---|\n| ![ảnh](upright.jpg) | một |",
  ];
  const drawings = ["net.png", "net.webp", "net.gif", "net.svg"];
  const lines = [
    "Lời.",
    ...drawings.map((name) => `![Bản vẽ](${name})`),
    "![Ảnh](across.jpg)",
    "![Một](net.png)\n![Hai](net.svg)",
  ];
  const pictures = await Promise.all(
    Object.entries(SIZES).map(async ([name, size]) => [`${name}.jpg`, await aPicture(...size)] as const),
  );
  const drawn = [
    ["net.png", await seeThrough("png")],
    ["net.webp", await seeThrough("webp")],
    ["net.gif", await seeThrough("gif")],
    ["net.svg", DRAWING],
  ] as const;
  const folders = ["trong-bai", "ban-ve", ...names.map((name) => `bia-${name}`)];
  return Object.assign(
    { "content/site.yaml": aSiteConfig({ pageSize: 20 }) },
    article("trong-bai", { body: paragraphs.join("\n\n") }),
    article("ban-ve", {
      cover: "net.png",
      coverAlt: "Bản vẽ",
      featured: true,
      body: lines.join("\n\n"),
      publishedAt: "2024-05-11",
    }),
    ...covered,
    ...folders.map((folder) =>
      Object.fromEntries(
        [...pictures, ...drawn].map(([name, bytes]) => [`content/articles/2024/05/${folder}/${name}`, bytes]),
      ),
    ),
  );
}

let served: Served;
let started: TestBrowser;
before(async () => {
  const site = await siteOf(await files()).build({ search: true });
  served = await serve(site.out);
  started = await browser();
});
after(async () => {
  await started.close();
  await served.close();
});

const PAGES = [
  "",
  "noi-bat/",
  "chuyen-muc/giao-duc/",
  "2024/05/trong-bai/",
  "2024/05/ban-ve/",
  "tim-kiem/?q=bia",
  ...Object.keys(SIZES).map((name) => `2024/05/bia-${name}/`),
];

const WINDOWS = [
  [360, 740],
  [740, 360],
  [768, 1024],
  [1280, 720],
  [1920, 1080],
] as const;

async function opened(path: string, colorScheme: "light" | "dark" = "light") {
  const watched = await started.open({ colorScheme });
  await watched.page.goto(served.href + path);
  await waitForScript(watched.page);
  if (path.includes("?q=")) await watched.page.locator("#ket-qua:not([aria-busy=true]) img").first().waitFor();
  await watched.page.evaluate(async () => {
    const images = [...document.images];
    for (const image of images) image.loading = "eager";
    await Promise.all(images.map((image) => image.decode()));
  });
  return watched;
}

/** Pictures whose box has other proportions than they have; those cut to a frame on purpose left aside. */
function misshapen(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.images].flatMap((image) => {
      const { width, height } = image.getBoundingClientRect();
      if (width === 0 || ["cover", "contain"].includes(getComputedStyle(image).objectFit)) return [];
      const stretch = width / height / (image.naturalWidth / image.naturalHeight);
      const isHigh = matchMedia("print").matches && height > 230 * (96 / 25.4);
      if (isHigh) return [`${image.alt} is ${height} px high on paper`];
      if (width > innerWidth) return [`${image.alt} is ${width} px wide`];
      return Math.abs(stretch - 1) <= 0.01 ? [] : [`${image.alt} ${image.className}: ${stretch.toFixed(3)}`];
    }),
  );
}

for (const path of PAGES) {
  test(`pictures keep their proportions in every window and on paper: /${path}`, async () => {
    const { page, context } = await opened(path);
    const faults: string[] = [];
    for (const [width, height] of WINDOWS) {
      await page.setViewportSize({ width, height });
      for (const each of await misshapen(page)) faults.push(`${width} × ${height}: ${each}`);
    }
    await page.emulateMedia({ media: "print" });
    await page.setViewportSize({ width: 643, height: 900 });
    for (const each of await misshapen(page)) faults.push(`on paper: ${each}`);
    await context.close();
    assert.deepEqual(faults, []);
  });
}

test("no picture but a long strip is higher than the window, and small ones are not enlarged", async () => {
  const { page, context } = await opened("2024/05/trong-bai/");
  await page.setViewportSize({ width: 1280, height: 720 });
  const sizes = await page
    .locator(".body > .figure img")
    .evaluateAll((images) =>
      images.map((image) => ({ name: image.getAttribute("alt")!, box: image.getBoundingClientRect() })),
    );
  await context.close();
  const high = sizes.filter(({ name, box }) => name !== "Ảnh strip" && box.height > 720);
  assert.deepEqual(
    high.map(({ name }) => name),
    [],
  );
  assert.equal(sizes.find(({ name }) => name === "Ảnh small")?.box.width, 240);
  assert.ok((sizes.find(({ name }) => name === "Ảnh strip")?.box.width ?? 0) > 300);
});

test("in the light box a picture is as large as the window allows, in its own proportions", async () => {
  const { page, context } = await opened("2024/05/trong-bai/");
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.locator("a.enlarge").first().click();
  const count = await page.locator("a.enlarge").count();
  for (let index = 0; index < count; index++) {
    const shown = page.locator(".light-box-picture");
    await shown.evaluate((image: HTMLImageElement) => image.decode());
    assert.deepEqual(await misshapen(page), []);
    const [box, stage] = [(await shown.boundingBox())!, (await page.locator(".light-box-stage").boundingBox())!];
    assert.ok(box.height <= stage.height + 1 && box.width <= stage.width, JSON.stringify({ box, stage }));
    assert.ok(box.height > stage.height * 0.95 || box.width > stage.width * 0.9, JSON.stringify({ box, stage }));
    await page.keyboard.press("ArrowRight");
  }
  await context.close();
});

/** The colour of a picture near its upper right corner, where the drawings have none of their own. */
async function groundOf(page: Page, selector: string, index: number): Promise<readonly number[]> {
  const image = page.locator(selector).nth(index);
  await image.scrollIntoViewIfNeeded();
  const { data, info } = await sharp(await image.screenshot())
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const at = (3 * info.width + info.width - 4) * 3;
  return [...data.subarray(at, at + 3)];
}

for (const [place, path, selector] of [
  ["the cover", "2024/05/ban-ve/", ".cover img"],
  ["the body", "2024/05/ban-ve/", ".body .figure .see-through"],
  ["the first card of the home page", "", ".card-lead .see-through"],
  ["a card", "chuyen-muc/giao-duc/", ".card-row .see-through"],
  ["a result of searching", "tim-kiem/?q=ban-ve", ".result .see-through"],
] as const) {
  test(`a drawing lies on light ground in the dark scheme: ${place}`, async () => {
    const { page, context } = await opened(path, "dark");
    const count = await page.locator(selector).count();
    const grounds: (readonly number[])[] = [];
    for (let index = 0; index < count; index++) grounds.push(await groundOf(page, selector, index));
    await context.close();
    assert.ok(count > 0);
    for (const ground of grounds) assert.ok(Math.min(...ground) > 200, `${grounds}`);
  });
}

test("a drawing lies on light ground in the light box, and a photograph has no class of it", async () => {
  const { page, context } = await opened("2024/05/ban-ve/");
  await page.locator("a.enlarge").first().click();
  await page.locator(".light-box-picture").evaluate((image: HTMLImageElement) => image.decode());
  const ground = await groundOf(page, ".light-box-picture", 0);
  const photograph = await page.locator(".body img[alt='Ảnh']").getAttribute("class");
  await context.close();
  assert.ok(Math.min(...ground) > 200, `${ground}`);
  assert.equal(photograph, null);
});
