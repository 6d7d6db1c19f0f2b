import { createHash } from "node:crypto";

/**
 * Stands in every picture's hash. To be raised with any change that gives other bytes from the same original (widths,
 * qualities, another sharp): a name once published keeps its bytes for ever.
 */
const RECIPE_VERSION = "1";

/** An original may have this many pixels in one frame. */
export const MOST_PIXELS = 100_000_000;
export const MOST_BYTES = 60_000_000;
export const MOST_SVG_BYTES = 1_000_000;

/** Widths a picture is published in; a smaller one comes in its own. */
export const WIDTHS_PX: readonly number[] = [320, 640, 960, 1280, 1920];
/** Widths of the fallback for programs that know neither AVIF nor WebP: one to show, one for sharing. */
export const FALLBACK_WIDTHS_PX: readonly number[] = [640, 1280];
/** WebP's own limit on a side. */
export const MOST_HEIGHT_PX = 16_383;

/** What moves is published in one width, if it is small; what is larger is shown by its first frame. */
export const MOVING_WIDTH_PX = 640;
export const MOVING_MOST_FRAMES = 200;
/** Pixels of all frames together, as decoded. */
export const MOVING_MOST_PIXELS = 60_000_000;
export const MOVING_MOST_BYTES = 4_000_000;

/** The name of a picture's files: 20 hex digits. `extension` is lower case, without the dot. */
export function pictureHash(id: string, extension: string): string {
  return createHash("sha256").update(`${id}.${extension}.${RECIPE_VERSION}`).digest("hex").slice(0, 20);
}
