import type { ArticlePlace } from "../../addresses/article-place.ts";

/** An article's file: its place, its bytes' identity and where they are. */
export interface ArticleFile extends ArticlePlace {
  readonly id: string;
  readonly absolutePath: string;
}

/** A file an article may name: a picture of the content folder or of `public/`. */
export interface NamedFile {
  readonly id: string;
  readonly absolutePath: string;
}

/** Files by path inside the content folder. */
export interface NamedFiles {
  readonly get: (path: string) => NamedFile | undefined;
}
