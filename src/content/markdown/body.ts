import type { ProblemReporter } from "../../problems/reporter.ts";

/** Where a body stands, and who hears of its Problems. */
export interface BodyContext {
  /** The file's path inside the content folder, `articles/2021/01/abc.md`, for relative links. */
  readonly file: string;
  /** Path part of the site's base URL with both slashes: `/` or `/kho-tin/`. */
  readonly basePath: string;
  /** The site's own address (`https://kho-tin.example/`), whose absolute links are internal. */
  readonly baseUrl: string;
  /** UTF-16 offset of the body in the file: all offsets reported and returned are those of the file. */
  readonly bodyOffset: number;
  readonly report: ProblemReporter;
}

/** A link to a page or file of the site, to be checked against its addresses. */
export interface BodyLink {
  /** Decoded site path: `/2021/01/abc/` for a page, `/tai-lieu/a.pdf` for a public file. */
  readonly url: string;
  /** The id meant on that page, in the form of {@link RenderedBody.anchors}. */
  readonly anchor?: string;
  /** As written. */
  readonly href: string;
  /** Where the address is written; for a reference link, in its definition. */
  readonly offset: number;
}

export interface BodyPicture {
  /** Path inside the content folder, `articles/2021/01/abc/anh.jpg`, or of a public file, `public/anh.jpg`. */
  readonly path: string;
  /** The written description, else the caption; empty where there is neither. */
  readonly alt: string;
  /** Where the address is written. */
  readonly offset: number;
}

/** A heading that stands in no quote or list: `level` 2 to 6 as in the HTML. */
export interface BodySection {
  readonly id: string;
  readonly text: string;
  readonly level: number;
}

export interface RenderedBody {
  /** Trusted markup; each picture a slot `\u0000picture:N\u0000`, N its index in `pictures`. */
  readonly html: string;
  readonly links: readonly BodyLink[];
  readonly pictures: readonly BodyPicture[];
  /** Captions of lost pictures, empty where none was written. */
  readonly missing: readonly string[];
  /** Every id in `html`. */
  readonly anchors: readonly string[];
  readonly sections: readonly BodySection[];
  /** The first paragraph's words, for the default summary. */
  readonly firstParagraph: string;
  /** All words, a line for each block, descriptions and captions of pictures among them. */
  readonly text: string;
}
