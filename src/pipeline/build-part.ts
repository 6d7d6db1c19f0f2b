import { readdirSync, rmSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { retryAfterDamage } from "../cache/damage.ts";
import { isAlive } from "../cache/is-alive.ts";
import { makeFolder } from "../cache/make-folder.ts";
import type { SiteConfig } from "../content/site-config.ts";
import { withoutRepeated } from "../extensions/failures.ts";
import { PartFault } from "../parts/fault.ts";
import {
  addToCache,
  keepVolumeFiles,
  type NewPart,
  readPartHead,
  refuseForeignFolder,
  writePart,
} from "../parts/folder.ts";
import { type Problem, sortProblems } from "../problems/problem.ts";
import type { Progress } from "../progress/progress.ts";
import type { RenderedVolume } from "../publishing/publish-site.ts";
import { checksumsIn, treeOfStage } from "../publishing/stage.ts";
import type { BuildOptions } from "./build-options.ts";
import { madeWith } from "./content-digests.ts";
import { prepareRendering } from "./prepare-rendering.ts";
import { type ReadSite, readSite } from "./read-site.ts";
import { renderVolumes } from "./render-volumes.ts";
import { type Session, withSession } from "./session.ts";
import { isWithinYears, type YearRange } from "./year-range.ts";

/** What to build a part of a site from. */
export interface PartOptions extends BuildOptions {
  readonly years: YearRange;
  /** Parts whose readings of other years are used: what pages show of these is then made at once, and not when parts are joined. */
  readonly readings: readonly string[];
  /** Whether the volumes are only read, for others to use the readings. */
  readonly readsOnly: boolean;
}

/** The result of a part's build. */
export interface PartResult {
  /** In reading order. */
  readonly problems: readonly Problem[];
  readonly config: SiteConfig;
  /** `null` where Problems forbade the part. */
  readonly part: { readonly years: readonly number[]; readonly articles: number; readonly files: number } | null;
}

/**
 * Builds the volumes of some years, and nothing that needs the others: pages, pictures and search segments, as a part. The parts
 * of all years are joined to a site; links and addresses are checked then.
 *
 * @throws PartFault where a part of `readings` is none, two of them differ about a year, the years have no articles, or the output
 *   folder holds something else than a part
 */
export async function buildPart(given: PartOptions, progress: Progress): Promise<PartResult> {
  refuseForeignFolder(given.outDir);
  // A folder that is none would leave out what it was named for, and nobody would know.
  const options: PartOptions = { ...given, digestsOfOthers: digestsIn(given.readings) };
  for (const folder of given.readings) addToCache(folder, given.cacheDir);
  return retryAfterDamage(() => {
    const problems: Problem[] = [];
    return withSession(options, progress, problems, async (session) => {
      const site = await readSite(session, problems);
      const part = site === null ? null : await partFrom(site, session, options, problems);
      return { problems: sortProblems(problems), config: session.inputs.config, part };
    });
  });
}

/**
 * The digests of the folders that readings were made from, by year.
 *
 * @throws PartFault where a folder holds no part, or two were made from different articles of a year
 */
function digestsIn(readings: readonly string[]): ReadonlyMap<number, string> {
  const found = new Map<number, { readonly folder: string; readonly digest: string }>();
  for (const folder of readings) {
    for (const [year, digest] of Object.entries(readPartHead(folder).content)) {
      const other = found.get(Number(year));
      if (other !== undefined && other.digest !== digest)
        throw new PartFault("twice", folder, `${year}, ${other.folder}`);
      if (digest !== null) found.set(Number(year), { folder, digest });
    }
  }
  return new Map([...found].map(([year, { digest }]) => [year, digest]));
}

async function partFrom(
  site: ReadSite,
  session: Session,
  options: PartOptions,
  problems: Problem[],
): Promise<PartResult["part"]> {
  const { outDir, cacheDir, years, readsOnly } = options;
  const isOwn = (year: number) => isWithinYears(year, years);
  const read = [...site.volumes, ...site.hidden].filter(({ year }) => isOwn(year));
  if (read.length === 0) throw new PartFault("no-articles", "", `${years.first}..${years.last}`);
  const stageDir = stageBeside(outDir);
  try {
    const rendered = readsOnly ? NOTHING : await renderYears(site, session, stageDir, isOwn, problems);
    if (rendered === null) return null;
    const { volumes, searchFolders } = rendered;
    const part: NewPart = {
      head: {
        format: 1,
        made: madeWith(session),
        hasPages: !readsOnly,
        content: Object.fromEntries(
          read.map(({ year }) => [year, session.inputs.tree.volumes.get(year)?.digest ?? null]),
        ),
        remembered: session.inputs.tree.remembered,
        volumes: Object.fromEntries(volumes.map(({ year, outputs: _, ...keys }) => [year, keys])),
      },
      rendered: readsOnly ? null : { siteDir: treeOfStage(stageDir), outputsDir: outputsOf(stageDir) },
      cacheDir,
      cached: { volumes: read.map(({ readingKey }) => readingKey), search: searchFolders },
    };
    session.progress.step("publish", null);
    writePart(outDir, part);
    return {
      years: read.map(({ year }) => year),
      articles: read.reduce((sum, { record }) => sum + record.articleCount, 0),
      files: volumes.reduce((sum, { outputs }) => sum + outputs!.fileCount, 0),
    };
  } finally {
    rmSync(stageDir, { recursive: true, force: true });
  }
}

/** A rendered volume of a part. */
type PartVolume = RenderedVolume<{ readonly fileCount: number }>;

/** What is rendered where volumes are only read. */
const NOTHING = { volumes: [], searchFolders: [] };

async function renderYears(
  site: ReadSite,
  session: Session,
  stageDir: string,
  isOwn: (year: number) => boolean,
  problems: Problem[],
): Promise<{ readonly volumes: readonly PartVolume[]; readonly searchFolders: readonly string[] } | null> {
  // The stage is for a folder that never is: everything is prepared, each file at its place in the stage's tree.
  const rendering = await prepareRendering(site, session, { outDir: join(stageDir, "none"), stageDir });
  const volumes = await renderVolumes(rendering, session, (year, { keys, staged }) => {
    keepVolumeFiles(outputsOf(stageDir), year, { keys, checksums: checksumsIn(staged) });
    return { fileCount: staged.length };
  });
  problems.push(...withoutRepeated(rendering.problems));
  if (rendering.problems.length > 0) return null;
  const { options, inputs, workers } = session;
  await workers.freeMemory();
  if (!options.search || !inputs.config.search) return { volumes, searchFolders: [] };
  const { indexYears } = await import("./index-search.ts");
  const counts = new Map([...inputs.tree.volumes].map(([year, { articleCount }]) => [year, articleCount]));
  return { volumes, searchFolders: await indexYears(isOwn, counts, rendering, session) };
}

/** The folder in a stage with what a part remembers of the files of its volumes. */
function outputsOf(stageDir: string): string {
  return join(stageDir, "outputs");
}

/** An empty folder on the file system of a part that is to be written. What killed builds of the part left is removed. */
function stageBeside(outDir: string): string {
  const parent = dirname(resolve(outDir));
  makeFolder(parent);
  for (const name of readdirSync(parent)) {
    const pid = name.startsWith(`${basename(outDir)}.`) ? /\.(\d+)\.(?:stage|new)$/.exec(name)?.[1] : undefined;
    if (pid !== undefined && !isAlive(Number(pid))) rmSync(join(parent, name), { recursive: true, force: true });
  }
  const stageDir = join(parent, `${basename(outDir)}.${process.pid}.stage`);
  makeFolder(stageDir);
  return stageDir;
}
