import type { PageKind, PageProps } from "../views/pages.ts";

/** A page the archive has: where it is written, a key of everything its bytes depend on, and the way to make it. */
export interface PageOutput<Kind extends PageKind = PageKind> {
  /** Path inside the output folder. */
  readonly file: string;
  readonly key: string;
  readonly kind: Kind;
  readonly props: () => PageProps<Kind>;
}

/** A file that is no page (feed, sitemap, JSON): the same, with its text. */
export interface TextOutput {
  readonly file: string;
  readonly key: string;
  readonly text: () => string | Uint8Array;
}

/** A published picture: copied from the cache where it is not published yet. Its name tells its bytes. */
export interface CopyOutput {
  readonly file: string;
  readonly key: string;
  readonly from: string;
}

/** A picture made when it is to be published, and kept in the cache: `make` answers where. Its name tells its bytes. */
export interface MadeOutput {
  readonly file: string;
  readonly key: string;
  readonly make: () => Promise<string>;
}

export type FileOutput = TextOutput | CopyOutput | MadeOutput;

export type Output = PageOutput | FileOutput;

/** A page output with its kind kept together with its props. */
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
