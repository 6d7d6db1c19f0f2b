import { boundariesOf } from "../archive/boundary.ts";
import type { KnownAddresses } from "../archive/lists.ts";
import { namedArticlesOf } from "../archive/named-articles.ts";
import { digestOf } from "../cache/digest.ts";
import { knownOf } from "../checking/known-listings.ts";
import { readVolumeFiles, type VolumeKeys } from "../parts/folder.ts";
import type { OutputKeys } from "../publishing/state.ts";
import type { Share } from "../rendering/share.ts";
import type { RenderingJob } from "../rendering/volume-job.ts";
import type { ReadVolume } from "./read-archive.ts";
import type { ReadSite } from "./read-site.ts";
import type { Session } from "./session.ts";
import type { SiteRendering } from "./site-rendering.ts";

/** A volume with what decides whether its outputs are looked at. */
export interface PlannedVolume extends Omit<VolumeKeys, "readingKey"> {
  readonly volume: ReadVolume;
  /** Whether all its articles have sharing cards. */
  readonly isCardYear: boolean;
  /** Whether the outputs that were made before are those of now, so that none is looked at. */
  readonly isClean: boolean;
  /** The keys of the outputs that were made before; `null` where none were, or the volume is clean. */
  readonly publishedKeys: OutputKeys | null;
  /** The job that renders a share of it. */
  readonly job: (share: Share) => RenderingJob;
}

/** Plans the rendering of all volumes, those of other parts among them, from what was rendered before. */
export function planVolumes(
  { site, frame, knownListings }: Pick<SiteRendering, "site" | "frame" | "knownListings">,
  session: Session,
): readonly PlannedVolume[] {
  const { volumes } = site;
  const boundaries = boundariesOf(volumes.map((volume) => volume.record));
  const named = namedArticlesOf(volumes.map((volume) => volume.record));
  const readingKeys = new Map(volumes.map(({ year, readingKey }) => [year, readingKey]));
  return volumes.map((volume, index) => {
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
}

/** What is known of a volume that was rendered before: in the build that was published, or as a part of this site. */
interface VolumeBefore extends VolumeKeys {
  readonly outputKeys: () => OutputKeys;
}

function volumeBefore(year: number, { state }: ReadSite, { states, joined }: Session): VolumeBefore | null {
  const part = joined?.get(year);
  if (part !== undefined) return { ...part, outputKeys: () => readVolumeFiles(part.folder, year).keys };
  const published = state?.volumes[year];
  return published === undefined
    ? null
    : { ...published, outputKeys: () => states.outputKeys(published.outputKeysDigest) };
}

/** Addresses as plain values in a fixed order, of which a digest can be made. */
function plainAddresses({ months, lists }: KnownAddresses): unknown {
  return [[...months].sort((one, other) => one - other), [...lists].sort(([one], [other]) => (one < other ? -1 : 1))];
}
