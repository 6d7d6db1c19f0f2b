import { readFile, stat } from "node:fs/promises";
import { extname } from "node:path";
import { readCachedPicture, storeFault, storePicture } from "./cached-picture.ts";
import { sizeFault } from "./judge-bytes.ts";
import { makePicture } from "./make-picture.ts";
import type { PictureResult } from "./processed-picture.ts";
import { pictureKey } from "./recipe.ts";

export interface PictureSource {
  /** The absolute path of the original. */
  readonly path: string;
  /** The git blob id of the original's bytes. Together with the extension and the recipe it makes the picture's key. */
  readonly id: string;
}

export interface PictureOptions {
  /** The part of the cache that holds pictures and nothing else. Several builds may share it. */
  readonly cacheDir: string;
  /**
   * How many pictures are decoded at a time; 2 by default. A picture may need some 300 MB (a progressive JPEG of 40
   * megapixels).
   */
  readonly concurrency?: number;
  /** Called after each picture with the number of those done and of all. Equal files under several paths count once. */
  readonly onDone?: (done: number, total: number) => void;
}

/**
 * Makes pictures ready for publishing: path → the picture, or why it cannot be published. What the cache has already is
 * not made again.
 */
export async function processPictures(
  sources: readonly PictureSource[],
  options: PictureOptions,
): Promise<ReadonlyMap<string, PictureResult>> {
  const sourceByKey = new Map<string, PictureSource>();
  for (const source of sources) {
    const key = keyOf(source);
    if (!sourceByKey.has(key)) sourceByKey.set(key, source);
  }
  const results = new Map<string, PictureResult>();
  const waiting = [...sourceByKey].values();
  const work = async () => {
    for (const [key, source] of waiting) {
      results.set(key, readCachedPicture(options.cacheDir, key) ?? (await makeAndStore(source, key, options.cacheDir)));
      options.onDone?.(results.size, sourceByKey.size);
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, options.concurrency ?? 2) }, work));
  return new Map(sources.map((source) => [source.path, results.get(keyOf(source))!]));
}

function keyOf({ path, id }: PictureSource): string {
  return pictureKey(id, extensionOf(path));
}

function extensionOf(path: string): string {
  return extname(path).slice(1).toLowerCase();
}

async function makeAndStore({ path }: PictureSource, key: string, cacheDir: string): Promise<PictureResult> {
  let bytes: Buffer;
  try {
    const tooLarge = sizeFault((await stat(path)).size);
    if (tooLarge !== null) return storeFault(cacheDir, key, tooLarge);
    bytes = await readFile(path);
  } catch (error) {
    // This fault is not kept in the cache: it says nothing of the bytes.
    const reason = error instanceof Error && "code" in error ? String(error.code) : "?";
    return { fault: { code: "picture-unreadable", detail: reason } };
  }
  const made = await makePicture(bytes, extensionOf(path));
  return "code" in made ? storeFault(cacheDir, key, made) : storePicture(cacheDir, key, made);
}
