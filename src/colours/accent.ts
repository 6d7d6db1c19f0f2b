import { oklchOf, shownOklch } from "./oklch.ts";
import { contrastOf, hexOf, parseHex, type Srgb } from "./srgb.ts";

/** The paper that pages are printed on, as `templates/css/tokens.css` has it, in the light look and in the dark one. */
export const LIGHT_PAPER = "#fcfbf8";
export const DARK_PAPER = "#171513";

/** The grounds that words in the accent stand on: the paper, and the sheets that are laid on it. */
const LIGHT_GROUNDS = [LIGHT_PAPER, "#f4f0e7"].map(colourOf);
const DARK_GROUNDS = [DARK_PAPER, "#211e1a"].map(colourOf);

/** The least contrast of words and their ground (WCAG 2.2, success criterion 1.4.3). */
const LEAST_CONTRAST = 4.5;

/**
 * The lightness and the greatest chroma of the accent's shade for the dark look. Both are those of the red that pages have
 * by themselves: light enough to read, and pale enough not to glow on a dark ground.
 */
const DARK_LIGHTNESS = 0.75;
const DARK_CHROMA = 0.13;

/** How much darker each colour is that is tried in search of one that can be read, in lightness of OKLCH. */
const SEARCH_STEP = 0.001;

/** The one colour beside ink and paper, as `#rrggbb`, in each of the two looks. */
export interface Accent {
  readonly light: string;
  readonly dark: string;
}

/** An accent in both looks, or why a colour can be none. */
export type AccentResult =
  | { readonly accent: Accent }
  | {
      /** The least contrast that words in the colour would have. */
      readonly contrast: number;
      /** The nearest darker colour of the same hue in which words can be read, as `#rrggbb`. */
      readonly nearest: string;
    };

/**
 * Makes the accent of a colour. The light look has the colour as it is given. The dark look has a paler shade of the same
 * hue. The result is `null` where the text is no colour of the form `#rgb` or `#rrggbb`.
 */
export function accentOf(text: string): AccentResult | null {
  const colour = parseHex(text);
  if (colour === null) return null;
  const contrast = contrastOn(LIGHT_GROUNDS, colour);
  if (contrast < LEAST_CONTRAST) return { contrast, nearest: nearestReadable(colour) };
  return { accent: { light: hexOf(colour), dark: darkShade(colour) } };
}

function nearestReadable(colour: Srgb): string {
  const { lightness, chroma, hue } = oklchOf(colour);
  for (let tried = lightness; tried > 0; tried -= SEARCH_STEP) {
    const hex = hexOf(shownOklch({ lightness: tried, chroma, hue }));
    if (contrastOn(LIGHT_GROUNDS, colourOf(hex)) >= LEAST_CONTRAST) return hex;
  }
  return "#000000";
}

function darkShade(colour: Srgb): string {
  const { chroma, hue } = oklchOf(colour);
  for (let lightness = DARK_LIGHTNESS; lightness < 1; lightness += SEARCH_STEP) {
    const hex = hexOf(shownOklch({ lightness, chroma: Math.min(chroma, DARK_CHROMA), hue }));
    if (contrastOn(DARK_GROUNDS, colourOf(hex)) >= LEAST_CONTRAST) return hex;
  }
  return "#ffffff";
}

function contrastOn(grounds: readonly Srgb[], colour: Srgb): number {
  return Math.min(...grounds.map((ground) => contrastOf(ground, colour)));
}

function colourOf(hex: string): Srgb {
  const colour = parseHex(hex);
  if (colour === null) throw new Error(`${hex} is no colour`);
  return colour;
}
