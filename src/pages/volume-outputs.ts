import type { BodyVersions } from "../addresses/body-versions.ts";
import { fileOf } from "../addresses/urls.ts";
import type { ArticleDetail } from "../archive/article-detail.ts";
import type { VolumeBoundary } from "../archive/boundary.ts";
import type { ArticleName } from "../archive/category-ends.ts";
import { cardDigests, cardTitle, type Entry } from "../archive/entry.ts";
import { type KnownAddresses, membersByList } from "../archive/lists.ts";
import { laterArticles, type MentioningArticle } from "../archive/mentions.ts";
import { relatedEntries, withNamed } from "../archive/related.ts";
import { digestOf } from "../cache/digest.ts";
import { type ArticleSurroundings, articleProps } from "../views/article.ts";
import type { OwnFacts } from "../views/own-facts.ts";
import type { ArticleSharing } from "../views/shared-picture.ts";
import type { SiteContext } from "../views/site-context.ts";
import type { KindKeys } from "../views/site-frame.ts";
import { listYearPages, listYearUrls } from "./list-year-pages.ts";
import { monthCitations } from "./month-citations.ts";
import { monthPages } from "./month-pages.ts";
import { type Output, outputKey, type PageOutput, pageOutput } from "./output.ts";
import { redirectPage, tombstonePage } from "./redirects-and-tombstones.ts";
import { volumeData, volumeSitemaps } from "./volume-files.ts";
import { yearPage } from "./year-page.ts";

/** What the pages and files of a volume are made from. */
export interface VolumeInput {
  readonly year: number;
  /** The entries of the volume, oldest first, withdrawn ones included. */
  readonly entries: readonly Entry[];
  /** The entries of the volume before, from which related articles are chosen too. */
  readonly entriesBefore: readonly Entry[];
  readonly boundary: VolumeBoundary;
  /** Addresses of the ledger that the volume must answer though what they listed may be gone. */
  readonly knownAddresses: KnownAddresses;
  /** The related articles that an article names, in its order. */
  readonly namedBy: (entry: Entry) => readonly Entry[];
  /** The published versions of an article's text, where there is more than one. */
  readonly versionsOf: (entry: Entry) => BodyVersions | undefined;
  readonly sharingOf: (entry: Entry) => ArticleSharing | null;
  /** What the archive's own code shows of an article; asked only when the article's page is made. */
  readonly ownFactsOf: (entry: Entry) => OwnFacts | undefined;
  readonly published: PublishedPages;
  /** Gives an article's detail; asked only when the article's page is made. */
  readonly detailOf: (entry: Entry) => ArticleDetail;
  readonly kindKeys: KindKeys;
}

/** What is known of the volume's pages as they are published. */
export interface PublishedPages {
  /** The key of each published file of the volume. */
  readonly keys: Readonly<Record<string, string>>;
  /**
   * How many entries, from the oldest, are those the published pages were made from. 0 where articles' pages depend on
   * something else too that is not as it was.
   */
  readonly sameEntryCount: number;
}

/** All outputs of a volume but the renditions of its pictures, its cards and its crops. */
export function volumeOutputs(input: VolumeInput, context: SiteContext): readonly Output[] {
  const { year, entries, boundary, knownAddresses, kindKeys } = input;
  const shown = entries.filter((entry) => entry.state !== "withdrawn");
  const lists = membersByList(entries);
  const listUrls = listYearUrls(year, lists, knownAddresses.lists);
  return [
    ...articlePages(input, context),
    ...entries
      .filter((entry) => entry.state === "withdrawn")
      .map((entry) => tombstonePage(entry, kindKeys.tombstone, context)),
    ...entries.flatMap((entry) =>
      entry.aliases
        .filter(({ url }) => !url.includes("?"))
        .map(({ url }) => redirectPage(url, { url: entry.url, title: cardTitle(entry) }, kindKeys.redirect, context)),
    ),
    ...monthPages(year, shown, knownAddresses.months, boundary, kindKeys.daylist, context),
    ...monthCitations(year, shown, knownAddresses.months, kindKeys.file, context),
    yearPage(year, shown, lists.values(), boundary, kindKeys.year, context),
    ...listYearPages(year, entries, lists, knownAddresses.lists, kindKeys.daylist, context),
    ...volumeSitemaps(year, shown, listUrls, kindKeys.file, context),
    ...volumeData(year, entries, kindKeys.file, context),
  ];
}

/**
 * In the key of an article's page, this sign stands before the digest of the later articles that link to the article, so
 * that they can be compared with those on the published page.
 */
const LATER_SIGN = "+";

/** The end of a page's key, which says what later articles the page names; empty where it names none. */
function laterKey(later: readonly MentioningArticle[]): string {
  return later.length === 0 ? "" : `${LATER_SIGN}${digestOf(later)}`;
}

function articlePages(
  {
    entries,
    entriesBefore,
    boundary,
    namedBy,
    versionsOf,
    sharingOf,
    published,
    detailOf,
    ownFactsOf,
    kindKeys,
  }: VolumeInput,
  context: SiteContext,
): readonly PageOutput[] {
  const byCategory = entriesByCategory(entries);
  const laterOf = laterArticles(entries, boundary.mentions);
  const reusable = reusableKeys(entries, byCategory, published, (entry) => laterKey(laterOf(entry)));
  const related = relatedEntries(entriesBefore, entries, (entry) => !reusable.has(entry));
  const neighbours = categoryNeighbours(byCategory, boundary);
  return entries.flatMap((entry, index) => {
    if (entry.state === "withdrawn") return [];
    const sharing = sharingOf(entry);
    const later = laterOf(entry);
    const versions = versionsOf(entry);
    const surroundings: ArticleSurroundings = {
      related: withNamed(namedBy(entry), related[index]!),
      later,
      ...neighbours.get(entry.url),
      sharing,
      ...(versions === undefined ? {} : { versions }),
    };
    const key =
      reusable.get(entry) ??
      `${outputKey(kindKeys.article, [
        entry.url,
        entry.sourcesDigest,
        entry.state,
        cardDigests(surroundings.related),
        surroundings.previous ?? null,
        surroundings.next ?? null,
        ...(versions === undefined ? [] : [versions]),
        sharing === null ? null : [sharing.card, ...sharing.crops].map((file) => file?.name ?? null),
      ])}${laterKey(later)}`;
    return [
      pageOutput(fileOf(entry.url), "article", key, () =>
        articleProps(entry, detailOf(entry), withOwnFacts(surroundings, ownFactsOf(entry)), context),
      ),
    ];
  });
}

function withOwnFacts(surroundings: ArticleSurroundings, facts: OwnFacts | undefined): ArticleSurroundings {
  return facts === undefined ? surroundings : { ...surroundings, ownFacts: facts };
}

/** The names of the articles before and after one in its category. */
interface Neighbours {
  readonly previous?: ArticleName;
  readonly next?: ArticleName;
}

/** The articles that are not withdrawn by category, oldest first. */
function entriesByCategory(entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  return Map.groupBy(
    entries.filter(({ state }) => state !== "withdrawn"),
    ({ category }) => category,
  );
}

/**
 * The published keys of articles' pages that need not be made from their articles again. A page shows earlier articles,
 * the next one of its category and later ones that link to it: where the first two are among the same entries, and the
 * last are those it names as it is published, its key is the published one.
 */
function reusableKeys(
  entries: readonly Entry[],
  byCategory: ReadonlyMap<string, readonly Entry[]>,
  { keys, sameEntryCount }: PublishedPages,
  laterKeyOf: (entry: Entry) => string,
): ReadonlyMap<Entry, string> {
  const same = new Set(entries.slice(0, sameEntryCount));
  const reusable = new Map<Entry, string>();
  for (const list of byCategory.values()) {
    for (const [index, entry] of list.entries()) {
      const next = list[index + 1];
      const key = keys[fileOf(entry.url)];
      // The articles that it names may be any, of other volumes too.
      if (entry.related !== undefined) continue;
      if (!same.has(entry) || next === undefined || !same.has(next) || key === undefined) continue;
      const [, laterDigest] = key.split(LATER_SIGN);
      if (laterKeyOf(entry) === (laterDigest === undefined ? "" : LATER_SIGN + laterDigest)) reusable.set(entry, key);
    }
  }
  return reusable;
}

/** The neighbours of each article, by its address. */
function categoryNeighbours(
  byCategory: ReadonlyMap<string, readonly Entry[]>,
  boundary: VolumeBoundary,
): ReadonlyMap<string, Neighbours> {
  const neighbours = new Map<string, Neighbours>();
  const nameOf = (entry: Entry | undefined): ArticleName | undefined =>
    entry === undefined ? undefined : { url: entry.url, title: cardTitle(entry) };
  for (const [slug, list] of byCategory) {
    list.forEach((entry, index) => {
      const previous = nameOf(list[index - 1]) ?? boundary.categories[slug]?.before;
      const next = nameOf(list[index + 1]) ?? boundary.categories[slug]?.after;
      neighbours.set(entry.url, {
        ...(previous === undefined ? {} : { previous }),
        ...(next === undefined ? {} : { next }),
      });
    });
  }
  return neighbours;
}
