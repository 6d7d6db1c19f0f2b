import { existsSync } from "node:fs";
import { join } from "node:path";
import { digestOf } from "../cache/digest.ts";
import { writeWholeFile } from "../cache/whole-files.ts";
import type { ProcessedPicture } from "../pictures/processed-picture.ts";
import { renditionFile } from "../pictures/rendition-files.ts";
import { CARD_HEIGHT_PX, CARD_WIDTH_PX, type CardWords } from "./card-drawing.ts";
import { type Crop, stillRendition } from "./picture-crops.ts";

/**
 * Stands in the key of every card and crop. It must be raised with any change that makes other bytes of the same words
 * and picture (drawing, typeface, qualities, another release of sharp), because the cache keeps files by this key, and a
 * crop once published under its name keeps its bytes for ever.
 */
const RECIPE_VERSION = "2";

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
  const name = `${digestOf([RECIPE_VERSION, words, shown?.key ?? null])}.jpg`;
  const source = { words, ...(shown === undefined ? {} : { picture: shown }) };
  return { name, widthPx: CARD_WIDTH_PX, heightPx: CARD_HEIGHT_PX, source };
}

/** A crop of a picture, which must have a still rendition. */
export function cropFile(picture: ProcessedPicture, crop: Crop): SharedFile {
  const { widthPx, heightPx } = crop;
  return {
    name: `${digestOf([RECIPE_VERSION, picture.key, crop])}.jpg`,
    widthPx,
    heightPx,
    source: { picture, crop },
  };
}

/** Makes a card or crop, unless the cache has it. Returns the file of the cache. */
export async function findOrMakeFile({ name, source }: SharedFile, cacheDir: string): Promise<string> {
  const key = name.slice(0, name.indexOf("."));
  const file = join(cacheDir, "sharing", key);
  if (!existsSync(file)) writeWholeFile(file, await makeFile(source, cacheDir));
  return file;
}

async function makeFile(source: SharedFile["source"], cacheDir: string): Promise<Uint8Array> {
  const { makeCrop, makePictureCard, makeWordCard } = await import("./make-cards.ts");
  const { picture } = source;
  const rendition = picture === undefined ? null : stillRendition(picture);
  if (picture === undefined || rendition === null) return makeWordCard((source as CardSource).words);
  const pictureFile = renditionFile(join(cacheDir, "pictures"), picture, rendition);
  return "crop" in source ? makeCrop(pictureFile, source.crop) : makePictureCard(source.words, pictureFile);
}
