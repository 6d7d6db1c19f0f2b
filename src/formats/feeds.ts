import type { FeedUrls } from "../addresses/urls.ts";
import { type Card, cardTitle, yearOf } from "../archive/entry.ts";
import { fallbackRendition } from "../pictures/fallback-rendition.ts";
import type { SiteContext } from "../views/site-context.ts";
import { pictureAddress } from "../views/structured-data.ts";
import { htmlText, htmlTitle } from "./html-text.ts";
import { type Xml, xml, xmlFile } from "./xml.ts";

/** A feed: what it is called, the page it belongs to, its own addresses and its articles, newest first. */
export interface Feed {
  readonly title: string;
  readonly url: string;
  readonly feeds: FeedUrls;
  readonly entries: readonly Card[];
}

const MEDIA_TYPES = {
  jpeg: "image/jpeg",
  png: "image/png",
  webp: "image/webp",
  avif: "image/avif",
  gif: "image/gif",
  svg: "image/svg+xml",
} as const;

interface Enclosure {
  readonly href: string;
  readonly type: string;
  readonly sizeBytes: number;
}

function enclosureOf(entry: Card, context: SiteContext): Enclosure | null {
  if (entry.cover === undefined) return null;
  const rendition = fallbackRendition(entry.cover.picture);
  const href = pictureAddress(entry.cover.picture, yearOf(entry), context);
  return { href, type: MEDIA_TYPES[rendition.format], sizeBytes: rendition.sizeBytes };
}

function changedAt(entry: Card): string {
  return (entry.updated ?? entry.published).iso;
}

/** When the newest change of a feed was; RFC 4287 wants one even where there is no article. */
function latestChange(entries: readonly Card[]): string {
  const latest = entries.reduce<Card | null>(
    (best, entry) => (best === null || Date.parse(changedAt(entry)) > Date.parse(changedAt(best)) ? entry : best),
    null,
  );
  return latest === null ? "1970-01-01T00:00:00Z" : changedAt(latest);
}

/** Atom (RFC 4287). */
export function atomFeed({ title, url, feeds, entries }: Feed, context: SiteContext): string {
  const { config } = context;
  const own = context.absolute(feeds.atom);
  const lines = [
    xml`<id>${own}</id>`,
    xml`<title type="text">${title}</title>`,
    xml`<subtitle type="text">${config.description}</subtitle>`,
    xml`<link rel="self" type="application/atom+xml" href="${own}"/>`,
    xml`<link rel="alternate" type="text/html" href="${context.absolute(url)}"/>`,
    xml`<updated>${latestChange(entries)}</updated>`,
    xml`<author><name>${config.organisation}</name></author>`,
    ...entries.map((entry) => atomEntry(entry, context)),
  ];
  return xmlFile(xml`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${config.language}">\n${lines}\n</feed>`);
}

function atomEntry(entry: Card, context: SiteContext): Xml {
  const href = context.absolute(entry.url);
  const picture = enclosureOf(entry, context);
  const authors = entry.authors.length > 0 ? entry.authors : [context.config.organisation];
  const lines = [
    xml`<id>${href}</id>`,
    xml`<title type="text">${cardTitle(entry)}</title>`,
    xml`<link href="${href}"/>`,
    ...(picture === null
      ? []
      : [xml`<link rel="enclosure" type="${picture.type}" length="${picture.sizeBytes}" href="${picture.href}"/>`]),
    xml`<published>${entry.published.iso}</published>`,
    xml`<updated>${changedAt(entry)}</updated>`,
    ...authors.map((name) => xml`<author><name>${name}</name></author>`),
    xml`<category term="${entry.category}" label="${context.categoryName(entry.category)}"/>`,
    xml`<summary type="text">${entry.summary}</summary>`,
  ];
  return xml`<entry>\n${lines}\n</entry>`;
}

/**
 * RSS 2.0, with Dublin Core for bylines, which RSS itself would have as e-mail addresses. Feed readers take titles and
 * descriptions for HTML, so both are HTML here; every other text of the feed is plain.
 */
export function rssFeed({ title, url, feeds, entries }: Feed, context: SiteContext): string {
  const lines = [
    xml`<title>${htmlTitle(title)}</title>`,
    xml`<link>${context.absolute(url)}</link>`,
    xml`<description>${htmlText(context.config.description)}</description>`,
    xml`<language>${context.config.language}</language>`,
    xml`<atom:link rel="self" type="application/rss+xml" href="${context.absolute(feeds.rss)}"/>`,
    ...entries.map((entry) => rssItem(entry, context)),
  ];
  const channel = xml`<channel>\n${lines}\n</channel>`;
  return xmlFile(
    xml`<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/">\n${channel}\n</rss>`,
  );
}

function rssItem(entry: Card, context: SiteContext): Xml {
  const href = context.absolute(entry.url);
  const picture = enclosureOf(entry, context);
  const lines = [
    xml`<title>${htmlTitle(cardTitle(entry))}</title>`,
    xml`<link>${href}</link>`,
    xml`<guid isPermaLink="true">${href}</guid>`,
    xml`<pubDate>${rfc822(entry.published.iso)}</pubDate>`,
    ...entry.authors.map((name) => xml`<dc:creator>${name}</dc:creator>`),
    xml`<category>${context.categoryName(entry.category)}</category>`,
    xml`<description>${htmlText(entry.summary)}</description>`,
    ...(picture === null
      ? []
      : [xml`<enclosure url="${picture.href}" length="${picture.sizeBytes}" type="${picture.type}"/>`]),
  ];
  return xml`<item>\n${lines}\n</item>`;
}

const DAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"] as const;
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;

/** `Tue, 12 Jan 2021 14:12:27 +0700` out of `2021-01-12T14:12:27+07:00`. */
function rfc822(iso: string): string {
  const [year, month, day] = iso.slice(0, 10).split("-").map(Number) as [number, number, number];
  const weekday = DAYS[new Date(Date.UTC(year, month - 1, day)).getUTCDay()]!;
  return `${weekday}, ${iso.slice(8, 10)} ${MONTHS[month - 1]!} ${iso.slice(0, 4)} ${iso.slice(11, 19)} ${iso.slice(19).replace(":", "")}`;
}

/** JSON Feed 1.1. */
export function jsonFeed({ title, url, feeds, entries }: Feed, context: SiteContext): string {
  const { config } = context;
  const items = entries.map((entry) => ({
    id: context.absolute(entry.url),
    url: context.absolute(entry.url),
    title: cardTitle(entry),
    summary: entry.summary,
    content_text: entry.summary,
    date_published: entry.published.iso,
    ...(entry.updated === undefined ? {} : { date_modified: entry.updated.iso }),
    ...(entry.authors.length === 0 ? {} : { authors: entry.authors.map((name) => ({ name })) }),
    tags: [context.categoryName(entry.category), ...entry.topics],
    ...(entry.cover === undefined ? {} : { image: pictureAddress(entry.cover.picture, yearOf(entry), context) }),
  }));
  const feed = {
    version: "https://jsonfeed.org/version/1.1",
    title,
    description: config.description,
    home_page_url: context.absolute(url),
    feed_url: context.absolute(feeds.json),
    language: config.language,
    items,
  };
  return `${JSON.stringify(feed, null, 1)}\n`;
}
