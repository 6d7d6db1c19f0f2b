import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { decodeRecord, encodeRecord, type ShownRecord, type ShownWord } from "../../src/search/content-code.ts";
import { plainText } from "../../src/search/fold.ts";
import type { SearchRecord } from "../../src/search/search-record.ts";
import { tokensOf } from "../../src/search/tokens.ts";
import { aRecord } from "./written-articles.ts";

function thereAndBack(record: SearchRecord): ShownRecord {
  const { address, content } = encodeRecord(record);
  return decodeRecord(content.replace(/\s+/g, " ").trim(), address);
}

const shown = (words: readonly ShownWord[]): string =>
  words
    .map((word) => word.shown)
    .filter((text) => text !== "")
    .join(" ");
const piece = fc.oneof(
  fc.constantFrom(
    "Đảng",
    "hoà",
    "UBND",
    "(UBND)",
    "35-CT/TW,",
    "8/1/2021",
    "10,8%",
    "01ha",
    "–",
    "“thành",
    "phố”",
    "a:b",
    "TP.HCM",
    "iPhone",
    "?!",
    "đ/c",
    "kĩ-sư",
  ),
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 8 }),
);

test("what is shown is what was written, whatever is found by", () => {
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 15 }), (pieces) => {
      const text = `Bài ${pieces.join(" ")}`;
      const back = thereAndBack(aRecord({ url: "/2021/01/a/", title: "T", text, summary: "Bài" }));
      assert.equal(shown(back.body), plainText(text).replace(/\s+/g, " ").trim());
    }),
  );
});

test("the browser reads back the very places the build indexed", () => {
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 15 }), (pieces) => {
      const text = `Bài ${pieces.join(" ")}`;
      const back = thereAndBack(aRecord({ url: "/2021/01/a/", title: "T", text, summary: "Bài" }));
      const places = tokensOf(plainText(text)).flatMap((token) => token.places);
      assert.deepEqual(
        back.body.map(({ strict }) => strict),
        places.map((place) => [...place]),
      );
    }),
  );
});

test("head, title and names come back apart, empty ones too", () => {
  const record = aRecord({
    url: "/2021/01/a/",
    title: "Một",
    text: "Hai",
    people: ["Lê Ba"],
    topics: ["Bốn"],
    picture: { src: "/a.jpg", widthPx: 3, heightPx: 2 },
  });
  const back = thereAndBack(record);
  assert.deepEqual(back.head, {
    url: "/2021/01/a/",
    day: "2021-01-10",
    category: "Chính quyền",
    hasShortTitle: false,
    picture: ["/a.jpg", 3, 2],
  });
  assert.deepEqual([shown(back.title), ...back.names.map(shown)], ["Một", "Lê Ba", "Bốn"]);
  const bare = thereAndBack(aRecord({ url: "/2021/01/b/", title: "…", text: "Chữ" }));
  assert.deepEqual([bare.title.length, bare.names.flat().length, shown(bare.body)], [0, 0, "Chữ"]);
});
