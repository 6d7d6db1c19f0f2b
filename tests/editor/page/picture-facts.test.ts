import assert from "node:assert/strict";
import { test } from "node:test";
import { createElement } from "preact";
import { render } from "preact-render-to-string";
import sharp from "sharp";
import { PictureFacts } from "../../../src/editor/page/picture-facts.tsx";
import { isDisplayP3 } from "../../../src/editor/photographs/display-p3.ts";
import { jpegForHeic } from "../../../src/editor/photographs/heic-to-jpeg.ts";
import { vi } from "../../../src/editor/words/vi.ts";

const raw = { create: { width: 30, height: 20, channels: 3, background: "red" } } as const;
const GPS = { IFD3: { GPSLatitudeRef: "N", GPSLatitude: "21/1 35/1 0/1" } };

function told(bytes: Buffer): string {
  const file = { name: "anh.jpg", sizeBytes: bytes.length, bytes: new Uint8Array(bytes) };
  return render(createElement(PictureFacts, { file, words: vi }));
}

test("of a dropped picture its size is told, that its file says where it was taken, and that it will be turned", async () => {
  const plain = told(await sharp(raw).jpeg().toBuffer());
  assert.match(plain, /30 × 20 điểm ảnh, 0,0 MB/);
  assert.doesNotMatch(plain, /GPS|xoay/);
  const marked = told(await sharp(raw).withMetadata({ orientation: 6 }).withExifMerge(GPS).jpeg().toBuffer());
  assert.match(marked, /20 × 30 điểm ảnh/);
  assert.match(marked, /Ảnh có ghi nơi chụp \(GPS\)/);
  assert.match(marked, /trang tự xoay cho đúng chiều/);
});

test("the colours of an iPhone are known by the profile's own name for itself", () => {
  assert.ok(isDisplayP3(Buffer.concat([Buffer.from("ftypheic…prof"), Buffer.from("Display P3", "utf16le").swap16()])));
  assert.ok(!isDisplayP3(Buffer.from("ftypheic…Display P3")));
});

test("a file that is no HEIC, and one that no decoder can be started for, stay as they are", async () => {
  const asked: string[] = [];
  Object.assign(globalThis, {
    Worker: class extends EventTarget {
      constructor(href: string) {
        super();
        asked.push(href);
      }

      postMessage = () => void this.dispatchEvent(new Event("error"));
      terminate = () => {};
    },
    location: { href: "http://127.0.0.1/quan-tri/" },
  });
  const scripts = { threadHref: "/thread.js", decoderHref: "/decoder.js" };
  for (const bytes of [
    Buffer.from("\xff\xd8\xff", "latin1"),
    Buffer.from("\0\0\0\x18ftypheic\0\0\0\0heic", "latin1"),
  ]) {
    const file = new File([bytes], "a.heic");
    assert.equal(await jpegForHeic(file, scripts), file);
  }
  assert.deepEqual(asked, ["/thread.js"], "a thread is started for a HEIC alone");
});
