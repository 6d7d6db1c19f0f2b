import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { accentOf, DARK_PAPER, LIGHT_PAPER } from "../../src/colours/accent.ts";
import { oklchOf, shownOklch } from "../../src/colours/oklch.ts";
import { contrastOf, hexOf, parseHex } from "../../src/colours/srgb.ts";
import { templatesDir } from "../../src/program/root.ts";

const tokens = readFileSync(join(templatesDir, "css", "tokens.css"), "utf8");
/** The value of a token in the light look and in the dark one. */
const valuesOf = (name: string) =>
  [...tokens.matchAll(new RegExp(`--${name}: (#[0-9a-f]{6});`, "g"))].map(([, v]) => v!);
const [[lightPaper, darkPaper], [lightSheet, darkSheet]] = [valuesOf("paper"), valuesOf("sheet")];

const contrast = (one: string, other: string) => contrastOf(parseHex(one)!, parseHex(other)!);
const aColour = fc
  .tuple(...[0, 1, 2].map(() => fc.integer({ min: 0, max: 255 })))
  .map((parts) => hexOf(parts.map((part) => part / 255) as [number, number, number]));

test("the papers are those of the style", () => {
  assert.deepEqual([lightPaper, darkPaper], [LIGHT_PAPER, DARK_PAPER]);
});

test("contrast is that of WCAG: 21 for black on white, and the known value of a grey", () => {
  assert.equal(contrast("#000000", "#ffffff"), 21);
  assert.equal(contrast("#767676", "#ffffff").toFixed(2), "4.54");
  assert.equal(contrast("#fff", "#ffffff"), 1);
});

test("only #rgb and #rrggbb are colours", () => {
  assert.equal(hexOf(parseHex("#0AF")!), "#00aaff");
  for (const text of ["", "#", "#12", "#1234", "#12345", "#1234567", "#12345678", "0af", "red", "#ggg", "#12 345"])
    assert.equal(accentOf(text), null, text);
});

test("a colour comes through OKLCH as it was", () => {
  fc.assert(fc.property(aColour, (colour) => hexOf(shownOklch(oklchOf(parseHex(colour)!))) === colour));
});

test("whatever colour is given, words in it can be read in both looks, or one that can be is named", () => {
  fc.assert(
    fc.property(aColour, (colour) => {
      const result = accentOf(colour)!;
      if ("nearest" in result) {
        const least = Math.min(contrast(colour, lightPaper!), contrast(colour, lightSheet!));
        assert.ok(least < 4.5 && Math.abs(result.contrast - least) < 1e-9, `${colour}: ${least}`);
      } else assert.equal(result.accent.light, colour);
      const chosen = "nearest" in result ? accentOf(result.nearest)! : result;
      assert.ok("accent" in chosen, `${colour}: the colour named is taken`);
      const { light, dark } = chosen.accent;
      for (const ground of [lightPaper!, lightSheet!])
        assert.ok(contrast(light, ground) >= 4.5, `${light} on ${ground}`);
      for (const ground of [darkPaper!, darkSheet!]) assert.ok(contrast(dark, ground) >= 4.5, `${dark} on ${ground}`);
    }),
    { numRuns: 500 },
  );
});

/** How far two hues lie apart on the circle, in degrees. */
function hueDistance(one: string, other: string): number {
  const [from, to] = [one, other].map((colour) => (oklchOf(parseHex(colour)!).hue * 180) / Math.PI);
  const distance = Math.abs(from! - to!) % 360;
  return Math.min(distance, 360 - distance);
}

test("the colour named and the dark shade have the hue of the colour given, where it has one", () => {
  fc.assert(
    fc.property(aColour, (colour) => {
      fc.pre(oklchOf(parseHex(colour)!).chroma > 0.05);
      const result = accentOf(colour)!;
      const made = "nearest" in result ? result.nearest : result.accent.dark;
      // A dark colour has few steps in each part, so that its hue can only be met nearly.
      fc.pre(oklchOf(parseHex(made)!).chroma > 0.03);
      assert.ok(hueDistance(colour, made) < 6, `${colour} and ${made}: ${hueDistance(colour, made)}°`);
    }),
    { numRuns: 500 },
  );
});

test("the colour named is the nearest: a little lighter, words could not be read", () => {
  for (const colour of ["#ff0000", "#ffcc00", "#00b050", "#29abe2", "#c0c0c0"]) {
    const result = accentOf(colour)!;
    assert.ok("nearest" in result, colour);
    const { lightness, ...rest } = oklchOf(parseHex(result.nearest)!);
    const lighter = hexOf(shownOklch({ lightness: lightness + 0.012, ...rest }));
    assert.ok("nearest" in accentOf(lighter)!, `${colour}: ${result.nearest}, ${lighter}`);
  }
});
