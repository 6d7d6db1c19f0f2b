import { doReadingJob, type ReadingCommon, type ReadingJob, type ReadingJobResult } from "../archive/reading-job.ts";
import { doLinkingJob, type LinkingCommon, type LinkingJob, type LinkingJobResult } from "../parts/linking-job.ts";
import { doPagesJob, type PagesCommon, type PagesJob } from "../rendering/pages-job.ts";
import type { RenderedPages } from "../rendering/render-pages.ts";
import { doSearchMonthsJob, type SearchMonthsCommon, type SearchMonthsJob } from "../rendering/search-months-job.ts";
import {
  doRenderingJob,
  type RenderingCommon,
  type RenderingJob,
  type RenderingJobResult,
} from "../rendering/volume-job.ts";
import { doIndexingJob, type IndexingCommon, type IndexingJob } from "../search/index/indexing-job.ts";
import type { SearchMonth } from "../search/index/month-fragments.ts";

/**
 * The kinds of job that any process can do. What a job takes and what it gives are plain values; `common` is the same for
 * all jobs of a round.
 */
export interface Jobs {
  readonly readVolume: {
    readonly common: ReadingCommon;
    readonly input: ReadingJob;
    readonly result: ReadingJobResult;
  };
  readonly renderVolume: {
    readonly common: RenderingCommon;
    readonly input: RenderingJob;
    readonly result: RenderingJobResult;
  };
  readonly linkVolume: {
    readonly common: LinkingCommon;
    readonly input: LinkingJob;
    readonly result: LinkingJobResult;
  };
  readonly renderPages: { readonly common: PagesCommon; readonly input: PagesJob; readonly result: RenderedPages };
  readonly makeSearchMonths: {
    readonly common: SearchMonthsCommon;
    readonly input: SearchMonthsJob;
    readonly result: readonly SearchMonth[];
  };
  readonly indexSegment: { readonly common: IndexingCommon; readonly input: IndexingJob; readonly result: undefined };
}

export type JobKind = keyof Jobs;

/** The function that does the jobs of each kind. */
const jobFunctions: {
  readonly [Kind in JobKind]: (
    input: Jobs[Kind]["input"],
    common: Jobs[Kind]["common"],
  ) => Promise<Jobs[Kind]["result"]>;
} = {
  readVolume: doReadingJob,
  renderVolume: doRenderingJob,
  linkVolume: doLinkingJob,
  renderPages: doPagesJob,
  makeSearchMonths: doSearchMonthsJob,
  indexSegment: doIndexingJob,
};

/** Does one job in this process. */
export function doJob<Kind extends JobKind>(
  kind: Kind,
  input: Jobs[Kind]["input"],
  common: Jobs[Kind]["common"],
): Promise<Jobs[Kind]["result"]> {
  return jobFunctions[kind](input, common);
}
