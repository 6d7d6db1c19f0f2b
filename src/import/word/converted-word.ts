import type { LegacyEncoding } from "../../text/legacy-encodings.ts";

/** What a Word file holds, before anything is made of it. */
export interface ConvertedWord {
  /** HTML without a frame. `src` of a picture is the name of the member that holds it, or its address outside of the file. */
  readonly html: string;
  /** Every word of the document, a line for each paragraph. */
  readonly text: string;
  /** Encodings that text was in, the most frequent first; empty for a document in Unicode. */
  readonly encodings: readonly LegacyEncoding[];
  /** Lines that look like an old encoding and could not be read as one. At most ten. */
  readonly doubtful: readonly string[];
  /** Lines that were in an old encoding, as they were and as they are. At most ten. */
  readonly conversions: readonly Conversion[];
  readonly losses: readonly WordLoss[];
  /** What the file says of itself: `title`, `creator`, `created`, `modified` (ISO 8601). */
  readonly properties: Readonly<Record<string, string>>;
}

/** Whether text in an old encoding becomes Unicode, or is left as the file has it. */
export type TextReading = "unicode" | "as-written";

/** A line in an old encoding, and the same line in Unicode. */
export interface Conversion {
  readonly before: string;
  readonly after: string;
}

/** Lines that are not what they were; at most ten. Both texts have the same lines. */
export function conversionsOf(before: readonly string[], after: readonly string[]): readonly Conversion[] {
  return before
    .map((line, index) => ({ before: line, after: after[index] ?? "" }))
    .filter((each) => each.before !== each.after)
    .slice(0, 10);
}

/** What a document has that its HTML does not show. */
export type WordLoss =
  | "comments"
  | "formulas"
  | "headers"
  /** Text that somebody marked as deleted and that is still in the file. */
  | "deleted"
  /** Charts, sheets and other documents put into this one. */
  | "embedded"
  | "macros"
  /** Pictures in the file that no place of the text shows. */
  | "pictures"
  /** The marks of the text: the program that reads them failed, and what is left is plain text. */
  | "marks";
