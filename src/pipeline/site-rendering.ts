import type { KnownListings } from "../checking/known-listings.ts";
import type { FileOutput } from "../pages/output.ts";
import type { Problem } from "../problems/problem.ts";
import type { Upgrade } from "../publishing/changed-pages.ts";
import type { StagePlace } from "../publishing/stage.ts";
import type { MadeOf, OutputKeys } from "../publishing/state.ts";
import type { Assets } from "../views/asset-hrefs.ts";
import type { SiteFrame } from "../views/site-frame.ts";
import type { ReadSite } from "./read-site.ts";

/** What both the rendering of volumes and the rendering of the catalogue need. */
export interface SiteRendering {
  readonly site: ReadSite;
  readonly frame: SiteFrame;
  readonly assets: Assets;
  /** The key of the bundle of assets in the cache. */
  readonly assetsKey: string;
  /** What stands before Pagefind's programs for browsers. */
  readonly pagefindPrelude: string;
  /** The editing page and its files; none where the site has no such page. */
  readonly editing: readonly FileOutput[];
  /** The listings that the ledger has: they must be answered though they may have no articles any more. */
  readonly knownListings: KnownListings;
  /** The key of the frame. */
  readonly frameKey: string;
  /** The keys of the catalogue's published outputs; `null` where they are unknown. */
  readonly publishedKeys: OutputKeys | null;
  /** What the site is made of. */
  readonly made: MadeOf;
  /** What is needed to tell which pages another version of the program changed; `null` where none published the site. */
  readonly upgrade: Upgrade | null;
  readonly stage: StagePlace;
  /** Problems of the archive's own parts are added to it. */
  readonly problems: Problem[];
}
