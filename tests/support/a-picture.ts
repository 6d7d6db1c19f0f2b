import sharp from "sharp";

/** A JPEG of one colour. */
export function aPicture(widthPx: number, heightPx: number, colour = "#3a6ea5"): Promise<Buffer> {
  return sharp({ create: { width: widthPx, height: heightPx, channels: 3, background: colour } })
    .jpeg()
    .toBuffer();
}
