import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { exactForm } from "../../src/search/words/normalize.ts";
import { canonicalSyllable, hasSyllableLetters } from "../../src/search/words/syllable.ts";
import { decodeTypedKeys } from "../../src/search/words/typed-keys.ts";
import { looseSyllable } from "./loose-syllable.ts";
import { typeTelex } from "./type-telex.ts";

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
    const decoded = decodeTypedKeys(keys);
    assert.equal(decoded === null ? null : exactForm(decoded), meant, keys);
  }
  for (const plain of ["thanh", "nam", "covid19", "h5n1", "facebook", "thành"])
    assert.equal(decodeTypedKeys(plain), null, plain);
  fc.assert(
    fc.property(looseSyllable, ({ text }) => {
      const spelt = canonicalSyllable(text);
      const keys = typeTelex(spelt);
      const decoded = decodeTypedKeys(keys);
      if (decoded !== null) assert.equal(exactForm(decoded), spelt, keys);
      else
        assert.ok(
          keys === spelt || hasSyllableLetters(keys) || keys.length > 11 || keys.length < 2,
          `${keys} for ${spelt}`,
        );
    }),
  );
});
