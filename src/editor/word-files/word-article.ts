import type { Conversion } from "../../import/word/converted-word.ts";

/** What a Word file holds of an article. All of it is a proposal that its editor confirms. */
export interface WordArticle {
  /** The body as Markdown. Pictures are named as in `files`. */
  readonly body: string;
  readonly title?: string;
  /** A day, ISO 8601, as the head of the document or its title has it. */
  readonly publishedAt?: string;
  readonly author?: string;
  /** The place before the date in the head of a state document. */
  readonly place?: string;
  /** The number in the head of a state document: `36-HD/VPTW`. */
  readonly number?: string;
  /** The pictures of the body, named `anh-1.jpg`, `anh-2.png`. */
  readonly files: readonly File[];
  /** What somebody should look at, in the language that was asked for. */
  readonly doubts: readonly string[];
  /** Lines that were in an old encoding, before and after. At most ten. */
  readonly conversions: readonly Conversion[];
  /** The article with its text as the file has it, where some of it was in an old encoding. */
  readonly asWritten?: WordArticle;
}

/** A Word file that was not read. The message tells an official why, and what to do. */
export class WordFileError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "WordFileError";
  }
}
