import type { SiteConfig } from "../content/site-config.ts";
import type { ArticleFile, NamedFiles } from "../content/sources/named-file.ts";
import type { OwnConfig } from "../extensions/own-config.ts";
import type { WordTable } from "../wording/words.ts";

/** The files in the folder of a year. */
export interface VolumeArticles {
  readonly year: number;
  /** The articles, sorted by path. */
  readonly articles: readonly ArticleFile[];
  /** The paths, inside the content folder, of the files that are no articles. */
  readonly others: readonly string[];
}

/** The files in the folder of a year, and all other files that its articles may name. */
export interface VolumeSource extends VolumeArticles {
  readonly files: NamedFiles;
}

/** What the reading of every volume needs besides its files. */
export interface ReadingOptions {
  readonly config: SiteConfig;
  /** The texts that readers find in bodies and that are not the articles' own. */
  readonly words: WordTable["body"];
  /** The moment of the build, in milliseconds since 1970. */
  readonly nowMs: number;
  /** The name of the content folder, `content`, which the paths of Problems begin with. */
  readonly folderName: string;
  readonly cacheDir: string;
  /** Whether drafts and scheduled articles are shown too, as in a preview. */
  readonly preview: boolean;
  /**
   * The key of what every reading depends on besides its files: the program, and the configuration that bears on it.
   */
  readonly environmentKey: string;
  /** The archive's configuration by code; `null` where it has none. */
  readonly ownConfig: OwnConfig | null;
}
