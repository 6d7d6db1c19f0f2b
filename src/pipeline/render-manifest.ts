import { checksumOf } from "../cache/checksum.ts";
import { checkOf } from "../fixity/manifest-check.ts";
import { type ManifestLine, manifestText } from "../fixity/manifest-text.ts";
import { CHECK_FILE, MANIFEST_FILE, SIGNATURE_FILE } from "../fixity/site-names.ts";
import { type StagedFile, stageAt } from "../publishing/stage.ts";
import type { Checksums, OutputKeys, PublishedFixity, StateStore } from "../publishing/state.ts";
import { renderSignature, type Signer } from "./render-signature.ts";
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
  /** The manifest itself and its check, where any file that the manifest lists was made or went; the signature, where new. */
  readonly staged: readonly StagedFile[];
  /** The keys of these files. */
  readonly keys: OutputKeys;
}

/**
 * Makes and prepares the manifest of the site, with its check and its signature. The checksum of a file that was not made is
 * remembered.
 *
 * @param isListed whether a file of the catalogue is listed: not where the manifest of a volume lists it
 */
export function renderManifest(
  listed: ListedCatalogue,
  isListed: (file: string) => boolean,
  signer: Signer | null,
  rendering: SiteRendering,
  states: StateStore,
): StagedManifest {
  const last = rendering.site.state?.catalogueFixity;
  const isLast = last !== undefined && listed.staged.length === 0 && !hasGone(rendering.publishedKeys, listed.keys);
  const { fixity, staged } = isLast
    ? { fixity: last, staged: [] }
    : newManifest(checksumsNow(listed, isListed, rendering, states), rendering, states);
  const { manifestSha256, checksumsDigest } = fixity;
  const signed = { sha256: manifestSha256, text: () => wholeText(states.checksums(checksumsDigest)) };
  const signature = renderSignature(signed, signer, rendering);
  const keys = { [MANIFEST_FILE]: manifestSha256, [CHECK_FILE]: manifestSha256, ...signature.keys };
  return { fixity, staged: [...staged, ...signature.staged], keys };
}

/** The checksums of all files that the manifest lists, its check excepted. */
function checksumsNow(
  { keys, staged }: ListedCatalogue,
  isListed: (file: string) => boolean,
  { site, publishedKeys }: SiteRendering,
  states: StateStore,
): Checksums {
  const last = site.state?.catalogueFixity;
  const before = last === undefined ? {} : states.checksums(last.checksumsDigest);
  const isGone = (file: string) => publishedKeys?.[file] !== undefined && keys[file] === undefined;
  const made = new Map(staged.map(({ file, checksum }) => [file, checksum]));
  const files = new Set([...Object.keys(before).filter((file) => !isGone(file)), ...made.keys()]);
  return checksumsOf([...files].filter(isListed), (file) => made.get(file) ?? before[file]!);
}

function newManifest(checksums: Checksums, { stage }: SiteRendering, states: StateStore): Omit<StagedManifest, "keys"> {
  const check = stageAt(stage).write(CHECK_FILE, checkOf(linesOf(checksums), CHECK_FILE));
  const manifest = stageAt(stage).write(MANIFEST_FILE, wholeText(checksums));
  const fixity = { manifestSha256: manifest.checksum.sha256, checksumsDigest: states.putChecksums(checksums) };
  return { fixity, staged: [check, manifest] };
}

/** The manifest, with the line of its check. */
function wholeText(checksums: Checksums): string {
  const check = checksumOf(Buffer.from(checkOf(linesOf(checksums), CHECK_FILE)));
  return manifestText(linesOf({ ...checksums, [CHECK_FILE]: check }));
}

/** Whether a published file is no output any more, where no file was made. */
function hasGone(publishedKeys: OutputKeys | null, keys: OutputKeys): boolean {
  const own = [MANIFEST_FILE, CHECK_FILE, SIGNATURE_FILE].filter((file) => publishedKeys?.[file] !== undefined).length;
  return publishedKeys === null || Object.keys(publishedKeys).length !== Object.keys(keys).length + own;
}

function linesOf(checksums: Checksums): readonly ManifestLine[] {
  return Object.entries(checksums).map(([path, { sha256 }]) => ({ path, sha256 }));
}
