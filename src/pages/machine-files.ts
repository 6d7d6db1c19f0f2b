import {
  apiSchemaUrl,
  archiveApiUrl,
  catalogueSitemapUrl,
  featuredApiUrl,
  fileOf,
  homeUrl,
  monthSitemapUrl,
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
import type { VolumeRecord } from "../archive/volume-record.ts";
import { digestOf } from "../cache/digest.ts";
import { LIGHT_PAPER } from "../colours/accent.ts";
import type { SigningSettings } from "../content/signing-fields.ts";
import { apiSchema } from "../formats/api.ts";
import { atomFeed, type Feed, jsonFeed, rssFeed } from "../formats/feeds.ts";
import { catalogueSitemap, sitemapIndex } from "../formats/sitemap.ts";
import { xml, xmlFile } from "../formats/xml.ts";
import type { AssetHrefs } from "../views/asset-hrefs.ts";
import { momentView } from "../views/moment-view.ts";
import type { SiteContext } from "../views/site-context.ts";
import type { CatalogueUrls } from "./catalogue-pages.ts";
import { outputKey, type TextOutput } from "./output.ts";

/** How many titles the block of featured news on article pages shows. */
const FEATURED_TITLES = 5;

/** A file whose key is the digest of its text: the text is made in every build, for it is small. */
function textOutput(url: string, text: string): TextOutput {
  return { file: fileOf(url), key: digestOf(text), text: () => text };
}

/**
 * The files that programs read and that belong to no volume: feeds, sitemaps, the overview of the API, and what browsers
 * and search engines ask for.
 */
export function machineFiles(
  catalogue: Catalogue,
  catalogueUrls: CatalogueUrls,
  kindKey: string,
  context: SiteContext,
  signing: SigningSettings | null,
): readonly TextOutput[] {
  const newest = newestCards(catalogue, FEED_LENGTH).filter((entry) => entry.state === "published");
  const feed: Feed = { title: context.config.title, url: homeUrl, feeds: siteFeedUrls, entries: newest };
  return [
    textOutput(siteFeedUrls.atom, atomFeed(feed, context)),
    textOutput(siteFeedUrls.rss, rssFeed(feed, context)),
    textOutput(siteFeedUrls.json, jsonFeed(feed, context)),
    {
      file: fileOf(catalogueSitemapUrl),
      key: outputKey(kindKey, [catalogueUrls.key]),
      text: () => catalogueSitemap(catalogueUrls.urls(), context),
    },
    textOutput(sitemapUrl, sitemapIndex(sitemapUrls(catalogue), context)),
    textOutput(
      robotsUrl,
      `User-agent: *\nAllow: /\nDisallow: ${context.href(searchUrl)}\nSitemap: ${context.absolute(sitemapUrl)}\n`,
    ),
    textOutput(openSearchUrl, openSearch(context)),
    textOutput(webManifestUrl, webManifest(context)),
    textOutput(archiveApiUrl, archiveOverview(catalogue, context, signing)),
    textOutput(
      featuredApiUrl,
      featuredList(newestOfList(catalogue, wholeList(catalogue, "featured", ""), FEATURED_TITLES), context),
    ),
    textOutput(apiSchemaUrl, apiSchema(context)),
  ];
}

function sitemapUrls({ volumes }: Catalogue): readonly string[] {
  const filled = volumes.filter((volume) => volume.articleCount > 0);
  const monthsOf = ({ year, monthCounts }: VolumeRecord) =>
    monthCounts.flatMap((count, index) => (count > 0 ? [monthSitemapUrl(year, index + 1)] : []));
  return [catalogueSitemapUrl, ...filled.flatMap((volume) => [volumeSitemapUrl(volume.year), ...monthsOf(volume)])];
}

function featuredList(entries: readonly Card[], context: SiteContext): string {
  const articles = entries.map((entry) => ({
    href: context.href(entry.url),
    title: cardTitle(entry),
    dayText: momentView(entry.published, context.words).dayText,
  }));
  return `${JSON.stringify({ articles })}\n`;
}

function archiveOverview({ volumes }: Catalogue, context: SiteContext, signing: SigningSettings | null): string {
  const overview = {
    title: context.config.title,
    organisation: context.config.organisation,
    url: context.config.baseUrl,
    schema: context.absolute(apiSchemaUrl),
    // A check of a copy looks here for the keys that its signature may be of.
    ...(signing === null ? {} : { signing: { publicKey: signing.publicKey, previousKeys: signing.previousKeys } }),
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
  const lines = [
    xml`<ShortName>${[...config.shortTitle].slice(0, 16).join("")}</ShortName>`,
    xml`<LongName>${[...config.title].slice(0, 48).join("")}</LongName>`,
    xml`<Description>${[...config.description].slice(0, 1024).join("")}</Description>`,
    xml`<InputEncoding>UTF-8</InputEncoding>`,
    xml`<Image type="${isDrawing(site.assets.icon) ? "image/svg+xml" : "image/png"}">${new URL(site.assets.icon, config.baseUrl).href}</Image>`,
    xml`<Url type="text/html" template="${absolute(searchUrl)}?q={searchTerms}"/>`,
  ];
  return xmlFile(
    xml`<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">\n${lines}\n</OpenSearchDescription>`,
  );
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
    background_color: LIGHT_PAPER,
    theme_color: site.themeColours.light,
    icons: manifestIcons(site.assets),
  };
  return `${JSON.stringify(manifest, null, 1)}\n`;
}

/** The icons of an installed site: the drawing, where there is one, and pictures of the sizes that telephones ask for. */
function manifestIcons({ icon, ownIcons }: AssetHrefs): readonly object[] {
  const drawing = isDrawing(icon) ? [{ src: icon, sizes: "any", type: "image/svg+xml" }] : [];
  if (ownIcons === undefined) return drawing;
  const picture = { type: "image/png" };
  return [
    ...drawing,
    { src: ownIcons[192], sizes: "192x192", ...picture },
    { src: ownIcons[512], sizes: "512x512", ...picture },
    { src: ownIcons.maskable, sizes: "512x512", ...picture, purpose: "maskable" },
  ];
}

function isDrawing(icon: string): boolean {
  return icon.endsWith(".svg");
}
