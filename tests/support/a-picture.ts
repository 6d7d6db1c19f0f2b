import sharp from "sharp";

/** A JPEG of one colour. */
export function aPicture(widthPx: number, heightPx: number, colour = "#3a6ea5"): Promise<Buffer> {
  return sharp({ create: { width: widthPx, height: heightPx, channels: 3, background: colour } })
    .jpeg()
    .toBuffer();
}

/**
 * A JPEG of two colours, one above the other, as a camera stores it that was held on its side: turned, with the tag of EXIF
 * that tells how it is to be shown. Widths and heights are those of the picture as shown.
 */
export async function aSidewaysPicture(
  widthPx: number,
  heightPx: number,
  upper: string,
  lower: string,
): Promise<Buffer> {
  const top = await aPicture(widthPx, Math.floor(heightPx / 2), upper);
  const shown = await sharp(await aPicture(widthPx, heightPx, lower))
    .composite([{ input: top, gravity: "north" }])
    .toBuffer();
  return sharp(shown).rotate(-90).withMetadata({ orientation: 6 }).jpeg().toBuffer();
}
