import assert from "node:assert/strict";
import { describe, it, type TestContext } from "node:test";
import sharp from "sharp";
import { bytesOf, gradient, type Processed, pictureOf, processBytes, processSample, samplePath } from "./drawings.ts";

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

describe("metadata", () => {
  it("never leaves the house: no position, camera, profile or thumbnail in what is published", async (test) => {
    const bytes = await gradient(90, 60)
      .withIccProfile("p3")
      .withXmp(xmp("<dc:creator><rdf:Seq><rdf:li>Lan</rdf:li></rdf:Seq></dc:creator>"))
      .jpeg()
      .withExif({
        IFD0: { Make: "SecretMake" },
        IFD3: {
          GPSLatitudeRef: "N",
          GPSLatitude: "21/1 35/1 36/1",
          GPSLongitudeRef: "E",
          GPSLongitude: "105/1 50/1 0/1",
        },
      })
      .toBuffer();
    assert.ok(bytes.includes("SecretMake"), "the drawing itself must hold it");
    const { cacheDir, result } = await processBytes(test, "a.jpg", bytes);
    for (const rendition of bytesOf(cacheDir, pictureOf(result))) {
      const { exif, xmp: packet, iptc, icc } = await sharp(rendition).metadata();
      assert.deepEqual([exif, packet, iptc, icc], [undefined, undefined, undefined, undefined]);
      for (const trace of ["SecretMake", "GPS", "Exif", "xpacket", "ICC_PROFILE"])
        assert.ok(!rendition.includes(trace), trace);
    }
  });

  it("of a real camera is stripped too", async (test) => {
    const path = samplePath(test, "orientation/sharp_Landscape_9_invalid_orientation.jpg");
    if (path === null) return;
    const { cacheDir, result } = await processSample(test, path);
    for (const rendition of bytesOf(cacheDir, pictureOf(result)))
      assert.ok(!/Exif|Photoshop|xmp/.test(rendition.toString("latin1")));
  });

  it("gives the credit and caption from EXIF", async (test) => {
    const tags = { [ARTIST]: "Nguyễn Thị Ánh", [DESCRIPTION]: "Lễ khai mạc\n tại sân vận động " };
    for (const order of ["II", "MM"] as const) {
      assert.deepEqual(await wordsOf(test, withExif(await gradient(9, 9).jpeg().toBuffer(), tags, order)), {
        credit: "Nguyễn Thị Ánh",
        caption: "Lễ khai mạc tại sân vận động",
      });
    }
  });

  it("takes EXIF's copyright where nobody else is named", async (test) => {
    const bytes = withExif(await gradient(9, 9).jpeg().toBuffer(), { [COPYRIGHT]: "© Báo Thái Nguyên" });
    assert.deepEqual(await wordsOf(test, bytes), { credit: "© Báo Thái Nguyên" });
  });

  it("gives the credit and caption from XMP, maker before agency", async (test) => {
    const packet = xmp(
      `<dc:creator><rdf:Seq><rdf:li>Trần Văn B</rdf:li><rdf:li>Lê C</rdf:li></rdf:Seq></dc:creator>
       <dc:description><rdf:Alt><rdf:li xml:lang="x-default">Cầu &amp; đường</rdf:li></rdf:Alt></dc:description>`,
      'photoshop:Credit="TTXVN"',
    );
    const bytes = await gradient(9, 9).withXmp(packet).jpeg().toBuffer();
    assert.deepEqual(await wordsOf(test, bytes), { credit: "Trần Văn B, Lê C/TTXVN", caption: "Cầu & đường" });
  });

  it("gives the credit and caption from IPTC, in UTF-8 or the old Vietnamese code page", async (test) => {
    const fields: readonly (readonly [number, Buffer])[] = [
      [80, Buffer.from("Đỗ Mạnh")],
      [110, Buffer.from("Nguy\xea\xden", "latin1")],
      [120, Buffer.from("H\u1ed9i ngh\u1ecb")],
    ];
    const bytes = withIptc(await gradient(9, 9).jpeg().toBuffer(), fields);
    assert.deepEqual(await wordsOf(test, bytes), { credit: "Đỗ Mạnh/Nguyễn", caption: "Hội nghị" });
  });

  it("names a maker once who is also the agency", async (test) => {
    const fields = [
      [80, Buffer.from("Lan")],
      [110, Buffer.from("Lan/TTXVN")],
    ] as const;
    const bytes = withIptc(await gradient(9, 9).jpeg().toBuffer(), fields);
    assert.deepEqual(await wordsOf(test, bytes), { credit: "Lan/TTXVN" });
  });

  const nobodys = ["OLYMPUS DIGITAL CAMERA", "SONY DSC", "Created with GIMP", "   ", "DSC_0001.JPG", "..."];
  for (const text of nobodys) {
    it(`takes "${text}" for nobody's words`, async (test) => {
      const exif = { IFD0: { ImageDescription: text, Artist: text } };
      assert.deepEqual(await wordsOf(test, await gradient(9, 9).jpeg().withExif(exif).toBuffer()), {});
    });
  }

  it("is one line in NFC without hidden characters, at most 200 of them", async (test) => {
    const tags = { [ARTIST]: "A\u0301nh\u200b\u202e  Ng\u0131", [DESCRIPTION]: "từ điển ".repeat(60) };
    const words = await wordsOf(test, withExif(await gradient(9, 9).jpeg().toBuffer(), tags));
    assert.equal(words.credit, "Ánh Ngı");
    assert.ok([...words.caption!].length <= 200);
    assert.ok(words.caption!.endsWith("…") && !words.caption!.includes(" …"));
  });

  it("that is damaged costs the words, not the picture", async (test) => {
    const whole = await gradient(9, 9)
      .jpeg()
      .withExif({ IFD0: { Artist: "Lan" } })
      .toBuffer();
    for (let at = whole.indexOf("Exif") + 6; at < whole.indexOf("Exif") + 60; at++) {
      const damaged = Buffer.from(whole);
      damaged[at] = 0xff;
      pictureOf((await processBytes(test, "a.jpg", damaged)).result);
    }
    const packet = Buffer.from(xmp("<dc:creator>"));
    pictureOf((await processBytes(test, "a.jpg", await gradient(9, 9).withXmp(`${packet}`).jpeg().toBuffer())).result);
    const iptc = withIptc(whole, [[80, Buffer.from("Lan")]]);
    iptc[iptc.indexOf("8BIM") + 11] = 0xff;
    pictureOf((await processBytes(test, "a.jpg", iptc)).result);
  });
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

/** Colours of the corners, clockwise from the upper left. */
async function cornersOf(bytes: Buffer): Promise<string> {
  const { data, info } = await sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const [right, low] = [info.width - 6, info.height - 6];
  const colourAt = (x: number, y: number): string => {
    const at = (y * info.width + x) * 3;
    const [red, green, blue] = [data[at]! > 128, data[at + 1]! > 128, data[at + 2]! > 128];
    return red && green && blue ? "white" : red ? "red" : green ? "green" : blue ? "blue" : "black";
  };
  return [colourAt(5, 5), colourAt(right, 5), colourAt(right, low), colourAt(5, low)].join(" ");
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

async function wordsOf(test: TestContext, bytes: Buffer) {
  const { result }: Processed = await processBytes(test, "a.jpg", bytes);
  const { credit, caption } = pictureOf(result);
  return { ...(credit === undefined ? {} : { credit }), ...(caption === undefined ? {} : { caption }) };
}

function xmp(elements: string, attributes = ""): string {
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">
    <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
    xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" ${attributes}>
    ${elements}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;
}

const DESCRIPTION = 0x010e;
const ARTIST = 0x013b;
const COPYRIGHT = 0x8298;

/** Puts EXIF texts in UTF-8 into a JPEG: segment APP1, one directory in either byte order. */
function withExif(jpeg: Buffer, tags: Readonly<Record<number, string>>, order: "II" | "MM" = "II"): Buffer {
  const number = (value: number, bytes: 2 | 4) => {
    const buffer = Buffer.alloc(bytes);
    if (order === "II") buffer.writeUIntLE(value, 0, bytes);
    else buffer.writeUIntBE(value, 0, bytes);
    return buffer;
  };
  const texts = Object.entries(tags).map(([tag, text]) => [Number(tag), Buffer.from(`${text}\0`)] as const);
  let at = 8 + 2 + texts.length * 12 + 4;
  const entries = texts.map(([tag, text]) => {
    const entry = Buffer.concat([number(tag, 2), number(2, 2), number(text.length, 4), number(at, 4)]);
    at += text.length;
    return entry;
  });
  const head = Buffer.concat([Buffer.from(order), number(42, 2), number(8, 4), number(texts.length, 2)]);
  const tiff = Buffer.concat([head, ...entries, number(0, 4), ...texts.map(([, text]) => text)]);
  const body = Buffer.concat([Buffer.from("Exif\0\0"), tiff]);
  const segment = Buffer.from([0xff, 0xe1, (body.length + 2) >> 8, (body.length + 2) & 0xff]);
  return Buffer.concat([jpeg.subarray(0, 2), segment, body, jpeg.subarray(2)]);
}

/** Puts IPTC data sets into a JPEG as Photoshop does: segment APP13, resource 0x0404. */
function withIptc(jpeg: Buffer, fields: readonly (readonly [number, Buffer])[]): Buffer {
  const sets = fields.map(([number, text]) => Buffer.concat([Buffer.from([0x1c, 2, number, 0, text.length]), text]));
  const data = Buffer.concat(sets);
  const resource = Buffer.concat([Buffer.from("8BIM\x04\x04\0\0\0\0\0", "latin1"), Buffer.from([data.length]), data]);
  const body = Buffer.concat([Buffer.from("Photoshop 3.0\0"), resource, Buffer.alloc(data.length % 2)]);
  const head = Buffer.from([0xff, 0xed, (body.length + 2) >> 8, (body.length + 2) & 0xff]);
  return Buffer.concat([jpeg.subarray(0, 2), head, body, jpeg.subarray(2)]);
}
