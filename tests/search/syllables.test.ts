import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { hasAccents, removeAccents } from "../../src/search/words/accents.ts";
import { exactForm, normalizeText } from "../../src/search/words/normalize.ts";
import { splitSyllables } from "../../src/search/words/split-syllables.ts";
import { canonicalSyllable } from "../../src/search/words/syllable.ts";
import { looseSyllable } from "./loose-syllable.ts";

test("a syllable has one spelling wherever its tone was put", () => {
  for (const [given, wanted] of [
    ["hoà", "hòa"],
    ["hòan", "hoàn"],
    ["uỷ", "ủy"],
    ["thuỷ", "thủy"],
    ["huỳnh", "huỳnh"],
    ["quí", "quý"],
    ["kĩ", "kỹ"],
    ["lí", "lý"],
    ["gía", "giá"],
    ["nguyễn", "nguyễn"],
    ["đựơc", "được"],
    ["khoẻ", "khỏe"],
    ["tỉ", "tỷ"],
    ["gì", "gì"],
  ] as const) {
    assert.equal(canonicalSyllable(given), wanted);
  }
  fc.assert(
    fc.property(looseSyllable, ({ text }) => {
      const once = canonicalSyllable(text);
      assert.equal(canonicalSyllable(once), once);
      assert.equal(removeAccents(once).length, once.normalize("NFC").length);
    }),
  );
});

test("text normalizes the same composed and decomposed, and once is enough", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      const plain = normalizeText(text);
      assert.equal(normalizeText(plain), plain);
      assert.equal(normalizeText(text.normalize("NFD")), plain);
    }),
  );
  assert.equal(normalizeText("\u00d0ảng\u200b bộ c\u00adông"), "Đảng bộ công");
  assert.equal(removeAccents(exactForm("ĐƯỜNG")), "duong");
  assert.deepEqual([hasAccents("đi"), hasAccents("an")], [true, false]);
});

test("syllables typed without spaces are split", () => {
  assert.deepEqual(splitSyllables("thainguyen")[0], ["thai", "nguyen"]);
  assert.deepEqual(splitSyllables("ủyban"), [["ủy", "ban"]]);
  assert.deepEqual(splitSyllables("sốtxuấthuyết").at(-1), ["sốt", "xuất", "huyết"]);
  for (const split of [
    ["duo", "chuong"],
    ["duoc", "huong"],
  ])
    assert.ok(splitSyllables("duochuong").some((found) => found.join(" ") === split.join(" ")));
  assert.deepEqual(splitSyllables("xyzzy"), []);
});
