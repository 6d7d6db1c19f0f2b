import { articleUrl } from "../addresses/article-place.ts";
import { takeApart } from "../addresses/take-apart.ts";
import type { Catalogue } from "../archive/catalogue.ts";
import { nearestName } from "../text/nearest-name.ts";
import { slugOf } from "../text/slug.ts";

/**
 * Finds the page that was probably meant by an address nothing answers: the article of the same name in another month, the
 * newest of several; else the article of the same month whose name is nearest; else the nearest of other pages. Accents and capitals make no difference. The
 * addresses of articles are read once something is sought.
 */
export function nearestPageFinder(catalogue: Catalogue, pages: readonly string[]): (url: string) => string | null {
  let articles: ReadonlyMap<string, readonly string[]> | null = null;
  return (url) => {
    const place = takeApart(url.split("/").map(slugOf).join("/"));
    if (place?.kind !== "article") return nearestName(url, pages);
    articles ??= articlesBySlug(catalogue);
    const sameName = articles.get(place.slug)?.at(-1);
    if (sameName !== undefined) return sameName;
    const month = articleUrl({ ...place, file: "", slug: "" }).replace(/\/+$/, "/");
    const slugs = [...articles].filter(([, urls]) => urls.some((each) => each.startsWith(month))).map(([slug]) => slug);
    const slug = nearestName(place.slug, slugs);
    return slug === null ? null : articleUrl({ ...place, file: "", slug });
  };
}

/** Slug → the addresses of the articles that have it, oldest first. */
function articlesBySlug({ volumes, addressesOf }: Catalogue): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { url } of volumes.flatMap(({ year }) => addressesOf(year).articles)) {
    const place = takeApart(url);
    if (place?.kind !== "article") continue;
    const urls = found.get(place.slug) ?? [];
    urls.push(url);
    found.set(place.slug, urls);
  }
  return found;
}
