import type { ProblemReporter } from "../../problems/reporter.ts";
import type { WordTable } from "../../wording/words.ts";

/** What is known of the file that a body stands in. */
export interface BodyContext {
  /** The path of the file inside the content folder, `articles/2021/01/abc.md`. Relative links start from there. */
  readonly file: string;
  /** The path part of the site's base URL, with a slash at both ends: `/` or `/kho-tin/`. */
  readonly basePath: string;
  /** The site's own address, `https://kho-tin.example/`. An absolute link that begins with it is internal. */
  readonly baseUrl: string;
  /**
   * Where the body begins in the file, in UTF-16 units. All offsets reported and returned count from the start of the
   * file.
   */
  readonly bodyOffset: number;
  /** The texts that readers find in a body and that are not the article's own. */
  readonly words: WordTable["body"];
  readonly report: ProblemReporter;
}

/** A link to a page or file of the site, which is later checked against the site's addresses. */
export interface BodyLink {
  /** The site path it leads to, decoded: `/2021/01/abc/` for a page, `/tai-lieu/a.pdf` for a public file. */
  readonly url: string;
  /** The id on that page that it leads to, in the form of {@link RenderedBody.anchors}. */
  readonly anchor?: string;
  /** The link as it is written. */
  readonly href: string;
  /** Where the address of the link is written. That of a reference link is written in its definition. */
  readonly offset: number;
}

/** A picture of the body. */
export interface BodyPicture {
  /** Its path inside the content folder, `articles/2021/01/abc/anh.jpg`; of a public file, `public/anh.jpg`. */
  readonly path: string;
  /** Its description, or else its caption; empty where it has neither. */
  readonly alt: string;
  /** Where its address is written. */
  readonly offset: number;
}

/** A link to a file beside the article. */
export interface BodyAttachment {
  /** The path of the file inside the content folder, `articles/2021/01/abc/bao-cao.pdf`. It may not be there. */
  readonly path: string;
  /** Where the address of the link is written. */
  readonly offset: number;
}

/** A heading that stands in no quote and no list. */
export interface BodySection {
  /** Its id in the HTML. */
  readonly id: string;
  readonly text: string;
  /** Its level in the HTML, from 2 to 6. */
  readonly level: number;
}

/** A body as HTML, and what was found in it. */
export interface RenderedBody {
  /**
   * Trusted HTML. In place of a picture it has a slot, `\u0000picture:N\u0000`, where N is the index in `pictures`.
   * After a link to a file beside the article it has a slot too, `\u0000file:N\u0000`, where N is the index in
   * `attachments`.
   */
  readonly html: string;
  readonly links: readonly BodyLink[];
  readonly pictures: readonly BodyPicture[];
  readonly attachments: readonly BodyAttachment[];
  /** The captions of lost pictures; empty texts for pictures without a caption. */
  readonly missing: readonly string[];
  /** Every id in `html`. */
  readonly anchors: readonly string[];
  readonly sections: readonly BodySection[];
  /** The text of the first paragraph, from which the default summary is made. */
  readonly firstParagraph: string;
  /** The whole text, with one line for each block. The descriptions and captions of pictures are part of it. */
  readonly text: string;
}
