import { monthOfArticle } from "../addresses/article-place.ts";
import { monthUrl, yearUrl } from "../addresses/urls.ts";
import type { Entry } from "../archive/entry.ts";
import type { SiteContext } from "../views/site-context.ts";
import { xmlText } from "./xml.ts";

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
    .map(
      (entry) =>
        `<url><loc>${xmlText(context.absolute(entry.url))}</loc><lastmod>${(entry.updated ?? entry.published).iso}</lastmod></url>`,
    );
  const urls = [...listings.map((url) => `<url><loc>${xmlText(context.absolute(url))}</loc></url>`), ...articles];
  return `<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join("\n")}\n</urlset>\n`;
}

/** The sitemap of what belongs to no volume. */
export function catalogueSitemap(urls: readonly string[], context: SiteContext): string {
  const lines = urls.slice(0, LIMIT).map((url) => `<url><loc>${xmlText(context.absolute(url))}</loc></url>`);
  return `<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${lines.join("\n")}\n</urlset>\n`;
}

/** The index of all sitemaps. */
export function sitemapIndex(urls: readonly string[], context: SiteContext): string {
  const lines = urls.map((url) => `<sitemap><loc>${xmlText(context.absolute(url))}</loc></sitemap>`);
  return `<?xml version="1.0" encoding="utf-8"?>\n<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${lines.join("\n")}\n</sitemapindex>\n`;
}
