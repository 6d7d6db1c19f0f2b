import type { KnownNames } from "./store.ts";

/** What the static API of a site says of an article, as far as the editing page asks for it. */
export interface ApiArticle {
  /** Its absolute address. */
  readonly url: string;
  readonly state: "published" | "withdrawn";
  readonly title?: string;
  readonly publishedAt: string;
  readonly category?: string;
  readonly topics?: readonly string[];
  readonly authors?: readonly string[];
  readonly people?: readonly string[];
  readonly documents?: readonly string[];
}

/** A year in the static API of a built site: the articles of all its parts. */
export interface ApiVolume {
  readonly year: number;
  readonly articles: readonly ApiArticle[];
}

/** The names that the articles of some years use. The API has no places; those are for editors to type. */
export function knownNames(volumes: readonly ApiVolume[]): KnownNames {
  const articles = volumes.flatMap((volume) => volume.articles);
  const sorted = (names: readonly string[]) => [...new Set(names)].toSorted(ALPHABET.compare);
  return {
    topics: sorted(articles.flatMap(({ topics = [] }) => topics)),
    people: sorted(articles.flatMap(({ people = [] }) => people)),
    authors: sorted(articles.flatMap(({ authors = [] }) => authors)),
    places: [],
    documents: sorted(articles.flatMap(({ documents = [] }) => documents)),
    categories: sorted(articles.flatMap(({ category }) => (category === undefined ? [] : [category]))),
  };
}

const ALPHABET = new Intl.Collator("vi");

/** The file names of a year's parts, from the JSON of the year in the static API; `null` where a text is something else. */
export function partNamesIn(text: string): readonly string[] | null {
  const parts = parsed<{ readonly parts?: readonly { readonly url: string }[] }>(text)?.parts;
  return Array.isArray(parts) ? parts.map(({ url }) => String(url).replace(/^.*\//, "")) : null;
}

/** The articles of a part of a year, from its JSON; none where a text is something else. */
export function articlesIn(text: string): readonly ApiArticle[] {
  const articles = parsed<{ readonly articles?: readonly ApiArticle[] }>(text)?.articles;
  return Array.isArray(articles) ? articles : [];
}

function parsed<T>(text: string): T | null {
  try {
    return JSON.parse(text) as T | null;
  } catch {
    return null;
  }
}
