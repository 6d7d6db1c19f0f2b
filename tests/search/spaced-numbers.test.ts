import assert from "node:assert/strict";
import { test } from "node:test";
import { parseQuery } from "../../src/search/page/query.ts";
import { joinNumbers } from "../../src/search/page/readings.ts";
import { normalizeText } from "../../src/search/words/normalize.ts";
import { findSpacedNumbers } from "../../src/search/words/spaced-numbers.ts";
import { tokenize } from "../../src/search/words/tokens.ts";

/** The ways in which each number is written; each must be found by each. */
const WRITINGS: readonly (readonly string[])[] = [
  ["35-CT/TW", "35 ct tw", "35ct/tw", "35 CT/TW", "35 – CT/TW", "35—ct/tw", "35cttw", "35/ct-tw"],
  ["2635/QĐ-UBND", "2635/QĐ - UBND", "2635 qd ubnd", "2635/qđ–ubnd", "2635qdubnd", "2635 QĐ/UBND", "2635/ QĐ- UBND"],
  ["02-NQ/TU", "2 nq tu", "02 NQ - TU"],
  ["30/2020/NĐ-CP", "30/2020/nd-cp", "30 2020 nđ cp", "30/2020/NĐ - CP"],
  ["02083861234", "0208 3861 234", "0208.3861.234", "(0208) 3861 234", "0208-3861-234", "+84 208 3861 234"],
  ["0912345678", "0912 345 678", "0912.345.678"],
  ["23000", "23.000", "23 000"],
  ["30/4", "30.4", "30-4", "30 - 4", "30/04", "30 – 4"],
  ["30/4/1975", "30.4.1975", "30-04-1975", "30 / 4 / 1975"],
];

/** The forms by which the first token of a text is found. */
const formsOf = (text: string): readonly string[] => tokenize(normalizeText(text))[0]!.positions[0]!;

/** The terms that a query is looked up by first. */
function termsOf(typed: string): readonly string[] {
  const query = parseQuery(typed);
  return (joinNumbers(query) ?? query).terms.map(({ exact }) => exact);
}

for (const writings of WRITINGS) {
  test(`“${writings[0]}” is found however it is written and typed`, () => {
    for (const typed of writings) {
      const terms = termsOf(typed);
      assert.equal(terms.length, 1, `${typed} is one term: ${terms}`);
      for (const written of writings)
        assert.ok(formsOf(written).includes(terms[0]!), `${typed} finds ${written} by ${formsOf(written)}`);
    }
  });
}

test("what only looks like one of these numbers is read as it stands", () => {
  for (const text of [
    "35 da dạng",
    "5 tổ dân phố",
    "tăng 10.8%",
    "11.5 tấn",
    "giai đoạn 2020-2025",
    "12 tháng",
    "3 kh ba",
    "24/13",
    "0,5",
    "năm 2020 100 hộ",
  ])
    assert.deepEqual(findSpacedNumbers(text), [], text);
});
