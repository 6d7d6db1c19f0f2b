import { fallbackRendition } from "../pictures/fallback-rendition.ts";
import type { ProcessedPicture, Rendition } from "../pictures/processed-picture.ts";

/** A rectangular part of a picture's fallback rendition. Its place counts from the top left corner, in pixels. */
export interface Crop {
  readonly left: number;
  readonly top: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** The proportions in which search engines show pictures of news (developers.google.com, Article structured data). */
const PROPORTIONS: readonly (readonly [width: number, height: number])[] = [
  [16, 9],
  [4, 3],
  [1, 1],
];

/** How many pixels search engines want of a picture at least. */
const LEAST_CROP_PIXELS = 50_000;

/** A picture that differs from a proportion by less than this share of it is not cropped to it. */
const LEAST_DIFFERENCE = 0.02;

/** The JPEG or PNG of a picture; `null` for moving pictures and drawings, which have neither. */
export function stillRendition(picture: ProcessedPicture): Rendition | null {
  const rendition = fallbackRendition(picture);
  return rendition.format === "jpeg" || rendition.format === "png" ? rendition : null;
}

/**
 * The crops of a picture, one for each proportion that the picture does not have itself and that is large enough. A
 * crop is from the middle of the width. Of the height, a third of what is cut off is above the crop and two thirds are
 * below, because less happens at the top of pictures.
 */
export function cropsOf(rendition: Pick<Rendition, "widthPx" | "heightPx">): readonly Crop[] {
  return PROPORTIONS.flatMap(([across, down]) => {
    const ratio = across / down;
    if (Math.abs(rendition.widthPx / rendition.heightPx / ratio - 1) < LEAST_DIFFERENCE) return [];
    const widthPx = Math.min(rendition.widthPx, Math.round(rendition.heightPx * ratio));
    const heightPx = Math.min(rendition.heightPx, Math.round(rendition.widthPx / ratio));
    if (widthPx * heightPx < LEAST_CROP_PIXELS) return [];
    const left = Math.floor((rendition.widthPx - widthPx) / 2);
    return [{ left, top: Math.floor((rendition.heightPx - heightPx) / 3), widthPx, heightPx }];
  });
}
