import type { WrittenLedger } from "../addresses/read-ledger.ts";
import type { Moment } from "../content/dates.ts";
import type { SiteConfig } from "../content/site-config.ts";
import type { RememberedFolders } from "../content/sources/volume-folder.ts";
import type { SecretKey } from "../fixity/minisign-keys.ts";
import type { Problem } from "../problems/problem.ts";
import type { ChangedPages } from "../publishing/changed-pages.ts";
import type { YearRange } from "./year-range.ts";

/** What to build, where, and for which moment. */
export interface BuildOptions {
  readonly contentDir: string;
  readonly outDir: string;
  readonly cacheDir: string;
  /** The base URL in place of that of `site.yaml`; `null` where the latter holds. */
  readonly baseUrl: string | null;
  /** The moment of the build, in milliseconds since 1970: articles published later are scheduled. */
  readonly nowMs: number;
  /** Whether nothing of earlier builds is used but the ledger. */
  readonly clean: boolean;
  /** Whether the search index is made. */
  readonly search: boolean;
  /** Whether parts of the search index that the last publications replaced stay, for pages that readers have open. */
  readonly keepsEarlierSearch?: boolean;
  /** The key that signs the manifest of the site; `null` where there is none, absent where nothing is published. */
  readonly signingKey?: SecretKey | null;
  /** The previous ledger, where it is not the one in `outDir`. */
  readonly previousLedger: WrittenLedger | null;
  /** Whether drafts and scheduled articles are shown, with a mark. */
  readonly preview: boolean;
  /** The years of which pages are made, where others make those of the rest; absent where all are made. */
  readonly years?: YearRange;
  /** With `years`: the digests of the folders from which other builds read the other years, by year, as far as they are known. */
  readonly digestsOfOthers?: ReadonlyMap<number, string>;
  /** What builds with other caches remember of the folders of years. */
  readonly rememberedFolders?: readonly RememberedFolders[];
  /** The folders of the parts that a site is joined from; absent where its volumes are rendered here. */
  readonly parts?: readonly string[];
  /** Whether the files of the parts may be moved into the site, so that the parts are used up. */
  readonly movesParts?: boolean;
  /** How many articles make a worker process worth starting; by default what was measured to be best. */
  readonly articlesWorthAWorker?: number;
}

/** The result of a build: the Problems it found, and what it did. */
export interface BuildResult {
  /** In reading order. */
  readonly problems: readonly Problem[];
  readonly config: SiteConfig;
  /** `null` where Problems forbade publishing. */
  readonly summary: BuildSummary | null;
}

/** Counts of the content, and of what a build did. */
export interface BuildSummary {
  readonly articles: number;
  readonly volumes: number;
  readonly withdrawn: number;
  readonly drafts: number;
  readonly scheduled: number;
  /** When the next scheduled article is due; `null` where there is none. */
  readonly nextDue: Moment | null;
  readonly missingPictures: number;
  /** Files of every kind, pages included. */
  readonly files: { readonly written: number; readonly unchanged: number; readonly removed: number };
  /** The pages that a build of another version of the program changed; `null` where the version is the same. */
  readonly upgrade: ChangedPages | null;
  /** Volumes that are not as they were published. */
  readonly read: number;
  /** Volumes of which outputs were looked at. */
  readonly rendered: number;
  /** Pictures that articles show. */
  readonly pictures: number;
  /** Files of the search index; 0 where it was not made. */
  readonly searchFiles: number;
}
