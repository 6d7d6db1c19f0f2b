import { pictureUrl } from "../addresses/urls.ts";
import { type Card, cardTitle, yearOf } from "../archive/entry.ts";
import type { Link } from "./link.ts";
import { type MomentView, momentView } from "./moment-view.ts";
import { type PictureView, pictureView } from "./picture-view.ts";
import { type PreviewMark, previewMark } from "./preview-mark.ts";
import type { SiteContext } from "./site-context.ts";

/** An article in a list of cards. */
export interface CardView {
  readonly href: string;
  /** The short title where there is one. */
  readonly title: string;
  readonly published: MomentView;
  readonly category: Link;
  readonly summary: string;
  readonly picture?: PictureView;
  readonly mark?: PreviewMark;
}

/** An article as one line of a long list. */
export interface LineView {
  readonly href: string;
  readonly title: string;
  readonly category?: Link;
  readonly timeText?: string;
  readonly mark?: PreviewMark;
}

/** The cover of an article; `null` where it has none. */
function coverView(entry: Card, context: SiteContext): PictureView | null {
  if (entry.cover === undefined) return null;
  const { picture, alt } = entry.cover;
  return pictureView(picture, alt, (name) => context.href(pictureUrl(yearOf(entry), name)));
}

/** Makes the card of an article. */
export function cardView(entry: Card, context: SiteContext): CardView {
  const picture = coverView(entry, context);
  return {
    href: context.href(entry.url),
    title: cardTitle(entry),
    published: momentView(entry.published, context.words),
    category: context.categoryLink(entry.category),
    summary: entry.summary,
    ...(picture === null ? {} : { picture }),
    ...previewMark(entry),
  };
}

/** Makes the line of an article. `withCategory` is false in lists of a single category. */
export function lineView(entry: Card, context: SiteContext, withCategory: boolean): LineView {
  const { timeText } = momentView(entry.published, context.words);
  return {
    href: context.href(entry.url),
    title: cardTitle(entry),
    ...(withCategory ? { category: context.categoryLink(entry.category) } : {}),
    ...(timeText === undefined ? {} : { timeText }),
    ...previewMark(entry),
  };
}
