import { slugOf } from "../text/slug.ts";
import { addressTable } from "./address-table.ts";
import type { listFolders } from "./folder-names.ts";

/**
 * Makers of addresses, each by its kind in the table. A `url` is a site path, the same wherever the site is served; an
 * `href` is what HTML gets, with the base path before it.
 */

/** The kinds of listings. */
export type ListKind = keyof typeof listFolders;

export const homeUrl = addressTable.home.make({});
export const searchUrl = addressTable.search.make({});
export const searchManifestUrl = addressTable.searchManifest.make({});
export const notFoundUrl = addressTable.notFound.make({});
export const offlineUrl = addressTable.offline.make({});
/** At the root, for a worker reaches no further than its own folder. */
export const workerUrl = addressTable.worker.make({});
export const sitemapUrl = addressTable.sitemap.make({});
export const catalogueSitemapUrl = addressTable.catalogueSitemap.make({});
export const robotsUrl = addressTable.robots.make({});
export const openSearchUrl = addressTable.openSearch.make({});
export const webManifestUrl = addressTable.webManifest.make({});
/** The card of pages that have none of their own. */
export const siteCardUrl = addressTable.siteCard.make({});
/** The list of checksums of all files that are no volume's. */
export const manifestUrl = addressTable.manifest.make({});
/** The signature of that list. */
export const signatureUrl = addressTable.signature.make({});
/** The checksum of all other lines of that list. */
export const manifestCheckUrl = addressTable.manifestCheck.make({});
export const archiveApiUrl = addressTable.archiveApi.make({});
export const featuredApiUrl = addressTable.featuredApi.make({});
/** A file of old addresses, by its name among them. */
export function oldAddressesUrl(name: string): string {
  return addressTable.oldAddresses.make({ oldAddresses: name });
}
export const apiSchemaUrl = addressTable.apiSchema.make({});
/** The calendar of all years, which leads to the list of each day: `/ngay-nay/01-12/`, month first. */
export const daysUrl = addressTable.days.make({});

export function yearUrl(year: number): string {
  return addressTable.year.make({ year });
}

export function monthUrl(year: number, month: number): string {
  return addressTable.month.make({ year, month });
}

export function volumeSitemapUrl(year: number): string {
  return addressTable.volumeSitemap.make({ year });
}

/** The sitemap of the articles of a month, which is from 1. */
export function monthSitemapUrl(year: number, month: number): string {
  return addressTable.monthSitemap.make({ year, month });
}

export function volumeApiUrl(year: number): string {
  return addressTable.volumeApi.make({ year });
}

/** The list of checksums of a volume's files. */
export function volumeManifestUrl(year: number): string {
  return addressTable.volumeManifest.make({ year });
}

/** The page that says how a copy of a volume is checked. */
export function volumeFixityUrl(year: number): string {
  return addressTable.volumeFixity.make({ year });
}

/** A part of a volume as data: of a month, from 1, the part of a number, from 1. */
export function volumeApiPartUrl(year: number, month: number, number: number): string {
  return addressTable.volumeApiPart.make({ year, month, number });
}

/** A file that the archive's own code makes of a volume. */
export function ownFileUrl(year: number, name: string): string {
  return addressTable.ownFile.make({ year, name });
}

/** A month's articles for reference managers, as BibTeX or RIS. */
export function citationsUrl(year: number, month: number, format: "bib" | "ris"): string {
  return addressTable.citations.make({ year, month, citation: format });
}

/** A listing's head page: `/chuyen-muc/giao-duc/`; `slug` is empty for the featured list. */
export function listUrl(kind: ListKind, slug: string): string {
  return kind === "featured" ? addressTable.featured.make({}) : addressTable.list.make({ list: kind, slug });
}

/** What names a day of the calendar in its address, the day and the month from 1: `01-12`, month first. */
export function daySlug(month: number, day: number): string {
  return [month, day].map((part) => String(part).padStart(2, "0")).join("-");
}

/** The day a slug names: the inverse of {@link daySlug}. */
export function dayOfSlug(slug: string): { readonly month: number; readonly day: number } {
  return { month: Number(slug.slice(0, 2)), day: Number(slug.slice(3)) };
}

/** A year of a listing: `/chuyen-muc/giao-duc/2021/`. */
export function listYearUrl(kind: ListKind, slug: string, year: number): string {
  return kind === "featured"
    ? addressTable.featuredYear.make({ year })
    : addressTable.listYear.make({ list: kind, slug, year });
}

/** The list of a topic, author, document or person by its name. */
export function namedListUrl(kind: ListKind, name: string): string {
  return listUrl(kind, slugOf(name));
}

/** The addresses of one list in the three formats of feeds. */
export interface FeedUrls {
  readonly atom: string;
  readonly rss: string;
  readonly json: string;
}

/** The feeds of the site. */
export const siteFeedUrls: FeedUrls = feedUrls((feed) => addressTable.feed.make({ feed }));

/** The feeds of a category. */
export function categoryFeedUrls(slug: string): FeedUrls {
  return feedUrls((feed) => addressTable.categoryFeed.make({ slug, feed }));
}

function feedUrls(urlOf: (feed: keyof FeedUrls) => string): FeedUrls {
  return { atom: urlOf("atom"), rss: urlOf("rss"), json: urlOf("json") };
}

/** Where a rendition of a picture is published: with the volume that uses it, or with the site's own pages. */
export function pictureUrl(year: number | null, name: string): string {
  return year === null
    ? addressTable.picture.make({ rendition: name })
    : addressTable.volumePicture.make({ year, rendition: name });
}

/** A bundled style, script or font. */
export function assetUrl(name: string): string {
  return addressTable.asset.make({ name });
}

/** The editing page. */
export const editingUrl = addressTable.editing.make({});

/** A file that the editing page alone loads. */
export function editingFileUrl(name: string): string {
  return addressTable.editingFile.make({ name });
}

/** A file or folder of the search index, by its path in the index. */
export function searchIndexUrl(path: string): string {
  return addressTable.searchIndex.make({ path });
}

/** The folder in the output that holds the parts of a volume as data. */
export function dataFolder(year: number): string {
  return fileOf(volumeApiUrl(year)).replace(/\.json$/, "");
}

/** The file of the output an address is answered from. */
export function fileOf(url: string): string {
  return url.endsWith("/") ? `${url.slice(1)}index.html` : url.slice(1);
}

/** The address that a file of the output answers: the inverse of {@link fileOf}. */
export function urlOfFile(file: string): string {
  return `/${file.replace(/(^|\/)index\.html$/, "$1")}`;
}

/** What an `href` says of a site path: percent-encoded, as `basePath` is already. */
export function hrefOf(url: string, basePath: string): string {
  return `${basePath.slice(0, -1)}${encodeURI(url)}`;
}

/** The anchor of a day in its month's page. */
export function dayAnchor(day: number): string {
  return `ngay-${String(day).padStart(2, "0")}`;
}

/** The anchor of a year in a listing's head page. */
export function yearAnchor(year: number): string {
  return `nam-${year}`;
}
