import { lightOfPart, partOfLight, type Srgb } from "./srgb.ts";

/**
 * A colour as the eye orders colours: lightness from 0 to 1, chroma from 0 (grey) to about 0.4, hue in radians. The space
 * is OKLCH, and the matrices are those of its author (B. Ottosson, "A perceptual color space for image processing", 2020).
 */
export interface Oklch {
  readonly lightness: number;
  readonly chroma: number;
  readonly hue: number;
}

/** Gives a colour of the screen in OKLCH. */
export function oklchOf(colour: Srgb): Oklch {
  const [red, green, blue] = colour.map(lightOfPart) as unknown as Srgb;
  const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const middle = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  const greenToRed = 1.9779984951 * long - 2.428592205 * middle + 0.4505937099 * short;
  const blueToYellow = 0.0259040371 * long + 0.7827717662 * middle - 0.808675766 * short;
  return {
    lightness: 0.2104542553 * long + 0.793617785 * middle - 0.0040720468 * short,
    chroma: Math.hypot(greenToRed, blueToYellow),
    hue: Math.atan2(blueToYellow, greenToRed),
  };
}

/**
 * Gives the colour of the screen that has the lightness and hue asked for, and as much of the chroma as the screen can
 * show.
 */
export function shownOklch({ lightness, chroma, hue }: Oklch): Srgb {
  let [least, most] = [0, chroma];
  if (isShown(srgbOf({ lightness, chroma, hue }))) least = chroma;
  // Twenty halvings leave a difference in chroma that no eye sees and no screen shows.
  for (let step = 0; least < most && step < 20; step++) {
    const middle = (least + most) / 2;
    if (isShown(srgbOf({ lightness, chroma: middle, hue }))) least = middle;
    else most = middle;
  }
  return srgbOf({ lightness, chroma: least, hue });
}

/** Parts may be below 0 or above 1 where the screen cannot show the colour. */
function srgbOf({ lightness, chroma, hue }: Oklch): Srgb {
  const [greenToRed, blueToYellow] = [chroma * Math.cos(hue), chroma * Math.sin(hue)];
  const long = (lightness + 0.3963377774 * greenToRed + 0.2158037573 * blueToYellow) ** 3;
  const middle = (lightness - 0.1055613458 * greenToRed - 0.0638541728 * blueToYellow) ** 3;
  const short = (lightness - 0.0894841775 * greenToRed - 1.291485548 * blueToYellow) ** 3;
  const light: Srgb = [
    4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * middle + 1.707614701 * short,
  ];
  return light.map(partOfLight) as unknown as Srgb;
}

function isShown(colour: Srgb): boolean {
  return colour.every((part) => part >= -1e-6 && part <= 1 + 1e-6);
}
