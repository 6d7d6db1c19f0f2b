import { rmSync } from "node:fs";
import { join } from "node:path";
import type { Catalogue } from "../archive/catalogue.ts";
import { isMainKind, listId } from "../archive/lists.ts";
import { readStandingPages, type StandingDetail } from "../archive/read-standing-pages.ts";
import type { ReadingOptions } from "../archive/read-volume.ts";
import { type VolumeStore, volumeStore } from "../archive/volume-store.ts";
import { type CheckedBefore, type CheckedSite, checkSite } from "../checking/check-site.ts";
import { knownListings } from "../checking/known-listings.ts";
import { hasErrors, type Problem } from "../problems/problem.ts";
import { type ProgramDigests, programDigests } from "../program/program.ts";
import type { Progress } from "../progress/progress.ts";
import { type PublishedState, type StateStore, stateStore } from "../publishing/published-state.ts";
import { pageKinds } from "../views/views.ts";
import { processes, type Workers } from "../workers/workers.ts";
import type { BuildOptions } from "./build-options.ts";
import { type ReadVolume, readArchive, readingBase } from "./read-archive.ts";
import { type PublishedBefore, readPublished } from "./read-published.ts";
import { readInputs, type SiteInputs } from "./site-inputs.ts";

/** What the steps of one build or check share. */
export interface Session {
  readonly options: BuildOptions;
  readonly inputs: SiteInputs;
  readonly program: ProgramDigests;
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
    const states = stateStore(cacheDir, options.outDir);
    // Read before anything waits for git, which may still be looking at the content.
    const published = readPublished(options, states, problems);
    const wait = setTimeout(() => meanwhile(published), PATIENCE_MS);
    const inputs = await readInputs(options, program.source, problems).finally(() => clearTimeout(wait));
    const { config, tree } = inputs;
    const base = readingBase(program.source, tree.label, preview, config);
    const reading = { config, nowMs, label: tree.label, cacheDir, preview, base };
    const store = volumeStore(cacheDir);
    return await work({ options, inputs, program, reading, store, states, published, workers, scratchDir, progress });
  } finally {
    await workers.close();
    rmSync(scratchDir, { recursive: true, force: true });
  }
}

/** An archive read whole and checked against itself and its ledger. */
export interface ReadSite {
  /** Oldest first. */
  readonly volumes: readonly ReadVolume[];
  /** Years with drafts and scheduled articles only. */
  readonly hidden: readonly ReadVolume[];
  /** Those not published yet as they are now. */
  readonly changed: readonly ReadVolume[];
  readonly standing: readonly StandingDetail[];
  readonly catalogue: Catalogue;
  readonly checked: CheckedSite;
  /** What the output holds; `null` where that is unknown. */
  readonly state: PublishedState | null;
}

/**
 * Reads volumes and standing pages and checks them together, to the end even where Problems were found on the way, so
 * that an editor learns of all of them at once. `null` where Problems forbid publishing.
 */
export async function readSite(session: Session, problems: Problem[]): Promise<ReadSite | null> {
  const { inputs, store, progress } = session;
  const { tree, config } = inputs;
  const { state, ledger: previous } = session.published;
  const archive = await readArchive({
    tree,
    options: session.reading,
    store,
    earlierKeys: new Map(Object.entries(state?.volumes ?? {}).map(([year, volume]) => [Number(year), volume.storeKey])),
    scratchDir: session.scratchDir,
    workers: session.workers,
    knownYears: [...knownListings(previous, config).years.keys()],
    onPlan: (count) => progress.step("read", count),
    onRead: progress.advance,
  });
  problems.push(...archive.problems);
  const standing = await readStandingPages(tree, session.reading, problems);

  progress.step("check", null);
  const { volumes } = archive;
  const published = checkedBefore(state, volumes, store);
  const changed = volumes.filter(({ year }) => published?.isUnchanged(year) !== true);
  const catalogue = catalogueOf(volumes, store);
  const checked = checkSite({
    catalogue,
    published,
    standing,
    publicPaths: [...tree.publicFiles.keys()],
    publicLabel: tree.publicLabel,
    config,
    previous,
    label: tree.label,
    broken: hasErrors(problems) ? archive.broken : null,
  });
  problems.push(...checked.problems);
  return hasErrors(problems) ? null : { volumes, hidden: archive.hidden, changed, standing, catalogue, checked, state };
}

/** How many article files there are, drafts and withdrawn ones included. */
export function articleCount({ tree }: SiteInputs): number {
  return [...tree.volumes.values()].reduce((sum, folder) => sum + folder.articleCount, 0);
}

/** What is known of the check of what is published; `null` where what that was made from is not. */
function checkedBefore(
  state: PublishedState | null,
  volumes: readonly ReadVolume[],
  store: VolumeStore,
): CheckedBefore | null {
  if (state === null) return null;
  const keys = new Map(volumes.map(({ year, storeKey }) => [year, storeKey]));
  const isUnchanged = (year: number) => keys.has(year) && state.volumes[year]?.storeKey === keys.get(year);
  const others = Object.entries(state.volumes).filter(([year]) => !isUnchanged(Number(year)));
  const records = others.map(([, { storeKey }]) => store.record(storeKey));
  if (records.includes(null)) return null;
  return {
    isUnchanged,
    aliases: records.flatMap((record) => record!.aliases.map(({ url }) => url)),
    links: state.links,
  };
}

function catalogueOf(volumes: readonly ReadVolume[], store: VolumeStore): Catalogue {
  const keys = new Map(volumes.map((volume) => [volume.year, volume.storeKey]));
  const records = new Map(volumes.map((volume) => [volume.year, volume.record]));
  const byYear = new Map(volumes.map((volume) => [volume.year, volume]));
  return {
    volumes: volumes.map((volume) => volume.record),
    addressesOf: (year) => byYear.get(year)!.addresses(),
    partOf: (year, kind, slug) =>
      isMainKind(kind)
        ? records.get(year)?.mainParts.find((part) => part.kind === kind && part.slug === slug)
        : store.part(keys.get(year)!, listId(kind, slug)),
    partsOf: (year) => store.parts(keys.get(year)!),
    cardsOf: (year) => store.cards(keys.get(year)!),
    entriesOf: (year) => store.entries(keys.get(year)!),
  };
}
