import assert from "node:assert/strict";
import { test } from "node:test";
import { bytesOf, gradient, pictureOf, processBytes } from "../pictures/drawings.ts";

const PAGE = Buffer.from("<script>alert(document.domain)</script>/*");

/** Sound pictures that are also something else: with a page behind their end, or among their notes. */
const POLYGLOTS: Readonly<Record<string, () => Promise<Buffer>>> = {
  "behind.jpg": async () => Buffer.concat([await gradient(40, 30).jpeg().toBuffer(), PAGE]),
  "behind.png": async () => Buffer.concat([await gradient(40, 30).png().toBuffer(), PAGE]),
  "noted.jpg": async () => {
    const jpeg = await gradient(40, 30).jpeg().toBuffer();
    const note = Buffer.from([0xff, 0xfe, 0, PAGE.length + 2]);
    return Buffer.concat([jpeg.subarray(0, 2), note, PAGE, jpeg.subarray(2)]);
  },
  "noted.webp": () =>
    gradient(40, 30)
      .withExif({ IFD0: { ImageDescription: PAGE.toString() } })
      .webp()
      .toBuffer(),
};

for (const [name, make] of Object.entries(POLYGLOTS)) {
  test(`of a picture that is also a page (${name}), nothing but its pixels is published`, async (context) => {
    const bytes = await make();
    assert.ok(bytes.includes("<script>"));
    const { cacheDir, result } = await processBytes(context, name, bytes);
    const renditions = bytesOf(cacheDir, pictureOf(result));
    assert.ok(renditions.length > 0);
    for (const rendition of renditions) assert.ok(!rendition.includes("script"), name);
  });
}
