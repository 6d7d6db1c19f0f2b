import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { problem, wordProblem } from "../../src/problems/problem.ts";
import { bytesOf, faultOf, gradient, pictureOf, processBytes, processSample, samplePath } from "./drawings.ts";

const png = await gradient(120, 80).png().toBuffer();
const jpeg = await gradient(120, 80).jpeg().toBuffer();
const progressive = await gradient(120, 80).jpeg({ progressive: true }).toBuffer();
const webp = await gradient(120, 80).webp().toBuffer();
const avif = await gradient(120, 80).avif({ effort: 0 }).toBuffer();
const gif = await gradient(120, 80).gif().toBuffer();
const tiff = await gradient(120, 80).tiff({ compression: "deflate" }).toBuffer();
const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/>';
const half = (bytes: Buffer) => bytes.subarray(0, bytes.length / 2);
const endOfJpeg = Buffer.from([0xff, 0xd9]);
const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from("ftypheic\0\0\0\0mif1heic"), Buffer.alloc(99)]);

/** Name, bytes, code, detail. */
const cases: readonly (readonly [string, Buffer | string, string, string])[] = [
  ["empty.jpg", "", "picture-empty", "0 B"],
  ["empty.svg", "", "picture-empty", "0 B"],
  ["png-named.jpg", png, "picture-disguised", "PNG"],
  ["jpeg-named.png", jpeg, "picture-disguised", "JPEG"],
  ["webp-named.jpeg", webp, "picture-disguised", "WebP"],
  ["avif-named.webp", avif, "picture-disguised", "AVIF"],
  ["gif-named.png", gif, "picture-disguised", "GIF"],
  ["tiff-named.jpg", tiff, "picture-disguised", "TIFF"],
  ["heic-named.jpg", heic, "picture-disguised", "HEIC"],
  ["svg-named.png", svg, "picture-disguised", "SVG"],
  ["png-named.svg", png, "picture-disguised", "PNG"],
  ["page-named.jpg", "\n<!DOCTYPE html><html><body>404</body></html>", "picture-disguised", "HTML"],
  ["page-named.svg", "<html><body>404</body></html>", "picture-disguised", "HTML"],
  ["feed-named.svg", '<?xml version="1.0"?><rss version="2.0"/>', "picture-disguised", "XML"],
  ["paper-named.jpg", "%PDF-1.4\n", "picture-disguised", "PDF"],
  ["words-named.jpg", "just words", "picture-unreadable", "JPEG"],
  ["words-named.svg", "just words", "picture-unreadable", "SVG"],
  ["photo.heic", heic, "picture-format", "HEIC"],
  ["photo.bmp", Buffer.from("BM____\0\0\0\0____"), "picture-format", "BMP"],
  ["notes.txt", "just words", "picture-format", ".txt"],
  ["no-extension", "just words", "picture-format", "."],
  ["half.jpg", half(jpeg), "picture-unreadable", "JPEG"],
  ["half-progressive.jpg", half(progressive), "picture-unreadable", "JPEG"],
  ["half-with-end.jpg", Buffer.concat([half(jpeg), endOfJpeg]), "picture-unreadable", "JPEG"],
  ["half.png", half(png), "picture-unreadable", "PNG"],
  ["half.webp", half(webp), "picture-unreadable", "WebP"],
  ["half.avif", half(avif), "picture-unreadable", "AVIF"],
  ["half.gif", half(gif), "picture-unreadable", "GIF"],
  ["half.tif", half(tiff), "picture-unreadable", "TIFF"],
  ["magic-only.png", png.subarray(0, 8), "picture-unreadable", "PNG"],
  ["magic-only.jpg", jpeg.subarray(0, 3), "picture-unreadable", "JPEG"],
  ["magic-only.gif", "GIF89a", "picture-unreadable", "GIF"],
  ["heavy.svg", `${svg}${" ".repeat(1_000_000)}`, "picture-too-large", "1 MB"],
  ["heavy.jpg", Buffer.concat([jpeg, Buffer.alloc(60_000_000)]), "picture-too-large", "60 MB"],
];

describe("what cannot be published", () => {
  it("tells the owner of an iPhone how to make a JPEG where the picture cannot be read", () => {
    for (const [code, detail] of [
      ["picture-format", "HEIC"],
      ["picture-too-large", "HEIC 8000 × 5000"],
    ] as const) {
      const found = problem(code, { file: "a.md", line: 1, column: 1 }, { path: "a.heic", detail });
      assert.match(wordProblem(found, "vi").fix, /Tương thích nhất/);
      assert.match(wordProblem(found, "en").fix, /Most Compatible/);
    }
  });

  it("tells the right name of a picture that has the name of another kind", () => {
    const fixOf = (path: string, detail: string) =>
      wordProblem(problem("picture-disguised", { file: "a.md", line: 1, column: 1 }, { path, detail }), "vi").fix;
    assert.match(fixOf("articles/2021/01/a/IMG.1.jpg", "HEIC"), /^đổi tên tệp thành IMG\.1\.heic,/);
    assert.match(fixOf("a.png", "JPEG"), /^đổi tên tệp thành a\.jpg,/);
    assert.match(fixOf("a.png", "PDF"), /xuất thành JPEG hoặc PNG/);
    assert.match(fixOf("a.png", "HTML"), /tải lại đúng tệp ảnh/);
  });

  for (const [name, bytes, code, detail] of cases) {
    it(`finds ${name} to be ${code} (${detail})`, async (test) => {
      assert.deepEqual(faultOf((await processBytes(test, name, bytes)).result), { code, detail });
    });
  }

  it("refuses more than 100 megapixels by the head alone", async (test) => {
    // A PNG of one row whose head claims more: were it decoded, it would be unreadable instead.
    const head = Buffer.from(png);
    head.writeUInt32BE(10_001, 16);
    head.writeUInt32BE(10_000, 20);
    head.writeInt32BE(crc32(head.subarray(12, 29)), 29);
    const { result } = await processBytes(test, "a.png", head);
    assert.deepEqual(faultOf(result), { code: "picture-too-large", detail: "10001 × 10000" });
  });

  it("lets pass what a browser shows whole: no end mark, bytes after the end, a broken colour profile", async (test) => {
    const profiled = await gradient(120, 80).withIccProfile("p3").jpeg().toBuffer();
    const at = profiled.indexOf("ICC_PROFILE");
    const broken = Buffer.from(profiled).fill(0x41, at + 14, at + 200);
    const whole: readonly (readonly [string, Buffer])[] = [
      ["no-end.jpg", jpeg.subarray(0, -2)],
      ["no-end-progressive.jpg", progressive.subarray(0, -1)],
      ["no-end.png", png.subarray(0, -12)],
      ["no-end.gif", gif.subarray(0, -1)],
      ["more.jpg", Buffer.concat([jpeg, Buffer.alloc(5000, 65)])],
      ["more.png", Buffer.concat([png, Buffer.alloc(5000, 65)])],
      ["more.gif", Buffer.concat([gif, Buffer.alloc(5000, 65)])],
      ["broken-profile.jpg", broken],
    ];
    for (const [name, bytes] of whole) pictureOf((await processBytes(test, name, bytes)).result);
  });

  it("does not publish what hides after the end of a picture", async (test) => {
    const bytes = Buffer.concat([jpeg, Buffer.from("<script>alert(1)</script>")]);
    const { cacheDir, result } = await processBytes(test, "a.jpg", bytes);
    assert.ok(bytesOf(cacheDir, pictureOf(result)).every((each) => !each.includes("script")));
  });

  const damaged = [
    ["imagers_clusterfuzz-testcase-minimized-fuzzer_script_tiff-5026894169374720.tif", "picture-unreadable"],
    ["imagers_zero-loop-count.gif", "picture-unreadable"],
    ["imagesize_inv_broken-quotes.svg", "picture-unreadable"],
    ["imagesize_inv_malformed.svg", "picture-unreadable"],
    ["imagesize_inv_no-quotes.svg", "picture-unreadable"],
    ["imagesize_sample.png", "picture-unreadable"],
    ["sharp_corrupt-header.jpg", "picture-unreadable"],
    ["sharp_truncated.jpg", "picture-unreadable"],
    ["sharp_truncated.png", "picture-unreadable"],
    ["imagers_Bad_height.bmp", "picture-format"],
  ] as const;
  for (const [name, code] of damaged) {
    it(`finds ${name} to be ${code}`, async (test) => {
      const path = samplePath(test, `malformed/${name}`);
      if (path !== null) assert.equal(faultOf((await processSample(test, path)).result).code, code);
    });
  }
});

/** CRC-32 as PNG uses it (ISO/IEC 15948 annex D). */
function crc32(bytes: Uint8Array): number {
  let crc = -1;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return ~crc;
}
