import type { ArticleContext } from "../content/article-context.ts";

/** What an export is made from. */
export interface ExportSource {
  readonly contentDir: string;
  /** The folder of the built site. */
  readonly siteDir: string;
  readonly context: ArticleContext;
}
