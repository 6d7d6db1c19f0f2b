import type { ArticleRow } from "./article-row.ts";

/** Rows by the moment of publication, oldest first; articles of one moment by address. For `sort`. */
export function byTime({ article: one }: ArticleRow, { article: other }: ArticleRow): number {
  return one.fields.publishedAt.ms - other.fields.publishedAt.ms || (one.url < other.url ? -1 : 1);
}

/**
 * The moment at which the newest article was published or changed, which stands for that of the export: an export says
 * nothing of when it was made. ISO 8601, UTC, to the second; the beginning of the year where there is no article.
 */
export function newestMoment(year: number, rows: readonly ArticleRow[]): string {
  let newest = Date.UTC(year, 0, 1);
  for (const { article } of rows)
    newest = Math.max(newest, article.fields.publishedAt.ms, article.fields.updatedAt?.ms ?? 0);
  return new Date(newest).toISOString().replace(/\.\d+Z$/, "Z");
}
