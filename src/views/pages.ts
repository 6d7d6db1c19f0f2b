/**
 * What each kind of page shows: plain readonly values, each text ready to be read and each `href` final. Templates map
 * these values to HTML and compute nothing. A value whose name ends in `html` is trusted markup; others are text.
 */

import type { ArticleView } from "./article-shown.ts";
import type { CardView } from "./card-view.ts";
import type { FixityView } from "./fixity.ts";
import type { HeadView } from "./head-view.ts";
import type { CountedLink, Link, StripMonth } from "./link.ts";
import type { DayListView, DaysView, ListingView, YearView } from "./lists.ts";
import type { MomentView } from "./moment-view.ts";
import type { SiteView } from "./site-context.ts";

/** A year on the shelf of the home page. */
export interface SpineView extends CountedLink {
  /** From 1 to 10, by number of articles. */
  readonly thickness: number;
}

/** A year of the archive's calendar: a row of twelve months. */
export interface ArchiveCalendarRow {
  readonly year: Link;
  readonly months: readonly {
    readonly label: string;
    readonly href?: string;
    readonly count: number;
    /** The shade, 0 to 4. */
    readonly level: number;
  }[];
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

/** The page that answers for a withdrawn article. */
export interface TombstoneView {
  /** Absent where the title itself must not be shown. */
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
  /** The site's host name, to which an outside search engine is limited where scripts do not run. */
  readonly host: string;
  readonly categories: readonly Link[];
  readonly years: readonly CountedLink[];
}

export interface NotFoundView {
  readonly years: readonly CountedLink[];
  /** Absent where no article has an old address. */
  readonly oldAddresses?: {
    /** How many digits name a file of old addresses. */
    readonly digits: number;
    /** The script that looks addresses up. */
    readonly script: string;
  };
}

/** The page that the service worker shows for a page it has not kept; the script lists those it has. */
export type OfflineView = Readonly<Record<string, never>>;

/** The content of the JSON at `SiteView.featuredDataHref`. */
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
  readonly fixity: FixityView;
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
  "fixity",
  "search",
  "notfound",
  "offline",
];

/** What a template is given for a page. */
export interface PageProps<Kind extends PageKind> {
  readonly site: SiteView;
  readonly head: HeadView;
  readonly view: PageViews[Kind];
}
