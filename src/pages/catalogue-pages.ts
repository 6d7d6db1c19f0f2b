import {
  daysUrl,
  fileOf,
  homeUrl,
  listUrl,
  monthUrl,
  notFoundUrl,
  offlineUrl,
  pictureUrl,
  searchUrl,
  yearUrl,
} from "../addresses/urls.ts";
import { type Catalogue, newestCards, newestOfList, wholeList } from "../archive/catalogue.ts";
import type { Card } from "../archive/entry.ts";
import { oldAddressDigits } from "../archive/old-addresses.ts";
import { digestOf } from "../cache/digest.ts";
import type { StandingPage } from "../content/standing-page.ts";
import type { ProcessedPicture } from "../pictures/processed-picture.ts";
import { fillPictures } from "../views/body-pictures.ts";
import { shadeLevel } from "../views/calendar.ts";
import { cardView } from "../views/card-view.ts";
import { monthText, yearText } from "../views/date-text.ts";
import { headView } from "../views/head-view.ts";
import type { CountedLink } from "../views/link.ts";
import type { ArchiveCalendarRow, HomeView, SpineView } from "../views/pages.ts";
import type { SiteContext } from "../views/site-context.ts";
import type { KindKeys } from "../views/site-frame.ts";
import { webSite } from "../views/structured-data.ts";
import { newestMonths } from "./newest-months.ts";
import { outputKey, type PageOutput, pageOutput } from "./output.ts";

/**
 * The addresses of the catalogue's sitemap, and a key of them. They are gathered only where the key is not the published
 * one, for gathering them reads the lists of every volume.
 */
export interface CatalogueUrls {
  readonly key: string;
  readonly urls: () => readonly string[];
}

/** How many cards of each category the home page shows. */
const CARDS_OF_CATEGORY = 4;

/** How many cards of featured news the home page shows. */
const FEATURED_CARDS = 5;

/** The home page. Its key is made of its whole view, which is made in every build. */
export function homePage(catalogue: Catalogue, kindKeys: KindKeys, context: SiteContext): PageOutput {
  const view = homeView(catalogue, context);
  return pageOutput(fileOf(homeUrl), "home", outputKey(kindKeys.home, [view]), () => ({
    site: context.site,
    head: headView({ url: homeUrl, title: context.config.title, jsonLd: webSite(context) }, context),
    view,
  }));
}

/** Slugs of the categories that have articles or are named in `site.yaml`, in the order shown. */
export function categorySlugs(catalogue: Catalogue, context: SiteContext): readonly string[] {
  const used = catalogue.volumes.flatMap((volume) => Object.keys(volume.categoryEnds));
  const configured = (context.config.categories ?? []).map((category) => category.slug);
  return [...new Set([...configured, ...used])].sort(context.byCategoryOrder);
}

function homeView(catalogue: Catalogue, context: SiteContext): HomeView {
  const cards = (newest: readonly Card[]) => newest.map((card) => cardView(card, context));
  const featured = newestOfList(catalogue, wholeList(catalogue, "featured", ""), FEATURED_CARDS);
  const newest = newestCards(catalogue, context.config.pageSize);
  const byCategory = categorySlugs(catalogue, context).flatMap((slug) => {
    const list = wholeList(catalogue, "category", slug);
    if (list === null) return [];
    const category = { ...context.categoryLink(slug), count: list.count };
    return [{ category, cards: cards(newestOfList(catalogue, list, CARDS_OF_CATEGORY)) }];
  });
  return {
    months: newestMonths(catalogue, context),
    featured: cards(featured),
    newest: cards(newest),
    byCategory,
    shelf: shelf(catalogue, context),
    calendar: archiveCalendar(catalogue, context),
    articleCount: catalogue.volumes.reduce((sum, volume) => sum + volume.articleCount, 0),
  };
}

function shelf({ volumes }: Catalogue, context: SiteContext): readonly SpineView[] {
  const filled = filledVolumes(volumes);
  const greatest = Math.max(1, ...filled.map((volume) => volume.articleCount));
  return filled.map(({ year, articleCount }) => ({
    text: String(year),
    href: context.href(yearUrl(year)),
    count: articleCount,
    thickness: Math.max(1, Math.ceil((articleCount / greatest) * 10)),
  }));
}

function archiveCalendar({ volumes }: Catalogue, context: SiteContext): readonly ArchiveCalendarRow[] {
  const greatest = Math.max(1, ...volumes.flatMap((volume) => volume.monthCounts));
  return filledVolumes(volumes)
    .toReversed()
    .map(({ year, monthCounts }) => ({
      year: { text: String(year), href: context.href(yearUrl(year)) },
      months: monthCounts.map((count, index) => ({
        label: monthText(year, index + 1, context.words),
        count,
        level: shadeLevel(count, greatest),
        ...(count === 0 ? {} : { href: context.href(monthUrl(year, index + 1)) }),
      })),
    }));
}

/** Volumes with articles. A volume that lost its articles keeps its page, but no page links to it. */
function filledVolumes(volumes: Catalogue["volumes"]): Catalogue["volumes"] {
  return volumes.filter((volume) => volume.articleCount > 0);
}

function yearLinks({ volumes }: Catalogue, context: SiteContext): readonly CountedLink[] {
  return filledVolumes(volumes)
    .toReversed()
    .map(({ year, articleCount }) => ({
      text: yearText(year, context.words),
      href: context.href(yearUrl(year)),
      count: articleCount,
    }));
}

/** The search page. */
export function searchPage(catalogue: Catalogue, kindKeys: KindKeys, context: SiteContext): PageOutput {
  const view = {
    host: new URL(context.config.baseUrl).host,
    categories: categorySlugs(catalogue, context).map(context.categoryLink),
    years: yearLinks(catalogue, context),
  };
  return pageOutput(fileOf(searchUrl), "search", outputKey(kindKeys.search, [view]), () => ({
    site: context.site,
    head: headView({ url: searchUrl, title: context.words.title.search, noIndex: true }, context),
    view,
  }));
}

/** The page that hosts send for an address the site does not have. */
export function notFoundPage(catalogue: Catalogue, kindKeys: KindKeys, context: SiteContext): PageOutput {
  const digits = oldAddressDigits(catalogue.volumes);
  const oldAddresses =
    digits === null ? {} : { oldAddresses: { digits, script: context.site.assets.oldAddressScript } };
  const view = { years: yearLinks(catalogue, context), ...oldAddresses };
  return pageOutput(fileOf(notFoundUrl), "notfound", outputKey(kindKeys.notfound, [view]), () => ({
    site: context.site,
    head: headView({ url: notFoundUrl, title: context.words.title.notFound, noIndex: true }, context),
    view,
  }));
}

/** The page that the service worker shows, without a network, for a page it has not kept. */
export function offlinePage(kindKeys: KindKeys, context: SiteContext): PageOutput {
  return pageOutput(fileOf(offlineUrl), "offline", outputKey(kindKeys.offline, []), () => ({
    site: context.site,
    head: headView({ url: offlineUrl, title: context.words.title.offline, noIndex: true }, context),
    view: {},
  }));
}

/**
 * A standing page with its pictures.
 *
 * @param digest the digest of its file and pictures
 */
export function standingPage(
  page: StandingPage,
  pictures: readonly ProcessedPicture[],
  digest: string,
  kindKeys: KindKeys,
  context: SiteContext,
): PageOutput {
  const { fields } = page;
  return pageOutput(fileOf(page.url), "standing", outputKey(kindKeys.standing, [page.url, digest]), () => ({
    site: context.site,
    head: headView(
      { url: page.url, title: fields.title, ...(fields.summary === undefined ? {} : { description: fields.summary }) },
      context,
    ),
    view: {
      title: fields.title,
      breadcrumb: [{ text: context.words.title.home, href: context.href(homeUrl) }],
      ...(fields.summary === undefined ? {} : { summary: fields.summary }),
      ...(fields.lang === undefined ? {} : { language: fields.lang }),
      bodyHtml: fillPictures(page, pictures, (name) => context.href(pictureUrl(null, name)), context.words),
    },
  }));
}

/**
 * The addresses of the catalogue's sitemap: the home page, the calendar of all years, standing pages and head pages.
 */
export function catalogueUrls(catalogue: Catalogue, standing: readonly StandingPage[]): CatalogueUrls {
  return {
    key: digestOf([standing.map((page) => page.url), catalogue.volumes.map((volume) => volume.listsDigest)]),
    urls: () => {
      const lists = new Set<string>();
      for (const { year } of catalogue.volumes) {
        for (const { kind, slug } of catalogue.partsOf(year).values()) lists.add(listUrl(kind, slug));
      }
      return [homeUrl, daysUrl, ...standing.map((page) => page.url), ...[...lists].sort()];
    },
  };
}
