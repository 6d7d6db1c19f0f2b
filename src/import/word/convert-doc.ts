import { readFile } from "node:fs/promises";
import { type ConvertedWord, conversionsOf, type WordLoss } from "./converted-word.ts";
import { WordFault } from "./fault.ts";
import { linesToHtml } from "./lines-to-html.ts";
import { readLegacyLines } from "./read-legacy-lines.ts";

/** A `.doc` has its pictures in it; larger ones do not come from an office. */
const MOST_BYTES = 256 * 2 ** 20;

/**
 * Converts a `.doc` of Word 97 or later. The program that reads it gives text alone: tables are guessed from tabs, pictures
 * are told of.
 *
 * @throws {WordFault}
 */
export async function convertDoc(path: string): Promise<ConvertedWord> {
  const bytes = await readFile(path);
  if (bytes.length > MOST_BYTES) throw new WordFault("bomb", `The file has more than ${MOST_BYTES} bytes.`);
  const { body, notes, headers } = await extract(bytes);
  const written = [body, notes].filter((part) => part !== "").join("\n");
  const asWritten = written.split("\n");
  const { lines, encodings, doubtful } = readLegacyLines(asWritten);
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

async function extract(bytes: Buffer) {
  const { default: WordExtractor } = await import("word-extractor");
  try {
    const document = (await new WordExtractor().extract(bytes)) as unknown as Extracted;
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

interface Extracted {
  readonly getBody: (options: object) => string;
  readonly getFootnotes: (options: object) => string;
  readonly getEndnotes: (options: object) => string;
  readonly getTextboxes: (options: object) => string;
  readonly getHeaders: (options: object) => string;
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
