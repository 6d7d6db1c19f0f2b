import { isFile, isPage, type Output } from "../pages/output.ts";
import { type StagePlace, stageAt } from "../publishing/stage.ts";
import type { Workers } from "../workers/workers.ts";
import { batchesOf, type FilledPage, filledPage, renderPages } from "./render.ts";
import { writeFiles } from "./write-files.ts";

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

/**
 * Prepares outputs in the stage: pages through their templates, texts and copies as they are. Returns the files that
 * had to be.
 */
export async function prepareOutputs(
  outputs: readonly Output[],
  stage: StagePlace,
  workers: Workers,
): Promise<readonly string[]> {
  const rendered = await workers.run({
    kind: "pages",
    items: batchesOf(outputs.filter(isPage)),
    common: { stage },
    inputOf: (pages) => ({ pages: pages.map(filledPage) }),
    weightOf: (pages) => pages.length,
    onDone: () => {},
  });
  return [...[...rendered.values()].flat(), ...(await writeFiles(outputs.filter(isFile), stageAt(stage)))];
}
