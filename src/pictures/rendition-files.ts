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

/** The file name a rendition is published under, the same for ever: `<hash>-640.avif`, `<hash>.svg`. */
export function renditionName(picture: Pick<ProcessedPicture, "hash">, rendition: Rendition): string {
  const extension = EXTENSION[rendition.format];
  return rendition.format === "svg"
    ? `${picture.hash}.${extension}`
    : `${picture.hash}-${rendition.widthPx}.${extension}`;
}

/** Where the cache keeps a rendition's bytes. */
export function renditionFile(cacheDir: string, picture: Pick<ProcessedPicture, "hash">, rendition: Rendition): string {
  return join(pictureFolder(cacheDir, picture.hash), renditionName(picture, rendition));
}

/** The folder of everything the cache has of one picture. */
export function pictureFolder(cacheDir: string, hash: string): string {
  return join(cacheDir, hash.slice(0, 2), hash);
}
