import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import sharp from "sharp";
import { programRoot } from "../../src/program/root.ts";

/**
 * The archive has no emblem of its own: the icons in `public/`, which browsers, feed readers and telephones ask for by
 * name, are the drawing that pages name as their icon.
 */

const drawing = join(programRoot, "templates", "icon.svg");
const PAPER = "#fcfbf8";

/** The sides of the pictures in `favicon.ico`, in pixels. */
const FAVICON_SIDES_PX = [16, 32, 48] as const;
/** The side of the picture that iOS asks for, in pixels. */
const TOUCH_SIDE_PX = 180;

/** The drawing as a PNG of so many pixels a side. */
function drawn(sidePx: number): Promise<Buffer> {
  return sharp(drawing, { density: (72 * sidePx) / 64 })
    .resize(sidePx, sidePx)
    .png({ compressionLevel: 9 })
    .toBuffer();
}

/** An ICO file of PNG pictures: a head of 6 bytes, an entry of 16 bytes for each picture, the pictures. */
function icoOf(pictures: readonly { readonly sidePx: number; readonly png: Buffer }[]): Buffer {
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  for (const [index, { sidePx, png }] of pictures.entries()) {
    const entry = 6 + 16 * index;
    head.writeUInt8(sidePx, entry);
    head.writeUInt8(sidePx, entry + 1);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(png.length, entry + 8);
    head.writeUInt32LE(offset, entry + 12);
    offset += png.length;
  }
  return Buffer.concat([head, ...pictures.map(({ png }) => png)]);
}

/** The PNG pictures of an ICO file, by their side in pixels. */
function picturesOf(ico: Buffer): ReadonlyMap<number, Buffer> {
  const entries = Array.from({ length: ico.readUInt16LE(4) }, (_, index) => 6 + 16 * index);
  return new Map(
    entries.map((entry) => {
      const offset = ico.readUInt32LE(entry + 12);
      return [ico.readUInt8(entry), ico.subarray(offset, offset + ico.readUInt32LE(entry + 8))];
    }),
  );
}

/** The greatest difference of two pictures in one channel of one pixel, from 0 to 255. */
async function difference(one: Buffer, other: Buffer): Promise<number> {
  const [left, right] = await Promise.all([one, other].map((png) => sharp(png).ensureAlpha().raw().toBuffer()));
  assert.equal(left!.length, right!.length, "both have the same size");
  return left!.reduce((greatest, value, index) => Math.max(greatest, Math.abs(value - right![index]!)), 0);
}

test("the icons in public/ are the drawing that pages name as their icon", async () => {
  const favicon = await Promise.all(FAVICON_SIDES_PX.map(async (sidePx) => ({ sidePx, png: await drawn(sidePx) })));
  const touch = await sharp(await drawn(TOUCH_SIDE_PX))
    .flatten({ background: PAPER })
    .png()
    .toBuffer();
  const place = (name: string) => join(programRoot, "public", name);
  if (process.env.UPDATE_ICONS === "1") {
    writeFileSync(place("favicon.ico"), icoOf(favicon));
    writeFileSync(place("apple-touch-icon.png"), touch);
  }
  const advice = "run UPDATE_ICONS=1 npm test -- tests/site/own-icons.test.ts and look at the icons";
  const kept = picturesOf(readFileSync(place("favicon.ico")));
  assert.deepEqual([...kept.keys()], [...FAVICON_SIDES_PX]);
  for (const { sidePx, png } of favicon) assert.ok((await difference(kept.get(sidePx)!, png)) <= 2, advice);
  assert.ok((await difference(readFileSync(place("apple-touch-icon.png")), touch)) <= 2, advice);
});
