import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { definedAbbreviations, expansionOf } from "../../src/search/words/abbreviations.ts";
import { hasMarks, openForm, plainText, strictForm } from "../../src/search/words/normalize.ts";
import { splitsOf } from "../../src/search/words/split-syllables.ts";
import { canonicalSyllable, isBareSyllable, isSyllable } from "../../src/search/words/syllable.ts";
import { tokensOf } from "../../src/search/words/tokens.ts";
import { meantByKeys } from "../../src/search/words/typed-keys.ts";
import { asTelex } from "./judged-queries.ts";

const ONSETS = ["", "b", "ch", "d", "đ", "gi", "h", "kh", "l", "ngh", "ph", "qu", "th", "tr", "x"];
const RIMES = [
  "a",
  "ai",
  "an",
  "ang",
  "âu",
  "eo",
  "ên",
  "ia",
  "iêu",
  "oa",
  "oai",
  "oan",
  "ôi",
  "uy",
  "uyên",
  "ươi",
  "ương",
  "ưu",
  "y",
  "êch",
];
const TONES = ["", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"];
/** A syllable with its tone on any of its vowels. */
const looseSyllable = fc
  .tuple(fc.constantFrom(...ONSETS), fc.constantFrom(...RIMES), fc.constantFrom(...TONES), fc.nat(2))
  .map(([onset, rime, tone, at]) => {
    const vowels = [...rime.matchAll(/[aâeêioôơuưy]/g)].map(({ index }) => index);
    const place = vowels[at % vowels.length]! + 1;
    return { onset, rime, tone, text: (onset + rime.slice(0, place) + tone + rime.slice(place)).normalize("NFC") };
  })
  .filter(({ onset, rime }) => isSyllable(onset + rime));
const word = fc.oneof(
  looseSyllable.map(({ text }) => text),
  fc.constantFrom(
    "UBND",
    "TP.HCM",
    "35-CT/TW",
    "8/1/2021",
    "10.100",
    "10,8%",
    "01ha",
    "kĩ",
    "Đắk",
    "iPhone",
    "–",
    "“trích”",
    "a:b",
    "café",
  ),
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 6 }),
);

test("a syllable is spelt one way wherever its tone was put", () => {
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
      assert.equal(openForm(once).length, once.normalize("NFC").length);
    }),
  );
});

test("folding is the same for composed and decomposed text, and done once is done", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      const plain = plainText(text);
      assert.equal(plainText(plain), plain);
      assert.equal(plainText(text.normalize("NFD")), plain);
    }),
  );
  assert.equal(plainText("\u00d0ảng\u200b bộ c\u00adông"), "Đảng bộ công");
  assert.equal(openForm(strictForm("ĐƯỜNG")), "duong");
  assert.deepEqual([hasMarks("đi"), hasMarks("an")], [true, false]);
});

test("every token lies in the text and every place has a form", () => {
  fc.assert(
    fc.property(fc.array(word, { maxLength: 12 }), (words) => {
      const text = plainText(words.join(" "));
      let end = 0;
      for (const token of tokensOf(text)) {
        assert.ok(token.start >= end && token.end > token.start && token.end <= text.length);
        assert.ok(token.places.every((place) => place.length > 0 && place.every((form) => form !== "")));
        end = token.end;
      }
    }),
  );
});

const forms = (text: string): readonly string[] =>
  tokensOf(plainText(text)).flatMap(({ places }) => places.map((place) => place[0]!));

test("what is the same is one word, and what is not is not", () => {
  for (const [one, other] of [
    ["8/1/2021", "08.01.2021"],
    ["10.100", "10100"],
    ["01ha", "1 ha"],
    ["02-NQ/TU", "2-NQ/TU"],
    ["1234/QĐ-UBND", "1234/qd-ubnd"],
    ["COVID-19", "Covid 19"],
    ["KT-XH", "kinh tế xã hội"],
    ["T.Ư", "trung ương"],
    ["đ/c", "đồng chí"],
    ["19.000m2", "19000 m2"],
  ] as const) {
    assert.deepEqual(forms(one), forms(other), `${one} and ${other}`);
  }
  for (const [one, other] of [
    ["10,8", "108"],
    ["11,5", "11/5"],
    ["2.670", "2,67"],
    ["35-CT/TW", "35-NQ/TW"],
    ["tư", "TƯ"],
  ] as const) {
    assert.notDeepEqual(forms(one), forms(other), `${one} and ${other}`);
  }
});

test("abbreviations are read both as listed and as an article explains them", () => {
  assert.deepEqual(expansionOf("HĐND"), ["hội", "đồng", "nhân", "dân"]);
  assert.deepEqual(expansionOf("hdnd"), ["hội", "đồng", "nhân", "dân"]);
  assert.equal(expansionOf("tư"), null);
  assert.deepEqual(
    [...definedAbbreviations("Ban Quản trị Chợ (BQTC) và Hội Làng (XYZ), Ủy ban nhân dân (UBND)")],
    [["bqtc", "ban quản trị chợ"]],
  );
});

test("Telex and VNI keys become the syllables they were struck for", () => {
  for (const [keys, meant] of [
    ["thanhf", "thành"],
    ["phoos", "phố"],
    ["ddaangr", "đẩng"],
    ["nguyeenx", "nguyễn"],
    ["nguwowif", "người"],
    ["dduowngf", "đường"],
    ["dduongwf", "đường"],
    ["thanh2", "thành"],
    ["pho61", "phố"],
    ["d9u7o7ng2", "đường"],
    ["nguye64n", "nguyễn"],
    ["hddnd", "hđnd"],
  ] as const) {
    const found = meantByKeys(keys);
    assert.equal(found === null ? null : strictForm(found), meant, keys);
  }
  for (const plain of ["thanh", "nam", "covid19", "h5n1", "facebook", "thành"])
    assert.equal(meantByKeys(plain), null, plain);
  fc.assert(
    fc.property(looseSyllable, ({ text }) => {
      const spelt = canonicalSyllable(text);
      const keys = asTelex(spelt);
      const found = meantByKeys(keys);
      if (found !== null) assert.equal(strictForm(found), spelt, keys);
      else
        assert.ok(
          keys === spelt || isBareSyllable(keys) || keys.length > 11 || keys.length < 2,
          `${keys} for ${spelt}`,
        );
    }),
  );
});

test("words run together come apart", () => {
  assert.deepEqual(splitsOf("thainguyen")[0], ["thai", "nguyen"]);
  assert.deepEqual(splitsOf("ủyban"), [["ủy", "ban"]]);
  assert.deepEqual(splitsOf("sốtxuấthuyết").at(-1), ["sốt", "xuất", "huyết"]);
  for (const split of [
    ["duo", "chuong"],
    ["duoc", "huong"],
  ])
    assert.ok(splitsOf("duochuong").some((found) => found.join(" ") === split.join(" ")));
  assert.deepEqual(splitsOf("xyzzy"), []);
});
