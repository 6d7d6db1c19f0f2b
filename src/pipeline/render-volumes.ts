import { boundariesOf } from "../archive/boundary.ts";
import type { KnownAddresses } from "../archive/lists.ts";
import { digestOf } from "../cache/digest.ts";
import { knownOf } from "../checking/known-listings.ts";
import type { RenderedVolume } from "../publishing/publish-site.ts";
import type { RenderingJob } from "../rendering/volume-job.ts";
import type { Session } from "./session.ts";
import type { SiteRendering } from "./site-rendering.ts";

/** Makes the pages that changed, of the volumes whose reading or surroundings did. Others are not opened. */
export async function renderVolumes(
  { site, frame, known: listings, environment, stage }: SiteRendering,
  { inputs, reading, states, workers, progress }: Session,
): Promise<readonly RenderedVolume[]> {
  const { volumes, state } = site;
  const { files } = inputs.tree;
  // Every page is another where its template, the program or the frame has changed.
  const isFresh = state?.environment !== environment;
  const boundaries = boundariesOf(volumes.map((volume) => volume.record));
  const planned = volumes.map((volume, index) => {
    const known = knownOf(listings.years, volume.year);
    const inputDigest = digestOf([
      frame.keyBases,
      boundaries[index],
      volumes[index - 1]?.storeKey === undefined,
      plainKnown(known),
    ]);
    const { nextYear, relatedDigest, categories } = boundaries[index]!;
    const aroundDigest = digestOf([frame.keyBases, nextYear === null, relatedDigest, categories]);
    const last = state?.volumes[volume.year];
    const isClean = last?.storeKey === volume.storeKey && last.inputDigest === inputDigest;
    const before = last === undefined || isClean ? null : states.outputs(last.outputs);
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
  progress.step(
    "render",
    dirty.reduce((sum, { volume }) => sum + volume.record.articleCount, 0),
  );
  const results = await workers.run({
    kind: "render",
    items: dirty,
    common: { frame, files, options: reading, stage },
    commonToSend: () => ({ frame, files: files.all(), options: reading, stage }),
    inputOf: (each) => each.job(),
    weightOf: ({ volume, before }) => (isFresh || before === null ? volume.record.articleCount : 1),
    onDone: ({ volume }) => progress.advance(volume.record.articleCount),
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
