import { join } from "node:path";
import { pruneCacheFolder } from "../cache/prune-folder.ts";
import { makeSealedFolder, readSealed } from "../cache/sealed-folder.ts";
import { programCacheDir } from "../program/loader.js";

/** A bundled file: its name, and its bytes or text. */
export type Bundled = readonly [name: string, contents: Uint8Array | string];

/**
 * What stands for `tsconfig.json` in bundles, which have the same bytes wherever the program is copied: esbuild marks scripts
 * as strict where it finds a file that says so.
 */
export const bundleSettings = { compilerOptions: { strict: true } } as const;

const KEPT_DIR = join(programCacheDir, "bundles");

/** How many bundles are kept besides the newest: those of other versions, for whoever goes back and forth. */
const SPARE_BUNDLES = 4;

/**
 * Bundles of the program's own style and scripts: as they were kept beside the program when they were last made, or made
 * and kept there. No site decides what is in them, so each site of this installation has the same. An installation that
 * cannot be written bundles each time.
 *
 * @param key says everything the bundles are made from, and which of the program's bundles they are
 * @param keptDir where bundles are kept
 */
export async function keptBundles(
  key: string,
  make: () => Promise<readonly Bundled[]>,
  keptDir = KEPT_DIR,
): Promise<readonly Bundled[]> {
  const folder = join(keptDir, key);
  const kept = readKept(folder);
  if (kept !== null) return kept;
  const bundles = await make();
  try {
    await makeSealedFolder(folder, async ({ write }) => {
      for (const [name, contents] of bundles) write(name, Buffer.from(contents as string));
    });
    pruneCacheFolder(keptDir, new Set([key]), SPARE_BUNDLES);
  } catch {
    // A read-only installation, or a full disk: what was bundled is at hand all the same.
  }
  return bundles;
}

/** The files of a folder; `null` where there is none, or where one of its files is not as it was made. */
function readKept(folder: string): readonly Bundled[] | null {
  try {
    return [...readSealed(folder, () => true)];
  } catch {
    return null;
  }
}
