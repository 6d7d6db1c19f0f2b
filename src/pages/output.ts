import { digestOf } from "../cache/digest.ts";
import type { PageKind, PageProps } from "../views/pages.ts";

/** A page of the site: where it is published, the key of it, and the way to make it. */
export interface PageOutput<Kind extends PageKind = PageKind> {
  /** Path inside the output folder. */
  readonly file: string;
  /**
   * Says everything the bytes of the file depend on: where the published file has the same key, it is not made again.
   */
  readonly key: string;
  readonly kind: Kind;
  readonly props: () => PageProps<Kind>;
}

/** A file that is no page and is made as a text: a feed, a sitemap, JSON. */
export interface TextOutput {
  readonly file: string;
  readonly key: string;
  readonly text: () => string | Uint8Array;
}

/** A file that is copied as it is: an asset, an attachment, a file of `public/`. */
export interface CopyOutput {
  readonly file: string;
  readonly key: string;
  /** The path of the file to copy. */
  readonly from: string;
}

/**
 * A file of the cache that is made, or looked for, only when it is to be published: a card, a crop, a rendition of a picture, a file of
 * the search index.
 */
export interface MadeOutput {
  readonly file: string;
  readonly key: string;
  /** Makes the file and resolves with its path in the cache, or with its bytes. */
  readonly make: () => Promise<string | Uint8Array>;
}

/** An output that is no page. */
export type FileOutput = TextOutput | CopyOutput | MadeOutput;

/** A file of the site that a build may have to make. */
export type Output = PageOutput | FileOutput;

/** In a key, this sign stands before the digest of what the content alone decides. */
const CONTENT_SIGN = "~";

/**
 * The key of an output.
 *
 * @param kindKey the key of its kind: of the program, and of what all outputs of the site are made with
 * @param content everything else that its bytes depend on, as plain values
 */
export function outputKey(kindKey: string, content: readonly unknown[]): string {
  const digest = digestOf(content);
  return `${digestOf([kindKey, digest])}${CONTENT_SIGN}${digest.slice(0, CONTENT_DIGITS)}`;
}

/** Enough to tell an output from itself as it was published. */
const CONTENT_DIGITS = 8;

/** Whether two keys of an output were made of the same content, be the program another or not. */
export function hasSameContent(key: string, other: string | undefined): boolean {
  const contentOf = (each: string) => each.slice(each.indexOf(CONTENT_SIGN) + 1);
  return key.includes(CONTENT_SIGN) && other?.includes(CONTENT_SIGN) === true && contentOf(key) === contentOf(other);
}

/** Makes the output of a page; the compiler checks that the props are those of the kind. */
export function pageOutput<Kind extends PageKind>(
  file: string,
  kind: Kind,
  key: string,
  props: () => PageProps<Kind>,
): PageOutput {
  return { file, kind, key, props } as PageOutput;
}

export function isPage(output: Output): output is PageOutput {
  return "props" in output;
}

export function isFile(output: Output): output is FileOutput {
  return !isPage(output);
}
