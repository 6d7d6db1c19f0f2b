import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import sharp from "sharp";
import { kindOfBytes } from "../../src/pictures/file-kind.ts";
import { readHeaderFacts } from "../../src/pictures/header-facts.ts";

const raw = { create: { width: 30, height: 20, channels: 3, background: "red" } } as const;
const GPS = { IFD3: { GPSLatitudeRef: "N", GPSLatitude: "21/1 35/1 0/1" } };

test("the size, the turn and the place of a picture are read from its header", async () => {
  for (const format of ["jpeg", "png", "webp", "tiff", "avif", "gif"] as const) {
    const bytes = await sharp(raw).toFormat(format).toBuffer();
    const facts = readHeaderFacts(bytes, kindOfBytes(bytes)!);
    assert.deepEqual(facts, { widthPx: 30, heightPx: 20, orientation: 1, hasPlace: false }, format);
  }
  for (const format of ["jpeg", "webp", "png"] as const) {
    const bytes = await sharp(raw).withMetadata({ orientation: 6 }).withExifMerge(GPS).toFormat(format).toBuffer();
    const facts = readHeaderFacts(bytes, kindOfBytes(bytes)!);
    assert.deepEqual(facts, { widthPx: 30, heightPx: 20, orientation: 6, hasPlace: true }, format);
  }
  for (const lossless of [true, false]) {
    const bytes = await sharp(raw).webp({ lossless }).toBuffer();
    assert.equal(readHeaderFacts(bytes, "WebP")?.widthPx, 30);
  }
  const heic = readFileSync(join(import.meta.dirname, "turned.heic"));
  const { widthPx, heightPx } = readHeaderFacts(heic, "HEIC")!;
  // Its pixels are stored in blocks of 64, of which the box clap cuts the rest away.
  assert.deepEqual([widthPx, heightPx].sort(), [64, 80]);
});

test("a header that is cut off anywhere says nothing, and never fails", async () => {
  for (const format of ["jpeg", "png", "webp", "tiff", "avif", "gif"] as const) {
    const bytes = await sharp(raw).withMetadata({ orientation: 6 }).withExifMerge(GPS).toFormat(format).toBuffer();
    const kind = kindOfBytes(bytes)!;
    for (let length = 0; length < Math.min(bytes.length, 600); length++) {
      const facts = readHeaderFacts(new Uint8Array(bytes.subarray(0, length)), kind);
      assert.ok(facts === null || (facts.widthPx === 30 && facts.heightPx === 20), `${format} ${length}`);
    }
  }
});
