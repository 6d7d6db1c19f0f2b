import { monthUrl, yearUrl } from "../addresses/urls.ts";
import type { SiteContext } from "../views/site-context.ts";
import { type Xml, xml, xmlFile } from "./xml.ts";

/** sitemaps.org allows no more addresses in one file; of a fuller month the oldest articles are left to its page. */
const LIMIT = 50_000;

/**
 * The sitemap of what a volume has besides articles: its page, its months, its years of listings.
 *
 * @param months from 1
 * @param lists addresses of its years of listings that hold articles
 */
export function volumeSitemap(
  year: number,
  months: readonly number[],
  lists: readonly string[],
  context: SiteContext,
): string {
  const listings = [yearUrl(year), ...months.map((month) => monthUrl(year, month)), ...lists];
  return urlSet(listings.slice(0, LIMIT).map((url) => undatedUrl(url, context)));
}

/**
 * The sitemap of a month's articles.
 *
 * @param articles oldest first, each with the moment of its last change
 */
export function monthSitemap(
  articles: readonly { readonly url: string; readonly iso: string }[],
  context: SiteContext,
): string {
  return urlSet(
    articles
      .slice(-LIMIT)
      .map(({ url, iso }) => xml`<url><loc>${context.absolute(url)}</loc><lastmod>${iso}</lastmod></url>`),
  );
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
