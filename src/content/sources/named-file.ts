import type { ArticlePlace } from "../../addresses/article-place.ts";

/** The file of an article. */
export interface ArticleFile extends ArticlePlace {
  /** The git blob id of its bytes. */
  readonly id: string;
  readonly absolutePath: string;
}

/** A file that an article may name: a picture of the content folder or of `public/`. */
export interface NamedFile {
  /** The git blob id of its bytes. */
  readonly id: string;
  readonly absolutePath: string;
}

/**
 * The files that articles may name, by their paths inside the content folder; those of `public/` begin with `public/`.
 */
export interface NamedFiles {
  readonly get: (path: string) => NamedFile | undefined;
}
