import { digestOf } from "../cache/digest.ts";

/**
 * Stands in the key of every picture. It must be raised with any change that makes other bytes of the same original
 * (widths, qualities, another release of sharp), because a file once published under a name keeps its bytes for ever.
 */
const RECIPE_VERSION = "1";

/** The versions of the recipe that stand for one extension alone, where a change concerned no other pictures. */
const RECIPE_VERSION_OF: ReadonlyMap<string, string> = new Map([
  // Channels that are no alpha are left out.
  ["tif", "2"],
  ["tiff", "2"],
]);

/** The widths a picture is published in. A picture narrower than the widest is also published in its own width. */
export const WIDTHS_PX: readonly number[] = [320, 640, 960, 1280, 1920];
/** The widths of the JPEG or PNG for programs that know neither AVIF nor WebP: one width to show, one for sharing. */
export const FALLBACK_WIDTHS_PX: readonly number[] = [640, 1280];
/** WebP's own limit on the height and the width of a picture. */
export const MOST_HEIGHT_PX = 16_383;

/**
 * The one width a moving picture is published in. A moving picture over the limits below is shown by its first frame.
 */
export const MOVING_WIDTH_PX = 640;
/** The greatest number of frames. */
export const MOVING_MOST_FRAMES = 200;
/** The greatest number of pixels in all frames together, as decoded. */
export const MOVING_MOST_PIXELS = 60_000_000;
/** The greatest number of bytes in one rendition. */
export const MOVING_MOST_BYTES = 4_000_000;

/**
 * The key of a picture, which its published files are named by.
 *
 * @param id the git blob id of the original
 * @param extension the original's, in lower case, without the dot
 */
export function pictureKey(id: string, extension: string): string {
  return digestOf(`${id}.${extension}.${RECIPE_VERSION_OF.get(extension) ?? RECIPE_VERSION}`);
}
