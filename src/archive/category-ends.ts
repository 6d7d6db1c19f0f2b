import { cardTitle, type Entry } from "./entry.ts";

/** The address and title of an article, by which pages of other articles lead to it. */
export interface ArticleName {
  readonly url: string;
  readonly title: string;
}

/** The first and the last article of a category in a volume. */
export interface CategoryEnds {
  readonly first: ArticleName;
  readonly last: ArticleName;
}

/**
 * The ends of each category in a volume, by the slug of the category.
 *
 * @param shown the articles of the volume that are not withdrawn, oldest first
 */
export function categoryEnds(shown: readonly Entry[]): Readonly<Record<string, CategoryEnds>> {
  const ends: Record<string, CategoryEnds> = {};
  for (const entry of shown) {
    const name = { url: entry.url, title: cardTitle(entry) };
    ends[entry.category] = { first: ends[entry.category]?.first ?? name, last: name };
  }
  return ends;
}
