import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { digestOf } from "../cache/digest.ts";
import { writeWholeFile } from "../cache/whole-files.ts";
import type { ProcessedPicture } from "../pictures/processed-picture.ts";
import { renditionFile } from "../pictures/rendition-files.ts";
import { CARD_HEIGHT_PX, CARD_WIDTH_PX, type CardWords } from "./card-drawing.ts";
import { type Crop, stillRendition } from "./picture-crops.ts";

/**
 * Stand in the keys of all cards and of all crops. One must be raised with any change that makes other bytes of the same words
 * and picture (drawing, typeface, qualities, another release of sharp), because the cache keeps files by these keys, and a
 * crop once published under its name keeps its bytes for ever.
 */
const CARD_RECIPE = "3";
const CROP_RECIPE = "2";

/** A picture for those who share or list an article: a card, or a crop of one of the article's pictures. */
export interface SharedFile {
  /** The key of the picture, with its extension: a crop is published under this name. */
  readonly name: string;
  readonly widthPx: number;
  readonly heightPx: number;
  /** What the picture is made from. */
  readonly source: CardSource | CropSource;
}

interface CardSource {
  readonly words: CardWords;
  readonly picture?: ProcessedPicture;
}

interface CropSource {
  readonly picture: ProcessedPicture;
  readonly crop: Crop;
}

/** A card. It has a picture beside its words where one is given that has a still rendition. */
export function cardFile(words: CardWords, picture?: ProcessedPicture): SharedFile {
  const shown = picture !== undefined && stillRendition(picture) !== null ? picture : undefined;
  const name = `${digestOf([CARD_RECIPE, words, shown?.key ?? null])}.jpg`;
  const source = { words, ...(shown === undefined ? {} : { picture: shown }) };
  return { name, widthPx: CARD_WIDTH_PX, heightPx: CARD_HEIGHT_PX, source };
}

/** A crop of a picture, which must have a still rendition. */
export function cropFile(picture: ProcessedPicture, crop: Crop): SharedFile {
  const { widthPx, heightPx } = crop;
  return {
    name: `${digestOf([CROP_RECIPE, picture.key, crop])}.jpg`,
    widthPx,
    heightPx,
    source: { picture, crop },
  };
}

/** Makes a card or crop, unless the cache has it as it was made. Returns its bytes. */
export async function findOrMakeFile({ name, source }: SharedFile, cacheDir: string): Promise<Uint8Array> {
  const key = name.slice(0, name.indexOf("."));
  const file = join(cacheDir, "sharing", key);
  const kept = existsSync(file) ? unsealed(readFileSync(file)) : null;
  if (kept !== null) return kept;
  const bytes = await makeFile(source, cacheDir);
  writeWholeFile(file, Buffer.concat([Buffer.from(digestOf(bytes)), bytes]));
  return bytes;
}

/** How many characters a digest has. */
const DIGEST_LENGTH = digestOf("").length;

/** The bytes behind the digest that a kept file begins with; `null` where they are not those of the digest. */
function unsealed(kept: Buffer): Uint8Array | null {
  const bytes = kept.subarray(DIGEST_LENGTH);
  return digestOf(bytes) === kept.toString("latin1", 0, DIGEST_LENGTH) ? bytes : null;
}

async function makeFile(source: SharedFile["source"], cacheDir: string): Promise<Uint8Array> {
  const { makeCrop, makePictureCard, makeWordCard } = await import("./make-cards.ts");
  const { picture } = source;
  const rendition = picture === undefined ? null : stillRendition(picture);
  if (picture === undefined || rendition === null) return makeWordCard((source as CardSource).words);
  const pictureFile = renditionFile(join(cacheDir, "pictures"), picture, rendition);
  return "crop" in source ? makeCrop(pictureFile, source.crop) : makePictureCard(source.words, pictureFile);
}
