import sharp from "sharp";
import { glyphOf, UNITS_PER_EM } from "./typeface.ts";

/** A glyph at a size and a place inside a pixel. */
export interface SizedGlyph {
  readonly character: string;
  /** Pixels to an em; a whole number, so that few sizes of a glyph are drawn. */
  readonly sizePx: number;
  /** How many quarters of a pixel the origin stands right of a whole pixel: 0 to 3. */
  readonly quarters: number;
}

/** How much of each pixel a glyph covers. */
export interface GlyphMask {
  readonly widthPx: number;
  readonly heightPx: number;
  /** How far the left edge stands right of the pixel with the glyph's origin. */
  readonly leftPx: number;
  /** How far the top edge stands below the baseline; a negative number for nearly all glyphs. */
  readonly topPx: number;
  /** 0 to 255 for each pixel, row by row. */
  readonly coverage: Uint8Array;
}

/** The name of a glyph at a size and a place: masks are kept by it. */
export function nameOf({ character, sizePx, quarters }: SizedGlyph): string {
  return `${character} ${sizePx} ${quarters}`;
}

/** The most memory for masks, in bytes. A year of cards takes a few megabytes, as titles have few sizes. */
const KEPT_BYTES = 16 * 1024 * 1024;

const kept = new Map<string, GlyphMask>();
let keptBytes = 0;

/**
 * The masks of glyphs, by {@link nameOf}. Those that were drawn before are kept in memory; all others are drawn at once, on one
 * sheet. A library that draws outlines takes most of its time to read them, and each card has the glyphs of other cards.
 */
export async function glyphMasks(glyphs: readonly SizedGlyph[]): Promise<ReadonlyMap<string, GlyphMask>> {
  const wanted = new Map(glyphs.map((glyph) => [nameOf(glyph), glyph]));
  const found = new Map<string, GlyphMask>();
  for (const name of wanted.keys()) {
    const mask = kept.get(name);
    if (mask === undefined) continue;
    found.set(name, mask);
    wanted.delete(name);
  }
  if (wanted.size === 0) return found;
  const drawn = await drawSheet([...wanted.values()].sort((one, other) => one.sizePx - other.sizePx));
  if (keptBytes > KEPT_BYTES) {
    kept.clear();
    keptBytes = 0;
  }
  for (const [name, mask] of drawn) {
    found.set(name, mask);
    kept.set(name, mask);
    keptBytes += mask.coverage.length;
  }
  return found;
}

/** The place of a glyph on a sheet, in pixels. */
interface Cell {
  readonly glyph: SizedGlyph;
  readonly left: number;
  readonly top: number;
  readonly widthPx: number;
  readonly heightPx: number;
  /** The place of the pixel with the glyph's origin, from the cell's top left corner. */
  readonly originX: number;
  readonly baseline: number;
}

const SHEET_WIDTH_PX = 1200;

// What a cell has besides the width of its glyph, in ems: marks stand above each other, and ends hang over.
const ABOVE_EM = 1.2;
const BELOW_EM = 0.5;
const BESIDE_EM = 0.4;

async function drawSheet(glyphs: readonly SizedGlyph[]): Promise<ReadonlyMap<string, GlyphMask>> {
  const cells = cellsOf(glyphs);
  const heightPx = Math.max(...cells.map((cell) => cell.top + cell.heightPx));
  const paths = cells.map(({ glyph, left, top, originX, baseline }) => {
    const scale = glyph.sizePx / UNITS_PER_EM;
    const x = left + originX + glyph.quarters / 4;
    return `<path transform="matrix(${scale} 0 0 ${-scale} ${x} ${top + baseline})" d="M0 0${glyphOf(glyph.character).outline}"/>`;
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${SHEET_WIDTH_PX}" height="${heightPx}">${paths.join("")}</svg>`;
  const sheet = await sharp(Buffer.from(svg)).extractChannel("alpha").raw().toBuffer();
  return new Map(cells.map((cell) => [nameOf(cell.glyph), cutOut(cell, sheet)]));
}

/** Places glyphs beside each other, in rows. */
function cellsOf(glyphs: readonly SizedGlyph[]): readonly Cell[] {
  let [left, top, rowPx] = [0, 0, 0];
  return glyphs.map((glyph) => {
    const { sizePx } = glyph;
    const originX = Math.ceil(BESIDE_EM * sizePx);
    const baseline = Math.ceil(ABOVE_EM * sizePx);
    const widthPx = 2 * originX + Math.ceil(glyphOf(glyph.character).widthEm * sizePx) + 1;
    const heightPx = baseline + Math.ceil(BELOW_EM * sizePx);
    if (left + widthPx > SHEET_WIDTH_PX) [left, top, rowPx] = [0, top + rowPx, 0];
    const cell = { glyph, left, top, widthPx, heightPx, originX, baseline };
    left += widthPx;
    rowPx = Math.max(rowPx, heightPx);
    return cell;
  });
}

/** A cell's glyph without the empty pixels around it. */
function cutOut({ left, top, widthPx, heightPx, originX, baseline }: Cell, sheet: Uint8Array): GlyphMask {
  const at = (x: number, y: number) => sheet[(top + y) * SHEET_WIDTH_PX + left + x]!;
  let [fromX, toX, fromY, toY] = [widthPx, 0, heightPx, 0];
  for (let y = 0; y < heightPx; y += 1) {
    for (let x = 0; x < widthPx; x += 1) {
      if (at(x, y) === 0) continue;
      [fromX, toX] = [Math.min(fromX, x), Math.max(toX, x + 1)];
      [fromY, toY] = [Math.min(fromY, y), y + 1];
    }
  }
  const [width, height] = [Math.max(0, toX - fromX), Math.max(0, toY - fromY)];
  const coverage = new Uint8Array(width * height);
  for (let index = 0; index < coverage.length; index += 1)
    coverage[index] = at(fromX + (index % width), fromY + Math.floor(index / width));
  return { widthPx: width, heightPx: height, leftPx: fromX - originX, topPx: fromY - baseline, coverage };
}
