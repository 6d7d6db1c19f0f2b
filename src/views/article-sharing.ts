import { pictureUrl } from "../addresses/urls.ts";
import type { ArticleDetail } from "../archive/article-detail.ts";
import { cardTitle, type Entry, yearOf } from "../archive/entry.ts";
import { fallbackRendition } from "../pictures/fallback-rendition.ts";
import { renditionName } from "../pictures/rendition-files.ts";
import { cropsOf, stillRendition } from "../sharing/picture-crops.ts";
import { cardFile, cropFile, type SharedFile } from "../sharing/shared-files.ts";
import { cardText } from "../sharing/site-card.ts";
import type { HeadFacts } from "./head.ts";
import { momentView } from "./moment.ts";
import type { SiteContext } from "./site-context.ts";

/** Pictures made of an article: a card for those who share it, crops of its picture for search engines. */
export interface ArticleSharing {
  /** `null` where the typeface lacks a sign of the title. */
  readonly card: SharedFile | null;
  readonly crops: readonly SharedFile[];
}

/**
 * The card and crops of an article; `null` where it gets none. Whether it gets them depends on content alone: on
 * `cards` and `cardsFrom` in `site.yaml`, and, where `cardsFrom` is absent, on its volume being the newest. An article
 * that was updated after its publication always gets them.
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
  const title = cardText(cardTitle(entry));
  if (title === "") return null;
  const words = {
    organisation: cardText(config.organisation),
    title,
    category: cardText(categoryName(entry.category)),
    day: momentView(entry.published).dayText,
  };
  return cardFile(words, entry.cover?.picture);
}

/** The picture an article is shared with: its card, else its cover or first picture, else none of its own. */
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
  // Browsers show an SVG, but services that preview links do not.
  if (picture === undefined || shown === null || shown.format === "svg") return {};
  const { widthPx, heightPx } = shown;
  const href = address(renditionName(picture, shown));
  return { picture: { href, widthPx, heightPx, alt: entry.cover?.alt ?? "" } };
}
