import { readFile, stat } from "node:fs/promises";
import { extname } from "node:path";
import { readRecord, storeFault, storePicture } from "./cached-picture.ts";
import { isTooHeavy, makePicture } from "./make-picture.ts";
import type { PictureResult } from "./processed-picture.ts";
import { pictureHash } from "./recipe.ts";

export interface PictureSource {
  /** Absolute. */
  readonly path: string;
  /** Git blob id (SHA-1, hex) of the bytes, already known to the caller: with the extension and the recipe, the key. */
  readonly id: string;
}

export interface PictureOptions {
  /** A folder of pictures alone; several builds may share it. */
  readonly cacheDir: string;
  /** Pictures decoded at a time. Each may need some 300 MB (a progressive JPEG of 40 megapixels). Default 2. */
  readonly concurrency?: number;
  /** Told of each picture done, and of how many there are: equal bytes under several paths count once. */
  readonly onDone?: (done: number, total: number) => void;
}

/**
 * Makes every picture ready for publishing, or tells why it cannot be: by path, in the order given. Work already in the
 * cache is not done again.
 */
export async function processPictures(
  sources: readonly PictureSource[],
  options: PictureOptions,
): Promise<ReadonlyMap<string, PictureResult>> {
  const byHash = new Map<string, PictureSource>();
  for (const source of sources) {
    const hash = hashOf(source);
    if (!byHash.has(hash)) byHash.set(hash, source);
  }
  const results = new Map<string, PictureResult>();
  const waiting = [...byHash].values();
  const work = async () => {
    for (const [hash, source] of waiting) {
      results.set(hash, readRecord(options.cacheDir, hash) ?? (await makeAndStore(source, hash, options.cacheDir)));
      options.onDone?.(results.size, byHash.size);
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, options.concurrency ?? 2) }, work));
  return new Map(sources.map((source) => [source.path, results.get(hashOf(source))!]));
}

function hashOf({ path, id }: PictureSource): string {
  return pictureHash(id, extensionOf(path));
}

function extensionOf(path: string): string {
  return extname(path).slice(1).toLowerCase();
}

async function makeAndStore({ path }: PictureSource, hash: string, cacheDir: string): Promise<PictureResult> {
  let bytes: Buffer;
  try {
    const tooHeavy = isTooHeavy((await stat(path)).size);
    if (tooHeavy !== null) return storeFault(cacheDir, hash, tooHeavy);
    bytes = await readFile(path);
  } catch (error) {
    // Says nothing of the bytes: not kept.
    const reason = error instanceof Error && "code" in error ? String(error.code) : "?";
    return { fault: { code: "picture-unreadable", detail: reason } };
  }
  const made = await makePicture(bytes, extensionOf(path));
  return "code" in made ? storeFault(cacheDir, hash, made) : storePicture(cacheDir, hash, made);
}
