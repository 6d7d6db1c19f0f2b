import { retryAfterDamage } from "./cache/damage.ts";
import { forgetGitAnswer } from "./content/sources/git-index.ts";
import { withoutRepeated } from "./extensions/failures.ts";
import { readPartHead } from "./parts/folder.ts";
import type { BuildOptions, BuildResult, BuildSummary } from "./pipeline/build-options.ts";
import { summaryOf } from "./pipeline/build-summary.ts";
import { joinParts } from "./pipeline/join-parts.ts";
import { prepareRendering } from "./pipeline/prepare-rendering.ts";
import { pruneCaches } from "./pipeline/prune-caches.ts";
import { type ReadSite, readSite } from "./pipeline/read-site.ts";
import { renderCatalogue } from "./pipeline/render-catalogue.ts";
import { beginSearch } from "./pipeline/render-search.ts";
import { renderVolumes } from "./pipeline/render-volumes.ts";
import { type Session, withSession } from "./pipeline/session.ts";
import { volumeFixities } from "./pipeline/volume-fixity.ts";
import { type Problem, sortProblems } from "./problems/problem.ts";
import type { Progress } from "./progress/progress.ts";
import { sumOfChangedPages } from "./publishing/changed-pages.ts";
import { finishPublication, openStage } from "./publishing/journal.ts";
import { prepareKeptLedger } from "./publishing/kept-ledger.ts";
import { lockOutput } from "./publishing/output-folder.ts";
import { publishSite } from "./publishing/publish-site.ts";
import { settleOutputs } from "./publishing/settled-volume.ts";
import { loadRenderer } from "./rendering/render-pages.ts";

/** Builds an archive from its content and publishes it. Problems of the content are in the result, not thrown. */
export async function build(options: BuildOptions, progress: Progress): Promise<BuildResult> {
  return retryAfterDamage(() => buildOnce(options, progress));
}

async function buildOnce(given: BuildOptions, progress: Progress): Promise<BuildResult> {
  // What parts remember is taken before they are looked at: of another program or content it says nothing.
  const rememberedFolders = (given.parts ?? []).flatMap((folder) => readPartHead(folder).remembered ?? []);
  const options = { ...given, rememberedFolders };
  const lock = await lockOutput(options.outDir, (pid) => {
    // While this build waits for the other one, the content may change.
    forgetGitAnswer(options.contentDir);
    progress.waiting(pid);
  });
  try {
    finishPublication(options.outDir);
    const problems: Problem[] = [];
    const work = async (opened: Session): Promise<BuildResult> => {
      const session = joinParts(opened);
      const site = await readSite(session, problems);
      const summary = site === null ? null : await publishFrom(site, session, problems);
      return { problems: sortProblems(problems), config: session.inputs.config, summary };
    };
    return await withSession(options, progress, problems, work, ({ state }) => {
      // In a first build this process renders nothing: workers do.
      if (state !== null) loadRenderer();
    });
  } finally {
    lock.release();
  }
}

/**
 * Renders the outputs that changed and publishes them.
 *
 * @returns `null` where a part of the archive's own has a Problem, so that nothing is published
 */
async function publishFrom(site: ReadSite, session: Session, problems: Problem[]): Promise<BuildSummary | null> {
  const { options, progress, program, states, workers } = session;
  const { ownConfig } = session.readingOptions;
  const rendering = await prepareRendering(site, session, openStage(options.outDir));
  const searchPrepared = beginSearch(rendering, session);
  const volumes = await renderVolumes(rendering, session, (year, outputs) =>
    settleOutputs(year, outputs, options.outDir, states, rendering.upgrade),
  );
  const search = await searchPrepared();
  await workers.freeMemory();
  const fixities = volumeFixities(volumes, search, { state: site.state, states });
  const catalogue = await renderCatalogue(rendering, search, fixities, session);
  await workers.close();
  if (rendering.problems.length > 0) {
    problems.push(...withoutRepeated(rendering.problems));
    return null;
  }

  progress.step("publish", null);
  const changed = [...volumes.flatMap(({ outputs }) => outputs ?? []), catalogue].map((each) => each.changedPages);
  const upgrade = sumOfChangedPages(changed);
  const keepLedger =
    options.preview || site.checked.ledger.isRehearsal
      ? null
      : prepareKeptLedger(options.cacheDir, options.outDir, catalogue.ledger);
  const files = publishSite({
    outDir: options.outDir,
    states,
    published: site.state,
    frameKey: rendering.frameKey,
    made: rendering.made,
    links: { targets: site.checked.links.targets, warnings: site.checked.links.warnings },
    volumes,
    fixities,
    catalogue,
  });
  keepLedger?.();
  pruneCaches(options.cacheDir, {
    volumes: site.volumes,
    searchKeys: [...new Set(search.outputs.map((output) => output.key))],
    assetsKey: rendering.assetsKey,
    editorKey: program.editor,
    extensions: [...session.ownParts, ownConfig ?? []].flat().map(({ digest }) => digest),
    pictures: site.state === null,
  });
  return summaryOf(site, { files, upgrade, volumes, searchFiles: search.outputs.length });
}
