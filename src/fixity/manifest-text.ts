/**
 * The lists of checksums, in the form that the program `sha256sum` of GNU coreutils writes and reads: a line for each file,
 * with the SHA-256 of its bytes in hexadecimal digits, two spaces and its path.
 */

/** What a manifest says of a file. */
export interface ManifestLine {
  /** The path from the folder of the manifest, with `/` between the parts; may begin with `../`. */
  readonly path: string;
  readonly sha256: string;
}

/** A manifest as text. Its lines are sorted by path, byte by byte. */
export function manifestText(lines: readonly ManifestLine[]): string {
  // The bytes of paths are compared only where they can stand in another order than the signs: that takes long.
  const order = lines.some(({ path }) => BEYOND_16_BITS.test(path)) ? byBytes : bySigns;
  return [...lines].sort(order).map(lineText).join("");
}

/** `sha256sum` begins a line with a backslash where the path has signs in it that it writes otherwise. */
function lineText({ path, sha256 }: ManifestLine): string {
  const written = path.replace(/[\\\n\r]/g, (sign) => ESCAPES[sign]!);
  return `${written === path ? "" : "\\"}${sha256}  ${written}\n`;
}

const ESCAPES: Readonly<Record<string, string>> = { "\\": "\\\\", "\n": "\\n", "\r": "\\r" };

const SIGNS: Readonly<Record<string, string>> = { "\\\\": "\\", "\\n": "\n", "\\r": "\r" };

/** Signs whose order as UTF-16 is not their order as UTF-8. */
const BEYOND_16_BITS = /[\ud800-\udfff]/;

function byBytes({ path: one }: ManifestLine, { path: other }: ManifestLine): number {
  return Buffer.compare(Buffer.from(one), Buffer.from(other));
}

function bySigns({ path: one }: ManifestLine, { path: other }: ManifestLine): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Reads a manifest; `null` where any line of it is none, so that a damaged manifest is never half believed. */
export function parseManifest(text: string): readonly ManifestLine[] | null {
  if (!text.endsWith("\n") && text !== "") return null;
  const lines = text.split("\n").slice(0, -1).map(parseLine);
  return lines.includes(null) ? null : (lines as readonly ManifestLine[]);
}

function parseLine(line: string): ManifestLine | null {
  const [, sign, sha256, written] = /^(\\?)([0-9a-f]{64})(?: {2}| \*)(.+)$/s.exec(line) ?? [];
  if (sha256 === undefined || written === undefined) return null;
  if (sign === "") return { path: written, sha256 };
  if (!/^(?:[^\\]|\\[\\nr])*$/s.test(written)) return null;
  return { path: written.replace(/\\[\\nr]/g, (signs) => SIGNS[signs]!), sha256 };
}
