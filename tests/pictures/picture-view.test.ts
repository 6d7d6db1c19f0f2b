import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { ProcessedPicture, Rendition, RenditionFormat } from "../../src/pictures/processed-picture.ts";
import { renditionFile } from "../../src/pictures/rendition-files.ts";
import { renditionName } from "../../src/pictures/rendition-name.ts";
import { pictureView } from "../../src/views/picture.ts";

const KEY = "0123456789abcdef0123";

function aRendition(format: RenditionFormat, widthPx: number): Rendition {
  return { format, widthPx, heightPx: widthPx / 2, sizeBytes: 1 };
}

function aPicture(...renditions: readonly Rendition[]): ProcessedPicture {
  return { key: KEY, widthPx: 4000, heightPx: 2000, renditions };
}

describe("pictureView", () => {
  it("offers the best formats first and the largest fallback", () => {
    const picture = aPicture(
      ...[aRendition("avif", 320), aRendition("avif", 640), aRendition("webp", 320), aRendition("webp", 640)],
      ...[aRendition("jpeg", 320), aRendition("jpeg", 640)],
    );
    assert.deepEqual(
      pictureView(picture, "Cầu", (name) => `/anh/${name}`),
      {
        alt: "Cầu",
        src: `/anh/${KEY}-640.jpg`,
        widthPx: 640,
        heightPx: 320,
        sources: [
          { type: "image/avif", srcset: `/anh/${KEY}-320.avif 320w, /anh/${KEY}-640.avif 640w` },
          { type: "image/webp", srcset: `/anh/${KEY}-320.webp 320w, /anh/${KEY}-640.webp 640w` },
        ],
      },
    );
  });

  it("gives an SVG as it is", () => {
    const { src, sources } = pictureView(aPicture(aRendition("svg", 20)), "", (name) => name);
    assert.deepEqual([src, sources], [`${KEY}.svg`, []]);
  });

  it("gives what moves as WebP with GIF behind", () => {
    const { src, sources } = pictureView(aPicture(aRendition("webp", 60), aRendition("gif", 60)), "", (name) => name);
    assert.deepEqual([src, sources], [`${KEY}-60.gif`, [{ type: "image/webp", srcset: `${KEY}-60.webp 60w` }]]);
  });
});

describe("renditionName", () => {
  for (const [format, name] of [
    ["avif", `${KEY}-640.avif`],
    ["webp", `${KEY}-640.webp`],
    ["jpeg", `${KEY}-640.jpg`],
    ["png", `${KEY}-640.png`],
    ["gif", `${KEY}-640.gif`],
    ["svg", `${KEY}.svg`],
  ] as const) {
    it(`names a rendition in ${format} ${name}, in the cache as in public`, () => {
      const rendition = aRendition(format, 640);
      assert.equal(renditionName(aPicture(rendition), rendition), name);
      assert.ok(renditionFile("/c", aPicture(rendition), rendition).endsWith(name));
    });
  }
});
