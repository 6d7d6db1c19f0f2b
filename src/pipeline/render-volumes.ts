import type { RenderedVolume } from "../publishing/publish-site.ts";
import type { VolumeOutputs } from "../publishing/settled-volume.ts";
import type { OutputKeys } from "../publishing/state.ts";
import { sizeOf } from "../rendering/share.ts";
import type { RenderingJobResult } from "../rendering/volume-job.ts";
import { linkVolumes } from "./link-volumes.ts";
import { type PlannedVolume, planVolumes } from "./plan-volumes.ts";
import type { Session } from "./session.ts";
import type { SiteRendering } from "./site-rendering.ts";
import { isWithinYears } from "./year-range.ts";

/**
 * Makes and prepares the outputs that changed. Only volumes whose reading or surroundings are not the published ones are
 * looked at.
 *
 * @param settle keeps what is needed later of the outputs of a volume, once all of them are prepared: all else is forgotten, so
 *   that an archive of any size has the outputs of few volumes in memory
 */
export async function renderVolumes<Outputs>(
  rendering: SiteRendering,
  session: Session,
  settle: (year: number, outputs: VolumeOutputs) => Outputs,
): Promise<readonly RenderedVolume<Outputs>[]> {
  const { site, frame, frameKey, stage, problems } = rendering;
  const { inputs, readingOptions, ownParts, workers, progress } = session;
  const { files } = inputs.tree;
  const planned = planVolumes(rendering, session);
  const own = planned.filter(({ volume }) => isWithinYears(volume.year, session.options.years));
  const dirty = own.filter((each) => !each.isClean);
  progress.step(
    "render",
    dirty.reduce((sum, { volume }) => sum + volume.record.articleCount, 0),
  );
  // Where the template, the program or the frame is not the published one, every page is made again.
  const isFrameChanged = site.state?.frameKey !== frameKey;
  const isWhollyMade = ({ publishedKeys }: PlannedVolume) => isFrameChanged || publishedKeys === null;
  const lengthOf = ({ volume, isCardYear }: PlannedVolume) =>
    volume.record.articleCount * (isCardYear ? 1 + PAGES_A_CARD : 1);
  const shares = workers.cut(dirty.map((each) => (isWhollyMade(each) ? lengthOf(each) : 1)));
  const items = dirty.flatMap((planned, index) => shares[index]!.map((share) => ({ planned, share })));
  const articlesOf = ({ planned: { volume }, share }: (typeof items)[number]) =>
    sizeOf(volume.record.articleCount, share);
  const settled = new Map<number, Outputs>();
  const remade = new Map<number, RenderingJobResult>();
  const finish = ({ volume: { year }, publishedKeys }: PlannedVolume, result: RenderingJobResult) => {
    problems.push(...result.problems);
    if (session.joined?.has(year) === true) remade.set(year, result);
    else settled.set(year, settle(year, { ...result, publishedKeys: publishedKeys ?? {} }));
  };
  const unfinished = new Map<PlannedVolume, readonly RenderingJobResult[]>();
  await workers.each({
    kind: "renderVolume",
    items,
    common: { frame, files, options: readingOptions, stage, ownParts },
    commonToSend: () => ({ frame, files: files.all(), options: readingOptions, stage, ownParts }),
    inputOf: ({ planned, share }) => planned.job(share),
    weightOf: (item) => (isWhollyMade(item.planned) ? articlesOf(item) : 1),
    lengthOf: ({ planned, share }) => lengthOf(planned) / share.count,
    onDone: (item, result) => {
      progress.advance(articlesOf(item));
      const results = [...(unfinished.get(item.planned) ?? []), result];
      unfinished.set(item.planned, results);
      if (results.length < item.share.count) return;
      unfinished.delete(item.planned);
      finish(item.planned, wholeResult(results));
    },
  });
  if (session.joined !== undefined && problems.length === 0) {
    const onLinked = (year: number, outputs: VolumeOutputs) => settled.set(year, settle(year, outputs));
    const mayMove = session.options.movesParts === true;
    await linkVolumes(own, { joined: session.joined, remade, stage, mayMove, workers, onLinked });
  }
  return own.map(({ volume: { year, readingKey }, surroundingsKey, articleSurroundingsKey }) => {
    return { year, readingKey, surroundingsKey, articleSurroundingsKey, outputs: settled.get(year) ?? null };
  });
}

/** The result of all shares of a volume. */
function wholeResult(results: readonly RenderingJobResult[]): RenderingJobResult {
  return {
    keys: Object.assign({}, ...results.map(({ keys }) => keys)) as OutputKeys,
    staged: results.flatMap(({ staged }) => staged),
    problems: results.flatMap(({ problems }) => problems),
  };
}

/** A card for sharing takes as long as this many pages of articles. */
const PAGES_A_CARD = 6;
