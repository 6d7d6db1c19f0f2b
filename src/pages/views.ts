/**
 * What each kind of page shows: plain readonly data, every text already worded and dated, every `href` final.
 * Templates map these values to HTML and compute nothing. `html` is trusted markup; every other string is text.
 */

import type { ListKind } from "./urls.ts";
import type {
  ArchiveCalendarRow,
  CardView,
  CorrectionView,
  CountedLink,
  DayGroup,
  FigureRowView,
  HeadView,
  LineView,
  Link,
  MomentView,
  MonthView,
  PictureView,
  PreviewMark,
  SectionLink,
  SiteView,
  SpineView,
  TimelineView,
} from "./view-parts.ts";

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
  /** `href`: what the archive has on a person. */
  readonly people: readonly { readonly name: string; readonly role?: string; readonly href?: string }[];
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

export interface HomeView {
  readonly featured: readonly CardView[];
  readonly newest: readonly CardView[];
  readonly byCategory: readonly { readonly category: CountedLink; readonly cards: readonly CardView[] }[];
  readonly shelf: readonly SpineView[];
  readonly calendar: readonly ArchiveCalendarRow[];
  readonly articleCount: number;
}

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
  readonly kind: "category" | "topic" | "author" | "document" | "person" | "featured";
  readonly heading: string;
  readonly lead?: string;
  readonly breadcrumb: readonly Link[];
  readonly articleCount: number;
  /** Of a document or person with several articles. */
  readonly timeline?: TimelineView;
  /** Ways a person's name is written, where they are several. */
  readonly spellings: readonly string[];
  readonly newest: readonly CardView[];
  /** Years newest first. A year with its own page has `more`; a short one lists all its articles in `lines`. */
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

export interface StandingView {
  readonly title: string;
  readonly breadcrumb: readonly Link[];
  readonly summary?: string;
  readonly language?: string;
  readonly bodyHtml: string;
}

/** The twelve months without a year: each day with articles of any year leads to their list. */
export interface DaysView {
  readonly breadcrumb: readonly Link[];
  readonly months: readonly {
    readonly text: string;
    readonly days: readonly { readonly day: number; readonly label: string; readonly href?: string }[];
  }[];
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
  readonly days: DaysView;
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
  "days",
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
