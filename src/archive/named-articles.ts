import { yearOfArticle } from "../addresses/article-place.ts";
import { seatOf } from "../addresses/seat.ts";
import type { Entry } from "./entry.ts";
import type { VolumeRecord } from "./volume-record.ts";

/** The related articles that a volume's articles name: where they are to be found. */
export interface NamedArticles {
  /** Address as it is named → the article's own, where it is named by an alias. */
  readonly targets: Readonly<Record<string, string>>;
  /** The years of the articles, the volume's own aside → the digest of all entries of that year. */
  readonly years: Readonly<Record<number, string>>;
}

/**
 * For each volume, the related articles that its articles name; `null` where they name none. While this is the same, so are
 * the articles of other volumes that are named.
 *
 * @param records in the order of the result
 */
export function namedArticlesOf(records: readonly VolumeRecord[]): readonly (NamedArticles | null)[] {
  if (records.every(({ namedArticles }) => namedArticles.length === 0)) return records.map(() => null);
  const aliases = new Map(records.flatMap((record) => record.aliases.map(({ url, target }) => [seatOf(url), target])));
  const digests = new Map(records.map(({ year, entriesDigest }) => [year, entriesDigest]));
  return records.map(({ year, namedArticles }) => {
    if (namedArticles.length === 0) return null;
    const found = namedArticles.map((url) => [url, aliases.get(seatOf(url)) ?? url] as const);
    const others = new Set(found.map(([, target]) => yearOfArticle(target)).filter((other) => other !== year));
    return {
      targets: Object.fromEntries(found.filter(([url, target]) => url !== target)),
      years: Object.fromEntries([...others].sort().map((other) => [other, digests.get(other) ?? ""])),
    };
  });
}

/**
 * The articles that an article names as related, in the order it names them. Withdrawn ones are left out.
 *
 * @param entryAt finds an article by its address
 */
export function namedEntries(
  { url: own, related = [] }: Entry,
  targets: NamedArticles["targets"],
  entryAt: (url: string) => Entry | undefined,
): readonly Entry[] {
  const entries = related.flatMap(({ url }) => entryAt(targets[url] ?? url) ?? []);
  return [...new Set(entries)].filter(({ url, state }) => url !== own && state !== "withdrawn");
}
