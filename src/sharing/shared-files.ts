import { existsSync } from "node:fs";
import { join } from "node:path";
import { digestOf } from "../cache/digest.ts";
import { writeWholeFile } from "../cache/whole-files.ts";
import type { ProcessedPicture } from "../pictures/processed-picture.ts";
import { renditionFile } from "../pictures/rendition-files.ts";
import { CARD_HEIGHT_PX, CARD_WIDTH_PX, type CardWords } from "./card-drawing.ts";
import { type Crop, stillRendition } from "./picture-crops.ts";

/**
 * Stands in the name of every card and crop. To be raised with any change that gives other bytes from the same words
 * and picture (drawing, face, qualities, another sharp): a name once published keeps its bytes for ever.
 */
const RECIPE_VERSION = "1";

/** A picture made for those who share or list an article: its file name tells its bytes. */
export interface SharedFile {
  readonly name: string;
  readonly widthPx: number;
  readonly heightPx: number;
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

/** A card, with a picture beside its words where one is given that can be shown. */
export function cardFile(words: CardWords, picture?: ProcessedPicture): SharedFile {
  const shown = picture !== undefined && stillRendition(picture) !== null ? picture : undefined;
  const name = `${digestOf([RECIPE_VERSION, words, shown?.hash ?? null])}.${shown === undefined ? "png" : "jpg"}`;
  const source = { words, ...(shown === undefined ? {} : { picture: shown }) };
  return { name, widthPx: CARD_WIDTH_PX, heightPx: CARD_HEIGHT_PX, source };
}

/** A crop of a picture that has a still rendition. */
export function cropFile(picture: ProcessedPicture, crop: Crop): SharedFile {
  const { widthPx, heightPx } = crop;
  return {
    name: `${digestOf([RECIPE_VERSION, picture.hash, crop])}.jpg`,
    widthPx,
    heightPx,
    source: { picture, crop },
  };
}

/** Makes a card or crop, unless the cache has it, and returns where it is kept. */
export async function keptFile({ name, source }: SharedFile, cacheDir: string): Promise<string> {
  const kept = join(cacheDir, "sharing", name.slice(0, name.indexOf(".")));
  if (existsSync(kept)) return kept;
  const bytes = await made(source, cacheDir);
  writeWholeFile(kept, bytes);
  return kept;
}

async function made(source: SharedFile["source"], cacheDir: string): Promise<Uint8Array> {
  const { makeCrop, makePictureCard, makeWordCard } = await import("./make-cards.ts");
  const { picture } = source;
  const rendition = picture === undefined ? null : stillRendition(picture);
  if (picture === undefined || rendition === null) return makeWordCard((source as CardSource).words);
  const pictureFile = renditionFile(join(cacheDir, "pictures"), picture, rendition);
  return "crop" in source ? makeCrop(pictureFile, source.crop) : makePictureCard(source.words, pictureFile);
}
