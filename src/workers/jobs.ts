import { doReadingJob, type ReadingCommon, type ReadingJob, type ReadingJobResult } from "../archive/reading-job.ts";
import { doPagesJob, type PagesCommon, type PagesJob } from "../rendering/pages-job.ts";
import {
  doRenderingJob,
  type RenderingCommon,
  type RenderingJob,
  type RenderingJobResult,
} from "../rendering/volume-job.ts";
import { doIndexingJob, type IndexingCommon, type IndexingJob } from "../search/index/indexing-job.ts";

/**
 * The kinds of work that any process can do: plain values in, plain values out. `common` is the same for all jobs of a
 * round.
 */
export interface Jobs {
  readonly index: { readonly common: IndexingCommon; readonly input: IndexingJob; readonly result: undefined };
  readonly read: { readonly common: ReadingCommon; readonly input: ReadingJob; readonly result: ReadingJobResult };
  readonly render: {
    readonly common: RenderingCommon;
    readonly input: RenderingJob;
    readonly result: RenderingJobResult;
  };
  readonly pages: { readonly common: PagesCommon; readonly input: PagesJob; readonly result: readonly string[] };
}

export type JobKind = keyof Jobs;

const doers: {
  readonly [Kind in JobKind]: (
    input: Jobs[Kind]["input"],
    common: Jobs[Kind]["common"],
  ) => Promise<Jobs[Kind]["result"]>;
} = { read: doReadingJob, index: doIndexingJob, render: doRenderingJob, pages: doPagesJob };

/** Does one job in this process. */
export function doJob<Kind extends JobKind>(
  kind: Kind,
  input: Jobs[Kind]["input"],
  common: Jobs[Kind]["common"],
): Promise<Jobs[Kind]["result"]> {
  return doers[kind](input, common);
}
