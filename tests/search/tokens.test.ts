import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { expandAbbreviation, findDefinedAbbreviations } from "../../src/search/words/abbreviations.ts";
import { normalizeText } from "../../src/search/words/normalize.ts";
import { tokenize } from "../../src/search/words/tokens.ts";
import { looseSyllable } from "./loose-syllable.ts";

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

test("every token lies in the text and every position has a form", () => {
  fc.assert(
    fc.property(fc.array(word, { maxLength: 12 }), (words) => {
      const text = normalizeText(words.join(" "));
      let end = 0;
      for (const token of tokenize(text)) {
        assert.ok(token.start >= end && token.end > token.start && token.end <= text.length);
        assert.ok(token.positions.every((position) => position.length > 0 && position.every((form) => form !== "")));
        end = token.end;
      }
    }),
  );
});

const mainForms = (text: string): readonly string[] =>
  tokenize(normalizeText(text)).flatMap(({ positions }) => positions.map((position) => position[0]!));

test("texts that mean the same have the same forms, and others have not", () => {
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
    assert.deepEqual(mainForms(one), mainForms(other), `${one} and ${other}`);
  }
  for (const [one, other] of [
    ["10,8", "108"],
    ["11,5", "11/5"],
    ["2.670", "2,67"],
    ["35-CT/TW", "35-NQ/TW"],
    ["tư", "TƯ"],
  ] as const) {
    assert.notDeepEqual(mainForms(one), mainForms(other), `${one} and ${other}`);
  }
});

test("abbreviations are read both as listed and as an article explains them", () => {
  assert.deepEqual(expandAbbreviation("HĐND"), ["hội", "đồng", "nhân", "dân"]);
  assert.deepEqual(expandAbbreviation("hdnd"), ["hội", "đồng", "nhân", "dân"]);
  assert.equal(expandAbbreviation("tư"), null);
  assert.deepEqual(
    [...findDefinedAbbreviations("Ban Quản trị Chợ (BQTC) và Hội Làng (XYZ), Ủy ban nhân dân (UBND)")],
    [["bqtc", "ban quản trị chợ"]],
  );
});
