import { join } from "node:path";
import { pruneCacheFolder } from "../cache/prune-folder.ts";
import { removeUnusedPictures } from "../pictures/remove-unused.ts";
import type { ReadVolume } from "./read-archive.ts";

/** Readings of volumes, search segments and bundles kept besides those in use; cards and crops kept in all. */
const SPARE = { volumes: 60, search: 20, assets: 5, sharing: 100_000 } as const;

/** The picture cache may grow to this before pictures nobody shows are dropped. */
const PICTURES_BYTES = 4 * 1024 ** 3;

/** Keys of what a build used of each cache. */
export interface UsedCaches {
  readonly volumes: readonly ReadVolume[];
  readonly searchKeys: readonly string[];
  readonly assetsKey: string;
  /** Whether to look through the pictures too, which takes a while where there are many. */
  readonly pictures: boolean;
}

/** Keeps the caches bounded after a build. */
export function pruneCaches(cacheDir: string, { volumes, searchKeys, assetsKey, pictures }: UsedCaches): void {
  pruneCacheFolder(join(cacheDir, "volumes"), new Set(volumes.map((volume) => volume.storeKey)), SPARE.volumes);
  if (searchKeys.length > 0) pruneCacheFolder(join(cacheDir, "search"), new Set(searchKeys), SPARE.search);
  pruneCacheFolder(join(cacheDir, "assets"), new Set([assetsKey]), SPARE.assets);
  if (!pictures) return;
  const used = new Set(volumes.flatMap(({ record }) => record.pictures.map((picture) => picture.key)));
  pruneCacheFolder(join(cacheDir, "sharing"), new Set(), SPARE.sharing);
  removeUnusedPictures(join(cacheDir, "pictures"), used, PICTURES_BYTES);
}
