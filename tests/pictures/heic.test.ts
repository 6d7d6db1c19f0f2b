import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import sharp from "sharp";
import { decodeHeic } from "../../src/pictures/heic-in-time.ts";
import { readHeader } from "../../src/pictures/raster.ts";
import { bytesOf, cornersOf, faultOf, pictureOf, processBytes } from "./drawings.ts";

/**
 * 80 × 48 pixels of four colours in Display P3, made by libheif's heif-enc from a JPEG of orientation 6 with a GPS place:
 * a quarter turn is said both by HEIF's own `irot` and by EXIF, as phones do.
 */
const turned = readFileSync(new URL("./turned.heic", import.meta.url));
/** 64 × 64 pixels of which the left half is see-through. */
const seeThrough = readFileSync(new URL("./see-through.heic", import.meta.url));

describe("pictures of phones (HEIC)", () => {
  it("are published as other photographs, turned upright once, without their places", async (test) => {
    for (const name of ["IMG_0001.HEIC", "a.heif", "a.hif"]) {
      const { cacheDir, result } = await processBytes(test, name, turned);
      const picture = pictureOf(result);
      assert.deepEqual([picture.widthPx, picture.heightPx, picture.credit], [48, 80, "Nguyen Van A"]);
      assert.deepEqual(
        picture.renditions.map(({ format, widthPx }) => `${format} ${widthPx}`),
        ["avif 48", "webp 48", "jpeg 48"],
      );
      for (const bytes of bytesOf(cacheDir, picture)) {
        assert.equal(await cornersOf(bytes), "white red green blue");
        const { exif, xmp, icc, orientation } = await sharp(bytes).metadata();
        assert.deepEqual([exif, xmp, icc, orientation], [undefined, undefined, undefined, undefined]);
      }
    }
  });

  it("keep their colours: a profile with more colours than sRGB is translated", async () => {
    const header = await readHeader(turned);
    const tiff = await decodeHeic(turned, header);
    assert.ok(tiff !== null && header.icc !== undefined);
    assert.deepEqual((await sharp(tiff).metadata()).icc, header.icc);
  });

  it("stay see-through where they are", async (test) => {
    const { result } = await processBytes(test, "a.heic", seeThrough);
    assert.equal(pictureOf(result).renditions.at(-1)?.format, "png");
  });

  it("are refused where they are cut off", async (test) => {
    const { result } = await processBytes(test, "a.heic", turned.subarray(0, -200));
    assert.deepEqual(faultOf(result), { code: "picture-unreadable", detail: "HEIC" });
  });

  it("are to be saved as JPEG where the decoder cannot read them", async (test) => {
    const data = turned.subarray(0, 1_020);
    const broken = Buffer.concat([data, Buffer.alloc(turned.length - data.length, 0xaa)]);
    const { result } = await processBytes(test, "a.heic", broken);
    assert.deepEqual(faultOf(result), { code: "picture-format", detail: "HEIC" });
  });

  it("are to be saved as JPEG where they have more than 30 megapixels", async (test) => {
    const huge = Buffer.from(turned);
    for (let at = huge.indexOf("ispe"); at !== -1; at = huge.indexOf("ispe", at + 1)) {
      huge.writeUInt32BE(8_000, at + 8);
      huge.writeUInt32BE(5_000, at + 12);
    }
    const { result } = await processBytes(test, "a.heic", huge);
    assert.deepEqual(faultOf(result), { code: "picture-too-large", detail: "HEIC 5000 × 8000" });
  });

  it("are given up where they take too long", async () => {
    assert.equal(await decodeHeic(turned, await readHeader(turned), 0), null);
  });
});
