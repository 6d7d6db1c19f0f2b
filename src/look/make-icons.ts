import sharp, { type Sharp } from "sharp";
import { LIGHT_PAPER } from "../colours/accent.ts";
import type { SourcePicture } from "./source-picture.ts";

/** An icon, made from the one file that an owner gave. */
export interface Icon {
  /** What tells it from the others: `any` for a drawing that fits all sizes, else its side in pixels, or `maskable`. */
  readonly use: "any" | "32" | "180" | "192" | "512" | "maskable";
  readonly extension: "svg" | "png";
  readonly bytes: Buffer;
}

/** The sides of the icons that show the picture as it is, in pixels: for tabs, for telephones, for what is installed. */
const PLAIN_SIDES_PX = ["32", "192", "512"] as const;
/** The side of the icon that iOS asks for, in pixels. */
const TOUCH_SIDE_PX = 180;
/** How much of that icon's side a picture takes that does not fill its square, for iOS cuts the corners off. */
const TOUCH_SHARE = 0.82;
const MASKABLE_SIDE_PX = 512;
/**
 * How much of a maskable icon's side the picture takes: the side of the square in the circle that no mask cuts, which has
 * four fifths of the icon's side for its diameter (W3C, Web Application Manifest, "Icon masks and safe zone").
 */
const MASKABLE_SHARE = 0.8 * Math.SQRT1_2;

/** The resolution at which a drawing has the size that it says, in dots per inch. */
const PLAIN_DENSITY = 72;

const NOTHING = { r: 0, g: 0, b: 0, alpha: 0 };

/** Makes all icons of a site. A picture that is not square stands in the middle of each. */
export async function makeIcons(source: SourcePicture): Promise<readonly Icon[]> {
  const plain = PLAIN_SIDES_PX.map(async (use): Promise<Icon> => icon(use, drawn(source, Number(use))));
  const { isOpaque } = await sharp(await drawn(source, TOUCH_SIDE_PX).png().toBuffer()).stats();
  const touch = onPaper(source, TOUCH_SIDE_PX, isOpaque ? 1 : TOUCH_SHARE);
  const maskable = onPaper(source, MASKABLE_SIDE_PX, MASKABLE_SHARE);
  const drawing: readonly Icon[] = source.kind === "SVG" ? [{ use: "any", extension: "svg", bytes: source.bytes }] : [];
  return [
    ...drawing,
    ...(await Promise.all(plain)),
    await icon("180", await touch),
    await icon("maskable", await maskable),
  ];
}

async function icon(use: Icon["use"], image: Sharp): Promise<Icon> {
  return { use, extension: "png", bytes: await image.png({ compressionLevel: 9 }).toBuffer() };
}

/** The picture in the middle of a square without a ground. */
function drawn({ kind, bytes, widthPx, heightPx }: SourcePicture, sidePx: number): Sharp {
  const density = Math.max(1, (PLAIN_DENSITY * sidePx) / Math.max(widthPx, heightPx));
  return sharp(bytes, kind === "SVG" ? { density } : {})
    .toColourspace("srgb")
    .resize(sidePx, sidePx, { fit: "contain", background: NOTHING });
}

/** The picture in the middle of a square of paper, of whose side it takes a share. */
async function onPaper(source: SourcePicture, sidePx: number, share: number): Promise<Sharp> {
  const innerPx = Math.round(sidePx * share);
  const picture = await drawn(source, innerPx).png().toBuffer();
  const ground = { width: sidePx, height: sidePx, channels: 3 as const, background: LIGHT_PAPER };
  return sharp({ create: ground }).composite([{ input: picture, gravity: "centre" }]);
}
