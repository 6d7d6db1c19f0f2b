import type { Moment } from "../content/dates.ts";
import type { SiteConfig } from "../content/site-config.ts";
import type { Problem } from "../problems/problem.ts";

/** What to build, where to and for which moment. */
export interface BuildOptions {
  readonly contentDir: string;
  readonly outDir: string;
  readonly cacheDir: string;
  /** Goes before `site.yaml`'s. */
  readonly baseUrl: string | null;
  /** Milliseconds since 1970: what is published later is scheduled. */
  readonly nowMs: number;
  /** Forget earlier builds, but for the ledger. */
  readonly clean: boolean;
  readonly search: boolean;
  /** The ledger of before where it is not the one in `outDir`: its text and what to call it. */
  readonly previousLedger: { readonly text: string; readonly name: string } | null;
  /** Show drafts and scheduled articles, marked. */
  readonly preview: boolean;
  /** From how many articles on a worker process pays; as the program finds best where it is not given. */
  readonly worthWorker?: number;
}

/** What a build found and did. */
export interface BuildResult {
  /** In reading order. */
  readonly problems: readonly Problem[];
  readonly config: SiteConfig;
  /** `null` where Problems forbade publishing. */
  readonly summary: BuildSummary | null;
}

export interface BuildSummary {
  readonly articles: number;
  readonly volumes: number;
  readonly withdrawn: number;
  readonly drafts: number;
  readonly scheduled: number;
  readonly nextDue: Moment | null;
  readonly missingPictures: number;
  /** Files of every kind, pages included. */
  readonly files: { readonly written: number; readonly unchanged: number; readonly removed: number };
  /** Volumes that had to be read again and those whose pages were made anew. */
  readonly read: number;
  readonly rendered: number;
  /** Pictures shown. */
  readonly pictures: number;
  /** Files of the search index; none where it was not made. */
  readonly searchFiles: number;
}
