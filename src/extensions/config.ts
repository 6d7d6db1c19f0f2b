/** A value of the front matter, as it is written: a field may hold any. */
export type FieldValue = string | number | boolean | readonly FieldValue[] | { readonly [name: string]: FieldValue };

/** What the page of an article shows of a field of the archive's own: a name and a text, which may be a link. */
export interface FieldFact {
  readonly label: string;
  readonly text: string;
  readonly href?: string;
}

/** A field that articles of the archive may have besides those of the program. */
export interface ArticleField {
  /** What the field is for, in a sentence. */
  readonly about: string;
  /** Tells what is wrong with a value, in words for editors; `null` where nothing is. */
  readonly check: (value: FieldValue) => string | null;
  /** What the article's page shows of a value; `null` where it shows nothing. Without `show` it never does. */
  readonly show?: (value: FieldValue) => FieldFact | null;
  /** Where the page shows it: among the facts under the title, or in the margin. By default under the title. */
  readonly place?: "dateline" | "margin";
}

/** A page that the archive makes from data. It is shown as the pages in `content/pages/` are. */
export interface DataPage {
  /** The last part of its address: small letters without accents, figures, hyphens. */
  readonly slug: string;
  readonly title: string;
  readonly summary?: string;
  /** The text, in Markdown. */
  readonly body: string;
}

/** An article, as the files of a volume are made from it. */
export interface VolumeArticle {
  /** The permanent address, absolute. */
  readonly url: string;
  readonly title: string;
  /** ISO 8601, with the offset of the site's zone. */
  readonly publishedAt: string;
  /** The slug of its category, and the name that pages show. */
  readonly category: { readonly slug: string; readonly name: string };
  readonly topics: readonly string[];
  readonly authors: readonly string[];
  readonly documents: readonly string[];
  readonly people: readonly string[];
  readonly summary: string;
  readonly featured: boolean;
  /** The values of the archive's own fields. */
  readonly fields: Readonly<Record<string, FieldValue>>;
}

/** A volume, as its files are made from it. */
export interface VolumeOfArticles {
  readonly year: number;
  /** The published articles, oldest first. */
  readonly articles: readonly VolumeArticle[];
}

/**
 * What `khotin.config.ts` or `khotin.config.js` beside the content folder adds to an archive. Its functions must give the
 * same result for the same values, in any process: they are given no clock, no zone and no language, and may ask none.
 */
export interface KhotinConfig {
  /** Fields of articles, by name. */
  readonly articleFields?: Readonly<Record<string, ArticleField>>;
  /** Pages from data, by a part of their address: the pages of `don-vi` are `/trang/don-vi/<slug>/`. */
  readonly pages?: Readonly<Record<string, () => readonly DataPage[]>>;
  /** Files of each volume, by name: `danh-sach.csv` is published as `/theo-nam/2024/danh-sach.csv`. */
  readonly volumeFiles?: Readonly<Record<string, (volume: VolumeOfArticles) => string>>;
}

/** Gives a configuration its type; it is the default export of `khotin.config.ts`. */
export function defineConfig(config: KhotinConfig): KhotinConfig {
  return config;
}
