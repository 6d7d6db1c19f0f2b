import { checksumOf } from "../cache/checksum.ts";
import { type ManifestLine, manifestText } from "./manifest-text.ts";

/**
 * The site's manifest lists a small file, its check, that holds the SHA-256 of all other lines of the manifest. By it damage
 * to the manifest is told from damage to a file that the manifest lists, without any signature.
 */

/** What the check of a manifest says of its other lines. */
export function checkOf(lines: readonly ManifestLine[], checkFile: string): string {
  const others = manifestText(lines.filter(({ path }) => path !== checkFile));
  return `${checksumOf(Buffer.from(others)).sha256}\n`;
}

/**
 * Whether a site's manifest is damaged.
 *
 * @param bytes what the manifest holds; `lines` are those read from it
 * @param check the bytes of the check; `null` where they could not be had
 */
export function isDamaged(
  bytes: Uint8Array,
  lines: readonly ManifestLine[],
  checkFile: string,
  check: Uint8Array | null,
): boolean {
  // A manifest is always written in one form: whatever reads the same and is written otherwise was changed.
  if (!Buffer.from(manifestText(lines)).equals(bytes)) return true;
  const line = lines.find(({ path }) => path === checkFile);
  if (line === undefined) return true;
  if (check === null) return false;
  const isCheckWhole = checksumOf(check).sha256 === line.sha256;
  const isCheckRight = Buffer.from(checkOf(lines, checkFile)).equals(check);
  // Of the check and the line that lists it, the one that fits the other lines is whole.
  return isCheckWhole !== isCheckRight;
}
