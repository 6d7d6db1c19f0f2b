import { join } from "node:path";
import type { ProcessedPicture, Rendition, RenditionFormat } from "./processed-picture.ts";

const EXTENSION: Readonly<Record<RenditionFormat, string>> = {
  avif: "avif",
  webp: "webp",
  jpeg: "jpg",
  png: "png",
  gif: "gif",
  svg: "svg",
};

/** The file name that a rendition is published under for ever: `<key>-640.avif`, `<key>.svg`. */
export function renditionName(picture: Pick<ProcessedPicture, "key">, rendition: Rendition): string {
  const extension = EXTENSION[rendition.format];
  return rendition.format === "svg"
    ? `${picture.key}.${extension}`
    : `${picture.key}-${rendition.widthPx}.${extension}`;
}

/** The file of the cache that holds a rendition. */
export function renditionFile(cacheDir: string, picture: Pick<ProcessedPicture, "key">, rendition: Rendition): string {
  return join(pictureFolder(cacheDir, picture.key), renditionName(picture, rendition));
}

/** The folder of the cache that holds all files of one picture. */
export function pictureFolder(cacheDir: string, key: string): string {
  return join(cacheDir, key.slice(0, 2), key);
}
