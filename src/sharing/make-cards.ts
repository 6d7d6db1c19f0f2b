import sharp from "sharp";
import { CARD_HEIGHT_PX, CARD_WIDTH_PX, type CardDrawing, type CardWords, drawCard, PAPER } from "./card-drawing.ts";
import { CARD_BYTES, type CardPicture, drawPixels } from "./card-pixels.ts";
import type { Crop } from "./picture-crops.ts";

// Each picture has one thread, and several pictures are made at once. libvips's own cache would only hold memory.
sharp.cache(false);
sharp.concurrency(1);

/** The width of the picture on a card. */
const PICTURE_WIDTH_PX = 480;

/**
 * How JPEGs are encoded. A card with a photograph takes 20 ms and 95 KB; mozjpeg's trellis would take 85 ms for 81 KB.
 * Quantisation table 3 is mozjpeg's own, which suits smooth skies better.
 */
const JPEG = { quality: 78, quantisationTable: 3, progressive: true } as const;

/** Makes a card of words alone, as a JPEG: a card keeps its name when its article gets a picture. */
export function makeWordCard(words: CardWords): Promise<Uint8Array> {
  return encodeCard(drawCard(words, 0), null);
}

/**
 * Makes a card of words with a picture beside them, as a JPEG.
 *
 * @param pictureFile the file of a JPEG or PNG, which is upright and in sRGB
 */
export async function makePictureCard(words: CardWords, pictureFile: string): Promise<Uint8Array> {
  const { data, info } = await sharp(pictureFile)
    .resize(PICTURE_WIDTH_PX, CARD_HEIGHT_PX, { fit: "cover" })
    .flatten({ background: PAPER })
    .toColourspace("srgb")
    .raw()
    .toBuffer({ resolveWithObject: true });
  return encodeCard(drawCard(words, PICTURE_WIDTH_PX), { data, widthPx: info.width, heightPx: info.height });
}

/** Memory for the pixels of cards that is not in use: a card takes 2 MB, which the system gives slowly. */
const spare: Buffer[] = [];

async function encodeCard(card: CardDrawing, picture: CardPicture | null): Promise<Uint8Array> {
  const pixels = spare.pop() ?? Buffer.allocUnsafeSlow(CARD_BYTES);
  await drawPixels(card, picture, pixels);
  const encoded = await sharp(pixels, { raw: { width: CARD_WIDTH_PX, height: CARD_HEIGHT_PX, channels: 3 } })
    .jpeg(JPEG)
    .toBuffer();
  spare.push(pixels);
  return encoded;
}

/** Makes a crop of a picture, as a JPEG. Paper fills the see-through parts of the picture. */
export async function makeCrop(pictureFile: string, { left, top, widthPx, heightPx }: Crop): Promise<Uint8Array> {
  return sharp(pictureFile)
    .extract({ left, top, width: widthPx, height: heightPx })
    .flatten({ background: PAPER })
    .jpeg(JPEG)
    .toBuffer();
}
