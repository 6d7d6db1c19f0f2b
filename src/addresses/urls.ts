import { slugOf } from "../text/slug.ts";

/**
 * The only maker of addresses. A `url` is a site path, the same wherever the site is served; an `href` is what HTML
 * gets, with the base path before it.
 */

/** The kinds of listings. */
export type ListKind = "category" | "topic" | "author" | "document" | "person" | "day" | "featured";

/** The first part of each listing's address. */
const listFolder: Readonly<Record<ListKind, string>> = {
  category: "chuyen-muc",
  topic: "chu-de",
  author: "tac-gia",
  document: "van-ban",
  person: "nhan-vat",
  day: "ngay-nay",
  featured: "noi-bat",
};

export const homeUrl = "/";
export const searchUrl = "/tim-kiem/";
export const notFoundUrl = "/404.html";
export const offlineUrl = "/ngoai-tuyen/";
/** At the root, for a worker reaches no further than its own folder. */
export const workerUrl = "/ngoai-tuyen.js";

const twoDigits = (value: number) => String(value).padStart(2, "0");

export function yearUrl(year: number): string {
  return `/${year}/`;
}

export function monthUrl(year: number, month: number): string {
  return `/${year}/${twoDigits(month)}/`;
}

/** A month's articles for reference managers, as BibTeX or RIS. */
export function citationsUrl(year: number, month: number, format: "bib" | "ris"): string {
  return `${monthUrl(year, month)}trich-dan.${format}`;
}

/** A listing's head page: `/chuyen-muc/giao-duc/`; `slug` is empty for the featured list. */
export function listUrl(kind: ListKind, slug: string): string {
  return slug === "" ? `/${listFolder[kind]}/` : `/${listFolder[kind]}/${slug}/`;
}

/** The calendar of all years, which leads to the list of each day: `/ngay-nay/01-12/`, month first. */
export const daysUrl = listUrl("day", "");

/** A year of a listing: `/chuyen-muc/giao-duc/2021/`. */
export function listYearUrl(kind: ListKind, slug: string, year: number): string {
  return `${listUrl(kind, slug)}${year}/`;
}

/** The list of a topic, author, document or person by its name. */
export function namedListUrl(kind: ListKind, name: string): string {
  return listUrl(kind, slugOf(name));
}

/** The anchor of a day in its month's page. */
export function dayAnchor(day: number): string {
  return `ngay-${twoDigits(day)}`;
}

/** The anchor of a year in a listing's head page. */
export function yearAnchor(year: number): string {
  return `nam-${year}`;
}

/** The feeds of a listing, or of the site where `url` is `/`. */
export function feedUrls(url: string): { readonly atom: string; readonly rss: string; readonly json: string } {
  return { atom: `${url}feed.xml`, rss: `${url}rss.xml`, json: `${url}feed.json` };
}

/** Where a rendition of a picture is published: with the volume that uses it, or with the site's own pages. */
export function pictureUrl(year: number | null, name: string): string {
  return year === null ? `/anh/${name}` : `/${year}/anh/${name}`;
}

/** Names under `/anh/` that renditions of pictures have or could have. */
const RENDITION = /^[0-9a-f]{20}[-.]/;

/**
 * Whether the site makes an address itself, or could; `path` is without its first slash. Beside its renditions others
 * may keep pictures in `anh/`, which is what a folder of pictures is called.
 */
export function isReserved(path: string): boolean {
  const [first = "", second = "", ...rest] = path.toLowerCase().split("/");
  if (first === "anh") return second === "" || (rest.length === 0 && RENDITION.test(second));
  return reservedNames.has(first);
}

/** What an `href` says of a site path: percent-encoded, as `basePath` is already. */
export function hrefOf(url: string, basePath: string): string {
  return `${basePath.slice(0, -1)}${encodeURI(url)}`;
}

/** The file an address is answered from. */
export function fileOf(url: string): string {
  return url.endsWith("/") ? `${url.slice(1)}index.html` : url.slice(1);
}

/** What a listing's address names; `null` where it is no listing's. */
export type ListingPlace =
  | { readonly kind: "year"; readonly year: number }
  | { readonly kind: "month"; readonly year: number; readonly month: number }
  | { readonly kind: "list"; readonly list: ListKind; readonly slug: string; readonly year: number | null };

/** Takes a listing's address apart: the inverse of {@link yearUrl}, {@link monthUrl}, {@link listUrl}, {@link listYearUrl}. */
export function listingPlace(url: string): ListingPlace | null {
  const date = /^\/(\d{4})\/(?:(\d{2})\/)?$/.exec(url);
  if (date !== null) {
    const year = Number(date[1]);
    return date[2] === undefined ? { kind: "year", year } : { kind: "month", year, month: Number(date[2]) };
  }
  const featured = /^\/noi-bat\/(?:(\d{4})\/)?$/.exec(url);
  if (featured !== null)
    return { kind: "list", list: "featured", slug: "", year: featured[1] === undefined ? null : Number(featured[1]) };
  const list = /^\/([a-z-]+)\/([a-z0-9-]+)\/(?:(\d{4})\/)?$/.exec(url);
  const kind = (Object.keys(listFolder) as ListKind[]).find((each) => listFolder[each] === list?.[1]);
  if (list === null || kind === undefined || kind === "featured") return null;
  return { kind: "list", list: kind, slug: list[2]!, year: list[3] === undefined ? null : Number(list[3]) };
}

/** First parts of addresses the site makes itself: no standing page, alias or public file may take them. */
const reservedNames: ReadonlySet<string> = new Set([
  ...Object.values(listFolder),
  "tim-kiem",
  "ngoai-tuyen",
  "ngoai-tuyen.js",
  "api",
  "assets",
  "feed.xml",
  "rss.xml",
  "feed.json",
  "sitemap.xml",
  "sitemap-muc-luc.xml",
  "robots.txt",
  "opensearch.xml",
  "manifest.webmanifest",
  "404.html",
  "index.html",
  "ledger.json",
  ".khotin",
  ".khotin.json",
]);
