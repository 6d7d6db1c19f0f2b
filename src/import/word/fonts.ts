import type { LegacyEncoding } from "../../text/legacy-encodings.ts";

/** What a font of the time before Unicode tells of the text that is set in it. */
export interface LegacyFont {
  readonly encoding: LegacyEncoding;
  /** Whether the font draws small letters as capitals (`.VnTimeH`). */
  readonly isCapital: boolean;
}

/** Families of fonts by the beginnings of their names. */
const FAMILIES: readonly (readonly [RegExp, LegacyEncoding])[] = [
  [/^\.Vn/i, "tcvn3"],
  [/^VNI[- ]/i, "vni"],
  [/^VPS[ -]/i, "vps"],
  [/^(?:VISCII|VI |VN )/i, "viscii"],
];

/** The encoding that a font stands for; `null` for fonts of Unicode. */
export function legacyFontNamed(name: string): LegacyFont | null {
  const family = FAMILIES.find(([begins]) => begins.test(name));
  if (family === undefined) return null;
  const encoding = family[1];
  return { encoding, isCapital: encoding === "tcvn3" && /H$/.test(name.trim()) };
}
