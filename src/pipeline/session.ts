import { rmSync } from "node:fs";
import { join } from "node:path";
import type { ReadingOptions } from "../archive/volume-source.ts";
import type { VolumeStore } from "../archive/volume-store.ts";
import { volumeStore } from "../archive/volume-store.ts";
import type { Problem } from "../problems/problem.ts";
import type { ProgramDigests } from "../program/digests.ts";
import { programDigests } from "../program/digests.ts";
import type { Progress } from "../progress/progress.ts";
import type { StateStore } from "../publishing/state.ts";
import { stateStore } from "../publishing/state.ts";
import { type PageKind, pageKinds } from "../views/pages.ts";
import type { Workers } from "../workers/pool.ts";
import { processes } from "../workers/pool.ts";
import type { BuildOptions } from "./build-options.ts";
import { environmentKey } from "./read-archive.ts";
import type { PublishedBefore } from "./read-published.ts";
import { readPublished } from "./read-published.ts";
import type { SiteInputs } from "./site-inputs.ts";
import { readInputs } from "./site-inputs.ts";

/** What the steps of one build or check share. */
export interface Session {
  readonly options: BuildOptions;
  readonly inputs: SiteInputs;
  readonly program: ProgramDigests<PageKind>;
  readonly reading: ReadingOptions;
  readonly store: VolumeStore;
  readonly states: StateStore;
  readonly published: PublishedBefore;
  readonly workers: Workers;
  /** A folder of this session's own, gone when it ends. */
  readonly scratchDir: string;
  readonly progress: Progress;
}

/** How long finding the sources may stand still, for git to answer, before the time is used otherwise. */
const PATIENCE_MS = 30;

/**
 * Finds the sources of a site and does some work with them, tidying up after it.
 *
 * @param meanwhile done while git takes long to look at a large archive
 */
export async function withSession<Result>(
  options: BuildOptions,
  progress: Progress,
  problems: Problem[],
  work: (session: Session) => Promise<Result>,
  meanwhile: (published: PublishedBefore) => void = () => {},
): Promise<Result> {
  const workers = processes(options.worthWorker);
  const { cacheDir, nowMs, preview } = options;
  const scratchDir = join(cacheDir, `scratch-${process.pid}`);
  try {
    progress.step("find", null);
    const program = programDigests(pageKinds);
    const states = stateStore(cacheDir, options.outDir, program.planning);
    // Read before anything waits for git, which may still be looking at the content.
    const published = readPublished(options, states, problems);
    const wait = setTimeout(() => meanwhile(published), PATIENCE_MS);
    const inputs = await readInputs(options, program.reading, problems).finally(() => clearTimeout(wait));
    const { config, tree } = inputs;
    const { folderName } = tree;
    const reading = {
      config,
      nowMs,
      folderName,
      cacheDir,
      preview,
      environmentKey: environmentKey(program.reading, folderName, preview, config),
    };
    const store = volumeStore(cacheDir);
    return await work({ options, inputs, program, reading, store, states, published, workers, scratchDir, progress });
  } finally {
    await workers.close();
    rmSync(scratchDir, { recursive: true, force: true });
  }
}
