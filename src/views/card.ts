import { pictureUrl } from "../addresses/urls.ts";
import { type Card, cardTitle, type Entry, yearOf } from "../archive/entry.ts";
import type { CardView, LineView, PictureView, PreviewMark } from "./parts.ts";
import { pictureView } from "./picture.ts";
import type { SiteContext } from "./site-context.ts";
import { momentView } from "./text.ts";

export function previewMark(entry: Pick<Entry, "state">): { readonly mark?: PreviewMark } {
  return entry.state === "draft" || entry.state === "scheduled" ? { mark: entry.state } : {};
}

/** An entry's cover as a picture of its volume. */
function coverView(entry: Card, context: SiteContext): PictureView | null {
  if (entry.cover === undefined) return null;
  const { picture, alt } = entry.cover;
  return pictureView(picture, alt, (name) => context.href(pictureUrl(yearOf(entry), name)));
}

/** An entry in a list of cards. */
export function cardView(entry: Card, context: SiteContext): CardView {
  const picture = coverView(entry, context);
  return {
    href: context.href(entry.url),
    title: cardTitle(entry),
    published: momentView(entry.published),
    category: context.categoryLink(entry.category),
    summary: entry.summary,
    ...(picture === null ? {} : { picture }),
    ...previewMark(entry),
  };
}

/** An entry as one line of a long list. */
export function lineView(entry: Card, context: SiteContext, withCategory: boolean): LineView {
  const { timeText } = momentView(entry.published);
  return {
    href: context.href(entry.url),
    title: cardTitle(entry),
    ...(withCategory ? { category: context.categoryLink(entry.category) } : {}),
    ...(timeText === undefined ? {} : { timeText }),
    ...previewMark(entry),
  };
}
