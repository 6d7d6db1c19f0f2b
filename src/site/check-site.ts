import { type Catalogue, wholeList } from "../archive/catalogue.ts";
import type { StandingDetail } from "../archive/read-standing-pages.ts";
import type { SiteConfig } from "../content/site-config.ts";
import {
  feedUrls,
  homeUrl,
  type ListKind,
  listingPlace,
  listUrl,
  listYearUrl,
  monthUrl,
  notFoundUrl,
  searchUrl,
  yearUrl,
} from "../pages/urls.ts";
import { hasYearPage } from "../pages/volume-lists.ts";
import { words } from "../pages/words.ts";
import { type Problem, problem } from "../problem.ts";
import { checkAliases, seatOf } from "./addresses.ts";
import { categoryRedirects } from "./known-addresses.ts";
import { type Ledger, nextLedger } from "./ledger.ts";
import { checkLinks } from "./links.ts";

/** All that the site will answer, checked against itself and against what was answered before. */
export interface CheckedSite {
  readonly ledger: Ledger;
  /** Addresses of categories' old slugs, and where they lead. */
  readonly redirects: ReadonlyMap<string, string>;
  readonly problems: readonly Problem[];
}

export interface SiteToCheck {
  readonly catalogue: Catalogue;
  /** Volumes whose lists may have changed since `previous` was written. */
  readonly changedYears: readonly number[];
  readonly standing: readonly StandingDetail[];
  /** Paths inside `public/`, and what Problems call that folder. */
  readonly publicPaths: readonly string[];
  readonly publicLabel: string;
  readonly config: SiteConfig;
  readonly previous: Ledger;
  readonly label: string;
  /** Where Problems were found already: addresses of articles that could not be read. Listings are then not known. */
  readonly broken: ReadonlySet<string> | null;
}

/** Finds lost addresses, aliases that collide and dead links, and draws up the ledger this build would publish. */
export function checkSite(site: SiteToCheck): CheckedSite {
  const { catalogue, config, label } = site;
  const problems: Problem[] = [];
  const redirects = categoryRedirects(config, catalogue.volumes);
  const listings = site.broken === null ? listingsOf(site) : new Map<string, string>();
  const ledger = nextLedger({ ...site, volumes: catalogue.volumes, redirects, listings }, problems);
  const others = otherAddresses(site);
  problems.push(...checkPublicFiles(site));
  problems.push(...checkAliases(catalogue.volumes, others, label));
  const links = [
    ...catalogue.volumes.flatMap((volume) => volume.links),
    ...site.standing.flatMap(({ page }) => page.links.map((link) => ({ ...link, file: page.file }))),
  ];
  problems.push(
    ...checkLinks(
      links,
      (url) => ledger.has(url) || others.has(url) || mayAnswer(url, site.broken),
      anchorFinder(site),
      label,
    ),
  );
  return { ledger, redirects, problems };
}

/** Files published as they are where a standing page or another such file is, on file systems that tell no capitals apart too. */
function checkPublicFiles({ standing, publicPaths, label, publicLabel }: SiteToCheck): readonly Problem[] {
  const taken = new Map(standing.map(({ page }) => [seatOf(page.url), `${label}/${page.file}`]));
  const problems: Problem[] = [];
  for (const path of publicPaths) {
    const by = taken.get(seatOf(`/${path}`));
    const place = { file: `${publicLabel}/${path}`, line: 1, column: 1 };
    if (by !== undefined) problems.push(problem("address-taken", place, { address: `/${path}`, by }));
    taken.set(seatOf(`/${path}`), `${publicLabel}/${path}`);
  }
  return problems;
}

/** Whether an address could be answered were it not for Problems found before. */
function mayAnswer(url: string, broken: ReadonlySet<string> | null): boolean {
  return broken !== null && (broken.has(url) || listingPlace(url) !== null);
}

/** The listings the site has now, by address, with the names they had last. */
function listingsOf({ catalogue, changedYears, config, previous }: SiteToCheck): ReadonlyMap<string, string> {
  const listings = new Map<string, string>([[listUrl("featured", ""), words.featured]]);
  for (const { slug, name } of config.categories ?? []) listings.set(listUrl("category", slug), name);
  for (const year of changedYears) {
    const volume = catalogue.volumes.find((each) => each.year === year);
    if (volume === undefined) continue;
    listings.set(yearUrl(year), words.year(year));
    volume.monthCounts.forEach((count, index) => {
      if (count > 0) listings.set(monthUrl(year, index + 1), words.monthOfYear(year, index + 1));
    });
    for (const { kind, slug, name, count } of catalogue.partsOf(year).values()) {
      const head = listUrl(kind, slug);
      // One the ledger has keeps the name it has there: it need not be looked up in other volumes.
      const newest = previous.has(head) ? name : (wholeList(catalogue, kind, slug)?.name ?? name);
      listings.set(head, nameOf(kind, newest, config));
      if (hasYearPage(kind, count)) listings.set(listYearUrl(kind, slug, year), nameOf(kind, name, config));
    }
  }
  return listings;
}

function nameOf(kind: ListKind, name: string, config: SiteConfig): string {
  if (kind === "featured") return words.featured;
  return kind === "category" ? (config.categories?.find((each) => each.slug === name)?.name ?? name) : name;
}

/** What answers besides articles, redirects and listings: the address, and the file that makes it. */
function otherAddresses({
  catalogue,
  standing,
  publicPaths,
  publicLabel,
  config,
  label,
}: SiteToCheck): ReadonlyMap<string, string> {
  const made = [
    homeUrl,
    searchUrl,
    notFoundUrl,
    "/sitemap.xml",
    "/sitemap-muc-luc.xml",
    "/robots.txt",
    "/opensearch.xml",
    "/manifest.webmanifest",
    "/ledger.json",
  ];
  const api = ["/api/archive.json", "/api/featured.json", "/api/schema.json"];
  const used = catalogue.volumes.flatMap((volume) => Object.keys(volume.categoryEnds));
  const categories = new Set([...used, ...(config.categories ?? []).map((category) => category.slug)]);
  const feeds = [homeUrl, ...[...categories].map((slug) => listUrl("category", slug))].flatMap((url) =>
    Object.values(feedUrls(url)),
  );
  const volumes = catalogue.volumes.flatMap(({ year }) => [`${yearUrl(year)}sitemap.xml`, `/api/${year}.json`]);
  return new Map([
    ...[...made, ...api, ...feeds, ...volumes].map((url) => [url, url] as const),
    ...standing.map(({ page }) => [page.url, `${label}/${page.file}`] as const),
    ...[...publicPaths].map(
      (path) => [`/${path.replace(/(^|\/)index\.html$/, "$1")}`, `${publicLabel}/${path}`] as const,
    ),
  ]);
}

function anchorFinder({ catalogue, standing, broken }: SiteToCheck): (url: string) => readonly string[] | null {
  if (broken !== null) return () => null;
  const byYear = new Map<number, ReadonlyMap<string, readonly string[]>>();
  const pages = new Map(standing.map(({ page }) => [page.url, page.body.anchors]));
  return (url) => {
    const year = Number(/^\/(\d{4})\/\d{2}\/[^/]+\/$/.exec(url)?.[1]);
    if (!catalogue.volumes.some((volume) => volume.year === year)) return pages.get(url) ?? null;
    const anchors = byYear.get(year) ?? new Map(catalogue.entriesOf(year).map((entry) => [entry.url, entry.anchors]));
    byYear.set(year, anchors);
    return anchors.get(url) ?? null;
  };
}
