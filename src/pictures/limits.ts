/** How many pixels an original may have at most in one frame. */
export const MOST_PIXELS = 100_000_000;
/**
 * How many pixels a HEIC may have at most. Its decoder needs some 15 bytes for each, beside the pixels themselves: a
 * picture of 40 megapixels took 600 MB and, on a slow machine, 40 s. Phones take 12 or 24 unless told otherwise.
 */
export const MOST_HEIC_PIXELS = 30_000_000;
/** How many bytes an original may have at most. */
export const MOST_BYTES = 60_000_000;
/** How many bytes an original that is an SVG may have at most. */
export const MOST_SVG_BYTES = 1_000_000;
