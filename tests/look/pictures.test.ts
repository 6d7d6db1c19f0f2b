import assert from "node:assert/strict";
import { test } from "node:test";
import sharp from "sharp";
import { type Icon, makeIcons } from "../../src/look/make-icons.ts";
import { makeLogo } from "../../src/look/make-logo.ts";
import { judgePicture, type LookRole, type SourcePicture } from "../../src/look/source-picture.ts";

const drawing = (inner: string, size = 'viewBox="0 0 64 64"') =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" ${size}>${inner}</svg>`);
/** A red disc that reaches the edges of its square, which is otherwise without a ground. */
const DISC = drawing('<circle cx="32" cy="32" r="32" fill="#c00000"/>');
const png = (width: number, height: number, alpha = 1) =>
  sharp({ create: { width, height, channels: 4, background: { r: 192, g: 0, b: 0, alpha } } })
    .png()
    .toBuffer();

/** The fault of a file, with its reason; `null` where it can be used. */
async function faultOf(bytes: Buffer, path: string, role: LookRole): Promise<string | null> {
  const judged = await judgePicture(bytes, path, role);
  if (!("code" in judged)) return null;
  return "reason" in judged ? `${judged.code} ${judged.reason}` : judged.code;
}

async function fit(bytes: Buffer, path: string): Promise<SourcePicture> {
  const judged = await judgePicture(bytes, path, "icon");
  assert.ok(!("code" in judged));
  return judged;
}

test("a logo or icon is a drawing without script, or a PNG that is large enough", async () => {
  assert.equal(await faultOf(DISC, "a.svg", "icon"), null);
  assert.equal(await faultOf(await png(512, 600), "a.PNG", "icon"), null);
  assert.equal(await faultOf(await png(64, 64), "a.png", "logo"), null);
  const faults: readonly (readonly [Buffer, string, LookRole, string])[] = [
    [await png(512, 511), "a.png", "icon", "look-picture-unfit small"],
    [
      await sharp(await png(9, 9))
        .jpeg()
        .toBuffer(),
      "a.jpg",
      "logo",
      "look-picture-unfit format",
    ],
    [await png(9, 9), "a.svg", "logo", "picture-disguised"],
    [DISC, "a.png", "logo", "picture-disguised"],
    [Buffer.alloc(0), "a.svg", "logo", "picture-empty"],
    [(await png(90, 90)).subarray(0, 60), "a.png", "logo", "picture-unreadable"],
    [drawing("<script>1</script>"), "a.svg", "logo", "svg-unsafe"],
    [drawing(`<path d="${"M0 0".repeat(30_000)}"/>`), "a.svg", "logo", "look-picture-unfit bytes"],
    [drawing("", 'width="9000" height="1"'), "a.svg", "logo", "look-picture-unfit large"],
    [drawing("<text>Kho</text>"), "a.svg", "icon", "look-picture-unfit words"],
    [Buffer.from("version https://git-lfs.github.com/spec/v1\nsize 1\n"), "a.svg", "icon", "git-lfs-pointer"],
  ];
  for (const [bytes, path, role, fault] of faults) assert.equal(await faultOf(bytes, path, role), fault, fault);
  assert.equal(await faultOf(drawing("<text>Kho</text>"), "a.svg", "logo"), null, "a logo may have words");
});

const iconFor = (icons: readonly Icon[], use: Icon["use"]) => icons.find((icon) => icon.use === use)!;

/** The colour of a pixel of an icon: red, green, blue and alpha, from 0 to 255. */
async function pixel({ bytes }: Icon, left: number, top: number): Promise<readonly number[]> {
  const image = sharp(bytes).ensureAlpha().extract({ left, top, width: 1, height: 1 });
  return [...(await image.raw().toBuffer())];
}

test("a drawing gives an icon of each size, and a maskable one that no mask cuts", async () => {
  const icons = await makeIcons(await fit(DISC, "icon.svg"));
  assert.deepEqual(icons.map(({ use, extension }) => `${use} ${extension}`).sort(), [
    "180 png",
    "192 png",
    "32 png",
    "512 png",
    "any svg",
    "maskable png",
  ]);
  assert.deepEqual(iconFor(icons, "any").bytes, DISC);
  for (const [use, sidePx] of [
    ["32", 32],
    ["180", 180],
    ["192", 192],
    ["512", 512],
    ["maskable", 512],
  ] as const) {
    const { width, height } = await sharp(iconFor(icons, use).bytes).metadata();
    assert.deepEqual([width, height], [sidePx, sidePx], use);
  }
  assert.deepEqual(await pixel(iconFor(icons, "512"), 256, 1), [192, 0, 0, 255], "the drawing fills its square");
  assert.equal((await pixel(iconFor(icons, "512"), 2, 2))[3], 0, "and has no ground");
  const paper = [0xfc, 0xfb, 0xf8, 255];
  assert.deepEqual(await pixel(iconFor(icons, "180"), 90, 2), paper, "iOS would put black behind it");
  // The circle of the safe zone has a radius of 205 pixels: the corners of the picture's square lie within it.
  assert.deepEqual(await pixel(iconFor(icons, "maskable"), 256, 256), [192, 0, 0, 255]);
  assert.deepEqual(await pixel(iconFor(icons, "maskable"), 256 + 150, 256), paper);
  assert.deepEqual(await pixel(iconFor(icons, "maskable"), 256 + 140, 256), [192, 0, 0, 255]);
});

test("a PNG stands in the middle of its square, and fills the icon for iOS where it has a ground", async () => {
  const wide = await makeIcons(await fit(await png(1024, 512), "icon.png"));
  assert.ok(!wide.some(({ use }) => use === "any"));
  assert.deepEqual(await pixel(iconFor(wide, "512"), 256, 256), [192, 0, 0, 255]);
  assert.equal((await pixel(iconFor(wide, "512"), 256, 100))[3], 0);
  const square = await makeIcons(await fit(await png(512, 512), "icon.png"));
  assert.deepEqual(await pixel(iconFor(square, "180"), 1, 1), [192, 0, 0, 255]);
});

test("the same file gives the same icons", async () => {
  const source = await fit(DISC, "icon.svg");
  const [one, other] = await Promise.all([makeIcons(source), makeIcons(source)]);
  assert.deepEqual(one, other);
});

test("a logo has the height of the head of a page, or its width, and is never enlarged from pixels", async () => {
  const sizeOf = async (bytes: Buffer, path: string) => {
    const judged = (await judgePicture(bytes, path, "logo")) as SourcePicture;
    const { widthPx, heightPx, extension } = await makeLogo(judged);
    return `${widthPx} × ${heightPx} ${extension}`;
  };
  assert.equal(await sizeOf(DISC, "a.svg"), "56 × 56 svg");
  assert.equal(await sizeOf(drawing("", 'viewBox="0 0 1000 100"'), "a.svg"), "240 × 24 svg");
  assert.equal(await sizeOf(await png(600, 600), "a.png"), "56 × 56 webp");
  assert.equal(await sizeOf(await png(40, 20), "a.png"), "40 × 20 webp");
  const { bytes } = await makeLogo((await judgePicture(await png(600, 600, 0.5), "a.png", "logo")) as SourcePicture);
  const { width, hasAlpha } = await sharp(bytes).metadata();
  assert.deepEqual([width, hasAlpha], [168, true], "sharp on the finest screens, and see-through as it was");
});
