import type { SiteConfig } from "../content/site-config.ts";
import type { ArticleFile, NamedFiles } from "../content/sources/named-file.ts";

/** What is in a year's folder. */
export interface VolumeArticles {
  readonly year: number;
  /** By path. */
  readonly articles: readonly ArticleFile[];
  /** Paths, inside the content folder, of what else is there. */
  readonly others: readonly string[];
}

/** What reading a volume needs. */
export interface VolumeSource extends VolumeArticles {
  /** Files articles may name, by path inside the content folder. */
  readonly files: NamedFiles;
}

export interface ReadingOptions {
  readonly config: SiteConfig;
  readonly nowMs: number;
  /** What Problems call the content folder. */
  readonly label: string;
  readonly cacheDir: string;
  /** A preview shows drafts and scheduled articles too. */
  readonly preview: boolean;
  /** Digest of the program and of all configuration a reading depends on. */
  readonly base: string;
}
