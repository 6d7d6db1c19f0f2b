import {
  apiSchemaUrl,
  archiveApiUrl,
  catalogueSitemapUrl,
  featuredApiUrl,
  fileOf,
  homeUrl,
  openSearchUrl,
  robotsUrl,
  searchUrl,
  siteFeedUrls,
  sitemapUrl,
  volumeApiUrl,
  volumeSitemapUrl,
  webManifestUrl,
} from "../addresses/urls.ts";
import { type Catalogue, newestCards, newestOfList, wholeList } from "../archive/catalogue.ts";
import { type Card, cardTitle } from "../archive/entry.ts";
import { FEED_LENGTH } from "../archive/lists.ts";
import { digestOf } from "../cache/digest.ts";
import { apiSchema } from "../formats/api.ts";
import { atomFeed, type Feed, jsonFeed, rssFeed } from "../formats/feeds.ts";
import { catalogueSitemap, sitemapIndex } from "../formats/sitemap.ts";
import { xmlText } from "../formats/xml.ts";
import type { SiteContext } from "../views/site-context.ts";
import { momentView } from "../views/words.ts";
import type { CatalogueUrls } from "./catalogue-pages.ts";
import type { TextOutput } from "./output.ts";

/** How many titles the block of featured news on article pages holds. */
const FEATURED_TITLES = 5;

/** A file whose key is its text: there are few of them, and each is small. */
function wholeText(url: string, text: string): TextOutput {
  return { file: fileOf(url), key: digestOf(text), text: () => text };
}

/** The files for machines that belong to the whole site: feeds, sitemaps, the API's overview and what browsers ask for. */
export function siteFiles(
  catalogue: Catalogue,
  catalogueUrls: CatalogueUrls,
  keyBase: string,
  context: SiteContext,
): readonly TextOutput[] {
  const newest = newestCards(catalogue, FEED_LENGTH).filter((entry) => entry.state === "published");
  const feed: Feed = { title: context.config.title, url: homeUrl, feeds: siteFeedUrls, entries: newest };
  return [
    wholeText(siteFeedUrls.atom, atomFeed(feed, context)),
    wholeText(siteFeedUrls.rss, rssFeed(feed, context)),
    wholeText(siteFeedUrls.json, jsonFeed(feed, context)),
    {
      file: fileOf(catalogueSitemapUrl),
      key: digestOf([keyBase, catalogueUrls.key]),
      text: () => catalogueSitemap(catalogueUrls.urls(), context),
    },
    wholeText(sitemapUrl, sitemapIndex(sitemapUrls(catalogue), context)),
    wholeText(
      robotsUrl,
      `User-agent: *\nAllow: /\nDisallow: ${context.href(searchUrl)}\nSitemap: ${context.absolute(sitemapUrl)}\n`,
    ),
    wholeText(openSearchUrl, openSearch(context)),
    wholeText(webManifestUrl, webManifest(context)),
    wholeText(archiveApiUrl, archiveOverview(catalogue, context)),
    wholeText(
      featuredApiUrl,
      featuredList(newestOfList(catalogue, wholeList(catalogue, "featured", ""), FEATURED_TITLES), context),
    ),
    wholeText(apiSchemaUrl, apiSchema(context)),
  ];
}

function sitemapUrls({ volumes }: Catalogue): readonly string[] {
  const filled = volumes.filter((volume) => volume.articleCount > 0);
  return [catalogueSitemapUrl, ...filled.map(({ year }) => volumeSitemapUrl(year))];
}

function featuredList(entries: readonly Card[], context: SiteContext): string {
  const articles = entries.map((entry) => ({
    href: context.href(entry.url),
    title: cardTitle(entry),
    dayText: momentView(entry.published).dayText,
  }));
  return `${JSON.stringify({ articles })}\n`;
}

function archiveOverview({ volumes }: Catalogue, context: SiteContext): string {
  const overview = {
    title: context.config.title,
    organisation: context.config.organisation,
    url: context.config.baseUrl,
    schema: context.absolute(apiSchemaUrl),
    volumes: volumes
      .filter((volume) => volume.articleCount + volume.withdrawnCount > 0)
      .map(({ year, articleCount }) => ({
        year,
        articleCount,
        url: context.absolute(volumeApiUrl(year)),
      })),
  };
  return `${JSON.stringify(overview, null, 1)}\n`;
}

function openSearch({ config, absolute, site }: SiteContext): string {
  const icon = new URL(site.assets.icon, config.baseUrl).href;
  return `${[
    '<?xml version="1.0" encoding="utf-8"?>',
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
    `<ShortName>${xmlText([...config.shortTitle].slice(0, 16).join(""))}</ShortName>`,
    `<LongName>${xmlText([...config.title].slice(0, 48).join(""))}</LongName>`,
    `<Description>${xmlText([...config.description].slice(0, 1024).join(""))}</Description>`,
    "<InputEncoding>UTF-8</InputEncoding>",
    `<Image type="image/svg+xml">${xmlText(icon)}</Image>`,
    `<Url type="text/html" template="${xmlText(absolute(searchUrl))}?q={searchTerms}"/>`,
    "</OpenSearchDescription>",
  ].join("\n")}\n`;
}

function webManifest({ config, href, site }: SiteContext): string {
  const manifest = {
    name: config.title,
    short_name: config.shortTitle,
    description: config.description,
    lang: config.language,
    start_url: href(homeUrl),
    scope: href(homeUrl),
    display: "minimal-ui",
    background_color: "#fcfbf8",
    theme_color: "#fcfbf8",
    icons: [{ src: site.assets.icon, sizes: "any", type: "image/svg+xml" }],
  };
  return `${JSON.stringify(manifest, null, 1)}\n`;
}
