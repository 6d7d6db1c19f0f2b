import { checkOf } from "../fixity/manifest-check.ts";
import { type ManifestLine, manifestText } from "../fixity/manifest-text.ts";
import { CHECK_FILE, MANIFEST_FILE } from "../fixity/site-names.ts";
import { type StagedFile, stageAt } from "../publishing/stage.ts";
import type { Checksums, OutputKeys, PublishedFixity, StateStore } from "../publishing/state.ts";
import type { SiteRendering } from "./site-rendering.ts";
import { checksumsOf } from "./volume-fixity.ts";

/** The outputs of the catalogue that belong to no volume, as a manifest lists them. */
interface ListedCatalogue {
  /** The key of each that has one; head pages that are found by what changed have none. */
  readonly keys: OutputKeys;
  /** Those that were made. */
  readonly staged: readonly StagedFile[];
}

/** The manifest of the site, with the checksums of all files that are no volume's. */
export interface StagedManifest {
  readonly fixity: PublishedFixity;
  /** The manifest itself and its check, where any file that the manifest lists was made or went. */
  readonly staged: readonly StagedFile[];
  /** The keys of both. */
  readonly keys: OutputKeys;
}

/**
 * Makes and prepares the manifest of the site. The checksum of a file that was not made is remembered.
 *
 * @param isListed whether a file of the catalogue is listed: not where the manifest of a volume lists it
 */
export function renderManifest(
  { keys, staged }: ListedCatalogue,
  isListed: (file: string) => boolean,
  { site, publishedKeys, stage }: SiteRendering,
  states: StateStore,
): StagedManifest {
  const last = site.state?.catalogueFixity;
  if (last !== undefined && staged.length === 0 && !hasGone(publishedKeys, keys))
    return { fixity: last, staged: [], keys: keysOf(last) };
  const before = last === undefined ? {} : states.checksums(last.checksumsDigest);
  const isGone = (file: string) => publishedKeys?.[file] !== undefined && keys[file] === undefined;
  const made = new Map(staged.map(({ file, checksum }) => [file, checksum]));
  const files = new Set([...Object.keys(before).filter((file) => !isGone(file)), ...made.keys()]);
  const checksums = checksumsOf([...files].filter(isListed), (file) => made.get(file) ?? before[file]!);
  const check = stageAt(stage).write(CHECK_FILE, checkOf(linesOf(checksums), CHECK_FILE));
  const whole = manifestText(linesOf({ ...checksums, [CHECK_FILE]: check.checksum }));
  const manifest = stageAt(stage).write(MANIFEST_FILE, whole);
  const fixity = { manifestSha256: manifest.checksum.sha256, checksumsDigest: states.putChecksums(checksums) };
  return { fixity, staged: [check, manifest], keys: keysOf(fixity) };
}

function keysOf({ manifestSha256 }: PublishedFixity): OutputKeys {
  return { [MANIFEST_FILE]: manifestSha256, [CHECK_FILE]: manifestSha256 };
}

/** Whether a published file is no output any more, where no file was made. */
function hasGone(publishedKeys: OutputKeys | null, keys: OutputKeys): boolean {
  const own = [MANIFEST_FILE, CHECK_FILE].length;
  return publishedKeys === null || Object.keys(publishedKeys).length !== Object.keys(keys).length + own;
}

function linesOf(checksums: Checksums): readonly ManifestLine[] {
  return Object.entries(checksums).map(([path, { sha256 }]) => ({ path, sha256 }));
}
