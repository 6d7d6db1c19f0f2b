import { type ConvertedWord, conversionsOf, type TextReading, type WordLoss } from "./converted-word.ts";
import { WordFault } from "./fault.ts";
import { linesToHtml } from "./lines-to-html.ts";
import { readLegacyLines } from "./read-legacy-lines.ts";

/** A `.doc` has its pictures in it; larger ones, in bytes, do not come from an office. */
export const MOST_DOC_BYTES = 256 * 2 ** 20;

/** What the program that reads a `.doc` gives of it. */
export interface ExtractedDoc {
  readonly getBody: (options: object) => string;
  readonly getFootnotes: (options: object) => string;
  readonly getEndnotes: (options: object) => string;
  readonly getTextboxes: (options: object) => string;
  readonly getHeaders: (options: object) => string;
}

/** Reads the bytes of a `.doc`; rejects where they are none. */
export type DocExtractor = (bytes: Buffer) => Promise<ExtractedDoc>;

/**
 * Converts the bytes of a `.doc`. Its reader gives text alone: tables are guessed from tabs, pictures are told of.
 *
 * @throws {WordFault}
 */
export async function convertDocBytes(
  bytes: Buffer,
  extractor: DocExtractor,
  reading: TextReading = "unicode",
): Promise<ConvertedWord> {
  const { body, notes, headers } = await extract(bytes, extractor);
  const written = [body, notes].filter((part) => part !== "").join("\n");
  const asWritten = written.split("\n");
  const { lines, encodings, doubtful } =
    reading === "unicode" ? readLegacyLines(asWritten) : { lines: asWritten, encodings: [], doubtful: [] };
  const losses: readonly (readonly [WordLoss, boolean])[] = [
    ["headers", /\p{L}/u.test(headers)],
    ["pictures", hasPicture(bytes)],
  ];
  return {
    html: linesToHtml(lines),
    text: lines.join("\n"),
    encodings,
    doubtful,
    conversions: conversionsOf(asWritten, lines),
    losses: losses.filter(([, is]) => is).map(([loss]) => loss),
    properties: {},
  };
}

/** Word's own quotes and dashes stay as they are; the types of the program do not know the option. */
const AS_WRITTEN = { filterUnicode: false };

async function extract(bytes: Buffer, extractor: DocExtractor) {
  try {
    const document = await extractor(bytes);
    const parts = [
      document.getFootnotes(AS_WRITTEN),
      document.getEndnotes(AS_WRITTEN),
      document.getTextboxes({ ...AS_WRITTEN, includeHeadersAndFooters: false }),
    ];
    const clean = cleaner(bytes);
    const notes = parts.map(clean).filter((part) => part !== "");
    return {
      body: clean(document.getBody(AS_WRITTEN)),
      notes: notes.join("\n"),
      headers: clean(document.getHeaders(AS_WRITTEN)),
    };
  } catch (error) {
    const isEncrypted = /encrypt|password/i.test(String(error));
    throw new WordFault(isEncrypted ? "encrypted" : "broken", error instanceof Error ? error.message : String(error));
  }
}

/** Makes lines, without the signs that Word keeps its fields and pictures under. */
function cleaner(bytes: Buffer): (text: string) => string {
  // word-extractor 1.0.4 writes "undefined" for a hyphen that is shown at the end of a line alone.
  const says = [Buffer.from("undefined"), Buffer.from("undefined", "utf16le")].some((each) => bytes.includes(each));
  return (text) =>
    (says ? text : text.replaceAll("undefined", ""))
      .replace(/\r\n?|\u000b|\u000c/g, "\n")
      .replace(/[\u0000-\u0008\u000e-\u001f]/g, "")
      .replace(/\n{2,}/g, "\n")
      .trim();
}

/** The first bytes of a JPEG or PNG anywhere in the file. */
function hasPicture(bytes: Buffer): boolean {
  return (
    bytes.includes(Buffer.from([0xff, 0xd8, 0xff, 0xe0])) || bytes.includes(Buffer.from("\x89PNG\r\n\x1a\n", "latin1"))
  );
}
