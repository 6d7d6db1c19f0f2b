import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Blob, Face, Feature, Font, Buffer as Run, shape, Variation } from "harfbuzzjs";
import { decompress } from "wawoff2";
import { programRoot } from "../../src/program/root.ts";
import type { TypefaceFile } from "../../src/sharing/typeface.ts";

const FONTS = join(programRoot, "node_modules", "@fontsource-variable", "source-serif-4", "files");

/**
 * The parts that the packaged font is divided into, in the order that pages take letters from them. Only letters of the
 * same part are kerned, as on pages.
 */
const SUBSETS = ["latin", "vietnamese", "latin-ext"] as const;

/**
 * The characters that titles are written with. The rest of Latin Extended is phonetic or medieval, and combining marks
 * cannot be placed.
 */
const WANTED = /[\p{L}\p{N}\p{P}\p{S} ]/u;

const isWanted = (character: string) =>
  WANTED.test(character) && (/[\u0020-\u017fƠơƯưȘșȚț]/.test(character) || (character >= "Ạ" && character < "\u2200"));

/** The weight of a heading on pages, and an optical size between that of a card and that of a card seen on a phone. */
const AXES = [new Variation("wght", 600), new Variation("opsz", 32)];

const NO_LIGATURES = [new Feature("liga", 0), new Feature("clig", 0)];

type Draft = { readonly [Name in keyof TypefaceFile]: Record<string, TypefaceFile[Name][string]> };

/** Draws the outlines of the packaged font, which `src/sharing/typeface.json` must hold. */
export async function makeTypeface(): Promise<TypefaceFile> {
  const draft: Draft = { glyphs: {}, kerning: {} };
  for (const subset of SUBSETS) {
    const packed = readFileSync(join(FONTS, `source-serif-4-${subset}-standard-normal.woff2`));
    const face = new Face(new Blob((await decompress(packed)).slice().buffer));
    const font = new Font(face);
    font.setVariations(AXES);
    addSubset(draft, [...face.collectUnicodes()], font);
  }
  return draft;
}

/** Writes the outlines as JSON with one character on each line, so that changes can be read. */
export function typefaceText({ glyphs, kerning }: TypefaceFile): string {
  const lines = (table: Readonly<Record<string, unknown>>) =>
    Object.entries(table).map(([character, value]) => `    ${JSON.stringify(character)}: ${JSON.stringify(value)}`);
  const part = (name: string, table: Readonly<Record<string, unknown>>) =>
    `  ${JSON.stringify(name)}: {\n${lines(table).join(",\n")}\n  }`;
  return `{\n${part("glyphs", glyphs)},\n${part("kerning", kerning)}\n}\n`;
}

function addSubset({ glyphs, kerning }: Draft, codes: number[], font: Font): void {
  const fresh = codes
    .sort((one, other) => one - other)
    .map((code) => String.fromCodePoint(code))
    .filter(isWanted)
    .filter((character) => glyphs[character] === undefined);
  const advances = new Map<string, number>();
  for (const character of fresh) {
    const [glyph] = shaped(character, font);
    if (glyph === undefined) continue;
    advances.set(character, glyph.advance);
    glyphs[character] = [glyph.advance, relativePath(font.glyphToPath(glyph.id))];
  }
  for (const one of advances.keys()) {
    const pairs: Record<string, string> = {};
    for (const other of advances.keys()) {
      const [first, second] = shaped(one + other, font);
      const kern = second === undefined ? 0 : first!.advance - advances.get(one)!;
      // A smaller distance cannot be seen at the size of a card.
      if (Math.abs(kern) >= 8) pairs[kern] = (pairs[kern] ?? "") + other;
    }
    if (Object.keys(pairs).length > 0) kerning[one] = pairs;
  }
}

function shaped(text: string, font: Font): readonly { readonly id: number; readonly advance: number }[] {
  const run = new Run();
  run.addText(text);
  run.guessSegmentProperties();
  shape(font, run, NO_LIGATURES);
  const positions = run.getGlyphPositions();
  return run.getGlyphInfos().map((info, index) => ({ id: info.codepoint, advance: positions[index]!.xAdvance }));
}

/** A path in whole units and relative coordinates, so that it can be put anywhere. */
function relativePath(absolute: string): string {
  let [x, y] = [0, 0];
  let start: readonly [number, number] = [0, 0];
  return [...absolute.matchAll(/([MLQZ])([^MLQZ]*)/g)]
    .map(([, command, written]) => {
      if (command === "Z") {
        [x, y] = start;
        return "z";
      }
      const numbers = written!.split(/[ ,]/).map((number) => Math.round(Number(number)));
      const deltas = numbers.map((number, index) => number - (index % 2 === 0 ? x : y));
      [x, y] = [numbers.at(-2)!, numbers.at(-1)!];
      if (command === "M") start = [x, y];
      return `${command!.toLowerCase()}${deltas.join(" ").replaceAll(" -", "-")}`;
    })
    .join("");
}
