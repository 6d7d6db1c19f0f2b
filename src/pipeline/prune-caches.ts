import { join } from "node:path";
import { pruneCacheFolder } from "../cache/prune-folder.ts";
import { EXTENSIONS_FOLDER } from "../extensions/compile-modules.ts";
import { removeUnusedPictures } from "../pictures/remove-unused.ts";
import type { ReadVolume } from "./read-archive.ts";

/**
 * How many entries of each cache are kept besides those in use: readings of volumes, segments and months of the search
 * index, bundles of assets and of the editing page, compiled modules of the archive. Of cards, crops and what the look adds this many are kept, in
 * use or not.
 */
const SPARE_ENTRIES = {
  volumes: 60,
  search: 20,
  assets: 5,
  editor: 2,
  extensions: 20,
  look: 20,
  sharing: 100_000,
} as const;

/** The size to which the cache of pictures may grow before pictures that no article shows are removed from it. */
const LARGEST_PICTURE_CACHE_BYTES = 4 * 1024 ** 3;

/** What a build used of each cache. */
export interface UsedCaches {
  readonly volumes: readonly ReadVolume[];
  readonly searchKeys: readonly string[];
  readonly assetsKey: string;
  readonly editorKey: string;
  /** The digests of the archive's own modules. */
  readonly extensions: readonly string[];
  /** Whether pictures, cards and crops are looked through too, which takes a while where there are many. */
  readonly pictures: boolean;
}

/** Removes from the caches, after a build, what it did not use and what is more than is spared. */
export function pruneCaches(
  cacheDir: string,
  { volumes, searchKeys, assetsKey, editorKey, extensions, pictures }: UsedCaches,
): void {
  pruneCacheFolder(
    join(cacheDir, "volumes"),
    new Set(volumes.map((volume) => volume.readingKey)),
    SPARE_ENTRIES.volumes,
  );
  if (searchKeys.length > 0) pruneCacheFolder(join(cacheDir, "search"), new Set(searchKeys), SPARE_ENTRIES.search);
  pruneCacheFolder(join(cacheDir, EXTENSIONS_FOLDER), new Set(extensions), SPARE_ENTRIES.extensions);
  pruneCacheFolder(join(cacheDir, "assets"), new Set([assetsKey]), SPARE_ENTRIES.assets);
  pruneCacheFolder(join(cacheDir, "editor"), new Set([editorKey]), SPARE_ENTRIES.editor);
  pruneCacheFolder(join(cacheDir, "look"), new Set(), SPARE_ENTRIES.look);
  if (!pictures) return;
  const used = new Set(volumes.flatMap(({ record }) => record.pictures.map((picture) => picture.key)));
  pruneCacheFolder(join(cacheDir, "sharing"), new Set(), SPARE_ENTRIES.sharing);
  removeUnusedPictures(join(cacheDir, "pictures"), used, LARGEST_PICTURE_CACHE_BYTES);
}
