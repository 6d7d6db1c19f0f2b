import assert from "node:assert/strict";
import { describe, it } from "node:test";
import sharp from "sharp";
import { type PixelLayout, tiffHead } from "../../src/pictures/pixel-tiff.ts";
import { bytesOf, pictureOf, processBytes } from "./drawings.ts";

/** A TIFF wider than a rendition, so that it is resized, of one colour and of extra channels that are 0 in its left half. */
function tiffOf(colours: PixelLayout["colours"], extras: readonly number[], extraChannels: number): Buffer {
  const [widthPx, heightPx, channels] = [400, 8, colours + extraChannels];
  const pixels = Buffer.alloc(widthPx * heightPx * channels);
  for (let pixel = 0; pixel < widthPx * heightPx; pixel++) {
    const extra = pixel % widthPx < widthPx / 2 ? 0 : 255;
    for (let channel = 0; channel < channels; channel++)
      pixels[pixel * channels + channel] = channel < colours ? (colours === 4 ? 20 : 200) : extra;
  }
  return Buffer.concat([tiffHead({ widthPx, heightPx, channels, colours, extras }), pixels]);
}

describe("channels beside the colours of a TIFF", () => {
  const opaque: readonly (readonly [string, Buffer])[] = [
    ["a channel that is named nothing", tiffOf(3, [0], 1)],
    ["a channel that no tag tells of", tiffOf(3, [], 1)],
    ["two channels that are named nothing", tiffOf(3, [0, 0], 2)],
    ["grey with a channel that is named nothing", tiffOf(1, [0], 1)],
    ["CMYK with a spot colour", tiffOf(4, [0], 1)],
    ["CMYK with two spot colours", tiffOf(4, [0, 0], 2)],
  ];
  for (const [name, bytes] of opaque) {
    it(`do not make the picture see-through: ${name}`, async (test) => {
      const { cacheDir, result } = await processBytes(test, "a.tif", bytes);
      assert.equal(pictureOf(result).renditions.at(-1)?.format, "jpeg");
      for (const each of bytesOf(cacheDir, pictureOf(result))) {
        const { data, info } = await sharp(each).removeAlpha().raw().toBuffer({ resolveWithObject: true });
        const [left, right] = [data[info.channels * 4]!, data.at(-info.channels * 4)!];
        assert.ok(left > 150 && Math.abs(left - right) < 8, `${left} left, ${right} right`);
      }
    });
  }

  const seeThrough: readonly (readonly [string, Buffer])[] = [
    ["an alpha", tiffOf(3, [2], 1)],
    ["an alpha of grey", tiffOf(1, [2], 1)],
    ["an alpha and a further channel", tiffOf(3, [2, 0], 2)],
  ];
  for (const [name, bytes] of seeThrough) {
    it(`make it see-through where they are ${name}`, async (test) => {
      const { cacheDir, result } = await processBytes(test, "a.tif", bytes);
      assert.equal(pictureOf(result).renditions.at(-1)?.format, "png");
      const { data } = await sharp(bytesOf(cacheDir, pictureOf(result)).at(-1)!)
        .raw()
        .toBuffer({ resolveWithObject: true });
      assert.deepEqual([data[3], data.at(-1)], [0, 255]);
    });
  }
});
