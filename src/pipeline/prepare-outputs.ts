import type { OwnPart } from "../extensions/own-parts.ts";
import { isFile, isPage, type Output } from "../pages/output.ts";
import { type StagePlace, stageAt } from "../publishing/stage.ts";
import { fillPage } from "../rendering/filled-page.ts";
import { batchesOf, type RenderedPages } from "../rendering/render-pages.ts";
import { writeFiles } from "../rendering/write-files.ts";
import type { Workers } from "../workers/pool.ts";

/** Prepares outputs in the stage: pages in workers, where there are many, and other files in this process. */
export async function prepareOutputs(
  outputs: readonly Output[],
  { stage, ownParts }: { readonly stage: StagePlace; readonly ownParts: readonly OwnPart[] },
  workers: Workers,
): Promise<RenderedPages> {
  const rendered = await workers.run({
    kind: "renderPages",
    items: batchesOf(outputs.filter(isPage)),
    common: { stage, ownParts },
    inputOf: (pages) => ({ pages: pages.map(fillPage) }),
    weightOf: (pages) => pages.length,
    onDone: () => {},
  });
  const written = await writeFiles(outputs.filter(isFile), stageAt(stage));
  const batches = [...rendered.values()];
  return {
    staged: [...batches.flatMap(({ staged }) => staged), ...written],
    problems: batches.flatMap(({ problems }) => problems),
  };
}
