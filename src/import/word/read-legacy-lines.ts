import { fromLegacy, type LegacyEncoding } from "../../text/legacy-encodings.ts";
import { legacyReading } from "../legacy-text.ts";

/** Lines in Unicode. */
export interface UnicodeLines {
  readonly lines: readonly string[];
  /** Encodings that lines were in, the most frequent first. */
  readonly encodings: readonly LegacyEncoding[];
  /** Lines that look like an old encoding and could not be read as one. At most ten. */
  readonly doubtful: readonly string[];
}

/** An encoding that tells of a smaller part of the lines is a mistake: of a line of one letter (`®` for đồng), of a list of names. */
const LEAST_SHARE = 0.02;

/** Reads the lines of one file: they are in one or two encodings, seldom in more. */
export function readLegacyLines(lines: readonly string[]): UnicodeLines {
  const reading = legacyReading(lines.join("\n"));
  const chosen = lines.map((line) => {
    const read = reading.read(line);
    return read === line ? null : (reading.encodings.find((each) => fromLegacy(line, each) === read) ?? null);
  });
  const lengths = new Map<LegacyEncoding, number>();
  for (const [index, encoding] of chosen.entries()) {
    if (encoding !== null) lengths.set(encoding, (lengths.get(encoding) ?? 0) + lines[index]!.length);
  }
  const ordered = [...lengths].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const total = ordered.reduce((sum, [, length]) => sum + length, 0);
  const kept = ordered.filter(([, length]) => length >= total * LEAST_SHARE).map(([encoding]) => encoding);
  const main = kept[0];
  const read = lines.map((line, index) => {
    const encoding = chosen[index];
    if (encoding === null || encoding === undefined || main === undefined) return line;
    return fromLegacy(line, kept.includes(encoding) ? encoding : main);
  });
  return { lines: read, encodings: kept, doubtful: reading.doubtful };
}
