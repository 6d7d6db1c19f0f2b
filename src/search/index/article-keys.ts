import { join } from "node:path";
import { listedArticles, type SearchMonth } from "./month-fragments.ts";

/** The keys of a month's articles, oldest first; none where the cache has no list of them, or a damaged one. */
export type KeysOfArticles = (month: SearchMonth) => readonly string[];

/** Reads the keys of articles from the folders of their months in the cache, those of a month once. */
export function readArticleKeys(cacheDir: string): KeysOfArticles {
  const known = new Map<string, readonly string[]>();
  const read = (month: SearchMonth): readonly string[] => {
    try {
      return listedArticles(join(cacheDir, month.key)).map(({ key }) => key);
    } catch {
      return [];
    }
  };
  return (month) => {
    const keys = known.get(month.key) ?? read(month);
    known.set(month.key, keys);
    return keys;
  };
}
