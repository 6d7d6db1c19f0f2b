import type { Found, FoundFile, SourceKind, WrittenMoment } from "../found-item.ts";

/** A page of a portal as somebody saved or crawled it: what `readPage` of `read-page.ts` makes an item, a list or nothing of. */
export interface CapturedPage {
  /** The source of the item that the page becomes. */
  readonly source: string;
  readonly kind: SourceKind;
  readonly bytes: Uint8Array;
  /** The charset of the HTTP answer; `null` where there is none. The page's own declaration comes second. */
  readonly charset: string | null;
  /** The absolute address the page was fetched from; `null` where only the page itself can tell. */
  readonly address: string | null;
  /**
   * Where the page lies among the files that were saved with it, a `file:` address: relative addresses in the page start
   * there. Left out where they start at `address`.
   */
  readonly localAddress?: string;
  /** ISO 8601. */
  readonly capturedAt: Found<string> | null;
  /** Dates that are known from outside the page: of the HTTP answer, of a sitemap, of the capture. */
  readonly moments: readonly WrittenMoment[];
  /** Opens a picture or an attachment by its absolute address; where the page has none, as it is written. */
  readonly open: (address: string) => Promise<FoundFile | null>;
  readonly originalPath?: string;
}
