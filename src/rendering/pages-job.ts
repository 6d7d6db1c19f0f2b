import { type StagePlace, stageAt } from "../publishing/stage.ts";
import { type FilledPage, renderPages } from "./render-pages.ts";

/** The job to render a batch of pages, whatever they show; any process can do it. */
export interface PagesJob {
  readonly pages: readonly FilledPage[];
}

/** What all these jobs of a build need. */
export interface PagesCommon {
  readonly stage: StagePlace;
}

/** Renders the pages and prepares them in the stage. Returns the files that had to be prepared. */
export function doPagesJob({ pages }: PagesJob, { stage }: PagesCommon): Promise<readonly string[]> {
  return renderPages(pages, stageAt(stage));
}
