import { fallbackRendition } from "../pictures/fallback-rendition.ts";
import type { ProcessedPicture, Rendition } from "../pictures/processed-picture.ts";

/** A part of a picture's fallback rendition, in its pixels. */
export interface Crop {
  readonly left: number;
  readonly top: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** The proportions search engines show pictures of news in (developers.google.com, Article structured data). */
const PROPORTIONS: readonly (readonly [width: number, height: number])[] = [
  [16, 9],
  [4, 3],
  [1, 1],
];

/** They want at least so many pixels. */
const LEAST_PIXELS = 50_000;

/** A picture this close to a proportion serves as it is. */
const CLOSE = 0.02;

/** The rendition that programs which know JPEG and PNG alone can show; `null` for what moves or is drawn. */
export function stillRendition(picture: ProcessedPicture): Rendition | null {
  const rendition = fallbackRendition(picture);
  return rendition.format === "jpeg" || rendition.format === "png" ? rendition : null;
}

/**
 * The parts to cut of a picture, one for each proportion it does not have; nothing of one that is too small. The middle
 * across; from top to bottom a third of what is cut goes above, where less happens.
 */
export function cropsOf(rendition: Pick<Rendition, "widthPx" | "heightPx">): readonly Crop[] {
  return PROPORTIONS.flatMap(([across, down]) => {
    const ratio = across / down;
    if (Math.abs(rendition.widthPx / rendition.heightPx / ratio - 1) < CLOSE) return [];
    const widthPx = Math.min(rendition.widthPx, Math.round(rendition.heightPx * ratio));
    const heightPx = Math.min(rendition.heightPx, Math.round(rendition.widthPx / ratio));
    if (widthPx * heightPx < LEAST_PIXELS) return [];
    const left = Math.floor((rendition.widthPx - widthPx) / 2);
    return [{ left, top: Math.floor((rendition.heightPx - heightPx) / 3), widthPx, heightPx }];
  });
}
