import type { VolumeStore } from "../archive/volume-store.ts";
import type { CheckedBefore } from "../checking/site.ts";
import type { PublishedState } from "./state.ts";

/** A volume as it is now: its year, and what its reading is stored under. */
interface CurrentVolume {
  readonly year: number;
  readonly readingKey: string;
}

/**
 * What the check of the published site found; `null` where it is unknown, or where the reading of a volume that has
 * changed since is gone from the store.
 */
export function checkedBefore(
  state: PublishedState | null,
  volumes: readonly CurrentVolume[],
  store: VolumeStore,
): CheckedBefore | null {
  if (state === null) return null;
  const keys = new Map(volumes.map(({ year, readingKey }) => [year, readingKey]));
  const isUnchanged = (year: number) => keys.has(year) && state.volumes[year]?.readingKey === keys.get(year);
  const changed = Object.entries(state.volumes).filter(([year]) => !isUnchanged(Number(year)));
  const records = changed.map(([, { readingKey }]) => store.record(readingKey));
  if (records.includes(null)) return null;
  return {
    isUnchanged,
    aliases: records.flatMap((record) => record!.aliases.map(({ url }) => url)),
    links: state.links,
  };
}

/** For each volume, its parts in lists as published and now; `null` where a published reading is gone from the store. */
export function listChanges(volumes: readonly CurrentVolume[], state: PublishedState | null, store: VolumeStore) {
  const published = volumes.map((volume) => state?.volumes[volume.year]?.readingKey);
  if (published.some((key) => key !== undefined && store.record(key) === null)) return null;
  return volumes.map((volume, index) => {
    const key = published[index];
    return { before: key === undefined ? null : store.parts(key), now: store.parts(volume.readingKey) };
  });
}
