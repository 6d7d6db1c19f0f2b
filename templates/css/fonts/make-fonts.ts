/**
 * `npm run fonts` makes the fonts beside this file from Adobe's Source Serif 4, which it fetches as the npm package
 * `source-serif`. The fonts keep the letters that Vietnamese pages need, the weights that the styles use, and one optical
 * size. Each style is one file, so that pairs such as "T" and "ư" are kerned; it takes 22 KB, where two stock subsets
 * take 64 KB.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import subsetFont from "subset-font";
import { renameFont, replaceTable } from "./tables.ts";

const SOURCE_PACKAGE = "source-serif@4.5.1";

/**
 * The letters that the fonts keep, by first and last code point. Other letters are drawn from the stock subsets that
 * `fonts.css` names.
 */
const KEPT_RANGES: readonly (readonly [first: number, last: number])[] = [
  [0x20, 0x7e],
  // No-break space; § © « soft hyphen ° ± ² ³ · » ¼ ½ ¾ × .
  [0xa0, 0xa0],
  [0xa7, 0xa7],
  [0xa9, 0xa9],
  [0xab, 0xab],
  [0xad, 0xad],
  [0xb0, 0xb3],
  [0xb7, 0xb7],
  [0xbb, 0xbe],
  [0xd7, 0xd7],
  // Letters of Vietnamese within Latin-1, capital and small.
  ...[0xc0, 0xe0].flatMap((from) =>
    [
      [0x00, 0x03],
      [0x08, 0x0a],
      [0x0c, 0x0d],
      [0x12, 0x15],
      [0x19, 0x1a],
      [0x1d, 0x1d],
    ].map(([first, last]) => [from + first!, from + last!] as const),
  ),
  // Ă Đ Ĩ Ũ Ơ Ư, and every letter with two marks.
  [0x102, 0x103],
  [0x110, 0x111],
  [0x128, 0x129],
  [0x168, 0x169],
  [0x1a0, 0x1a1],
  [0x1af, 0x1b0],
  [0x1ea0, 0x1ef9],
  // Hyphens and dashes, quotes, bullet, ellipsis, ₫, arrows, minus, ≤ ≥.
  [0x2010, 0x2014],
  [0x2018, 0x201a],
  [0x201c, 0x201e],
  [0x2022, 0x2022],
  [0x2026, 0x2026],
  [0x20ab, 0x20ab],
  [0x2190, 0x2193],
  [0x2212, 0x2212],
  [0x2264, 0x2265],
];

const letters = KEPT_RANGES.map(([first, last]) =>
  Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)).join(""),
).join("");

const folder = mkdtempSync(join(tmpdir(), "fonts-"));
try {
  const packed = execFileSync("npm", ["pack", SOURCE_PACKAGE, "--silent"], { cwd: folder, encoding: "utf8" }).trim();
  execFileSync("tar", ["xzf", packed], { cwd: folder });
  for (const [style, name] of [
    ["Roman", "khotin-serif"],
    ["Italic", "khotin-serif-italic"],
  ] as const) {
    const whole = readFileSync(join(folder, "package", "VAR", `SourceSerif4Variable-${style}.ttf`));
    const options = { keepFeatures: ["kern", "locl", "lnum", "tnum"], noHinting: true } as const;
    const cut = (wght: number | { min: number; max: number; default: number }) =>
      subsetFont(whole, letters, { ...options, variationAxes: { wght, opsz: 14 }, targetFormat: "truetype" });
    const variable = await cut({ min: 400, max: 650, default: 400 });
    // Kerning is kept of the regular weight alone: of all weights it would take 3 KB more.
    const kerned = replaceTable(variable, await cut(400), "GPOS");
    const woff2 = await subsetFont(renameFont(kerned, "Khotin Serif", style), letters, {
      ...options,
      targetFormat: "woff2",
    });
    writeFileSync(new URL(`${name}.woff2`, import.meta.url), woff2);
    console.log(`${name}.woff2 ${woff2.length} bytes`);
  }
  console.log(
    KEPT_RANGES.map(([first, last]) =>
      [first, ...(last === first ? [] : [last])].map((code) => code.toString(16).toUpperCase().padStart(4, "0")),
    )
      .map((ends) => `U+${ends.join("-")}`)
      .join(", "),
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
