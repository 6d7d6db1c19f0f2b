import type { OwnPart } from "../extensions/own-parts.ts";
import { type StagePlace, stageAt } from "../publishing/stage.ts";
import type { FilledPage } from "./filled-page.ts";
import { type RenderedPages, renderPages } from "./render-pages.ts";

/** The job to render a batch of pages, whatever they show; any process can do it. */
export interface PagesJob {
  readonly pages: readonly FilledPage[];
}

/** What all these jobs of a build need. */
export interface PagesCommon {
  readonly stage: StagePlace;
  readonly ownParts: readonly OwnPart[];
}

/** Renders the pages and prepares them in the stage. */
export function doPagesJob({ pages }: PagesJob, { stage, ownParts }: PagesCommon): Promise<RenderedPages> {
  return renderPages(pages, stageAt(stage), ownParts);
}
