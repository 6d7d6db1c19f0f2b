import type { Output } from "../pages/output.ts";
import { isFile, isPage } from "../pages/output.ts";
import type { StagePlace } from "../publishing/stage.ts";
import { stageAt } from "../publishing/stage.ts";
import { batchesOf, filledPage } from "../rendering/render-pages.ts";
import { writeFiles } from "../rendering/write-files.ts";
import type { Workers } from "../workers/pool.ts";

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
