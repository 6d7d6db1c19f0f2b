/** What views of several kinds of page are made of: plain values, ready to be shown. */

export interface Link {
  readonly text: string;
  readonly href: string;
}

export interface CountedLink extends Link {
  readonly count: number;
}

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

export interface PictureView {
  readonly alt: string;
  /** The fallback file, JPEG (or PNG/SVG), and its pixel size. */
  readonly src: string;
  readonly widthPx: number;
  readonly heightPx: number;
  /** `<source>` elements, best format first; empty for SVG. */
  readonly sources: readonly { readonly type: string; readonly srcset: string }[];
}

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

export type PreviewMark = "draft" | "scheduled";

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

export interface SectionLink extends Link {
  readonly level: number;
}

export interface SpineView extends CountedLink {
  readonly thickness: number;
}

export interface ArchiveCalendarRow {
  readonly year: Link;
  readonly months: readonly {
    readonly label: string;
    readonly href?: string;
    readonly count: number;
    readonly level: number;
  }[];
}

export interface CalendarDay {
  readonly day: number;
  readonly count: number;
  readonly level: number;
  readonly href?: string;
}

export interface MonthView {
  readonly month: CountedLink;
  readonly weeks: readonly (readonly (CalendarDay | null)[])[];
}

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

export interface DayGroup {
  readonly id: string;
  readonly day: MomentView;
  readonly lines: readonly LineView[];
  /** Where the rest of the day is. */
  readonly more?: Link;
}
