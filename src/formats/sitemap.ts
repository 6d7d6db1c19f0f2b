import { monthOfArticle } from "../addresses/article-place.ts";
import { monthUrl, yearUrl } from "../addresses/urls.ts";
import type { Entry } from "../archive/entry.ts";
import type { SiteContext } from "../views/site-context.ts";
import { type Xml, xml, xmlFile } from "./xml.ts";

/** sitemaps.org allows no more addresses in one file; a fuller volume is cut, its oldest articles being in its month pages. */
const LIMIT = 50_000;

/**
 * The sitemap of a volume: its page, its months, its years of listings, its articles.
 *
 * @param shown oldest first
 * @param lists addresses of its years of listings that hold articles
 */
export function volumeSitemap(
  year: number,
  shown: readonly Entry[],
  lists: readonly string[],
  context: SiteContext,
): string {
  const months = [...new Set(shown.map((entry) => monthOfArticle(entry.url)))];
  const listings = [yearUrl(year), ...months.map((month) => monthUrl(year, month)), ...lists];
  const articles = shown
    .filter((entry) => entry.state === "published")
    .slice(-(LIMIT - listings.length))
    .map(({ url, updated, published }) => {
      const { iso } = updated ?? published;
      return xml`<url><loc>${context.absolute(url)}</loc><lastmod>${iso}</lastmod></url>`;
    });
  return urlSet([...listings.map((url) => undatedUrl(url, context)), ...articles]);
}

/** The sitemap of what belongs to no volume. */
export function catalogueSitemap(urls: readonly string[], context: SiteContext): string {
  return urlSet(urls.slice(0, LIMIT).map((url) => undatedUrl(url, context)));
}

function undatedUrl(url: string, context: SiteContext): Xml {
  return xml`<url><loc>${context.absolute(url)}</loc></url>`;
}

function urlSet(urls: readonly Xml[]): string {
  return xmlFile(xml`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls}\n</urlset>`);
}

/** The index of all sitemaps. */
export function sitemapIndex(urls: readonly string[], context: SiteContext): string {
  const sitemaps = urls.map((url) => xml`<sitemap><loc>${context.absolute(url)}</loc></sitemap>`);
  return xmlFile(xml`<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${sitemaps}\n</sitemapindex>`);
}
