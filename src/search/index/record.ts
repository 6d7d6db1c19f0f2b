/** What search knows of a published article. All texts are as the article has them. */
export interface SearchRecord {
  /** Site path: `/2021/01/abc/` */
  readonly url: string;
  readonly title: string;
  readonly shortTitle?: string;
  readonly summary: string;
  /** The body without markup. */
  readonly text: string;
  /** The date in ISO 8601, with time and offset where the article has a time. */
  readonly publishedIso: string;
  readonly category: { readonly slug: string; readonly name: string };
  readonly topics: readonly string[];
  readonly authors: readonly string[];
  readonly documents: readonly string[];
  readonly people: readonly string[];
  /** A small picture for the list of results. Its `src` is a site path. */
  readonly picture?: { readonly src: string; readonly widthPx: number; readonly heightPx: number };
}

/** The names an article is searched by besides its title: short title, people, documents, topics, authors. */
export function namesOf(record: SearchRecord): readonly string[] {
  const { shortTitle, people, documents, topics, authors } = record;
  return [...(shortTitle === undefined ? [] : [shortTitle]), ...people, ...documents, ...topics, ...authors];
}

/** The body as readers see and search it. A summary that is no part of the text stands before the text. */
export function bodyOf({ summary, text }: Pick<SearchRecord, "summary" | "text">): string {
  return text.includes(summary.slice(0, 40)) ? text : `${summary}\n${text}`;
}
