import { readFileSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { writeWholeFile } from "../cache/whole-files.ts";
import type { MadePicture } from "./make-picture.ts";
import type { PictureFault, PictureResult, ProcessedPicture } from "./processed-picture.ts";
import { pictureFolder, renditionFile } from "./rendition-files.ts";

/** Written when all else is: a folder without it, or at odds with it, is unfinished or damaged and is made again. */
const RECORD = "record.json";

/** What the cache has under a hash; `null` where it has nothing whole. */
export function readRecord(cacheDir: string, hash: string): PictureResult | null {
  try {
    const record: unknown = JSON.parse(readFileSync(join(pictureFolder(cacheDir, hash), RECORD), "utf8"));
    if (isFaultRecord(record)) return record;
    if (!isPictureRecord(record, hash) || !isWhole(cacheDir, record.picture)) return null;
    markUsed(cacheDir, hash);
    return record;
  } catch {
    return null;
  }
}

/** Leaves the moment of use for whoever clears the cache; one that cannot be written to serves as well. */
function markUsed(cacheDir: string, hash: string): void {
  try {
    const nowSeconds = Date.now() / 1000;
    utimesSync(join(pictureFolder(cacheDir, hash), RECORD), nowSeconds, nowSeconds);
  } catch {
    // A cache that only lends, as some build services mount it.
  }
}

/**
 * Keeps a picture. Each file appears whole under its name or not at all, and the same hash always means the same bytes,
 * so that several processes may write one picture at a time.
 */
export function storePicture(cacheDir: string, hash: string, made: MadePicture): PictureResult {
  const picture: ProcessedPicture = {
    ...made,
    hash,
    renditions: made.renditions.map(({ format, widthPx, heightPx, sizeBytes }) => ({
      format,
      widthPx,
      heightPx,
      sizeBytes,
    })),
  };
  for (const rendition of made.renditions) writeWholeFile(renditionFile(cacheDir, picture, rendition), rendition.bytes);
  storeRecord(cacheDir, hash, { picture });
  return { picture };
}

/** Keeps why a picture cannot be published. */
export function storeFault(cacheDir: string, hash: string, fault: PictureFault): PictureResult {
  storeRecord(cacheDir, hash, { fault });
  return { fault };
}

function storeRecord(cacheDir: string, hash: string, result: PictureResult): void {
  writeWholeFile(join(pictureFolder(cacheDir, hash), RECORD), JSON.stringify(result));
}

function isWhole(cacheDir: string, picture: ProcessedPicture): boolean {
  return picture.renditions.every(
    (rendition) => statSync(renditionFile(cacheDir, picture, rendition)).size === rendition.sizeBytes,
  );
}

function isFaultRecord(record: unknown): record is { readonly fault: PictureFault } {
  const fault = isObject(record) ? record.fault : null;
  return isObject(fault) && typeof fault.code === "string" && typeof fault.detail === "string";
}

function isPictureRecord(record: unknown, hash: string): record is { readonly picture: ProcessedPicture } {
  const picture = isObject(record) ? record.picture : null;
  return (
    isObject(picture) && picture.hash === hash && Array.isArray(picture.renditions) && picture.renditions.length > 0
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
