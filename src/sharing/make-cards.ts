import sharp from "sharp";
import { CARD_PALETTE, toPalette } from "./card-colours.ts";
import { CARD_HEIGHT_PX, CARD_WIDTH_PX, type CardWords, drawCard, PAPER } from "./card-drawing.ts";
import { indexedPng } from "./indexed-png.ts";
import type { Crop } from "./picture-crops.ts";

// One thread a picture: others are made at the same time.
sharp.cache(false);
sharp.concurrency(1);

/** Of a card's width, what a picture takes. */
const PICTURE_WIDTH_PX = 480;

/**
 * For a card and a photograph, 20 ms and 95 KB; mozjpeg's trellis takes 85 ms for 81 KB. Table 3 is mozjpeg's own, kinder
 * to smooth skies.
 */
const JPEG = { quality: 78, quantisationTable: 3, progressive: true } as const;

/** A card of words alone: a PNG of sixteen colours. */
export async function makeWordCard(words: CardWords): Promise<Uint8Array> {
  const pixels = await sharp(Buffer.from(drawCard(words, 0)))
    .removeAlpha()
    .raw()
    .toBuffer();
  return indexedPng({
    widthPx: CARD_WIDTH_PX,
    heightPx: CARD_HEIGHT_PX,
    depth: 4,
    pixels: toPalette(pixels),
    palette: CARD_PALETTE,
    level: 6,
  });
}

/**
 * A card of words and a picture beside them: a JPEG.
 *
 * @param pictureFile a JPEG or PNG, upright, in sRGB
 */
export async function makePictureCard(words: CardWords, pictureFile: string): Promise<Uint8Array> {
  const picture = await sharp(pictureFile)
    .resize(PICTURE_WIDTH_PX, CARD_HEIGHT_PX, { fit: "cover" })
    .flatten({ background: PAPER })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = picture.info;
  return sharp(Buffer.from(drawCard(words, PICTURE_WIDTH_PX)))
    .composite([{ input: picture.data, raw: { width, height, channels }, left: CARD_WIDTH_PX - width, top: 0 }])
    .removeAlpha()
    .jpeg(JPEG)
    .toBuffer();
}

/** A part of a picture, see-through parts on paper: a JPEG. */
export async function makeCrop(pictureFile: string, { left, top, widthPx, heightPx }: Crop): Promise<Uint8Array> {
  return sharp(pictureFile)
    .extract({ left, top, width: widthPx, height: heightPx })
    .flatten({ background: PAPER })
    .jpeg(JPEG)
    .toBuffer();
}
