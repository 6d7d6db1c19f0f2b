import type { Problem } from "../problems/problem.ts";
import type { WordTable } from "../wording/words.ts";
import type { ArticleFields } from "./article-schema.ts";
import type { OwnFields } from "./own-values.ts";
import type { SiteConfig } from "./site-config.ts";

/** What the reading of an article or a standing page needs besides its file. */
export interface PageContext {
  readonly config: SiteConfig;
  /** The name of the content folder, `content`, which the paths of Problems begin with. */
  readonly folderName: string;
  /** The texts that readers find in a body and that are not the article's own. */
  readonly words: WordTable["body"];
  /** The list that every Problem found is added to. */
  readonly problems: Problem[];
}

/** The fields that every article must have. */
export type RequiredFields = Pick<ArticleFields, "title" | "publishedAt" | "category">;

/** What the reading of an article needs besides its file. */
export interface ArticleContext extends PageContext {
  /** The present moment, in milliseconds since 1970. */
  readonly nowMs: number;
  /** The fields that the archive's own code adds to those of articles; absent where it adds none. */
  readonly ownFields?: OwnFields | undefined;
  /**
   * What stands for required fields that are missing or wrong, so that an article can be shown while it is written; absent
   * where such an article is broken.
   */
  readonly usual?: RequiredFields;
  /** The digest of an article's text, by which published versions are told apart; absent where nobody asks for it. */
  readonly bodyDigestOf?: (markdown: string) => string;
}
