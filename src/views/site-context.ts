import {
  daysUrl,
  featuredApiUrl,
  homeUrl,
  hrefOf,
  listUrl,
  searchUrl,
  siteCardUrl,
  siteFeedUrls,
  workerUrl,
} from "../addresses/urls.ts";
import { DARK_PAPER, LIGHT_PAPER } from "../colours/accent.ts";
import type { SiteConfig } from "../content/site-config.ts";
import { type Words, type WordTable, wordsOf } from "../wording/words.ts";
import { type AssetHrefs, type Assets, assetHrefs } from "./asset-hrefs.ts";
import type { Link } from "./link.ts";

/** What the frame of every page shows. Nothing of it changes when an article is published. */
export interface SiteView {
  readonly title: string;
  readonly shortTitle: string;
  readonly description: string;
  readonly language: string;
  readonly organisation: string;
  readonly superior: readonly Link[];
  readonly editorInChief?: string;
  readonly address?: string;
  readonly phone?: string;
  readonly email?: string;
  readonly licence?: string;
  readonly homeHref: string;
  readonly searchHref: string;
  readonly featuredHref: string;
  /** The calendar of the days of all years. */
  readonly daysHref: string;
  /** The JSON that the script loads into the featured block (see `FeaturedList`). */
  readonly featuredDataHref: string;
  /** The service worker, which keeps pages for reading without a network; absent where the site keeps none. */
  readonly workerHref?: string;
  readonly categories: readonly Link[];
  readonly menu: readonly MenuLink[];
  /** The footer's own text, as trusted HTML. */
  readonly footerHtml?: string;
  /** Standing pages: giới thiệu, liên hệ, trợ giúp. */
  readonly standing: readonly Link[];
  /** The colours that browsers may give to their own parts around a page: in the light look the accent, or the paper. */
  readonly themeColours: { readonly light: string; readonly dark: string };
  readonly feeds: { readonly atom: string; readonly rss: string; readonly json: string };
  readonly assets: AssetHrefs;
  /** The texts that pages show besides the content. */
  readonly words: WordTable;
}

/** An item of the menu. */
export interface MenuLink extends Link {
  /** The absolute address of the page that it leads to; absent where that is no page of the site. */
  readonly canonical?: string;
}

/** A picture that a page is shared with. */
export interface SharingPicture {
  /** The absolute address. */
  readonly href: string;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly alt: string;
}

/** What is drawn for the pages of a site. */
export interface Drawings {
  /** The size of the card for pages without a picture of their own; `null` where the site has none. */
  readonly siteCard: (config: SiteConfig) => { readonly widthPx: number; readonly heightPx: number } | null;
  /** The QR code of an address, as a `data:` URL. */
  readonly permanentCode: (href: string) => string;
}

/** What every page is made with: the view of its frame, and how addresses and names are shown. */
export interface SiteContext {
  readonly config: SiteConfig;
  readonly site: SiteView;
  readonly words: Words;
  /** The `href` of a site path, with the base path before it. */
  readonly href: (url: string) => string;
  /** The absolute address of a site path. */
  readonly absolute: (url: string) => string;
  readonly categoryName: (slug: string) => string;
  /** Compares slugs of categories by the order of `site.yaml`; those it does not name come last, by slug. */
  readonly byCategoryOrder: (one: string, other: string) => number;
  readonly categoryLink: (slug: string) => Link;
  /** The picture that pages without one of their own are shared with. */
  readonly sitePicture: () => SharingPicture | undefined;
  readonly drawings: Drawings;
}

/** The address and title of a standing page, which every page's footer lists. */
export interface StandingName {
  readonly url: string;
  readonly title: string;
}

/** The context of a site, made from its configuration, its standing pages, its assets, its words and what is drawn for it. */
export function siteContext(
  config: SiteConfig,
  standing: readonly StandingName[],
  assets: Assets,
  words: WordTable,
  drawings: Drawings,
): SiteContext {
  const href = (url: string) => hrefOf(url, config.basePath);
  const names = new Map((config.categories ?? []).map((category) => [category.slug, category.name]));
  const places = new Map((config.categories ?? []).map((category, index) => [category.slug, index]));
  const categoryName = (slug: string) => names.get(slug) ?? slug;
  const placeOf = (slug: string) => places.get(slug) ?? places.size;
  const absolute = (url: string) => `${config.baseUrl.slice(0, -1)}${encodeURI(url)}`;
  let picture: SharingPicture | null | undefined = null;
  return {
    config,
    drawings,
    href,
    absolute,
    categoryName,
    byCategoryOrder: (one, other) => placeOf(one) - placeOf(other) || (one < other ? -1 : one > other ? 1 : 0),
    categoryLink: (slug) => ({ text: categoryName(slug), href: href(listUrl("category", slug)) }),
    sitePicture: () => {
      if (picture === null) picture = sitePicture(config, absolute, drawings);
      return picture;
    },
    site: siteView(config, standing, assets, words, { href, absolute }),
    words: wordsOf(words),
  };
}

function sitePicture(
  config: SiteConfig,
  absolute: SiteContext["absolute"],
  { siteCard }: Drawings,
): SharingPicture | undefined {
  const card = siteCard(config);
  if (card === null) return undefined;
  const { widthPx, heightPx } = card;
  return { href: absolute(siteCardUrl), widthPx, heightPx, alt: config.title };
}

function siteView(
  config: SiteConfig,
  standing: readonly StandingName[],
  assets: Assets,
  words: WordTable,
  { href, absolute }: Pick<SiteContext, "href" | "absolute">,
): SiteView {
  const { title, shortTitle, description, language, organisation, editorInChief, address, phone, email, licence } =
    config;
  return {
    title,
    shortTitle,
    description,
    language,
    organisation,
    superior: config.superior.map(({ name, href: superiorHref }) => ({ text: name, href: superiorHref })),
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
    menu: config.menu.map((item) => ({
      text: item.name,
      href: item.href,
      ...(item.url === undefined ? {} : { canonical: absolute(item.url) }),
    })),
    ...(config.footerHtml === undefined ? {} : { footerHtml: config.footerHtml }),
    standing: standing.map((page) => ({ text: page.title, href: href(page.url) })),
    themeColours: { light: config.accent?.light ?? LIGHT_PAPER, dark: DARK_PAPER },
    feeds: { atom: href(siteFeedUrls.atom), rss: href(siteFeedUrls.rss), json: href(siteFeedUrls.json) },
    assets: assetHrefs(assets, href),
    words,
  };
}
