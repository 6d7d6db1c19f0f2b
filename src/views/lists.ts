/** What pages that list articles show, of a year, a month, a listing or the calendar; see `views.ts`. */

import type { ListKind } from "../addresses/urls.ts";
import type { CardView, CountedLink, DayGroup, LineView, Link, MonthView, TimelineView } from "./parts.ts";

/** The kinds of listing a year's page leads into. */
export type IndexKind = Exclude<ListKind, "day" | "featured">;

export interface YearView {
  readonly year: number;
  readonly articleCount: number;
  readonly breadcrumb: readonly Link[];
  readonly months: readonly MonthView[];
  /** What the year's articles stand under, and how many under each. */
  readonly indexes: readonly { readonly kind: IndexKind; readonly links: readonly CountedLink[] }[];
  readonly featured: readonly CardView[];
  readonly previous?: Link;
  readonly next?: Link;
}

/**
 * A month, one year of a category, topic, author, document or person, or one day of all years: everything, grouped by
 * day, newest first.
 */
export interface DayListView {
  /** `Tháng 1 năm 2021`, `Giáo dục, năm 2021` */
  readonly heading: string;
  /** A category's description and the like. */
  readonly lead?: string;
  readonly breadcrumb: readonly Link[];
  readonly articleCount: number;
  readonly calendar?: MonthView;
  readonly days: readonly DayGroup[];
  readonly previous?: Link;
  readonly next?: Link;
  /** Where to go when the list is empty. */
  readonly parent: Link;
}

/** Head page of a category, topic, author, document or person: the newest, then its years. */
export interface ListingView {
  readonly kind: Exclude<ListKind, "day">;
  readonly heading: string;
  readonly lead?: string;
  readonly breadcrumb: readonly Link[];
  readonly articleCount: number;
  /** Of a document or person with several articles. */
  readonly timeline?: TimelineView;
  /** Ways a person's name is written, where they are several. */
  readonly spellings: readonly string[];
  readonly newest: readonly CardView[];
  /** Newest first. A year without a page of its own lists all its articles in `lines`. */
  readonly years: readonly {
    /** The anchor a timeline points to. */
    readonly id: string;
    readonly year: CountedLink;
    readonly hasPage: boolean;
    readonly lines: readonly LineView[];
  }[];
  readonly feeds: readonly { readonly title: string; readonly type: string; readonly href: string }[];
  readonly parent: Link;
}

/** The twelve months without a year: each day with articles of any year leads to their list. */
export interface DaysView {
  readonly breadcrumb: readonly Link[];
  readonly months: readonly {
    readonly text: string;
    readonly days: readonly { readonly day: number; readonly label: string; readonly href?: string }[];
  }[];
}
