import type { VolumeStore } from "../archive/volume-store.ts";
import type { CheckedBefore } from "../checking/site.ts";
import type { PublishedState } from "./state.ts";

/** A volume as it is now: its year, and what its reading is stored under. */
interface CurrentVolume {
  readonly year: number;
  readonly storeKey: string;
}

/** What is known of the check of what is published; `null` where what that was made from is not. */
export function checkedBefore(
  state: PublishedState | null,
  volumes: readonly CurrentVolume[],
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

/** For each volume, its parts in listings as published and as they are now; `null` where what was published is lost. */
export function listChanges(volumes: readonly CurrentVolume[], state: PublishedState | null, store: VolumeStore) {
  const published = volumes.map((volume) => state?.volumes[volume.year]?.storeKey);
  if (published.some((key) => key !== undefined && store.record(key) === null)) return null;
  return volumes.map((volume, index) => {
    const key = published[index];
    return { before: key === undefined ? null : store.parts(key), now: store.parts(volume.storeKey) };
  });
}
