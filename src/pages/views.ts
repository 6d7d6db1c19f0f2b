/**
 * What each kind of page shows: plain readonly data, every text already worded and dated, every `href` final.
 * Templates map these values to HTML and compute nothing. `html` is trusted markup; every other string is text.
 */

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

export interface ArticleView {
  readonly title: string;
  readonly breadcrumb: readonly Link[];
  readonly category: Link;
  readonly published: MomentView;
  readonly updated?: MomentView;
  /** Dateline source, as on the page: `Thainguyencity.gov.vn`. */
  readonly source?: string;
  readonly authors: readonly Link[];
  readonly summary?: string;
  readonly cover?: { readonly picture: PictureView; readonly caption?: string; readonly credit?: string };
  readonly sections: readonly SectionLink[];
  readonly bodyHtml: string;
  readonly figures: readonly FigureRowView[];
  readonly people: readonly { readonly name: string; readonly role?: string }[];
  readonly places: readonly string[];
  readonly documents: readonly Link[];
  readonly topics: readonly Link[];
  readonly legacy?: { readonly url?: string; readonly viewsText?: string; readonly capturedAt?: MomentView };
  readonly corrections: readonly CorrectionView[];
  readonly related: readonly CardView[];
  /** Neighbours in the category, by time. */
  readonly previous?: Link;
  readonly next?: Link;
  /** Where it stands: its year and month. */
  readonly volume: Link;
  readonly month: Link;
  /** The permanent address, absolute. */
  readonly permanentHref: string;
  /** Its QR code, an address of data, for paper. */
  readonly permanentCode: string;
  /** Hrefs of the month's citations, this article's among them. */
  readonly citationFiles: { readonly bibtex: string; readonly ris: string };
  /** A citation in the Vietnamese form, plain text. */
  readonly citation: string;
  readonly missingPictures: number;
  readonly mark?: PreviewMark;
}

/** A bound year on the shelf of the home page. `thickness` is 1–10, by number of articles. */
export interface SpineView extends CountedLink {
  readonly thickness: number;
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

export interface HomeView {
  readonly featured: readonly CardView[];
  readonly newest: readonly CardView[];
  readonly byCategory: readonly { readonly category: CountedLink; readonly cards: readonly CardView[] }[];
  readonly shelf: readonly SpineView[];
  readonly calendar: readonly ArchiveCalendarRow[];
  readonly articleCount: number;
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

export interface YearView {
  readonly year: number;
  readonly articleCount: number;
  readonly breadcrumb: readonly Link[];
  readonly months: readonly MonthView[];
  readonly categories: readonly CountedLink[];
  readonly topics: readonly CountedLink[];
  readonly featured: readonly CardView[];
  readonly previous?: Link;
  readonly next?: Link;
}

/** An article as one line of a long list. */
export interface LineView {
  readonly href: string;
  readonly title: string;
  readonly category?: Link;
  readonly timeText?: string;
  readonly mark?: PreviewMark;
}

/** The articles of a day; `id` is the anchor the calendar points to. */
export interface DayGroup {
  readonly id: string;
  readonly day: MomentView;
  readonly lines: readonly LineView[];
}

/** A month, or one year of a category, topic, author or document: everything, grouped by day, newest first. */
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

/** Head page of a category, topic, author or document: the newest, then its years. */
export interface ListingView {
  readonly kind: "category" | "topic" | "author" | "document" | "featured";
  readonly heading: string;
  readonly lead?: string;
  readonly breadcrumb: readonly Link[];
  readonly articleCount: number;
  readonly newest: readonly CardView[];
  /** Years newest first. A year with its own page has `more`; a short one lists all its articles in `lines`. */
  readonly years: readonly {
    readonly year: CountedLink;
    readonly hasPage: boolean;
    readonly lines: readonly LineView[];
  }[];
  readonly feeds: readonly { readonly title: string; readonly type: string; readonly href: string }[];
  readonly parent: Link;
}

export interface StandingView {
  readonly title: string;
  readonly breadcrumb: readonly Link[];
  readonly summary?: string;
  readonly language?: string;
  readonly bodyHtml: string;
}

/** What answers for an article that was taken down. */
export interface TombstoneView {
  /** Absent when the title itself must not be shown. */
  readonly title?: string;
  readonly breadcrumb: readonly Link[];
  readonly published: MomentView;
  readonly withdrawnAt: MomentView;
  readonly reason: string;
  /** `error`: published by mistake; `superseded`: replaced; `ordered`: by order of an authority. */
  readonly kind?: "error" | "superseded" | "ordered";
  readonly authority?: string;
  readonly replacement?: Link;
}

export interface RedirectView {
  readonly to: Link;
}

export interface SearchView {
  /** The site's name on the network, for search engines where the script does not run. */
  readonly host: string;
  readonly categories: readonly Link[];
  readonly years: readonly CountedLink[];
}

export interface NotFoundView {
  readonly years: readonly CountedLink[];
}

/** Shown by the worker for a page that is not kept, without network. The script lists those that are. */
export type OfflineView = Readonly<Record<string, never>>;

/** `featuredDataHref`'s content. */
export interface FeaturedList {
  readonly articles: readonly { readonly href: string; readonly title: string; readonly dayText: string }[];
}

/** The page kinds and what each shows. A template is named after its kind: `templates/<kind>.11ty.tsx`. */
export interface PageViews {
  readonly article: ArticleView;
  readonly tombstone: TombstoneView;
  readonly redirect: RedirectView;
  readonly home: HomeView;
  readonly year: YearView;
  readonly daylist: DayListView;
  readonly listing: ListingView;
  readonly standing: StandingView;
  readonly search: SearchView;
  readonly notfound: NotFoundView;
  readonly offline: OfflineView;
}

export type PageKind = keyof PageViews;

export const pageKinds: readonly PageKind[] = [
  "article",
  "tombstone",
  "redirect",
  "home",
  "year",
  "daylist",
  "listing",
  "standing",
  "search",
  "notfound",
  "offline",
];

/** What a template is given. */
export interface PageProps<Kind extends PageKind> {
  readonly site: SiteView;
  readonly head: HeadView;
  readonly view: PageViews[Kind];
}
