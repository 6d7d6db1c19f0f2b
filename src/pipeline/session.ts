import { rmSync } from "node:fs";
import { join } from "node:path";
import type { ReadingOptions } from "../archive/volume-source.ts";
import { type VolumeStore, volumeStore } from "../archive/volume-store.ts";
import { digestOf } from "../cache/digest.ts";
import { articleSchema } from "../content/article-schema.ts";
import { readOwnConfig } from "../extensions/own-config.ts";
import { type OwnPart, readOwnParts, replacingModules } from "../extensions/own-parts.ts";
import type { JoinedVolume } from "../parts/folder.ts";
import type { Problem } from "../problems/problem.ts";
import { makersDigest, type ProgramDigests, programDigests } from "../program/digests.ts";
import type { Progress } from "../progress/progress.ts";
import { type StateStore, stateStore } from "../publishing/state.ts";
import { type PageKind, pageKinds } from "../views/pages.ts";
import { makeWorkers, type Workers } from "../workers/pool.ts";
import type { BuildOptions } from "./build-options.ts";
import { environmentKeyOf } from "./read-archive.ts";
import { type PublishedBefore, readPublished } from "./read-published.ts";
import { readInputs, type SiteInputs } from "./site-inputs.ts";

/** What all steps of one build or check need. */
export interface Session {
  readonly options: BuildOptions;
  readonly inputs: SiteInputs;
  readonly program: ProgramDigests<PageKind>;
  readonly readingOptions: ReadingOptions;
  /** The parts of the archive that stand in the place of the program's. */
  readonly ownParts: readonly OwnPart[];
  readonly store: VolumeStore;
  readonly states: StateStore;
  readonly published: PublishedBefore;
  readonly workers: Workers;
  /** A folder of this session's own, which is removed when it ends. */
  readonly scratchDir: string;
  readonly progress: Progress;
  /** The volumes that parts have, by year, where a site is joined from parts. */
  readonly joined?: ReadonlyMap<number, JoinedVolume>;
}

/** How long a session waits for git to list the sources before it uses the time for something else. */
const GIT_WAIT_MS = 30;

/**
 * Opens a session: finds the sources of a site, does some work with them, and then ends workers and removes what is left.
 *
 * @param work the work, whose result is returned
 * @param whileGitTakesLong called where git takes longer than {@link GIT_WAIT_MS}, as it does for a large archive
 */
export async function withSession<Result>(
  options: BuildOptions,
  progress: Progress,
  problems: Problem[],
  work: (session: Session) => Promise<Result>,
  whileGitTakesLong: (published: PublishedBefore) => void = () => {},
): Promise<Result> {
  const workers = makeWorkers(options.articlesWorthAWorker);
  const { cacheDir, nowMs, preview } = options;
  const scratchDir = join(cacheDir, `scratch-${process.pid}`);
  try {
    progress.step("find", null);
    const ownParts = await readOwnParts(options.contentDir, cacheDir, problems);
    const ownConfig = await readOwnConfig(options.contentDir, cacheDir, Object.keys(articleSchema), problems);
    const program = programDigests(pageKinds, replacingModules(ownParts));
    const states = stateStore(cacheDir, options.outDir, program.planning);
    // Read before anything waits for git, which was asked ahead and may still be looking at the content.
    const published = readPublished(options, states, makersDigest(program), problems);
    if (published.keptLedgerFile !== null) progress.keptLedger(published.keptLedgerFile);
    const wait = setTimeout(() => whileGitTakesLong(published), GIT_WAIT_MS);
    const inputs = await readInputs(options, program, problems).finally(() => clearTimeout(wait));
    const { config, tree, words } = inputs;
    const { folderName } = tree;
    const ownFieldsDigest = ownConfig === null || ownConfig.fieldNames.length === 0 ? null : ownConfig.digest;
    const reading = ownFieldsDigest === null ? program.reading : digestOf([program.reading, ownFieldsDigest]);
    const environmentKey = environmentKeyOf(reading, folderName, preview, config, words.body);
    const readingOptions = {
      config,
      words: words.body,
      nowMs,
      folderName,
      cacheDir,
      preview,
      environmentKey,
      ownConfig,
    };
    const store = volumeStore(cacheDir);
    return await work({
      options,
      inputs,
      program,
      readingOptions,
      ownParts,
      store,
      states,
      published,
      workers,
      scratchDir,
      progress,
    });
  } finally {
    await workers.close();
    rmSync(scratchDir, { recursive: true, force: true });
  }
}
