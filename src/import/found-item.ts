import type { HtmlNode } from "./html/dom.ts";

/** The kinds of source, by the names that `--kind` takes. */
export const SOURCE_KINDS = [
  "text",
  "html",
  "warc",
  "wacz",
  "nukeviet",
  "wordpress",
  "word",
  "table",
  "bag",
  "archive",
] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/**
 * A value with the place in the source where it was found. `from` is short and exact, as the report prints it:
 * `meta[property="article:author"]`, `post_author`, `dòng 2`.
 */
export interface Found<Value> {
  readonly value: Value;
  readonly from: string;
}

/** What a date in a source tells of an item. */
export type MomentRole =
  /** The source says that the item was published then. */
  | "published"
  /** The source says that the item was last changed then. */
  | "updated"
  /** The item existed by then: the time of a capture, of a file, of an HTTP answer. It never dates an item. */
  | "notAfter"
  /** The item's text speaks of that day. It never dates an item; it tells month-first dates from day-first ones. */
  | "near";

/**
 * A date as a source writes it. `raw` is the text as it stands (`1/12/2021 2:12:27 PM`, `Thứ ba, 12/01/2021 | 14:12`),
 * not interpreted; a reader that has Unix seconds or an SQL date writes ISO 8601 instead, with an offset where the
 * offset is known. The core decides which numeric dates are month-first, over the item and over the whole source.
 */
export interface WrittenMoment {
  readonly raw: string;
  readonly from: string;
  readonly role: MomentRole;
}

/**
 * The body of an item. `base` is the absolute address that relative addresses in it start from, `null` where the source
 * has none; pictures and links are then passed to {@link FoundItem.open} as they are written. HTML is the article's part of a
 * page alone: what a browser would show inside the element that holds the article, as text or as nodes already parsed.
 * A page saved on a disk has a `file:` base, made of the way to it from the folder that was named.
 */
export type FoundBody =
  | { readonly form: "html"; readonly html: string | readonly HtmlNode[]; readonly base: string | null }
  | { readonly form: "markdown"; readonly markdown: string; readonly base: string | null };

/** Bytes that a source holds for a picture or an attachment. `name` is the file's own name, extension included. */
export interface FoundFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A picture that stands for the article in lists. `address` is as {@link FoundItem.open} takes it. */
export interface FoundCover {
  readonly address: string;
  readonly alt: string | null;
  readonly caption: string | null;
}

/** A file that belongs to the article and that its body may not link to. */
export interface FoundAttachment {
  readonly address: string;
  /** What the source calls the file: the text of its link. `null` where the source gives the address alone. */
  readonly label: string | null;
  readonly from: string;
}

/** What the old system calls a category. */
export interface FoundCategory {
  /** The name that people read: `Kinh tế - Xã hội`. */
  readonly name: string;
  /** The part of the old addresses that stands for the category: `kinh-te-xa-hoi`. `null` where it is not known. */
  readonly slug: string | null;
  /** Names of the categories above it, the highest first. */
  readonly parents: readonly string[];
}

/** The fields of an item that a source may have. An absent one was not in the source. */
export interface FoundFields {
  readonly summary?: Found<string>;
  readonly category?: Found<FoundCategory>;
  readonly topics?: Found<readonly string[]>;
  readonly author?: Found<readonly string[]>;
  /** The source named in the dateline, without brackets: `Thainguyencity.gov.vn`. */
  readonly source?: Found<string>;
  readonly featured?: Found<boolean>;
  readonly cover?: Found<FoundCover>;
  /** Proposals for an editor. The report tells them; they are never written into an article. */
  readonly people?: Found<readonly string[]>;
  readonly documents?: Found<readonly string[]>;
  readonly figures?: Found<readonly string[]>;
}

/** What the old portal said of the item. `url` is absolute, query string included. */
export interface FoundLegacy {
  readonly url?: Found<string>;
  readonly views?: Found<number>;
  /** ISO 8601: when the page or the dump was taken from the portal. */
  readonly capturedAt?: Found<string>;
}

/** Something in an item that a person should look at. `code` never changes; `what` is a Vietnamese sentence. */
export interface Doubt {
  readonly code: string;
  readonly what: string;
}

/** Text of a source that is not in the article, and why, in Vietnamese. */
export interface LeftText {
  readonly text: string;
  readonly why: string;
}

/** One article that a reader found in a source, before anything is decided about it. */
export interface FoundItem {
  readonly found: "item";
  /** The path as {@link Source.label} has it; where a source holds many items, `path#id`. It is the same in every run. */
  readonly source: string;
  readonly kind: SourceKind;
  readonly title: Found<string> | null;
  /** Dates that tell of the item, the most trustworthy of each role first. Dates inside the body need not be here. */
  readonly moments: readonly WrittenMoment[];
  readonly body: FoundBody;
  /** Where the body was found, where that is not plain from the kind. */
  readonly bodyFrom?: string;
  /**
   * All words of the article in the source: its body as plain text, title and fields left aside. Words in it are counted and
   * compared with the words of the Markdown. Captions of pictures are part of it, addresses are not.
   */
  readonly text: string;
  readonly fields: FoundFields;
  readonly attachments: readonly FoundAttachment[];
  readonly legacy: FoundLegacy;
  /** Every absolute address at which the old portal showed the item, `legacy.url` among them, so that links find it. */
  readonly addresses: readonly string[];
  /** Site paths that the item answered at in another archive of this program, its own first. */
  readonly oldPaths?: readonly string[];
  /** Fields of front matter that editors of another archive confirmed: they are carried over as they are. */
  readonly carried?: Readonly<Record<string, unknown>>;
  readonly state: "published" | "draft";
  readonly doubts: readonly Doubt[];
  readonly left: readonly LeftText[];
  /**
   * Opens a picture or attachment of the item: by its absolute address where the body has a base, else as written there.
   * `null` where the source does not hold it: the picture is lost. A reader never fetches anything from the network.
   */
  readonly open: (address: string) => Promise<FoundFile | null>;
  /** Absolute path of the file that holds the item, where {@link Source.path} is a folder; else left out. */
  readonly originalPath?: string;
}

/** A page that lists articles. It becomes no article; its dates, order and category are evidence for those it lists. */
export interface FoundList {
  readonly found: "list";
  readonly source: string;
  readonly address: string | null;
  /** The category that the page lists; `null` where it is none. */
  readonly category: Found<FoundCategory> | null;
  /** In the order of the page. */
  readonly entries: readonly {
    readonly address: string;
    readonly moment: WrittenMoment | null;
  }[];
}

/** A part of a source that became nothing: `code` is permanent, `what` is a Vietnamese sentence. */
export interface FoundNothing {
  readonly found: "nothing";
  readonly source: string;
  readonly code: string;
  readonly what: string;
  /** Whether something may be lost by it (a truncated file, a broken record), which makes `import` exit with 1. */
  readonly isFault: boolean;
}

/** What a reader yields. */
export type FoundThing = FoundItem | FoundList | FoundNothing;
