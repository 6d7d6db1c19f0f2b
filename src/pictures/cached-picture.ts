import { readFileSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { writeWholeFile } from "../cache/whole-files.ts";
import { picturesDigest } from "../program/digests.ts";
import type { MadePicture } from "./make-picture.ts";
import type { PictureFault, PictureResult, ProcessedPicture } from "./processed-picture.ts";
import { pictureFolder, renditionFile } from "./rendition-files.ts";

/**
 * The name of the file that says what is in a picture's folder. It is written last: a folder that lacks it, or is at
 * odds with it, is unfinished or damaged, and the picture is made again.
 */
const RECORD_FILE = "record.json";

/**
 * Stands in every record that is a judgement: of a picture that was refused, and of an SVG, which is published as it is
 * and only judged. Another version of the program judges anew.
 */
const CHECKS_VERSION = picturesDigest();

/** What the cache has of the picture with a key; `null` where it has nothing, or something damaged. */
export function readCachedPicture(cacheDir: string, key: string): PictureResult | null {
  try {
    const record: unknown = JSON.parse(readFileSync(join(pictureFolder(cacheDir, key), RECORD_FILE), "utf8"));
    if (isFaultRecord(record)) return { fault: record.fault };
    if (!isPictureRecord(record, key) || !isWhole(cacheDir, record.picture)) return null;
    if (isOnlyJudged(record.picture) && record.checks !== CHECKS_VERSION) return null;
    markUsed(cacheDir, key);
    return { picture: record.picture };
  } catch {
    return null;
  }
}

/**
 * Makes this moment the record's time of change, by which whoever clears the cache knows when the picture was last
 * used.
 */
function markUsed(cacheDir: string, key: string): void {
  try {
    const nowSeconds = Date.now() / 1000;
    utimesSync(join(pictureFolder(cacheDir, key), RECORD_FILE), nowSeconds, nowSeconds);
  } catch {
    // Some build services mount a cache that can be read only. It serves as well.
  }
}

/**
 * Keeps a picture in the cache. Several processes may keep the same picture at a time: each file appears whole or not
 * at all, and the same key always means the same bytes.
 */
export function storePicture(cacheDir: string, key: string, made: MadePicture): PictureResult {
  const picture: ProcessedPicture = {
    ...made,
    key,
    renditions: made.renditions.map(({ format, widthPx, heightPx, sizeBytes }) => ({
      format,
      widthPx,
      heightPx,
      sizeBytes,
    })),
  };
  for (const rendition of made.renditions) writeWholeFile(renditionFile(cacheDir, picture, rendition), rendition.bytes);
  storeRecord(cacheDir, key, isOnlyJudged(picture) ? { picture, checks: CHECKS_VERSION } : { picture });
  return { picture };
}

/** Keeps in the cache why a picture cannot be published. */
export function storeFault(cacheDir: string, key: string, fault: PictureFault): PictureResult {
  storeRecord(cacheDir, key, { fault, checks: CHECKS_VERSION });
  return { fault };
}

function storeRecord(cacheDir: string, key: string, result: PictureResult & { readonly checks?: string }): void {
  writeWholeFile(join(pictureFolder(cacheDir, key), RECORD_FILE), JSON.stringify(result));
}

function isWhole(cacheDir: string, picture: ProcessedPicture): boolean {
  return picture.renditions.every(
    (rendition) => statSync(renditionFile(cacheDir, picture, rendition)).size === rendition.sizeBytes,
  );
}

function isFaultRecord(record: unknown): record is { readonly fault: PictureFault } {
  const fault = isObject(record) && record.checks === CHECKS_VERSION ? record.fault : null;
  return isObject(fault) && typeof fault.code === "string" && typeof fault.detail === "string";
}

function isOnlyJudged({ renditions }: ProcessedPicture): boolean {
  return renditions.some(({ format }) => format === "svg");
}

interface PictureRecord {
  readonly picture: ProcessedPicture;
  readonly checks?: unknown;
}

function isPictureRecord(record: unknown, key: string): record is PictureRecord {
  const picture = isObject(record) ? record.picture : null;
  return isObject(picture) && picture.key === key && Array.isArray(picture.renditions) && picture.renditions.length > 0;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
