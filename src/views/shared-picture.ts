import { cardUrl } from "../addresses/article-place.ts";
import { pictureUrl } from "../addresses/urls.ts";
import type { ArticleDetail } from "../archive/article-detail.ts";
import { cardTitle, type Entry, yearOf } from "../archive/entry.ts";
import { fallbackRendition } from "../pictures/fallback-rendition.ts";
import { renditionName } from "../pictures/rendition-name.ts";
import type { SharedFile } from "../sharing/shared-files.ts";
import type { HeadFacts } from "./head.ts";
import type { SiteContext } from "./site-context.ts";

/** Pictures made of an article: a card for those who share it, crops of its picture for search engines. */
export interface ArticleSharing {
  /** `null` where the typeface lacks a sign of the title. */
  readonly card: SharedFile | null;
  readonly crops: readonly SharedFile[];
}

/** The picture an article is shared with: its card, else its cover or first picture, else none of its own. */
export function sharedPicture(
  entry: Entry,
  detail: ArticleDetail,
  sharing: ArticleSharing | null,
  context: SiteContext,
): Pick<HeadFacts, "picture"> {
  if (sharing !== null && sharing.card !== null) {
    const { widthPx, heightPx } = sharing.card;
    return { picture: { href: cardHref(entry, context), widthPx, heightPx, alt: cardTitle(entry) } };
  }
  const picture = detail.cover ?? detail.pictures[0];
  const shown = picture === undefined ? null : fallbackRendition(picture);
  // Browsers show an SVG, but services that preview links do not.
  if (picture === undefined || shown === null || shown.format === "svg") return {};
  const { widthPx, heightPx } = shown;
  const href = context.absolute(pictureUrl(yearOf(entry), renditionName(picture, shown)));
  return { picture: { href, widthPx, heightPx, alt: entry.cover?.alt ?? "" } };
}

/**
 * Services keep a picture by its address and do not look at it again. So the card of an updated article is named with the
 * moment of the update, which the file's address does not depend on: the query of an address is nothing to a file server.
 */
function cardHref({ url, updated }: Entry, { absolute }: SiteContext): string {
  const version = updated === undefined ? "" : `?v=${updated.iso.slice(0, 16).replace(/\D/g, "")}`;
  return absolute(`${cardUrl(url)}${version}`);
}
