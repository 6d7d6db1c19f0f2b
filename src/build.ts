import { rmSync } from "node:fs";
import { join } from "node:path";
import type { Catalogue } from "./archive/catalogue.ts";
import { type ReadVolume, readArchive } from "./archive/read-archive.ts";
import { readStandingPages, type StandingDetail } from "./archive/read-standing-pages.ts";
import type { ReadingOptions } from "./archive/read-volume.ts";
import { type VolumeStore, volumeStore } from "./archive/volume-store.ts";
import type { BuildOptions, BuildResult, BuildSummary } from "./build-options.ts";
import { digestOf } from "./digest.ts";
import { catalogueOutputs, changedHeads } from "./pages/catalogue-outputs.ts";
import { renderVolumes } from "./pages/render-volumes.ts";
import { prepareOutputs } from "./pages/rendering-job.ts";
import { contextOf, type SiteFrame, siteFrame } from "./pages/site-frame.ts";
import { pageKinds } from "./pages/views.ts";
import { hasErrors, inReadingOrder, type Problem } from "./problem.ts";
import { programDigests } from "./program.ts";
import type { Progress } from "./progress.ts";
import { bundleAssets } from "./site/assets.ts";
import { type CheckedSite, checkSite } from "./site/check-site.ts";
import { knownListings } from "./site/known-addresses.ts";
import { LEDGER_FILE, ledgerText } from "./site/ledger.ts";
import { lockOutput, readMarker } from "./site/output-folder.ts";
import { openStage, recover } from "./site/publish.ts";
import { publishSite } from "./site/publish-site.ts";
import { type PublishedState, stateStore } from "./site/published-state.ts";
import { searchFiles } from "./site/search-files.ts";
import { readInputs, type SiteInputs } from "./site/site-inputs.ts";
import { threads, type Workers } from "./workers.ts";

/** What the steps of one build share. */
interface Session {
  readonly options: BuildOptions;
  readonly reading: ReadingOptions;
  readonly store: VolumeStore;
  readonly workers: Workers;
  readonly scratchDir: string;
  readonly progress: Progress;
}

/** Builds an archive: content in, the published site out. What is wrong with the content is in the result. */
export async function build(options: BuildOptions, progress: Progress): Promise<BuildResult> {
  const lock = await lockOutput(options.outDir, progress.waiting);
  const workers = threads();
  const scratchDir = join(options.cacheDir, `scratch-${process.pid}`);
  try {
    recover(options.outDir);
    const problems: Problem[] = [];
    progress.step("find", null);
    const inputs = readInputs(options, problems);
    const { config, tree } = inputs;
    const reading = {
      config,
      nowMs: options.nowMs,
      label: tree.label,
      cacheDir: options.cacheDir,
      preview: options.preview,
    };
    const session = { options, reading, store: volumeStore(options.cacheDir), workers, scratchDir, progress };
    const summary = await buildFrom(inputs, session, problems);
    return { problems: inReadingOrder(problems), config, summary };
  } finally {
    await workers.close();
    rmSync(scratchDir, { recursive: true, force: true });
    lock.release();
  }
}

/** Read, check, render what changed, publish; `null` as soon as Problems forbid to go on. */
async function buildFrom(inputs: SiteInputs, session: Session, problems: Problem[]): Promise<BuildSummary | null> {
  const { options, store, progress } = session;
  const program = programDigests(pageKinds);

  const volumes = await readVolumes(inputs, session, program.source, problems);
  const standing = await readStandingPages(inputs.tree, session.reading, problems);
  if (volumes === null || hasErrors(problems)) return null;

  progress.step("check", null);
  const states = stateStore(options.cacheDir, options.outDir);
  const token = readMarker(options.outDir)?.token;
  const last = options.clean || token === undefined ? null : states.read(token);
  const state = last?.ledger === digestOf(ledgerText(inputs.previous)) ? last : null;
  const changed = volumes.filter((volume) => state?.volumes[volume.year]?.storeKey !== volume.storeKey);
  const catalogue = catalogueOf(volumes, store);
  const checked = check(inputs, { catalogue, changed, standing }, problems);
  if (hasErrors(problems)) return null;

  const assets = await bundleAssets(options.cacheDir, program.assets);
  const frame = siteFrame(
    inputs.config,
    standing.map(({ page }) => ({ url: page.url, title: page.fields.title })),
    assets,
    program,
  );
  const known = knownListings(checked.ledger, inputs.config);
  const stageDir = openStage(options.outDir);
  const rendered = await renderVolumes({
    volumes,
    frame,
    known: known.years,
    state,
    publishedKeys: states.outputs,
    options: session.reading,
    stageDir,
    workers: session.workers,
    onPlan: (articleCount) => progress.step("render", articleCount),
    onRendered: progress.advance,
  });

  progress.step("catalogue", null);
  const ledger = ledgerText(checked.ledger);
  const search = await indexForSearch(volumes, frame, session);
  const input = {
    catalogue,
    frame,
    standing,
    redirects: checked.redirects,
    heads: known.heads,
    cacheDir: options.cacheDir,
  };
  const fixed = [
    ...catalogueOutputs(input),
    ...inputs.publicFiles,
    ...assets.files.map(({ name, from }) => ({ file: `assets/${name}`, key: name, from })),
    { file: LEDGER_FILE, key: digestOf(ledger), text: () => ledger },
    ...search,
  ];
  const keys = Object.fromEntries(fixed.map((output) => [output.file, output.key]));
  const before = state === null ? null : states.outputs(state.catalogue);
  const environment = digestOf([frame.keyBases.listing]);
  const headsUnknown = state === null || before === null || state.environment !== environment;
  const heads = changedHeads(
    input,
    listChanges(headsUnknown ? volumes : changed, headsUnknown ? null : state, store),
    headsUnknown,
  );
  const dirty = [...fixed.filter((output) => before?.[output.file] !== output.key), ...heads];
  await prepareOutputs(dirty, stageDir);

  progress.step("publish", null);
  const files = publishSite({
    outDir: options.outDir,
    states,
    before: state,
    environment,
    ledgerDigest: digestOf(ledger),
    volumes: rendered,
    catalogue: { keys, before, prepared: dirty.map((output) => output.file) },
  });
  store.prune(new Set(volumes.map((volume) => volume.storeKey)));
  return summaryOf(volumes, {
    files,
    rendered: rendered.filter((each) => each.made !== null).length,
    read: changed.length,
  });
}

/** Reads the volumes that changed; `null` where Problems forbid. */
async function readVolumes(
  inputs: SiteInputs,
  session: Session,
  program: string,
  problems: Problem[],
): Promise<readonly ReadVolume[] | null> {
  const { tree, config, previous } = inputs;
  session.progress.step(
    "read",
    [...tree.volumes.values()].reduce((sum, articles) => sum + articles.length, 0),
  );
  const archive = await readArchive({
    tree,
    options: session.reading,
    store: session.store,
    program,
    scratchDir: session.scratchDir,
    workers: session.workers,
    knownYears: [...knownListings(previous, config).years.keys()],
    onRead: session.progress.advance,
  });
  problems.push(...archive.problems);
  return archive.volumes;
}

function catalogueOf(volumes: readonly ReadVolume[], store: VolumeStore): Catalogue {
  const keys = new Map(volumes.map((volume) => [volume.year, volume.storeKey]));
  return {
    volumes: volumes.map((volume) => volume.record),
    partsOf: (year) => store.parts(keys.get(year)!),
    entriesOf: (year) => store.entries(keys.get(year)!),
  };
}

interface Found {
  readonly catalogue: Catalogue;
  readonly changed: readonly ReadVolume[];
  readonly standing: readonly StandingDetail[];
}

function check(
  { tree, config, previous }: SiteInputs,
  { catalogue, changed, standing }: Found,
  problems: Problem[],
): CheckedSite {
  const changedYears = changed.map((volume) => volume.year);
  const site = {
    catalogue,
    changedYears,
    standing,
    publicPaths: tree.publicFiles.keys(),
    config,
    previous,
    label: tree.label,
  };
  const checked = checkSite(site);
  problems.push(...checked.problems);
  return checked;
}

/** For each volume, its parts in listings as published and as they are now. */
function listChanges(volumes: readonly ReadVolume[], state: PublishedState | null, store: VolumeStore) {
  return volumes.map((volume) => {
    const published = state?.volumes[volume.year]?.storeKey;
    const before = published === undefined || store.record(published) === null ? null : store.parts(published);
    return { before, now: store.parts(volume.storeKey) };
  });
}

async function indexForSearch(
  volumes: readonly ReadVolume[],
  frame: SiteFrame,
  { options, reading, store, progress }: Session,
) {
  if (!options.search || !frame.config.search) return [];
  return searchFiles({
    volumes,
    store,
    options: reading,
    context: contextOf(frame),
    onSegments: (waiting) => progress.step("search", waiting),
    onSegment: () => progress.advance(1),
  });
}

function summaryOf(
  volumes: readonly ReadVolume[],
  done: Pick<BuildSummary, "files" | "rendered" | "read">,
): BuildSummary {
  const records = volumes.map((volume) => volume.record);
  const sum = (count: (record: (typeof records)[number]) => number) =>
    records.reduce((total, record) => total + count(record), 0);
  const due = records.flatMap((record) => record.nextDue ?? []).sort((one, other) => one.ms - other.ms);
  return {
    articles: sum((record) => record.articleCount),
    volumes: records.filter((record) => record.articleCount > 0).length,
    withdrawn: sum((record) => record.withdrawnCount),
    drafts: sum((record) => record.draftCount),
    scheduled: sum((record) => record.scheduledCount),
    nextDue: due[0] ?? null,
    missingPictures: sum((record) => record.missingPictureCount),
    pictures: sum((record) => record.pictures.length),
    ...done,
  };
}
