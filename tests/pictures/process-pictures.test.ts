import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import sharp from "sharp";
import { processPictures } from "../../src/pictures/process-pictures.ts";
import {
  bytesOf,
  faultOf,
  folderFor,
  gradient,
  pictureOf,
  processBytes,
  processSample,
  samplePath,
} from "./drawings.ts";

describe("processPictures", () => {
  it("publishes every width up to the picture's own, and none larger", async (test) => {
    const { result } = await processBytes(test, "a.jpg", await gradient(1000, 500).jpeg().toBuffer());
    const picture = pictureOf(result);
    assert.deepEqual([picture.widthPx, picture.heightPx], [1000, 500]);
    assert.deepEqual(
      picture.renditions.map((each) => `${each.format} ${each.widthPx}×${each.heightPx}`),
      [
        ...["avif 320×160", "avif 640×320", "avif 960×480", "avif 1000×500"],
        ...["webp 320×160", "webp 640×320", "webp 960×480", "webp 1000×500"],
        ...["jpeg 640×320", "jpeg 1000×500"],
      ],
    );
  });

  it("takes a JPEG under every name that phones and browsers give it", async (test) => {
    for (const name of ["zalo.jfif", "a.jpe", "a.JFI"]) {
      const { result } = await processBytes(test, name, await gradient(8, 6).jpeg().toBuffer());
      assert.equal(pictureOf(result).widthPx, 8, name);
    }
  });

  it("writes what each rendition says: format, size in pixels, size in bytes", async (test) => {
    const { cacheDir, result } = await processBytes(test, "a.png", await gradient(700, 90).png().toBuffer());
    const picture = pictureOf(result);
    for (const [index, bytes] of bytesOf(cacheDir, picture).entries()) {
      const told = picture.renditions[index]!;
      const found = await sharp(bytes).metadata();
      const format = found.format === "heif" ? found.compression : found.format;
      assert.deepEqual(
        [format === "av1" ? "avif" : format, found.width, found.height, bytes.length],
        [told.format, told.widthPx, told.heightPx, told.sizeBytes],
      );
    }
  });

  it("keeps see-through parts, and falls back to PNG for them only", async (test) => {
    const through = await gradient(64, 64).ensureAlpha(0.5).png().toBuffer();
    const opaque = await gradient(64, 64).ensureAlpha(1).png().toBuffer();
    const { cacheDir, result } = await processBytes(test, "a.png", through);
    assert.deepEqual(formats(pictureOf(result).renditions), ["avif", "webp", "png"]);
    for (const bytes of bytesOf(cacheDir, pictureOf(result))) {
      assert.equal((await sharp(bytes).stats()).channels[3]?.max, 127);
    }
    const second = await processBytes(test, "b.png", opaque);
    assert.deepEqual(formats(pictureOf(second.result).renditions), ["avif", "webp", "jpeg"]);
  });

  const colours = [
    ["16 bits", "png", gradient(64, 64).toColourspace("rgb16").png(), [126, 126, 128]],
    ["grey of 16 bits", "png", gradient(64, 64).toColourspace("grey16").png(), [136, 136, 136]],
    ["CMYK", "jpg", gradient(64, 64).toColourspace("cmyk").jpeg(), [135, 117, 119]],
    ["Display P3", "jpg", gradient(64, 64).withIccProfile("p3").jpeg({ quality: 95 }), [127, 127, 128]],
    ["Lab", "tif", gradient(64, 64).toColourspace("lab").tiff(), [126, 126, 128]],
  ] as const;
  for (const [name, extension, drawing, expected] of colours) {
    it(`shows ${name} in sRGB`, async (test) => {
      const { cacheDir, result } = await processBytes(test, `a.${extension}`, await drawing.toBuffer());
      const jpeg = bytesOf(cacheDir, pictureOf(result)).at(-1)!;
      const { space, depth, icc } = await sharp(jpeg).metadata();
      assert.deepEqual([space, depth, icc], ["srgb", "uchar", undefined]);
      const means = (await sharp(jpeg).stats()).channels.map((channel) => channel.mean);
      for (const [index, mean] of means.entries()) {
        assert.ok(Math.abs(mean - expected[index]!) < 4, `${means} is far from ${expected}`);
      }
    });
  }

  it("shrinks a picture taller than WebP allows", async (test) => {
    const { result } = await processBytes(test, "a.png", await gradient(40, 20_000).png().toBuffer());
    assert.deepEqual(pictureOf(result).heightPx, 20_000);
    assert.deepEqual([...new Set(pictureOf(result).renditions.map((each) => each.heightPx))], [16_383]);
  });

  it("keeps a small animation moving, as WebP and GIF", async (test) => {
    const frames = ["red", "green", "blue"].map((background) => ({
      create: { width: 60, height: 40, channels: 3 as const, background },
    }));
    const pngs = await Promise.all(frames.map((frame) => sharp(frame).png().toBuffer()));
    const gif = await sharp(pngs, { join: { animated: true } })
      .gif({ delay: [100, 200, 300], loop: 2 })
      .toBuffer();
    const { cacheDir, result } = await processBytes(test, "a.gif", gif);
    assert.deepEqual(formats(pictureOf(result).renditions), ["webp", "gif"]);
    assert.deepEqual([pictureOf(result).widthPx, pictureOf(result).heightPx], [60, 40]);
    for (const bytes of bytesOf(cacheDir, pictureOf(result))) {
      const { pages, delay, loop } = await sharp(bytes, { animated: true }).metadata();
      assert.deepEqual([pages, delay, loop], [3, [100, 200, 300], 2]);
    }
    const cut = await processBytes(test, "b.gif", gif.subarray(0, gif.length * 0.6));
    assert.equal(faultOf(cut.result).code, "picture-unreadable");
  });

  it("shows an animation too long to publish by its first frame", async (test) => {
    const frames = Array.from({ length: 201 }, (_, index) => ({
      create: { width: 4, height: 4, channels: 3 as const, background: { r: (index % 2) * 255, g: 0, b: 255 } },
    }));
    const pngs = await Promise.all(frames.map((frame) => sharp(frame).png().toBuffer()));
    const gif = await sharp(pngs, { join: { animated: true } })
      .gif()
      .toBuffer();
    const { result } = await processBytes(test, "a.gif", gif);
    assert.deepEqual(formats(pictureOf(result).renditions), ["avif", "webp", "jpeg"]);
  });

  it("gives the same bytes in two runs, whatever is processed beside", async (test) => {
    const photo = await gradient(700, 400)
      .composite([{ input: await gradient(90, 90).png().toBuffer() }])
      .jpeg()
      .toBuffer();
    const first = await processBytes(test, "a.jpg", photo);
    const folder = folderFor(test);
    const sources = ["a", "b", "c"].map((name) => ({ path: join(folder, `${name}.jpg`), id: `${name}` }));
    for (const { path } of sources) writeFileSync(path, photo);
    const cacheDir = folderFor(test);
    const results = await processPictures(sources, { cacheDir, concurrency: 3 });
    for (const { path } of sources) {
      assert.deepEqual(
        bytesOf(cacheDir, pictureOf(results.get(path)!)),
        bytesOf(first.cacheDir, pictureOf(first.result)),
      );
    }
  });

  it("answers for every path, does equal bytes once, and tells of each picture done", async (test) => {
    const folder = folderFor(test);
    const bytes = await gradient(30, 30).png().toBuffer();
    const sources = [
      { path: join(folder, "b.png"), id: "1" },
      { path: join(folder, "a.PNG"), id: "1" },
      { path: join(folder, "c.png"), id: "2" },
      { path: join(folder, "gone.png"), id: "3" },
    ];
    for (const { path } of sources.slice(0, 3)) writeFileSync(path, bytes);
    const told: string[] = [];
    const onDone = (done: number, total: number) => told.push(`${done}/${total}`);
    const results = await processPictures(sources, { cacheDir: folderFor(test), onDone });
    assert.deepEqual(
      [...results.keys()],
      sources.map((source) => source.path),
    );
    assert.deepEqual(told, ["1/3", "2/3", "3/3"]);
    assert.equal(pictureOf(results.get(sources[0]!.path)!).key, pictureOf(results.get(sources[1]!.path)!).key);
    assert.deepEqual(faultOf(results.get(sources[3]!.path)!), { code: "picture-unreadable", detail: "ENOENT" });
  });

  const samples = ["imagesize_progressive.jpg", "sharp_Channel_digital_image_CMYK_color_no_profile.jpg"];
  for (const name of [
    ...samples,
    "sharp_animated-loop-3.webp",
    "sharp_circle.svg",
    "sharp_p3.png",
    "sharp_pitm.avif",
  ]) {
    it(`publishes ${name}`, async (test) => {
      const path = samplePath(test, `formats/${name}`);
      if (path !== null) pictureOf((await processSample(test, path)).result);
    });
  }
});

function formats(renditions: readonly { readonly format: string }[]): readonly string[] {
  return [...new Set(renditions.map((each) => each.format))];
}
