import { join } from "node:path";
import type { ProcessedPicture, Rendition } from "./processed-picture.ts";
import { renditionName } from "./rendition-name.ts";

/** The file of the cache that holds a rendition. */
export function renditionFile(cacheDir: string, picture: Pick<ProcessedPicture, "key">, rendition: Rendition): string {
  return join(pictureFolder(cacheDir, picture.key), renditionName(picture, rendition));
}

/** The folder of the cache that holds all files of one picture. */
export function pictureFolder(cacheDir: string, key: string): string {
  return join(cacheDir, key.slice(0, 2), key);
}
