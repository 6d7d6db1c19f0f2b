import { isFile, isPage, type Output } from "../pages/output.ts";
import { type StagePlace, stageAt } from "../publishing/stage.ts";
import { batchesOf, fillPage } from "../rendering/render-pages.ts";
import { writeFiles } from "../rendering/write-files.ts";
import type { Workers } from "../workers/pool.ts";

/**
 * Prepares outputs in the stage: pages in workers, where there are many, and other files in this process.
 *
 * @returns the files that had to be prepared
 */
export async function prepareOutputs(
  outputs: readonly Output[],
  stage: StagePlace,
  workers: Workers,
): Promise<readonly string[]> {
  const rendered = await workers.run({
    kind: "renderPages",
    items: batchesOf(outputs.filter(isPage)),
    common: { stage },
    inputOf: (pages) => ({ pages: pages.map(fillPage) }),
    weightOf: (pages) => pages.length,
    onDone: () => {},
  });
  return [...[...rendered.values()].flat(), ...(await writeFiles(outputs.filter(isFile), stageAt(stage)))];
}
