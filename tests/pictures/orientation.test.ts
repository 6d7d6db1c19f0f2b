import assert from "node:assert/strict";
import { describe, it, type TestContext } from "node:test";
import sharp from "sharp";
import { bytesOf, cornersOf, pictureOf, processBytes, samplePath } from "./drawings.ts";

/** Corners of the stored picture (red, green, blue, white, clockwise from the upper left) as they must stand upright. */
const UPRIGHT: readonly (readonly [number, string])[] = [
  [1, "red green blue white"],
  [2, "green red white blue"],
  [3, "blue white red green"],
  [4, "white blue green red"],
  [5, "red white blue green"],
  [6, "white red green blue"],
  [7, "blue green red white"],
  [8, "green blue white red"],
];

describe("orientation", () => {
  for (const [orientation, corners] of UPRIGHT) {
    it(`turns a picture of orientation ${orientation} upright`, async (test) => {
      const stored = await fourCorners();
      const bytes = await stored.jpeg({ quality: 95 }).withMetadata({ orientation }).toBuffer();
      const { cacheDir, result } = await processBytes(test, "a.jpg", bytes);
      const size = orientation < 5 ? [80, 48] : [48, 80];
      assert.deepEqual([pictureOf(result).widthPx, pictureOf(result).heightPx], size);
      for (const rendition of bytesOf(cacheDir, pictureOf(result))) {
        assert.equal(await cornersOf(rendition), corners);
        assert.equal((await sharp(rendition).metadata()).orientation, undefined);
      }
    });
  }

  for (const name of ["Landscape_3", "Landscape_4", "Landscape_5", "Landscape_6", "Landscape_7", "Landscape_8"]) {
    it(`shows ${name} like Landscape_1`, (test) => assertAlike(test, "Landscape_1", name));
  }
  it("shows Portrait_6 like Portrait_3", (test) => assertAlike(test, "Portrait_3", "Portrait_6"));
  it("shows Portrait_8 like Portrait_3", (test) => assertAlike(test, "Portrait_3", "Portrait_8"));
});

async function fourCorners() {
  const quarter = (background: string) =>
    sharp({ create: { width: 40, height: 24, channels: 3, background } })
      .png()
      .toBuffer();
  const [green, blue, white] = await Promise.all(["lime", "blue", "white"].map(quarter));
  return sharp({ create: { width: 80, height: 48, channels: 3, background: "red" } }).composite([
    { input: green!, left: 40, top: 0 },
    { input: blue!, left: 40, top: 24 },
    { input: white!, left: 0, top: 24 },
  ]);
}

/** Two photographs of one scene must agree once upright, save for what compression changes. */
async function assertAlike(test: TestContext, one: string, other: string): Promise<void> {
  const paths = [one, other].map((name) => samplePath(test, `orientation/${name}.jpg`));
  if (paths[0] == null || paths[1] == null) return;
  const thumbs = await Promise.all([thumb(test, paths[0]), thumb(test, paths[1])]);
  const difference = thumbs[0].reduce((sum, value, at) => sum + Math.abs(value - thumbs[1][at]!), 0);
  assert.equal(thumbs[0].length, thumbs[1].length);
  assert.ok(difference / thumbs[0].length < 6, `they differ by ${difference / thumbs[0].length} a pixel`);
}

async function thumb(test: TestContext, path: string): Promise<Buffer> {
  // Small before it is processed, its orientation kept as told: the time goes into turning, not encoding.
  const small = await sharp(path).resize(120, 120, { fit: "inside" }).keepExif().jpeg().toBuffer();
  const { cacheDir, result } = await processBytes(test, "a.jpg", small);
  return sharp(bytesOf(cacheDir, pictureOf(result)).at(-1)!)
    .resize(24)
    .raw()
    .toBuffer();
}
