import { filesUnder } from "../cache/files-under.ts";
import type { CheckedLinks } from "../checking/links.ts";
import { publish } from "./journal.ts";
import { MARKER_FILE, WORK_FOLDER } from "./output-folder.ts";
import type { OutputKeys, PublishedState, PublishedVolume, StateStore } from "./state.ts";

/** The files that span volumes, as they should be, in the output or prepared for it. */
export interface RenderedCatalogue {
  readonly keys: OutputKeys;
  readonly before: OutputKeys | null;
  /** Files looked at, and head pages among them that `keys` does not name. */
  readonly made: readonly string[];
  /** Those of them that had to be prepared. */
  readonly prepared: readonly string[];
  readonly ledgerDigest: string;
}

/** What a build prepared, and what it knows of the output it will replace. */
export interface PreparedSite {
  readonly outDir: string;
  readonly states: StateStore;
  readonly before: PublishedState | null;
  readonly environment: string;
  readonly links: CheckedLinks;
  readonly volumes: readonly RenderedVolume[];
  readonly catalogue: RenderedCatalogue;
}

export interface PublishedCounts {
  readonly written: number;
  readonly unchanged: number;
  readonly removed: number;
}

/** Moves prepared files into the output, removes what nothing makes any more, and remembers the new state. */
export function publishSite(site: PreparedSite): PublishedCounts {
  const { outDir, states, volumes, catalogue } = site;
  const files = [...new Set([...volumes.flatMap((volume) => volume.made?.prepared ?? []), ...catalogue.prepared])];
  const removals = site.before === null ? strayFiles(site) : goneFiles(site);
  const state = {
    environment: site.environment,
    ledger: catalogue.ledgerDigest,
    links: site.links,
    volumes: Object.fromEntries(volumes.map((volume) => [volume.year, publishedVolume(volume, site)])),
    catalogue: states.putOutputs(catalogue.keys),
  };
  const token = states.put(state);
  publish(outDir, files, removals, token);
  states.prune(token);
  const inVolumes = Object.values(state.volumes).reduce((sum, volume) => sum + volume.fileCount, 0);
  const total = inVolumes + Object.keys(catalogue.keys).length;
  return { written: files.length, unchanged: Math.max(0, total - files.length), removed: removals.length };
}

function publishedVolume({ year, made, ...from }: RenderedVolume, { states, before }: PreparedSite): PublishedVolume {
  if (made === null) return { ...before!.volumes[year]!, ...from };
  return { ...from, outputs: states.putOutputs(made.keys), fileCount: Object.keys(made.keys).length };
}

/** Files made before and not any more, where what was made before is known. */
function goneFiles({ volumes, before, catalogue, states }: PreparedSite): readonly string[] {
  const kept = new Set(Object.keys(catalogue.keys));
  for (const { made } of volumes) for (const file of Object.keys(made?.keys ?? {})) kept.add(file);
  const years = new Set(volumes.map((volume) => String(volume.year)));
  const lost = Object.entries(before?.volumes ?? {}).filter(([year]) => !years.has(year));
  const old = [
    ...volumes.flatMap(({ made }) => Object.keys(made?.before ?? {})),
    ...lost.flatMap(([, volume]) => Object.keys(states.outputs(volume.outputs))),
    ...Object.keys(catalogue.before ?? {}),
  ];
  return [...new Set(old)].filter((file) => !kept.has(file)).sort();
}

/** Files in the output that this build did not make, where nothing else is known of it: then it made all there is. */
function strayFiles({ outDir, volumes, catalogue }: PreparedSite): readonly string[] {
  const kept = new Set([...catalogue.made, ...Object.keys(catalogue.keys)]);
  for (const { made } of volumes) for (const file of Object.keys(made?.keys ?? {})) kept.add(file);
  const isOwn = (name: string) => name !== MARKER_FILE && name !== WORK_FOLDER;
  return filesUnder(outDir, isOwn).filter((file) => !kept.has(file));
}

/** A volume whose pages are as they should be, in the output or prepared for it. */
export interface RenderedVolume {
  readonly year: number;
  readonly storeKey: string;
  readonly inputDigest: string;
  readonly aroundDigest: string;
  /** `null` where nothing of the volume had to be looked at: what is published stays. */
  readonly made: {
    readonly keys: OutputKeys;
    readonly before: OutputKeys;
    readonly prepared: readonly string[];
  } | null;
}
