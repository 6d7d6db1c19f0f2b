/** What the pages show that list articles: those of a year, a month, a listing, and the calendar; see `pages.ts`. */

import type { ListKind } from "../addresses/urls.ts";
import type { MonthView } from "./calendar.ts";
import type { CardView, LineView } from "./card.ts";
import type { DayGroup } from "./day-groups.ts";
import type { CountedLink, Link } from "./link.ts";
import type { TimelineView } from "./timeline.ts";

/** The kinds of listing that a year's page leads to. */
export type IndexKind = Exclude<ListKind, "day" | "featured">;

export interface YearView {
  readonly year: number;
  readonly articleCount: number;
  readonly breadcrumb: readonly Link[];
  readonly months: readonly MonthView[];
  /** Categories, topics, documents, people and authors of the year's articles, with the number of articles of each. */
  readonly indexes: readonly { readonly kind: IndexKind; readonly links: readonly CountedLink[] }[];
  readonly featured: readonly CardView[];
  /** The page that says how a copy of the volume is checked. */
  readonly fixityHref: string;
  readonly previous?: Link;
  readonly next?: Link;
}

/**
 * A list of all articles of a month, of one year of a listing, or of one day of all years, grouped by day, newest
 * first.
 */
export interface DayListView {
  /** For example `Tháng 1 năm 2021` or `Giáo dục, năm 2021`. */
  readonly heading: string;
  /** A line under the heading. */
  readonly lead?: string;
  readonly breadcrumb: readonly Link[];
  readonly articleCount: number;
  readonly calendar?: MonthView;
  readonly days: readonly DayGroup[];
  readonly previous?: Link;
  readonly next?: Link;
  /** The page above, which an empty list points to. */
  readonly parent: Link;
}

/**
 * The head page of a category, topic, author, document, person or of featured news: the newest articles, then its
 * years.
 */
export interface ListingView {
  readonly kind: Exclude<ListKind, "day">;
  readonly heading: string;
  readonly lead?: string;
  readonly breadcrumb: readonly Link[];
  readonly articleCount: number;
  /** Only of a document or person with several articles. */
  readonly timeline?: TimelineView;
  /** The ways articles write a person's name; empty where there is one. */
  readonly spellings: readonly string[];
  readonly newest: readonly CardView[];
  /** The newest year first. A year without a page of its own lists all its articles in `lines`. */
  readonly years: readonly {
    /** The anchor that the timeline points to. */
    readonly id: string;
    readonly year: CountedLink;
    readonly hasPage: boolean;
    readonly lines: readonly LineView[];
  }[];
  readonly feeds: readonly { readonly title: string; readonly type: string; readonly href: string }[];
  readonly parent: Link;
}

/** The calendar of all years: twelve months, in which each day that has articles of any year leads to their list. */
export interface DaysView {
  readonly breadcrumb: readonly Link[];
  readonly months: readonly {
    readonly text: string;
    readonly days: readonly { readonly day: number; readonly label: string; readonly href?: string }[];
  }[];
}
