import assert from "node:assert/strict";
import { test } from "node:test";
import { wordConverter } from "../../src/import/word/convert-in-time.ts";
import { wordReader } from "../../src/import/word/reader.ts";
import { aZip } from "../support/a-zip.ts";
import { aDocx, aParagraph, aRun } from "./a-docx.ts";
import { codes, folderOf, type Things, thingsOf } from "./things-of.ts";

const reader = wordReader("");
const read = (bytes: Uint8Array, name = "bai.docx"): Promise<Things> => thingsOf(reader, name, bytes);
const BODY = aParagraph("Tên bài") + aParagraph("Thân bài.");

const hostile: readonly (readonly [string, () => Buffer, string])[] = [
  ["whose text swells to 100 MB", () => aDocx(aParagraph("a".repeat(100_000_000))), "word-bomb"],
  [
    "that says it holds less than it does",
    () => aZip({ "[Content_Types].xml": "x".repeat(1_000_000), "word/document.xml": "x" }, { claimedBytes: 10 }),
    "word-broken",
  ],
  [
    "whose members together are larger than any file",
    () =>
      aZip(
        { "[Content_Types].xml": "x", "word/document.xml": "x", "word/media/a.jpg": "x" },
        { claimedBytes: 900_000_000 },
      ),
    "word-bomb",
  ],
  [
    "that declares entities which grow",
    () => aDocx(BODY, { "word/styles.xml": '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><x>&b;</x>' }),
    "word-hostile",
  ],
  [
    "that declares entities of files",
    () => aDocx("", { "word/document.xml": '<!DOCTYPE x SYSTEM "file:///etc/passwd"><x/>' }),
    "word-hostile",
  ],
  ["that is no Word document inside", () => aZip({ "word/document.xml": "<w:document/>" }), "word-broken"],
  ["that is cut off", () => aDocx(BODY).subarray(0, 600), "word-broken"],
  ["that is empty of a directory", () => Buffer.from("PK\x03\x04"), "word-broken"],
  [
    "of the old form that is only its beginning",
    () => Buffer.from("d0cf11e0a1b11ae1".padEnd(2_000, "0"), "hex"),
    "word-broken",
  ],
];
for (const [name, bytes, code] of hostile) {
  test(`a file ${name} gives a Problem`, async () => {
    const { items, nothings } = await read(bytes(), name.includes("old form") ? "bai.doc" : "bai.docx");
    assert.deepEqual([items.length, codes(nothings)], [0, [code]]);
    assert.ok(nothings[0]!.isFault);
  });
}

test("a document nested a hundred thousand levels deep keeps its words", async () => {
  const deep = `${"<w:ins>".repeat(100_000)}${aRun("Sâu")}${"</w:ins>".repeat(100_000)}`;
  const { items, nothings } = await read(aDocx(`${aParagraph("Tên bài")}<w:p>${deep}</w:p>`));
  assert.equal(items[0]?.text ?? codes(nothings)[0], "Sâu");
});

test("a document whose XML is broken keeps its words and says that its marks are lost", async () => {
  const { items } = await read(aDocx(`${BODY}</w:tbl><w:p><w:r>`));
  assert.match(items[0]!.text, /Thân bài\./);
  assert.ok(codes(items[0]!.doubts).includes("word-marks"));
});

test("members that lead out of the file are passed over", async () => {
  const { items } = await read(aDocx(BODY, { "../../ra-ngoai.xml": "x", "/tuyet-doi.xml": "x" }));
  assert.equal(items[0]!.text, "Thân bài.");
});

test("a file that takes too long is given up, and the next is converted", async () => {
  const slow = aDocx(aParagraph("Tên") + aParagraph(aRun("chữ ")).repeat(40_000));
  const root = folderOf({ "cham.docx": slow, "nhanh.docx": aDocx(BODY) });
  await assert.rejects(wordConverter(1).convert(`${root}/cham.docx`, "docx"), { fault: "slow" });
  const { convert } = wordConverter();
  assert.match((await convert(`${root}/nhanh.docx`, "docx")).text, /Thân bài/);
});

/** The same numbers in every run. */
function* numbers(seed: number): Generator<number> {
  for (let state = seed; ; ) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state;
  }
}

test("two hundred spoiled documents each give an article or a Problem", async () => {
  const whole = aDocx(BODY + aParagraph("Thêm một đoạn để có gì mà hỏng.").repeat(20));
  const random = numbers(7);
  const next = (below: number) => random.next().value! % below;
  for (let count = 0; count < 200; count++) {
    const spoiled = Buffer.from(count % 4 === 0 ? whole.subarray(0, 30 + next(whole.length - 30)) : whole);
    for (let hits = count % 4 === 0 ? 0 : 1 + next(8); hits > 0; hits--)
      spoiled[4 + next(spoiled.length - 4)] = next(256);
    const { items, nothings } = await read(spoiled);
    assert.equal(items.length + nothings.length, 1, `document ${count}`);
  }
});
