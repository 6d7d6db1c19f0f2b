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
import { digestOf } from "../cache/digest.ts";
import type { StandingPage } from "../content/standing-page.ts";
import type { ProcessedPicture } from "../pictures/processed-picture.ts";
import { fillPictures } from "../views/body-pictures.ts";
import { shade } from "../views/calendar.ts";
import { cardView } from "../views/card.ts";
import { headView } from "../views/head.ts";
import type { HomeView, PageKind } from "../views/pages.ts";
import type { ArchiveCalendarRow, CountedLink, SpineView } from "../views/parts.ts";
import type { SiteContext } from "../views/site-context.ts";
import { webSite } from "../views/structured-data.ts";
import { words } from "../views/text.ts";
import { type PageOutput, pageOutput } from "./output.ts";

/** Addresses that are put together only where their key is another than before: every list of every volume has to be read. */
export interface CatalogueUrls {
  readonly key: string;
  readonly urls: () => readonly string[];
}

export type KeyBase = (kind: PageKind | "file") => string;

/** Cards of each category on the home page, and of featured news. */
const CARDS_OF_CATEGORY = 4;
const FEATURED_CARDS = 5;

/** The home page. Its key is its whole view: there is one of it. */
export function homePage(catalogue: Catalogue, keyBase: KeyBase, context: SiteContext): PageOutput {
  const view = homeView(catalogue, context);
  return pageOutput(fileOf(homeUrl), "home", digestOf([keyBase("home"), view]), () => ({
    site: context.site,
    head: headView({ url: homeUrl, title: context.config.title, jsonLd: webSite(context) }, context),
    view,
  }));
}

/** The categories that have articles or a name in the configuration, in the order shown. */
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
        label: words.monthOfYear(year, index + 1),
        count,
        level: shade(count, greatest),
        ...(count === 0 ? {} : { href: context.href(monthUrl(year, index + 1)) }),
      })),
    }));
}

/** Volumes with articles; those that lost theirs have a page still, but nobody is led to it. */
function filledVolumes(volumes: Catalogue["volumes"]): Catalogue["volumes"] {
  return volumes.filter((volume) => volume.articleCount > 0);
}

function yearLinks({ volumes }: Catalogue, context: SiteContext): readonly CountedLink[] {
  return filledVolumes(volumes)
    .toReversed()
    .map(({ year, articleCount }) => ({
      text: words.year(year),
      href: context.href(yearUrl(year)),
      count: articleCount,
    }));
}

/** The search page. */
export function searchPage(catalogue: Catalogue, keyBase: KeyBase, context: SiteContext): PageOutput {
  const view = {
    host: new URL(context.config.baseUrl).host,
    categories: categorySlugs(catalogue, context).map(context.categoryLink),
    years: yearLinks(catalogue, context),
  };
  return pageOutput(fileOf(searchUrl), "search", digestOf([keyBase("search"), view]), () => ({
    site: context.site,
    head: headView({ url: searchUrl, title: words.search, noIndex: true }, context),
    view,
  }));
}

/** What answers for an address that never was. */
export function notFoundPage(catalogue: Catalogue, keyBase: KeyBase, context: SiteContext): PageOutput {
  const view = { years: yearLinks(catalogue, context) };
  return pageOutput(fileOf(notFoundUrl), "notfound", digestOf([keyBase("notfound"), view]), () => ({
    site: context.site,
    head: headView({ url: notFoundUrl, title: words.notFound, noIndex: true }, context),
    view,
  }));
}

/** What the worker shows for a page that is not kept, without network. */
export function offlinePage(keyBase: KeyBase, context: SiteContext): PageOutput {
  return pageOutput(fileOf(offlineUrl), "offline", digestOf([keyBase("offline")]), () => ({
    site: context.site,
    head: headView({ url: offlineUrl, title: words.offline, noIndex: true }, context),
    view: {},
  }));
}

/** A standing page with its pictures. */
export function standingPage(
  page: StandingPage,
  pictures: readonly ProcessedPicture[],
  digest: string,
  keyBase: KeyBase,
  context: SiteContext,
): PageOutput {
  const { fields } = page;
  return pageOutput(fileOf(page.url), "standing", digestOf([keyBase("standing"), page.url, digest]), () => ({
    site: context.site,
    head: headView(
      { url: page.url, title: fields.title, ...(fields.summary === undefined ? {} : { description: fields.summary }) },
      context,
    ),
    view: {
      title: fields.title,
      breadcrumb: [{ text: words.home, href: context.href(homeUrl) }],
      ...(fields.summary === undefined ? {} : { summary: fields.summary }),
      ...(fields.lang === undefined ? {} : { language: fields.lang }),
      bodyHtml: fillPictures(page, pictures, (name) => context.href(pictureUrl(null, name))),
    },
  }));
}

/** The addresses outside volumes that search engines are told of. */
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
