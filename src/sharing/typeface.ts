import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The outlines of the site's typeface, as they are stored. Lengths are in thousandths of an em. */
export interface TypefaceFile {
  /**
   * Character → how far the next character stands from it, and its outline: an SVG path that starts from the
   * character's origin on the baseline, with y upwards.
   */
  readonly glyphs: Readonly<Record<string, readonly [advance: number, outline: string]>>;
  /** Character → what is added to the distance of the characters after it, as `{"-40": "VWY"}`. */
  readonly kerning: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** The unit of outlines: thousandths of an em. */
export const UNITS_PER_EM = 1000;

/**
 * The file of outlines. `tests/sharing/make-typeface.ts` drew them from the packaged font, and a test finds out when
 * they are no longer those of that font. Thanks to this file a card needs no font and no program that reads fonts, and
 * it is the same on every machine.
 */
export const TYPEFACE_PATH = fileURLToPath(new URL("./typeface.json", import.meta.url));

interface Typeface {
  readonly glyphs: TypefaceFile["glyphs"];
  /** Matches a text all of whose characters have a glyph. */
  readonly whole: RegExp;
  /** What is added to the distance between two characters. */
  readonly kern: (one: string, other: string) => number;
}

let read: Typeface | null = null;

/** The typeface, which is read when it is first needed. */
function typeface(): Typeface {
  read ??= readTypeface();
  return read;
}

function readTypeface(): Typeface {
  const { glyphs, kerning } = JSON.parse(readFileSync(TYPEFACE_PATH, "utf8")) as TypefaceFile;
  const pairs = new Map<string, number>();
  for (const [one, groups] of Object.entries(kerning)) {
    for (const [units, others] of Object.entries(groups)) {
      for (const other of others) pairs.set(one + other, Number(units));
    }
  }
  const characters = Object.keys(glyphs).map((character) => `\\u{${character.codePointAt(0)!.toString(16)}}`);
  return {
    glyphs,
    whole: new RegExp(`^[${characters.join("")}]*$`, "u"),
    kern: (one, other) => pairs.get(one + other) ?? 0,
  };
}

/** Whether the typeface has a glyph for every character of a text. */
export function hasGlyphs(text: string): boolean {
  return typeface().whole.test(text);
}

/** The width of a text, in ems. @throws TypeError where a character has no glyph */
export function widthInEm(text: string): number {
  const { glyphs, kern } = typeface();
  let [units, before] = [0, ""];
  for (const character of text) {
    units += kern(before, character) + glyphs[character]![0];
    before = character;
  }
  return units / UNITS_PER_EM;
}

/** A glyph of a line of text. */
export interface LineGlyph {
  readonly character: string;
  /** How far its origin stands from the beginning of the line, in ems. */
  readonly offsetEm: number;
}

/**
 * The glyphs of a line of text that leave ink, with their places.
 *
 * @throws TypeError where a character has no glyph
 */
export function glyphsOf(text: string): readonly LineGlyph[] {
  const { glyphs, kern } = typeface();
  const placed: LineGlyph[] = [];
  let [units, before] = [0, ""];
  for (const character of text) {
    const [advance, outline] = glyphs[character]!;
    units += kern(before, character);
    if (outline !== "") placed.push({ character, offsetEm: units / UNITS_PER_EM });
    units += advance;
    before = character;
  }
  return placed;
}

/**
 * A glyph: its width in ems, and its outline in thousandths of an em, an SVG path from its origin with y upwards.
 *
 * @throws TypeError where the character has none
 */
export function glyphOf(character: string): { readonly widthEm: number; readonly outline: string } {
  const [advance, outline] = typeface().glyphs[character]!;
  return { widthEm: advance / UNITS_PER_EM, outline };
}

/**
 * Draws a line of text as an SVG path element, whose baseline begins at a point.
 *
 * @throws TypeError where a character has no glyph
 */
export function drawLine(text: string, sizePx: number, xPx: number, yPx: number, fill: string): string {
  const outlines = glyphsOf(text).map(
    ({ character, offsetEm }) => `M${Math.round(offsetEm * UNITS_PER_EM)} 0${glyphOf(character).outline}`,
  );
  const scale = sizePx / UNITS_PER_EM;
  return `<path fill="${fill}" transform="matrix(${scale} 0 0 ${-scale} ${xPx} ${yPx})" d="${outlines.join("")}"/>`;
}
