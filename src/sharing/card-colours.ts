import { INK, PAPER, RED, SOFT_INK } from "./card-drawing.ts";

type Colour = readonly [red: number, green: number, blue: number];

/** How many colours a card has from paper to ink. */
const GREY_STEPS = 14;

/**
 * The colours of a card: from paper to ink in even steps, which make the edges of letters smooth, and the two others.
 */
export const CARD_PALETTE: readonly string[] = [
  ...Array.from({ length: GREY_STEPS }, (_, step) => mixed(PAPER, INK, step / (GREY_STEPS - 1))),
  SOFT_INK,
  RED,
];

const PALETTE = CARD_PALETTE.map(channels);

/**
 * The place in the palette of the colour nearest to each colour of five bits a channel; -1 where it was not looked for
 * yet. A card has a few hundred different colours.
 */
const nearestPlaces = new Int8Array(1 << 15).fill(-1);

/** The place in the palette of the colour nearest to one of five bits a channel. */
function findNearest(bits: number): number {
  const colour: Colour = [(bits >> 10) * 8 + 4, ((bits >> 5) & 31) * 8 + 4, (bits & 31) * 8 + 4];
  const distances = PALETTE.map((other) => distance(colour, other));
  return distances.indexOf(Math.min(...distances));
}

/** The place in the palette of each pixel. The pixels have three bytes each. */
export function paletteIndexes(pixels: Uint8Array): Uint8Array {
  const places = new Uint8Array(pixels.length / 3);
  for (let from = 0, to = 0; from < pixels.length; from += 3, to++) {
    const bits = ((pixels[from]! >> 3) << 10) | ((pixels[from + 1]! >> 3) << 5) | (pixels[from + 2]! >> 3);
    if (nearestPlaces[bits]! < 0) nearestPlaces[bits] = findNearest(bits);
    places[to] = nearestPlaces[bits]!;
  }
  return places;
}

function channels(colour: string): Colour {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)) as unknown as Colour;
}

function distance(one: Colour, other: Colour): number {
  return one.reduce((sum, value, index) => sum + (value - other[index]!) ** 2, 0);
}

/** The colour between two others, nearer to the second one the greater its share is. */
function mixed(from: string, to: string, share: number): string {
  const ends = channels(to);
  const values = channels(from).map((value, index) => Math.round(value + (ends[index]! - value) * share));
  return `#${values.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}
