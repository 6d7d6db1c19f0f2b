import type { Workers } from "../workers.ts";
import { isFile, isPage, type Output } from "./output.ts";
import { batchesOf, type FilledPage, filledPage, renderPages } from "./render.ts";
import { writeFiles } from "./write-files.ts";

/** Pages of the catalogue, rendered by any process. */
export interface PagesJob {
  readonly pages: readonly FilledPage[];
}

export interface PagesCommon {
  readonly stageDir: string;
}

export async function doPagesJob({ pages }: PagesJob, { stageDir }: PagesCommon): Promise<undefined> {
  await renderPages(pages, stageDir);
  return undefined;
}

/** Writes outputs into a folder: pages through their templates, texts and copies as they are. */
export async function prepareOutputs(outputs: readonly Output[], stageDir: string, workers: Workers): Promise<void> {
  await workers.run({
    kind: "pages",
    items: batchesOf(outputs.filter(isPage)),
    common: { stageDir },
    inputOf: (pages) => ({ pages: pages.map(filledPage) }),
    weightOf: (pages) => pages.length,
    onDone: () => {},
  });
  await writeFiles(outputs.filter(isFile), stageDir);
}
