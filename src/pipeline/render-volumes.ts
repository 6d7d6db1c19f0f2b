import { boundariesOf } from "../archive/boundary.ts";
import type { KnownAddresses } from "../archive/lists.ts";
import type { ReadingOptions } from "../archive/volume-source.ts";
import { digestOf } from "../cache/digest.ts";
import { type KnownListings, knownOf } from "../checking/known-listings.ts";
import type { SourceFiles } from "../content/sources/source-tree.ts";
import type { RenderedVolume } from "../publishing/publish-site.ts";
import type { OutputKeys, PublishedState } from "../publishing/published-state.ts";
import type { StagePlace } from "../publishing/stage.ts";
import type { RenderingJob } from "../rendering/volume-job.ts";
import type { SiteFrame } from "../views/site-frame.ts";
import type { Workers } from "../workers/workers.ts";
import type { ReadVolume } from "./read-archive.ts";

export interface VolumesToRender {
  /** Oldest first. */
  readonly volumes: readonly ReadVolume[];
  readonly frame: SiteFrame;
  readonly known: KnownListings["years"];
  /** What is published already; `null` where that is unknown. */
  readonly state: PublishedState | null;
  /** Whether every page is another now: its template, the program or the frame has changed. */
  readonly isFresh: boolean;
  /** The output keys a published volume names. */
  readonly publishedKeys: (name: string) => OutputKeys;
  /** Files articles may name, by path inside the content folder. */
  readonly files: SourceFiles;
  readonly options: ReadingOptions;
  readonly stage: StagePlace;
  readonly workers: Workers;
  readonly onPlan: (articleCount: number) => void;
  readonly onRendered: (articleCount: number) => void;
}

/** Makes the pages that changed, of the volumes whose reading or surroundings did. Others are not opened. */
export async function renderVolumes(input: VolumesToRender): Promise<readonly RenderedVolume[]> {
  const { volumes, frame, options, stage } = input;
  const boundaries = boundariesOf(volumes.map((volume) => volume.record));
  const planned = volumes.map((volume, index) => {
    const known = knownOf(input.known, volume.year);
    const inputDigest = digestOf([
      frame.keyBases,
      boundaries[index],
      volumes[index - 1]?.storeKey === undefined,
      plainKnown(known),
    ]);
    const { nextYear, relatedDigest, categories } = boundaries[index]!;
    const aroundDigest = digestOf([frame.keyBases, nextYear === null, relatedDigest, categories]);
    const last = input.state?.volumes[volume.year];
    const isClean = last?.storeKey === volume.storeKey && last.inputDigest === inputDigest;
    const before = last === undefined || isClean ? null : input.publishedKeys(last.outputs);
    const job = (): RenderingJob => ({
      volume: volume.source(),
      storeKey: volume.storeKey,
      beforeKey: volumes[index - 1]?.storeKey ?? null,
      boundary: boundaries[index]!,
      known,
      published: before ?? {},
      publishedKey: last?.aroundDigest === aroundDigest ? last.storeKey : null,
      detailsDir: volume.detailsDir,
    });
    return { volume, inputDigest, aroundDigest, before, isClean, job };
  });
  const dirty = planned.filter((each) => !each.isClean);
  input.onPlan(dirty.reduce((sum, { volume }) => sum + volume.record.articleCount, 0));
  const results = await input.workers.run({
    kind: "render",
    items: dirty,
    common: { frame, files: input.files, options, stage },
    commonToSend: () => ({ frame, files: input.files.all(), options, stage }),
    inputOf: (each) => each.job(),
    weightOf: ({ volume, before }) => (input.isFresh || before === null ? volume.record.articleCount : 1),
    onDone: ({ volume }) => input.onRendered(volume.record.articleCount),
  });
  return planned.map((each) => {
    const result = results.get(each);
    const made = result === undefined ? null : { ...result, before: each.before ?? {} };
    const { volume, inputDigest, aroundDigest } = each;
    return { year: volume.year, storeKey: volume.storeKey, inputDigest, aroundDigest, made };
  });
}

function plainKnown({ months, lists }: KnownAddresses): unknown {
  return [[...months].sort((one, other) => one - other), [...lists].sort(([one], [other]) => (one < other ? -1 : 1))];
}
