/** What the page of an article shows, and the small values in it. */

import type { CardView } from "./card-view.ts";
import type { FigureRowView } from "./figure.ts";
import type { Link } from "./link.ts";
import type { MomentView } from "./moment-view.ts";
import type { OwnFacts } from "./own-facts.ts";
import type { PictureView } from "./picture-view.ts";
import type { PreviewMark } from "./preview-mark.ts";

/** A correction of an article. */
export interface CorrectionView {
  readonly at: MomentView;
  readonly note: string;
}

/** A later article that links to the article of the page. */
export interface LaterLink extends Link {
  readonly published: MomentView;
}

/** A heading of an article's body, as its contents list it. */
export interface SectionLink extends Link {
  readonly level: number;
}

export interface ArticleView {
  readonly title: string;
  readonly breadcrumb: readonly Link[];
  readonly category: Link;
  readonly published: MomentView;
  readonly updated?: MomentView;
  /** The source the dateline names: `Thainguyencity.gov.vn`. */
  readonly source?: string;
  readonly authors: readonly Link[];
  readonly summary?: string;
  readonly cover?: { readonly picture: PictureView; readonly caption?: string; readonly credit?: string };
  /** The headings of the body; empty where there are fewer than three. */
  readonly sections: readonly SectionLink[];
  readonly bodyHtml: string;
  readonly figures: readonly FigureRowView[];
  /** `href` leads to the articles on a person. */
  readonly people: readonly { readonly name: string; readonly role?: string; readonly href?: string }[];
  readonly places: readonly string[];
  readonly documents: readonly Link[];
  readonly topics: readonly Link[];
  readonly legacy?: {
    readonly url?: string;
    readonly viewsText?: string;
    readonly capturedAt?: MomentView;
    readonly bodyDigest?: string;
  };
  /** The published versions of its text, where there is more than one; without `at` where the article gives no day. */
  readonly versions?: readonly { readonly digest: string; readonly at?: MomentView }[];
  readonly corrections: readonly CorrectionView[];
  readonly related: readonly CardView[];
  /** Later articles that link to this one, the newest first. */
  readonly later: readonly LaterLink[];
  /** The articles before and after this one in its category. */
  readonly previous?: Link;
  readonly next?: Link;
  /** The year and month it stands in. */
  readonly volume: Link;
  readonly month: Link;
  /** The permanent address, absolute. */
  readonly permanentHref: string;
  /** The QR code of the permanent address as a `data:` URL, for print. */
  readonly permanentCode: string;
  /** Addresses of the month's citation files, which hold this article's citation too. */
  readonly citationFiles: { readonly bibtex: string; readonly ris: string };
  /** The article's citation in the Vietnamese form. */
  readonly citation: string;
  readonly missingPictures: number;
  /** What the archive's own code shows of the article's own fields. */
  readonly ownFacts?: OwnFacts;
  readonly mark?: PreviewMark;
}
