import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import sharp from "sharp";
import { CARD_HEIGHT_PX, CARD_WIDTH_PX, type CardWords, drawCard, PAPER } from "../../src/sharing/card-drawing.ts";
import { CARD_BYTES, drawPixels } from "../../src/sharing/card-pixels.ts";
import { glyphMasks } from "../../src/sharing/glyph-masks.ts";
import { makeWordCard } from "../../src/sharing/make-cards.ts";
import { drawLine, TYPEFACE_PATH, type TypefaceFile } from "../../src/sharing/typeface.ts";

const wordsOf = (title: string): CardWords => ({
  organisation: "Đơn vị mẫu (không có thật)",
  title,
  category: "Giáo dục",
  day: "12/01/2021",
});

const TITLES = [
  "Ẫm ỡ ử",
  "Phường mẫu sơ kết sáu tháng công tác cải cách hành chính",
  "Xã mẫu tổng kết công tác năm 2020; triển khai Nghị quyết về phương hướng năm 2021; phát động thi đua năm 2021",
];

for (const title of TITLES) {
  test(`a card has the words as their outlines draw them: ${title}`, async () => {
    const card = drawCard(wordsOf(title), 0);
    const pixels = Buffer.alloc(CARD_BYTES);
    await drawPixels(card, null, pixels);
    const { leftPx, topPx, widthPx, heightPx, colour } = card.rule;
    const svg = [
      `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD_WIDTH_PX}" height="${CARD_HEIGHT_PX}">`,
      `<rect width="100%" height="100%" fill="${PAPER}"/>`,
      `<rect x="${leftPx}" y="${topPx}" width="${widthPx}" height="${heightPx}" fill="${colour}"/>`,
      ...card.lines.map((line) => drawLine(line.text, line.sizePx, line.leftPx, line.baselinePx, line.colour)),
      "</svg>",
    ].join("");
    const drawn = await sharp(Buffer.from(svg)).removeAlpha().raw().toBuffer();
    assert.equal(drawn.length, pixels.length);
    const differences = drawn.map((value, index) => Math.abs(value - pixels[index]!));
    // Glyphs stand at quarters of pixels: an upright edge is off by an eighth of a pixel at most.
    const most = differences.reduce((greatest, difference) => Math.max(greatest, difference), 0);
    assert.ok(most < 48, `a pixel differs by ${most}`);
    const mean = differences.reduce((sum, difference) => sum + difference, 0) / differences.length;
    assert.ok(mean < 0.5, `pixels differ by ${mean} on average`);
  });
}

test("no glyph of the typeface is cut off at its mask's edge", async () => {
  const { glyphs } = JSON.parse(readFileSync(TYPEFACE_PATH, "utf8")) as TypefaceFile;
  const inked = Object.keys(glyphs).filter((character) => glyphs[character]![1] !== "");
  for (const sizePx of [18, 88]) {
    const masks = await glyphMasks(inked.map((character) => ({ character, sizePx, quarters: 3 })));
    assert.equal(masks.size, inked.length);
    for (const [name, { leftPx, topPx, widthPx, heightPx }] of masks) {
      const advancePx = (glyphs[[...name][0]!]![0] / 1000) * sizePx;
      assert.ok(widthPx > 0 && heightPx > 0, name);
      assert.ok(leftPx > -0.4 * sizePx && leftPx + widthPx < advancePx + 0.4 * sizePx, `${name} at its sides`);
      assert.ok(topPx > -1.2 * sizePx && topPx + heightPx < 0.5 * sizePx, `${name} above or below`);
    }
  }
});

test("cards that are made at once are those that are made one after the other", async () => {
  const atOnce = await Promise.all(TITLES.map((title) => makeWordCard(wordsOf(title))));
  for (const [index, title] of TITLES.entries())
    assert.deepEqual(await makeWordCard(wordsOf(title)), atOnce[index], title);
});
