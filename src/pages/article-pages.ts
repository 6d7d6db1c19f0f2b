import { fileOf } from "../addresses/urls.ts";
import type { VolumeBoundary } from "../archive/boundary.ts";
import type { ArticleName } from "../archive/category-ends.ts";
import { cardDigests, cardTitle, type Entry } from "../archive/entry.ts";
import { laterArticles, type MentioningArticle } from "../archive/mentions.ts";
import { relatedEntries, withNamed } from "../archive/related.ts";
import { digestOf } from "../cache/digest.ts";
import { type ArticleSurroundings, articleProps } from "../views/article.ts";
import type { OwnFacts } from "../views/own-facts.ts";
import type { SiteContext } from "../views/site-context.ts";
import { outputKey, type PageOutput, pageOutput } from "./output.ts";
import type { PublishedPages, VolumeInput } from "./volume-input.ts";

/**
 * In the key of an article's page, this sign stands before the digest of the later articles that link to the article, so
 * that they can be compared with those on the published page.
 */
const LATER_SIGN = "+";

/** The end of a page's key, which says what later articles the page names; empty where it names none. */
function laterKey(later: readonly MentioningArticle[]): string {
  return later.length === 0 ? "" : `${LATER_SIGN}${digestOf(later)}`;
}

/** The pages of the articles of a volume, or of a share of it. */
export function articlePages(
  {
    entries,
    isOwn,
    before,
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
  const related = relatedEntries(before, entries, (entry) => isOwn(entry) && !reusable.has(entry));
  const neighbours = categoryNeighbours(byCategory, boundary);
  return entries.flatMap((entry, index) => {
    if (entry.state === "withdrawn" || !isOwn(entry)) return [];
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
