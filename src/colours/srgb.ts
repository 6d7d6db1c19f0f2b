/** A colour of the screen: red, green and blue of sRGB, each from 0 to 1. */
export type Srgb = readonly [red: number, green: number, blue: number];

/** Reads a colour of the form `#rgb` or `#rrggbb`; the result is `null` where the text has another form. */
export function parseHex(text: string): Srgb | null {
  const [, digits] = /^#((?:[0-9a-f]{3}){1,2})$/i.exec(text) ?? [];
  if (digits === undefined) return null;
  const long = digits.length === 3 ? [...digits].map((digit) => digit + digit).join("") : digits;
  const part = (at: number) => Number.parseInt(long.slice(at, at + 2), 16) / 255;
  return [part(0), part(2), part(4)];
}

/** Writes a colour as `#rrggbb`. A part below 0 is written as 0, and a part above 1 as 1. */
export function hexOf(colour: Srgb): string {
  const digits = (part: number) =>
    Math.round(Math.min(1, Math.max(0, part)) * 255)
      .toString(16)
      .padStart(2, "0");
  return `#${colour.map(digits).join("")}`;
}

/** A part of an sRGB colour as an amount of light, both from 0 to 1 (IEC 61966-2-1). */
export function lightOfPart(part: number): number {
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}

/** The inverse of {@link lightOfPart}. */
export function partOfLight(light: number): number {
  return light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055;
}

/** The relative luminance of a colour, from 0 to 1, as WCAG 2.2 defines it. */
function luminance(colour: Srgb): number {
  const [red, green, blue] = colour.map(lightOfPart) as unknown as Srgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast of two colours, from 1 to 21, as WCAG 2.2 defines it. */
export function contrastOf(one: Srgb, other: Srgb): number {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((left, right) => left - right);
  return (lighter! + 0.05) / (darker! + 0.05);
}
