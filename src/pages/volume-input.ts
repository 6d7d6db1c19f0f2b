import type { BodyVersions } from "../addresses/body-versions.ts";
import type { ArticleDetail } from "../archive/article-detail.ts";
import type { VolumeBoundary } from "../archive/boundary.ts";
import type { Entry } from "../archive/entry.ts";
import type { KnownAddresses } from "../archive/lists.ts";
import type { EarlierArticles } from "../archive/related.ts";
import type { OwnFacts } from "../views/own-facts.ts";
import type { ArticleSharing } from "../views/shared-picture.ts";
import type { KindKeys } from "../views/site-frame.ts";

/** What the pages and files of a volume are made from. */
export interface VolumeInput {
  readonly year: number;
  /** The entries of the volume, oldest first, withdrawn ones included. */
  readonly entries: readonly Entry[];
  /** Whether an entry is of the share of the volume whose outputs are wanted. */
  readonly isOwn: (entry: Entry) => boolean;
  /** Whether what is made of the volume as a whole is wanted too: its lists and data. */
  readonly hasLists: boolean;
  /** The articles of the volume before, from which related articles are chosen too. */
  readonly before: EarlierArticles;
  readonly boundary: VolumeBoundary;
  /** Addresses of the ledger that the volume must answer though what they listed may be gone. */
  readonly knownAddresses: KnownAddresses;
  /** The related articles that an article names, in its order. */
  readonly namedBy: (entry: Entry) => readonly Entry[];
  /** The published versions of an article's text, where there is more than one. */
  readonly versionsOf: (entry: Entry) => BodyVersions | undefined;
  readonly sharingOf: (entry: Entry) => ArticleSharing | null;
  /** What the archive's own code shows of an article; asked only when the article's page is made. */
  readonly ownFactsOf: (entry: Entry) => OwnFacts | undefined;
  readonly published: PublishedPages;
  /** Gives an article's detail; asked only when the article's page is made. */
  readonly detailOf: (entry: Entry) => ArticleDetail;
  readonly kindKeys: KindKeys;
}

/** What is known of the volume's pages as they are published. */
export interface PublishedPages {
  /** The key of each published file of the volume. */
  readonly keys: Readonly<Record<string, string>>;
  /**
   * How many entries, from the oldest, are those the published pages were made from. 0 where articles' pages depend on
   * something else too that is not as it was.
   */
  readonly sameEntryCount: number;
}
