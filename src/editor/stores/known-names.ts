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

/** A year in the static API: the file `api/2026.json` of a built site. */
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

/** The JSON of a year in the static API; `null` where a text is something else. */
export function parseApiVolume(text: string): ApiVolume | null {
  try {
    const value = JSON.parse(text) as ApiVolume | null;
    return Array.isArray(value?.articles) ? value : null;
  } catch {
    return null;
  }
}
