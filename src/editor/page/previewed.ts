import type { PreviewOptions } from "../article-preview/preview-article.ts";
import type { ArticleNow } from "./tools.ts";

/** What of a page of the site the preview is without: its scripts, and the policy that lets no dropped picture be shown. */
const LEFT_OUT = /<meta http-equiv="Content-Security-Policy"[^>]*>|<script type="module"[^>]*><\/script>/g;

/**
 * The article's page as the site's own templates make it, which are loaded when a preview is first made. The policy of the editing page holds in the preview too.
 */
export async function previewed(article: ArticleNow, options: PreviewOptions): Promise<string> {
  const { previewArticle } = await import("../article-preview/preview-article.ts");
  return previewArticle(article, options).replace(LEFT_OUT, "");
}
