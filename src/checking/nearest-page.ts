import { articleUrl } from "../addresses/article-place.ts";
import { takeApart } from "../addresses/take-apart.ts";
import { monthUrl } from "../addresses/urls.ts";
import type { Catalogue } from "../archive/catalogue.ts";
import { nearestName } from "../text/nearest-name.ts";
import { slugOf } from "../text/slug.ts";

/**
 * Finds the page that was probably meant by an address nothing answers: the article of the same name in another month, the
 * newest of several; else the article of the same month whose name is nearest; else the nearest of other pages. Accents and capitals make no difference. The
 * addresses of articles are read once something is sought.
 */
export function nearestPageFinder(catalogue: Catalogue, pages: readonly string[]): (url: string) => string | null {
  let articles: KnownArticles | null = null;
  return (url) => {
    const place = takeApart(url.split("/").map(slugOf).join("/"));
    if (place?.kind !== "article") return nearestName(url, pages);
    articles ??= knownArticles(catalogue);
    const sameName = articles.newestOf.get(place.slug);
    if (sameName !== undefined) return sameName;
    const slug = nearestName(place.slug, articles.slugsOf.get(monthUrl(place.year, place.month)) ?? []);
    return slug === null ? null : articleUrl({ ...place, file: "", slug });
  };
}

interface KnownArticles {
  /** Slug → the address of the newest article that has it. */
  readonly newestOf: ReadonlyMap<string, string>;
  /** The address of a month → the slugs of its articles. */
  readonly slugsOf: ReadonlyMap<string, readonly string[]>;
}

function knownArticles({ volumes, addressesOf }: Catalogue): KnownArticles {
  const newestOf = new Map<string, string>();
  const slugsOf = new Map<string, string[]>();
  for (const { url } of volumes.flatMap(({ year }) => addressesOf(year).articles)) {
    const place = takeApart(url);
    if (place?.kind !== "article") continue;
    newestOf.set(place.slug, url);
    const month = monthUrl(place.year, place.month);
    const slugs = slugsOf.get(month) ?? [];
    slugs.push(place.slug);
    slugsOf.set(month, slugs);
  }
  return { newestOf, slugsOf };
}
