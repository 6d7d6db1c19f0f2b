/** What views of several kinds of page are made of: plain values, ready to be shown. */

export interface Link {
  readonly text: string;
  readonly href: string;
}

/** A link with the number of articles behind it. */
export interface CountedLink extends Link {
  readonly count: number;
}

/** A moment as shown and as marked up. `timeText` is absent where only the day is known. */
export interface MomentView {
  /** ISO 8601 with offset, or `YYYY-MM-DD` where only the day is known: for `<time datetime>`. */
  readonly iso: string;
  /** `12/01/2021` */
  readonly dayText: string;
  /** `Thứ Ba, ngày 12 tháng 1 năm 2021` */
  readonly longDayText: string;
  /** `14:12` */
  readonly timeText?: string;
}

/** One published rendition set of a picture: same proportions in several widths and formats. */
export interface PictureView {
  readonly alt: string;
  /** The fallback file, JPEG (or PNG/SVG), and its pixel size. */
  readonly src: string;
  readonly widthPx: number;
  readonly heightPx: number;
  /** Classes of the `<img>`, apart by spaces (see `picture-look.ts`); absent for a photograph wider than it is high. */
  readonly look?: string;
  /** `<source>` elements, best format first; empty for SVG. */
  readonly sources: readonly { readonly type: string; readonly srcset: string }[];
}

/** What stands in every page's frame. Nothing here moves when an article is published. */
export interface SiteView {
  readonly title: string;
  readonly shortTitle: string;
  readonly description: string;
  readonly language: string;
  readonly organisation: string;
  readonly superior: readonly Link[];
  readonly editorInChief?: string;
  readonly address?: string;
  readonly phone?: string;
  readonly email?: string;
  readonly licence?: string;
  readonly homeHref: string;
  readonly searchHref: string;
  readonly featuredHref: string;
  /** The calendar of the days of all years. */
  readonly daysHref: string;
  /** The JSON the script loads into the featured block (see FeaturedList). */
  readonly featuredDataHref: string;
  /** The worker that keeps what was read for when there is no network; absent where the site keeps nothing. */
  readonly workerHref?: string;
  readonly categories: readonly Link[];
  /** Standing pages: giới thiệu, liên hệ, trợ giúp. */
  readonly standing: readonly Link[];
  readonly feeds: { readonly atom: string; readonly rss: string; readonly json: string };
  readonly assets: {
    readonly style: string;
    readonly script: string;
    readonly searchScript: string;
    /** Loaded when a reader goes to the search field at the head of a page. */
    readonly suggestionScript: string;
    /** Font files worth preloading. */
    readonly fonts: readonly string[];
    readonly icon: string;
    readonly manifest: string;
    readonly openSearch: string;
  };
}

/** `<head>` of a page. */
export interface HeadView {
  /** The whole `<title>`. */
  readonly title: string;
  readonly description: string;
  readonly canonical: string;
  /** True for pages search engines should not list: tombstones, emptied listings, search. */
  readonly noIndex: boolean;
  /** `og:type` */
  readonly type: "website" | "article";
  /** `<meta property|name content>` pairs: Open Graph, Dublin Core, article:*. */
  readonly meta: readonly { readonly property?: string; readonly name?: string; readonly content: string }[];
  /** Serialized JSON-LD, already safe inside `<script>`. */
  readonly jsonLd?: string;
  /** Feeds of this page besides the site's. */
  readonly feeds: readonly { readonly title: string; readonly type: string; readonly href: string }[];
}

/** Not yet public; only a preview shows these. */
export type PreviewMark = "draft" | "scheduled";

/** An article in a listing. */
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

/** One row of the table of indicators. `value` keeps the words printed; numbers are for the chart. */
export interface FigureRowView {
  readonly name: string;
  /** `trên 10.100 tỷ đồng` */
  readonly valueText: string;
  /** `+10,8%`, or absent */
  readonly changeText?: string;
  /** `119%`, or absent */
  readonly ofPlanText?: string;
  /** Percent of plan as a number, for the chart; absent where unknown. */
  readonly ofPlanPercent?: number;
}

export interface CorrectionView {
  readonly at: MomentView;
  readonly note: string;
}

/** A heading of the body, for the contents list (only given when there are three or more). */
export interface SectionLink extends Link {
  readonly level: number;
}

/** A bound year on the shelf of the home page. `thickness` is 1–10, by number of articles. */
export interface SpineView extends CountedLink {
  readonly thickness: number;
}

/** A month on a strip of months. */
export interface StripMonth extends Link {
  /** What stands under its name: its year, or how many articles it has. */
  readonly note: string;
}

/** A calendar of the whole archive, one row a year, twelve months. `level` is 0–4 for the shade. */
export interface ArchiveCalendarRow {
  readonly year: Link;
  readonly months: readonly {
    readonly label: string;
    readonly href?: string;
    readonly count: number;
    readonly level: number;
  }[];
}

/** A day of a month's calendar; `href` (an anchor in the month page) only where articles stand. */
export interface CalendarDay {
  readonly day: number;
  readonly count: number;
  readonly level: number;
  readonly href?: string;
}

/** A month of a year page: weeks from Monday, `null` outside the month. */
export interface MonthView {
  readonly month: CountedLink;
  readonly weeks: readonly (readonly (CalendarDay | null)[])[];
}

/** An article as one line of a long list. */
export interface LineView {
  readonly href: string;
  readonly title: string;
  readonly category?: Link;
  readonly timeText?: string;
  readonly mark?: PreviewMark;
}

/** A year or month of a timeline. */
export interface TimelineColumn {
  /** `2021`, or a month's number. */
  readonly text: string;
  /** `Năm 2021`, `Tháng 5 năm 2021` */
  readonly label: string;
  readonly count: number;
  /** Length of its bar: 0, or 4 to 100. */
  readonly share: number;
  /** Where its articles are listed. */
  readonly href?: string;
}

export interface CoveredArticle {
  readonly title: string;
  readonly href: string;
  readonly day: MomentView;
}

/** How something was covered through time. */
export interface TimelineView {
  /** Oldest first; empty where all articles are of one month. */
  readonly columns: readonly TimelineColumn[];
  readonly first: CoveredArticle;
  readonly latest: CoveredArticle;
}

/** The articles of a day; `id` is the anchor the calendar points to. */
export interface DayGroup {
  readonly id: string;
  readonly day: MomentView;
  readonly lines: readonly LineView[];
  /** Where the rest of the day is. */
  readonly more?: Link;
}

/** A picture to be shared with a page. */
export interface SharingPicture {
  /** Absolute. */
  readonly href: string;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly alt: string;
}
