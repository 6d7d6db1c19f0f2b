import type { KnownListings } from "../checking/known-listings.ts";
import type { StagePlace } from "../publishing/stage.ts";
import type { Assets } from "../views/asset-hrefs.ts";
import type { SiteFrame } from "../views/site-frame.ts";
import type { ReadSite } from "./read-site.ts";

/** What the rendering of volumes and that of the catalogue share. */
export interface SiteRendering {
  readonly site: ReadSite;
  readonly frame: SiteFrame;
  readonly assets: Assets;
  /** Listings that must be answered although their articles may be gone. */
  readonly known: KnownListings;
  /** Digest of what every page depends on: program, templates, configuration. */
  readonly environment: string;
  readonly stage: StagePlace;
}
