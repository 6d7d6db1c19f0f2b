import {
  daysUrl,
  featuredApiUrl,
  homeUrl,
  hrefOf,
  listUrl,
  pictureUrl,
  searchUrl,
  siteFeedUrls,
  workerUrl,
} from "../addresses/urls.ts";
import type { SiteConfig } from "../content/site-config.ts";
import { siteCard } from "../sharing/site-card.ts";
import type { Assets } from "./asset-hrefs.ts";
import { assetHrefs } from "./asset-hrefs.ts";
import type { Link, SharingPicture, SiteView } from "./parts.ts";

/** What every page is made with: the frame, and how addresses and names are shown. */
export interface SiteContext {
  readonly config: SiteConfig;
  readonly site: SiteView;
  /** A site path as HTML gets it. */
  readonly href: (url: string) => string;
  /** A site path as the world knows it: absolute. */
  readonly absolute: (url: string) => string;
  readonly categoryName: (slug: string) => string;
  /** Categories in the order shown; those the configuration does not know come last, by slug. */
  readonly byCategoryOrder: (one: string, other: string) => number;
  readonly categoryLink: (slug: string) => Link;
  /** What pages without a picture of their own are shared with. */
  readonly sitePicture: () => SharingPicture | undefined;
}

/** A standing page as the footer lists it. */
export interface StandingName {
  readonly url: string;
  readonly title: string;
}

/** The context of a site, from its configuration and what it serves beside articles. */
export function siteContext(config: SiteConfig, standing: readonly StandingName[], assets: Assets): SiteContext {
  const href = (url: string) => hrefOf(url, config.basePath);
  const names = new Map((config.categories ?? []).map((category) => [category.slug, category.name]));
  const order = new Map((config.categories ?? []).map((category, index) => [category.slug, index]));
  const categoryName = (slug: string) => names.get(slug) ?? slug;
  const rank = (slug: string) => order.get(slug) ?? order.size;
  const absolute = (url: string) => `${config.baseUrl.slice(0, -1)}${encodeURI(url)}`;
  let picture: SharingPicture | null | undefined = null;
  return {
    config,
    href,
    absolute,
    categoryName,
    byCategoryOrder: (one, other) => rank(one) - rank(other) || (one < other ? -1 : one > other ? 1 : 0),
    categoryLink: (slug) => ({ text: categoryName(slug), href: href(listUrl("category", slug)) }),
    sitePicture: () => {
      if (picture === null) picture = sitePicture(config, absolute);
      return picture;
    },
    site: siteView(config, standing, assets, href),
  };
}

function sitePicture(config: SiteConfig, absolute: SiteContext["absolute"]): SharingPicture | undefined {
  const card = siteCard(config);
  if (card === null) return undefined;
  const { name, widthPx, heightPx } = card;
  return { href: absolute(pictureUrl(null, name)), widthPx, heightPx, alt: config.title };
}

function siteView(
  config: SiteConfig,
  standing: readonly StandingName[],
  assets: Assets,
  href: (url: string) => string,
): SiteView {
  const { title, shortTitle, description, language, organisation, editorInChief, address, phone, email, licence } =
    config;
  return {
    title,
    shortTitle,
    description,
    language,
    organisation,
    superior: config.superior.map(({ name, href: text }) => ({ text: name, href: text })),
    ...(editorInChief === undefined ? {} : { editorInChief }),
    ...(address === undefined ? {} : { address }),
    ...(phone === undefined ? {} : { phone }),
    ...(email === undefined ? {} : { email }),
    ...(licence === undefined ? {} : { licence }),
    homeHref: href(homeUrl),
    searchHref: href(searchUrl),
    featuredHref: href(listUrl("featured", "")),
    daysHref: href(daysUrl),
    featuredDataHref: href(featuredApiUrl),
    ...(config.offline ? { workerHref: href(workerUrl) } : {}),
    categories: (config.categories ?? []).map(({ slug, name }) => ({
      text: name,
      href: href(listUrl("category", slug)),
    })),
    standing: standing.map((page) => ({ text: page.title, href: href(page.url) })),
    feeds: { atom: href(siteFeedUrls.atom), rss: href(siteFeedUrls.rss), json: href(siteFeedUrls.json) },
    assets: assetHrefs(assets, href),
  };
}
