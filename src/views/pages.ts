/**
 * What each kind of page shows: plain readonly data, every text already worded and dated, every `href` final.
 * Templates map these values to HTML and compute nothing. `html` is trusted markup; every other string is text.
 */

import type { DayListView, DaysView, ListingView, YearView } from "./lists.ts";
import type {
  ArchiveCalendarRow,
  CardView,
  CorrectionView,
  CountedLink,
  FigureRowView,
  HeadView,
  Link,
  MomentView,
  PictureView,
  PreviewMark,
  SectionLink,
  SiteView,
  SpineView,
  StripMonth,
} from "./parts.ts";

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
  /** The newest months, the newest first. */
  readonly months: readonly StripMonth[];
  readonly featured: readonly CardView[];
  readonly newest: readonly CardView[];
  readonly byCategory: readonly { readonly category: CountedLink; readonly cards: readonly CardView[] }[];
  readonly shelf: readonly SpineView[];
  readonly calendar: readonly ArchiveCalendarRow[];
  readonly articleCount: number;
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
