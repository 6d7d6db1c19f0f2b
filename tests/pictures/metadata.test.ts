import assert from "node:assert/strict";
import { describe, it, type TestContext } from "node:test";
import sharp from "sharp";
import { bytesOf, gradient, type Processed, pictureOf, processBytes, processSample, samplePath } from "./drawings.ts";
import { ARTIST, COPYRIGHT, DESCRIPTION, withExif, withIptc, xmp } from "./metadata-blocks.ts";

describe("metadata", () => {
  it("is not published: no position, camera, profile or thumbnail is in any rendition", async (test) => {
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
    it(`takes "${text}" for the words of no person`, async (test) => {
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

  it("that is damaged costs the credit and the caption, not the picture", async (test) => {
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

async function wordsOf(test: TestContext, bytes: Buffer) {
  const { result }: Processed = await processBytes(test, "a.jpg", bytes);
  const { credit, caption } = pictureOf(result);
  return { ...(credit === undefined ? {} : { credit }), ...(caption === undefined ? {} : { caption }) };
}
