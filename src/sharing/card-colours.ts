import { INK, PAPER, RED, SOFT } from "./card-drawing.ts";

type Colour = readonly [red: number, green: number, blue: number];

const STEPS = 14;

/** The colours of a card: paper to ink in even steps, by which edges of letters are smooth, and the two others. */
export const CARD_PALETTE: readonly string[] = [
  ...Array.from({ length: STEPS }, (_, step) => mixed(PAPER, INK, step / (STEPS - 1))),
  SOFT,
  RED,
];

const PALETTE = CARD_PALETTE.map(channels);

/** Of each colour met, five bits a channel, the nearest of the palette: a card has a few hundred of them. */
const nearest = new Int8Array(1 << 15).fill(-1);

function nearestTo(bits: number): number {
  const colour: Colour = [(bits >> 10) * 8 + 4, ((bits >> 5) & 31) * 8 + 4, (bits & 31) * 8 + 4];
  const distances = PALETTE.map((other) => distance(colour, other));
  return distances.indexOf(Math.min(...distances));
}

/** For each pixel of three bytes, its place in the palette. */
export function toPalette(pixels: Uint8Array): Uint8Array {
  const places = new Uint8Array(pixels.length / 3);
  for (let from = 0, to = 0; from < pixels.length; from += 3, to++) {
    const bits = ((pixels[from]! >> 3) << 10) | ((pixels[from + 1]! >> 3) << 5) | (pixels[from + 2]! >> 3);
    if (nearest[bits]! < 0) nearest[bits] = nearestTo(bits);
    places[to] = nearest[bits]!;
  }
  return places;
}

function channels(colour: string): Colour {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)) as unknown as Colour;
}

function distance(one: Colour, other: Colour): number {
  return one.reduce((sum, value, index) => sum + (value - other[index]!) ** 2, 0);
}

function mixed(from: string, to: string, share: number): string {
  const ends = channels(to);
  const values = channels(from).map((value, index) => Math.round(value + (ends[index]! - value) * share));
  return `#${values.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}
