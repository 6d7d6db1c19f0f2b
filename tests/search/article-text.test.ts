import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { cutPositions } from "../../src/search/page/article-text.ts";
import { normalizeText } from "../../src/search/words/normalize.ts";
import { tokenize } from "../../src/search/words/tokens.ts";

const piece = fc.oneof(
  fc.constantFrom(
    "Đảng",
    "hoà",
    "(UBND)",
    "35-CT/TW,",
    "8/1/2021",
    "10,8%",
    "01ha",
    "–",
    "“thành",
    "phố”",
    "TP.HCM",
    "?!",
  ),
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 8 }),
);

test("a text is shown as it was written, and its positions are those that were indexed", () => {
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 15 }), (pieces) => {
      const text = `Bài ${pieces.join(" ")}`;
      const positions = cutPositions(text);
      const shown = positions.flatMap((position) => (position.shown === "" ? [] : [position.shown])).join(" ");
      assert.equal(shown, normalizeText(text).replace(/\s+/g, " ").trim());
      assert.deepEqual(
        positions.map(({ exact }) => exact),
        tokenize(normalizeText(text)).flatMap((token) => token.positions),
      );
    }),
  );
});
