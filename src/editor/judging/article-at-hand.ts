/** A file that lies beside an article. */
export interface FileBeside {
  /** Its path from the folder of the article's file: `anh.jpg`. */
  readonly name: string;
  readonly sizeBytes: number;
  /** Absent where the file was not fetched: then only its name and size are judged. */
  readonly bytes?: Uint8Array;
}

/** An article as it is being written, with what the page that edits it knows of its archive. */
export interface ArticleAtHand {
  /** The path of its file from the folder that the content folder is in: `content/articles/2026/11/abc/index.md`. */
  readonly path: string;
  /** The text of its file. */
  readonly text: string;
  /** The text of `site.yaml`; `null` where the archive has none. */
  readonly siteText: string | null;
  /** The files in the folder of the article's file. */
  readonly beside: readonly FileBeside[];
  /** The present moment, in milliseconds since 1970. */
  readonly now: number;
  /** The text of `words.yaml`; absent where the archive has none. */
  readonly wordsText?: string | null;
  /** The base URL that the site is built with, where that is another than `site.yaml` says. */
  readonly baseUrl?: string;
  /** The names of the fields that the archive's own code adds to articles. Their values are judged at build. */
  readonly ownFields?: readonly string[];
  /**
   * Every site path at which an article of the archive answers or ever answered: `/2021/01/abc/`. Where it is absent,
   * links to other articles are judged at build.
   */
  readonly addresses?: ReadonlySet<string>;
}
