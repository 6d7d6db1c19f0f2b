/** The fields of an article that a profile has selectors for. */
export const PAGE_FIELDS = [
  "title",
  "body",
  "publishedAt",
  "updatedAt",
  "views",
  "author",
  "source",
  "category",
  "summary",
  "topics",
  "cover",
  "attachments",
] as const;
export type PageField = (typeof PAGE_FIELDS)[number];

/**
 * How the pages of one system are read: CSS selectors as data. Of the selectors of a field the first that finds something
 * counts. A profile is chosen by its signs, by one that a page has, not by the page's address.
 */
export interface Profile {
  readonly name: string;
  /** Selectors of elements that only pages of this system have. */
  readonly signs: readonly string[];
  readonly fields: Readonly<Partial<Record<PageField, readonly string[]>>>;
  /** Parts inside the body that are not the article: share buttons, related news. */
  readonly drop: readonly string[];
  /** An entry of a page that lists articles; the first link in it that has words leads to the article. */
  readonly entries: readonly string[];
  /** The date inside an entry. */
  readonly entryDate: readonly string[];
  /** The way to the page, from the home page down. */
  readonly breadcrumb: readonly string[];
}
