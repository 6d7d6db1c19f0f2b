import { CARD_HEIGHT_PX, CARD_WIDTH_PX, type CardDrawing, type CardLine, PAPER } from "./card-drawing.ts";
import { type GlyphMask, glyphMasks, nameOf, type SizedGlyph } from "./glyph-masks.ts";
import { glyphsOf } from "./typeface.ts";

const CHANNELS = 3;

/** How many bytes the pixels of a card are: red, green and blue of each, row by row. */
export const CARD_BYTES = CARD_WIDTH_PX * CARD_HEIGHT_PX * CHANNELS;

/** A picture on a card, as its red, green and blue, row by row. */
export interface CardPicture {
  readonly data: Uint8Array;
  readonly widthPx: number;
  readonly heightPx: number;
}

let blank: Buffer | null = null;

/**
 * Draws a card as pixels.
 *
 * @param picture stands at the right edge of the card
 * @param pixels where they are put: {@link CARD_BYTES} bytes, all of which are written
 */
export async function drawPixels(card: CardDrawing, picture: CardPicture | null, pixels: Buffer): Promise<void> {
  const lines = card.lines.map((line) => ({ line, glyphs: placedGlyphs(line) }));
  const masks = await glyphMasks(lines.flatMap(({ glyphs }) => glyphs));
  blank ??= Buffer.alloc(CARD_BYTES, Buffer.from(channelsOf(PAPER)));
  blank.copy(pixels);
  const { leftPx, topPx, widthPx, heightPx, colour } = card.rule;
  for (let y = topPx; y < topPx + heightPx; y += 1)
    pixels.fill(Buffer.from(channelsOf(colour)), offsetOf(leftPx, y), offsetOf(leftPx + widthPx, y));
  for (const { line, glyphs } of lines) {
    const shades = shadesOf(line.colour);
    for (const glyph of glyphs) lay(masks.get(nameOf(glyph))!, glyph.xPx, line.baselinePx, shades, pixels);
  }
  if (picture !== null) layPicture(picture, pixels);
}

/** A glyph of a line, and the pixel that its origin stands in. */
interface PlacedGlyph extends SizedGlyph {
  readonly xPx: number;
}

/** The glyphs of a line at their places, to a quarter of a pixel. */
function placedGlyphs({ text, sizePx, leftPx }: CardLine): readonly PlacedGlyph[] {
  return glyphsOf(text).map(({ character, offsetEm }) => {
    const quarters = Math.round((leftPx + offsetEm * sizePx) * 4);
    return { character, sizePx, quarters: quarters % 4, xPx: Math.floor(quarters / 4) };
  });
}

/** Lays a glyph over what is drawn already. */
function lay(
  { widthPx, heightPx, leftPx, topPx, coverage }: GlyphMask,
  originX: number,
  baselinePx: number,
  shades: Uint8Array,
  pixels: Buffer,
): void {
  const [left, top] = [originX + leftPx, baselinePx + topPx];
  for (let y = Math.max(0, -top); y < Math.min(heightPx, CARD_HEIGHT_PX - top); y += 1) {
    let to = offsetOf(left, top + y);
    for (let x = 0; x < widthPx; x += 1, to += CHANNELS) {
      const covered = coverage[y * widthPx + x]!;
      if (covered === 0 || left + x < 0 || left + x >= CARD_WIDTH_PX) continue;
      // Where two glyphs touch, the darker pixel is the ink of both.
      for (let channel = 0; channel < CHANNELS; channel += 1)
        pixels[to + channel] = Math.min(pixels[to + channel]!, shades[covered * CHANNELS + channel]!);
    }
  }
}

function layPicture({ data, widthPx, heightPx }: CardPicture, pixels: Buffer): void {
  const row = widthPx * CHANNELS;
  for (let y = 0; y < heightPx; y += 1)
    pixels.set(data.subarray(y * row, (y + 1) * row), offsetOf(CARD_WIDTH_PX - widthPx, y));
}

const shadesKept = new Map<string, Uint8Array>();

/** The colour of a pixel of paper by how much of it ink covers: three channels for each of 0 to 255. */
function shadesOf(colour: string): Uint8Array {
  const known = shadesKept.get(colour);
  if (known !== undefined) return known;
  const [ink, paper] = [channelsOf(colour), channelsOf(PAPER)];
  const shades = Uint8Array.from({ length: 256 * CHANNELS }, (_, index) => {
    const [covered, channel] = [Math.floor(index / CHANNELS), index % CHANNELS];
    return Math.round((paper[channel]! * (255 - covered) + ink[channel]! * covered) / 255);
  });
  shadesKept.set(colour, shades);
  return shades;
}

/** The channels of a colour as `#9d1f17`. */
function channelsOf(colour: string): readonly number[] {
  return [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16));
}

function offsetOf(x: number, y: number): number {
  return (y * CARD_WIDTH_PX + x) * CHANNELS;
}
