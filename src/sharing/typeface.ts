import { readFileSync } from "node:fs";
import { join } from "node:path";
import { programRoot } from "../program/program.ts";

/** Outlines of the site's face, 1,000 units to the em. */
export interface FaceFile {
  /** By sign: how far it moves on, and its outline, an SVG path relative to the sign's origin, y upwards. */
  readonly glyphs: Readonly<Record<string, readonly [advance: number, outline: string]>>;
  /** By sign: what is added before the signs that follow it, as `{"-40": "VWY"}`. */
  readonly kerning: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

const UNITS = 1000;

/**
 * Drawn once from the packaged font by `tests/sharing/make-typeface.ts`; a test finds that they still are that font's. So
 * a card needs no font on the machine and no program that reads fonts, and comes out the same everywhere.
 */
export const FACE_PATH = join(programRoot, "src", "sharing", "typeface.json");

interface Face {
  readonly glyphs: FaceFile["glyphs"];
  /** Matches a text of its signs alone. */
  readonly whole: RegExp;
  readonly kern: (one: string, other: string) => number;
}

let read: Face | null = null;

function face(): Face {
  read ??= readFace();
  return read;
}

function readFace(): Face {
  const { glyphs, kerning } = JSON.parse(readFileSync(FACE_PATH, "utf8")) as FaceFile;
  const pairs = new Map<string, number>();
  for (const [one, groups] of Object.entries(kerning)) {
    for (const [units, others] of Object.entries(groups)) {
      for (const other of others) pairs.set(one + other, Number(units));
    }
  }
  const signs = Object.keys(glyphs).map((sign) => `\\u{${sign.codePointAt(0)!.toString(16)}}`);
  return {
    glyphs,
    whole: new RegExp(`^[${signs.join("")}]*$`, "u"),
    kern: (one, other) => pairs.get(one + other) ?? 0,
  };
}

/** Whether the face has every sign of a text. */
export function canSet(text: string): boolean {
  return face().whole.test(text);
}

/** How wide a text is at a size of 1. Throws where the face lacks a sign. */
export function widthOf(text: string): number {
  const { glyphs, kern } = face();
  let [units, before] = [0, ""];
  for (const sign of text) {
    units += kern(before, sign) + glyphs[sign]![0];
    before = sign;
  }
  return units / UNITS;
}

/** A line of text as an SVG path element, its base line beginning at a point. Throws where the face lacks a sign. */
export function linePath(text: string, sizePx: number, xPx: number, yPx: number, fill: string): string {
  const { glyphs, kern } = face();
  let [units, before, path] = [0, "", ""];
  for (const sign of text) {
    const [advance, outline] = glyphs[sign]!;
    units += kern(before, sign);
    if (outline !== "") path += `M${units} 0${outline}`;
    units += advance;
    before = sign;
  }
  const scale = sizePx / UNITS;
  return `<path fill="${fill}" transform="matrix(${scale} 0 0 ${-scale} ${xPx} ${yPx})" d="${path}"/>`;
}
