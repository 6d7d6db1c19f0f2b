import { boundariesOf } from "../archive/boundary.ts";
import type { KnownAddresses } from "../archive/lists.ts";
import { namedArticlesOf } from "../archive/named-articles.ts";
import { digestOf } from "../cache/digest.ts";
import { knownOf } from "../checking/known-listings.ts";
import type { VolumeKeys } from "../parts/folder.ts";
import type { JoinedVolume } from "../parts/joined-volume.ts";
import type { RenderedOutputs, RenderedVolume } from "../publishing/publish-site.ts";
import { type StagePlace, stageAt } from "../publishing/stage.ts";
import type { OutputKeys } from "../publishing/state.ts";
import { type Share, sizeOf } from "../rendering/share.ts";
import type { RenderingJob, RenderingJobResult } from "../rendering/volume-job.ts";
import type { ReadSite } from "./read-site.ts";
import type { Session } from "./session.ts";
import type { SiteRendering } from "./site-rendering.ts";
import { isWithinYears } from "./year-range.ts";

/**
 * Makes and prepares the outputs that changed. Only volumes whose reading or surroundings are not the published ones are
 * looked at.
 */
export async function renderVolumes(
  { site, frame, knownListings, frameKey, stage, problems }: SiteRendering,
  session: Session,
): Promise<readonly RenderedVolume[]> {
  const { inputs, readingOptions, ownParts, workers, progress } = session;
  const { volumes, state } = site;
  const { files } = inputs.tree;
  const boundaries = boundariesOf(volumes.map((volume) => volume.record));
  const named = namedArticlesOf(volumes.map((volume) => volume.record));
  const readingKeys = new Map(volumes.map(({ year, readingKey }) => [year, readingKey]));
  const planned = volumes.map((volume, index) => {
    const boundary = boundaries[index]!;
    const readingKeyBefore = volumes[index - 1]?.readingKey ?? null;
    const knownAddresses = knownOf(knownListings.years, volume.year);
    const histories = Object.fromEntries(site.checked.ledger.volumes.get(volume.year)?.histories() ?? []);
    const isCardYear = site.checked.ledger.cardYears.includes(volume.year);
    const surroundingsKey = digestOf([
      frame.kindKeys,
      boundary,
      isCardYear,
      readingKeyBefore === null,
      plainAddresses(knownAddresses),
      named[index],
      histories,
    ]);
    const { relatedDigest, categories } = boundary;
    const articleSurroundingsKey = digestOf([frame.kindKeys, isCardYear, relatedDigest, categories, histories]);
    const last = volumeBefore(volume.year, site, session);
    const isClean = last?.readingKey === volume.readingKey && last.surroundingsKey === surroundingsKey;
    const publishedKeys = last === null || isClean ? null : last.outputKeys();
    const job = (share: Share): RenderingJob => ({
      volume: volume.source(),
      readingKey: volume.readingKey,
      readingKeyBefore,
      boundary,
      isCardYear,
      histories,
      knownAddresses,
      named: {
        targets: named[index]?.targets ?? {},
        readingKeys: Object.keys(named[index]?.years ?? {}).flatMap((year) => readingKeys.get(Number(year)) ?? []),
      },
      publishedKeys: publishedKeys ?? {},
      publishedReadingKey: last?.articleSurroundingsKey === articleSurroundingsKey ? last.readingKey : null,
      detailsDir: volume.detailsDir,
      share,
    });
    return { volume, isCardYear, surroundingsKey, articleSurroundingsKey, publishedKeys, isClean, job };
  });
  const dirty = planned.filter((each) => !each.isClean && isWithinYears(each.volume.year, session.options.years));
  progress.step(
    "render",
    dirty.reduce((sum, { volume }) => sum + volume.record.articleCount, 0),
  );
  // Where the template, the program or the frame is not the published one, every page is made again.
  const isFrameChanged = state?.frameKey !== frameKey;
  const isWhollyMade = ({ publishedKeys }: (typeof dirty)[number]) => isFrameChanged || publishedKeys === null;
  const lengthOf = ({ volume, isCardYear }: (typeof dirty)[number]) =>
    volume.record.articleCount * (isCardYear ? 1 + PAGES_A_CARD : 1);
  const shares = workers.cut(dirty.map((each) => (isWhollyMade(each) ? lengthOf(each) : 1)));
  const items = dirty.flatMap((planned, index) => shares[index]!.map((share) => ({ planned, share })));
  const articlesOf = ({ planned: { volume }, share }: (typeof items)[number]) =>
    sizeOf(volume.record.articleCount, share);
  const results = await workers.run({
    kind: "renderVolume",
    items,
    common: { frame, files, options: readingOptions, stage, ownParts },
    commonToSend: () => ({ frame, files: files.all(), options: readingOptions, stage, ownParts }),
    inputOf: ({ planned, share }) => planned.job(share),
    weightOf: (item) => (isWhollyMade(item.planned) ? articlesOf(item) : 1),
    lengthOf: ({ planned, share }) => lengthOf(planned) / share.count,
    onDone: (item) => progress.advance(articlesOf(item)),
  });
  problems.push(...[...results.values()].flatMap((result) => result.problems));
  const own = planned.filter(({ volume }) => isWithinYears(volume.year, session.options.years));
  return own.map((each) => {
    const { volume, surroundingsKey, articleSurroundingsKey, publishedKeys } = each;
    const result = wholeResult(items.flatMap((item) => (item.planned === each ? (results.get(item) ?? []) : [])));
    const joined = session.joined?.get(volume.year);
    const outputs =
      joined !== undefined
        ? joinedOutputs(joined, result, stage)
        : result === null
          ? null
          : { ...result, publishedKeys: publishedKeys ?? {} };
    return { year: volume.year, readingKey: volume.readingKey, surroundingsKey, articleSurroundingsKey, outputs };
  });
}

/** The result of all shares of a volume; `null` where there is none. */
function wholeResult(results: readonly RenderingJobResult[]): RenderingJobResult | null {
  const [first, ...others] = results;
  if (first === undefined || others.length === 0) return first ?? null;
  return {
    keys: Object.assign({}, ...results.map(({ keys }) => keys)) as OutputKeys,
    staged: results.flatMap(({ staged }) => staged),
    problems: results.flatMap(({ problems }) => problems),
  };
}

/** A card for sharing takes as long as this many pages of articles. */
const PAGES_A_CARD = 6;

/** What is known of a volume that was rendered before: in the build that was published, or as a part of this site. */
interface VolumeBefore extends VolumeKeys {
  readonly outputKeys: () => OutputKeys;
}

function volumeBefore(year: number, { state }: ReadSite, { states, joined }: Session): VolumeBefore | null {
  const part = joined?.get(year);
  if (part !== undefined) return { ...part, outputKeys: () => part.files().keys };
  const published = state?.volumes[year];
  return published === undefined
    ? null
    : { ...published, outputKeys: () => states.outputKeys(published.outputKeysDigest) };
}

/** The outputs of a volume that a part has: what had to be made again, and everything else from the part. */
function joinedOutputs(part: JoinedVolume, result: RenderingJobResult | null, place: StagePlace): RenderedOutputs {
  const stage = stageAt(place);
  const files = part.files();
  const keys = result?.keys ?? files.keys;
  const made = new Set((result?.staged ?? []).map(({ file }) => file));
  const taken = Object.keys(keys).filter((file) => !made.has(file));
  return {
    keys,
    publishedKeys: {},
    staged: [...(result?.staged ?? []), ...taken.map((file) => part.stageFile(file, files, stage))],
  };
}

/** Addresses as plain values in a fixed order, of which a digest can be made. */
function plainAddresses({ months, lists }: KnownAddresses): unknown {
  return [[...months].sort((one, other) => one - other), [...lists].sort(([one], [other]) => (one < other ? -1 : 1))];
}
