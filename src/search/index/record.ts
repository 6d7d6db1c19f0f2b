/** What search knows of a published article. All text as in the article; `text` is its body without markup. */
export interface SearchRecord {
  /** Site path: `/2021/01/abc/` */
  readonly url: string;
  readonly title: string;
  readonly shortTitle?: string;
  readonly summary: string;
  readonly text: string;
  /** ISO 8601, with offset where there is a time. */
  readonly publishedIso: string;
  readonly category: { readonly slug: string; readonly name: string };
  readonly topics: readonly string[];
  readonly authors: readonly string[];
  readonly documents: readonly string[];
  readonly people: readonly string[];
  /** A small picture for the list of results; `src` is a site path. */
  readonly picture?: { readonly src: string; readonly widthPx: number; readonly heightPx: number };
}

/** What the editors named an article by, besides its title. */
export function namesOf(record: SearchRecord): readonly string[] {
  const { shortTitle, people, documents, topics, authors } = record;
  return [...(shortTitle === undefined ? [] : [shortTitle]), ...people, ...documents, ...topics, ...authors];
}

/** The body as readers see and search it: the text, after a summary that is not part of it. */
export function bodyOf({ summary, text }: Pick<SearchRecord, "summary" | "text">): string {
  return text.includes(summary.slice(0, 40)) ? text : `${summary}\n${text}`;
}
