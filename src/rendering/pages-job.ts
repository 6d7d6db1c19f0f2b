import { type StagePlace, stageAt } from "../publishing/stage.ts";
import { type FilledPage, renderPages } from "./render-pages.ts";

/** Pages of the catalogue, rendered by any process. */
export interface PagesJob {
  readonly pages: readonly FilledPage[];
}

export interface PagesCommon {
  readonly stage: StagePlace;
}

/** Returns the files that had to be prepared. */
export function doPagesJob({ pages }: PagesJob, { stage }: PagesCommon): Promise<readonly string[]> {
  return renderPages(pages, stageAt(stage));
}
