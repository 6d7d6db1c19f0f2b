import { LEDGER_FILE, ledgerText } from "./addresses/ledger.ts";
import type { VolumeStore } from "./archive/volume-store.ts";
import { despiteDamage } from "./cache/damaged-cache.ts";
import { digestOf } from "./cache/digest.ts";
import { knownListings } from "./checking/known-listings.ts";
import { forgetGitAnswer } from "./content/sources/git-index.ts";
import { catalogueOutputs, changedHeads } from "./pages/catalogue-outputs.ts";
import type { BuildOptions, BuildResult, BuildSummary } from "./pipeline/build-options.ts";
import { searchFiles } from "./pipeline/index-search.ts";
import { prepareOutputs } from "./pipeline/prepare-outputs.ts";
import { pruneCaches } from "./pipeline/prune-caches.ts";
import type { ReadVolume } from "./pipeline/read-archive.ts";
import { type ReadSite, readSite } from "./pipeline/read-site.ts";
import { renderVolumes } from "./pipeline/render-volumes.ts";
import type { Session } from "./pipeline/session.ts";
import { withSession } from "./pipeline/session.ts";
import { inReadingOrder, type Problem } from "./problems/problem.ts";
import type { Progress } from "./progress/progress.ts";
import { lockOutput } from "./publishing/output-folder.ts";
import { openStage, recover } from "./publishing/publish.ts";
import { publishSite } from "./publishing/publish-site.ts";
import type { PublishedState } from "./publishing/published-state.ts";
import { bundleAssets } from "./rendering/bundle-assets.ts";
import { loadRenderer } from "./rendering/render.ts";
import { contextOf, type SiteFrame, siteFrame } from "./views/site-frame.ts";

/** Builds an archive: content in, the published site out. What is wrong with the content is in the result. */
export async function build(options: BuildOptions, progress: Progress): Promise<BuildResult> {
  return despiteDamage(() => buildOnce(options, progress));
}

async function buildOnce(options: BuildOptions, progress: Progress): Promise<BuildResult> {
  const lock = await lockOutput(options.outDir, (pid) => {
    // Meanwhile the content may change.
    forgetGitAnswer(options.contentDir);
    progress.waiting(pid);
  });
  try {
    recover(options.outDir);
    const problems: Problem[] = [];
    const work = async (session: Session): Promise<BuildResult> => {
      const site = await readSite(session, problems);
      const summary = site === null ? null : await publishFrom(site, session);
      return { problems: inReadingOrder(problems), config: session.inputs.config, summary };
    };
    return await withSession(options, progress, problems, work, ({ state }) => {
      // All that a first build makes is made by helpers.
      if (state !== null) loadRenderer();
    });
  } finally {
    lock.release();
  }
}

/** Renders what changed and publishes it. */
async function publishFrom(site: ReadSite, session: Session): Promise<BuildSummary> {
  const { options, inputs, store, states, progress, program } = session;
  const { volumes, changed, standing, catalogue, checked, state } = site;
  const assets = await bundleAssets(options.cacheDir, program.assets);
  const frame = siteFrame(
    inputs.config,
    standing.map(({ page }) => ({ url: page.url, title: page.fields.title })),
    assets,
    program,
  );
  const known = knownListings(checked.ledger, inputs.config);
  const environment = digestOf(frame.keyBases);
  const stage = openStage(options.outDir);
  const rendered = await renderVolumes({
    volumes,
    frame,
    known: known.years,
    state,
    isFresh: state?.environment !== environment,
    publishedKeys: states.outputs,
    files: inputs.tree.files,
    options: session.reading,
    stage,
    workers: session.workers,
    onPlan: (articleCount) => progress.step("render", articleCount),
    onRendered: progress.advance,
  });

  await session.workers.rest();
  progress.step("catalogue", null);
  const ledger = ledgerText(checked.ledger);
  const ledgerKey = digestOf(ledger);
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
    { file: LEDGER_FILE, key: ledgerKey, text: () => ledger },
    ...search,
  ];
  const keys = Object.fromEntries(fixed.map((output) => [output.file, output.key]));
  const before = state === null ? null : states.outputs(state.catalogue);
  const changes = state?.environment === environment ? listChanges(changed, state, store) : null;
  const heads = changedHeads(input, changes ?? listChanges(volumes, null, store) ?? [], changes === null);
  const dirty = [...fixed.filter((output) => before?.[output.file] !== output.key), ...heads];
  const prepared = await prepareOutputs(dirty, stage, session.workers);
  await session.workers.close();

  progress.step("publish", null);
  const files = publishSite({
    outDir: options.outDir,
    states,
    before: state,
    environment,
    ledgerDigest: ledgerKey,
    links: { targets: checked.links.targets, warnings: checked.links.warnings },
    volumes: rendered,
    catalogue: { keys, before, made: dirty.map((output) => output.file), prepared },
  });
  const searchKeys = [...new Set(search.map((output) => output.key))];
  pruneCaches(options.cacheDir, { volumes, searchKeys, assetsKey: program.assets, pictures: state === null });
  return summaryOf([...volumes, ...site.hidden], {
    files,
    rendered: rendered.filter((each) => each.made !== null).length,
    read: changed.length,
    searchFiles: search.length,
  });
}

/** For each volume, its parts in listings as published and as they are now; `null` where what was published is lost. */
function listChanges(volumes: readonly ReadVolume[], state: PublishedState | null, store: VolumeStore) {
  const published = volumes.map((volume) => state?.volumes[volume.year]?.storeKey);
  if (published.some((key) => key !== undefined && store.record(key) === null)) return null;
  return volumes.map((volume, index) => {
    const key = published[index];
    return { before: key === undefined ? null : store.parts(key), now: store.parts(volume.storeKey) };
  });
}

async function indexForSearch(
  volumes: readonly ReadVolume[],
  frame: SiteFrame,
  { options, inputs, reading, store, program, progress, workers }: Session,
) {
  if (!options.search || !frame.config.search) return [];
  return searchFiles({
    volumes,
    files: inputs.tree.files,
    store,
    options: reading,
    context: contextOf(frame),
    engine: program.search,
    workers,
    onSegments: (waiting) => progress.step("search", waiting),
    onSegment: () => progress.advance(1),
  });
}

function summaryOf(
  volumes: readonly ReadVolume[],
  done: Pick<BuildSummary, "files" | "rendered" | "read" | "searchFiles">,
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
