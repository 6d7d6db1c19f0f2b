/** Where an article file stands, which is its address. */
export interface ArticlePlace {
  readonly file: string;
  readonly year: number;
  readonly month: number;
  readonly slug: string;
}

/** The site path of an article: `/2021/01/abc/`. */
export function articleUrl({ year, month, slug }: ArticlePlace): string {
  return `/${year}/${String(month).padStart(2, "0")}/${slug}/`;
}
