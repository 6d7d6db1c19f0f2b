import { pictureUrl } from "../addresses/urls.ts";
import type { ArticleDetail } from "../archive/article-detail.ts";
import { cardTitle, type Entry, yearOf } from "../archive/entry.ts";
import { fallbackRendition } from "../pictures/fallback-rendition.ts";
import { renditionName } from "../pictures/rendition-files.ts";
import { cropsOf, stillRendition } from "../sharing/picture-crops.ts";
import { cardFile, cropFile, type SharedFile } from "../sharing/shared-files.ts";
import { settable } from "../sharing/site-card.ts";
import type { HeadFacts } from "./head.ts";
import type { SiteContext } from "./site-context.ts";
import { momentView } from "./text.ts";

/** What is made of an article for those who share it (its card) and for search engines (crops of its picture). */
export interface ArticleSharing {
  /** `null` where the face lacks a sign of its title. */
  readonly card: SharedFile | null;
  readonly crops: readonly SharedFile[];
}

/**
 * What is made for sharing an article; `null` where nothing is. That depends on content alone: on what `site.yaml`
 * says, on the volume being the newest, on the article having been edited.
 */
export function articleSharing(entry: Entry, isNewestVolume: boolean, context: SiteContext): ArticleSharing | null {
  const { cards, cardsFrom } = context.config;
  const isChosen = cardsFrom === undefined ? isNewestVolume : yearOf(entry) >= cardsFrom;
  if (!cards || entry.state !== "published" || !(isChosen || entry.updated !== undefined)) return null;
  const picture = entry.cover?.picture;
  const still = picture === undefined ? null : stillRendition(picture);
  return {
    card: articleCard(entry, context),
    crops: picture === undefined || still === null ? [] : cropsOf(still).map((crop) => cropFile(picture, crop)),
  };
}

function articleCard(entry: Entry, { config, categoryName }: SiteContext): SharedFile | null {
  const title = settable(cardTitle(entry));
  if (title === "") return null;
  const words = {
    organisation: settable(config.organisation),
    title,
    category: settable(categoryName(entry.category)),
    day: momentView(entry.published).dayText,
  };
  return cardFile(words, entry.cover?.picture);
}

/** The picture an article is shared with: its card, else its own, else none but the site's. */
export function sharedPicture(
  entry: Entry,
  detail: ArticleDetail,
  sharing: ArticleSharing | null,
  context: SiteContext,
): Pick<HeadFacts, "picture"> {
  const address = (name: string) => context.absolute(pictureUrl(yearOf(entry), name));
  if (sharing !== null && sharing.card !== null) {
    const { name, widthPx, heightPx } = sharing.card;
    return { picture: { href: address(name), widthPx, heightPx, alt: cardTitle(entry) } };
  }
  const picture = detail.cover ?? detail.pictures[0];
  const shown = picture === undefined ? null : fallbackRendition(picture);
  // A drawing is shown by browsers, but by none of those who make previews.
  if (picture === undefined || shown === null || shown.format === "svg") return {};
  const { widthPx, heightPx } = shown;
  const href = address(renditionName(picture, shown));
  return { picture: { href, widthPx, heightPx, alt: entry.cover?.alt ?? "" } };
}
