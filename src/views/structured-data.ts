import { homeUrl, pictureUrl, searchUrl } from "../addresses/urls.ts";
import type { ArticleDetail } from "../archive/article-detail.ts";
import { cardTitle, type Entry, yearOf } from "../archive/entry.ts";
import { fallbackRendition } from "../pictures/fallback-rendition.ts";
import type { ProcessedPicture } from "../pictures/processed-picture.ts";
import { renditionName } from "../pictures/rendition-name.ts";
import type { SharedFile } from "../sharing/shared-files.ts";
import type { HeadView } from "./head.ts";
import type { Link } from "./link.ts";
import type { SiteContext } from "./site-context.ts";

/**
 * The description of an article that search engines read: schema.org's NewsArticle.
 *
 * @param crops crops of its first picture, in the proportions search engines ask for
 */
export function newsArticle(
  entry: Entry,
  detail: ArticleDetail,
  crops: readonly SharedFile[],
  breadcrumb: readonly Link[],
  context: SiteContext,
): unknown {
  const { fields } = detail.article;
  const url = context.absolute(entry.url);
  const year = yearOf(entry);
  const shown = [...(detail.cover === undefined ? [] : [detail.cover]), ...detail.pictures];
  const pictures = [...new Map(shown.map((picture) => [picture.key, picture])).values()];
  const images = [
    ...crops.map(({ name }) => context.absolute(pictureUrl(year, name))),
    ...pictures.map((picture) => pictureAddress(picture, year, context)),
  ];
  const authors = entry.authors.map((name) => ({ "@type": "Person", name }));
  const organisation = organisationOf(context);
  return {
    "@context": "https://schema.org",
    "@graph": [
      {
        "@type": "NewsArticle",
        "@id": url,
        mainEntityOfPage: url,
        url,
        headline: cardTitle(entry),
        ...(entry.shortTitle === undefined ? {} : { alternativeHeadline: entry.title }),
        description: entry.summary,
        inLanguage: context.config.language,
        datePublished: entry.published.iso,
        dateModified: (entry.updated ?? entry.published).iso,
        author: authors.length > 0 ? authors : [organisation],
        publisher: organisation,
        articleSection: context.categoryName(entry.category),
        isAccessibleForFree: true,
        ...(fields.source === undefined ? {} : { dateline: fields.source }),
        ...(entry.topics.length === 0 ? {} : { keywords: entry.topics }),
        ...(images.length === 0 ? {} : { image: images }),
        ...(fields.people === undefined
          ? {}
          : {
              mentions: fields.people.map(({ name, role }) => ({
                "@type": "Person",
                name,
                ...(role === undefined ? {} : { jobTitle: role }),
              })),
            }),
        ...(fields.places === undefined
          ? {}
          : { contentLocation: fields.places.map((name) => ({ "@type": "Place", name })) }),
        ...(entry.documents.length === 0
          ? {}
          : {
              citation: entry.documents.map((name) => ({ "@type": "Legislation", legislationIdentifier: name, name })),
            }),
        ...(fields.legacy?.url === undefined ? {} : { isBasedOn: fields.legacy.url }),
        ...(fields.corrections === undefined
          ? {}
          : {
              correction: fields.corrections.map(({ at, note }) => ({
                "@type": "CorrectionComment",
                text: note,
                datePublished: at.value.iso,
              })),
            }),
      },
      breadcrumbList(breadcrumb, context),
    ],
  };
}

/** The absolute address of a picture's fallback rendition in a volume. */
export function pictureAddress(picture: ProcessedPicture, year: number, context: SiteContext): string {
  return context.absolute(pictureUrl(year, renditionName(picture, fallbackRendition(picture))));
}

function organisationOf({ config }: SiteContext): Readonly<Record<string, unknown>> {
  return { "@type": "GovernmentOrganization", name: config.organisation, url: config.baseUrl };
}

function breadcrumbList(links: readonly Link[], { config }: SiteContext): unknown {
  const origin = new URL(config.baseUrl).origin;
  return {
    "@type": "BreadcrumbList",
    itemListElement: links.map((link, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name: link.text,
      item: `${origin}${link.href}`,
    })),
  };
}

/** The description of the site that search engines read: schema.org's WebSite, with its search. */
export function webSite(context: SiteContext): unknown {
  const { config } = context;
  return {
    "@context": "https://schema.org",
    "@type": "WebSite",
    "@id": config.baseUrl,
    url: context.absolute(homeUrl),
    name: config.title,
    description: config.description,
    inLanguage: config.language,
    publisher: organisationOf(context),
    ...(config.search
      ? {
          potentialAction: {
            "@type": "SearchAction",
            target: `${context.absolute(searchUrl)}?q={search_term_string}`,
            "query-input": "required name=search_term_string",
          },
        }
      : {}),
  };
}

/** The `<meta>` elements of an article's head: Dublin Core and Open Graph's `article:*`. */
export function articleMeta(entry: Entry, context: SiteContext): HeadView["meta"] {
  const { config } = context;
  const dublinCore: readonly (readonly [string, string])[] = [
    ["DC.title", entry.title],
    ["DC.date", entry.published.iso],
    ["DC.language", config.language],
    ["DC.publisher", config.organisation],
    ["DC.identifier", context.absolute(entry.url)],
    ["DC.type", "Text"],
    ["DC.format", "text/html"],
    ["DC.description", entry.summary],
    ...entry.authors.map((name) => ["DC.creator", name] as const),
    ...entry.topics.map((name) => ["DC.subject", name] as const),
  ];
  return [
    ...dublinCore.map(([name, content]) => ({ name, content })),
    { property: "article:published_time", content: entry.published.iso },
    ...(entry.updated === undefined ? [] : [{ property: "article:modified_time", content: entry.updated.iso }]),
    { property: "article:section", content: context.categoryName(entry.category) },
    ...entry.topics.map((content) => ({ property: "article:tag", content })),
  ];
}
