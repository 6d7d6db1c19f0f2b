import type { LedgerFiles } from "../addresses/ledger-files.ts";
import { filesUnder } from "../cache/files-under.ts";
import type { CheckedLinks } from "../checking/links.ts";
import { publish } from "./journal.ts";
import { MARKER_FILE, WORK_FOLDER } from "./output-folder.ts";
import { preparedOf, type StagedFile } from "./stage.ts";
import type {
  MadeOf,
  OutputKeys,
  PublishedFixity,
  PublishedState,
  PublishedVolume,
  StateStore,
  VolumeFixity,
} from "./state.ts";

/** The rendered outputs of a volume. */
export interface RenderedVolume {
  readonly year: number;
  /** The three keys that the published state remembers of the volume. */
  readonly readingKey: string;
  readonly surroundingsKey: string;
  readonly articleSurroundingsKey: string;
  /** Its outputs; `null` where none had to be looked at, because the published ones are those. */
  readonly outputs: RenderedOutputs | null;
}

/** The outputs of a volume that was looked at. */
export interface RenderedOutputs {
  /** The keys of all its outputs. */
  readonly keys: OutputKeys;
  /** The keys of those published before; empty where none were. */
  readonly publishedKeys: OutputKeys;
  /** Those that were made. */
  readonly staged: readonly StagedFile[];
}

/** The rendered outputs of the catalogue. */
export interface RenderedCatalogue {
  /** The keys of its outputs, without those head pages that are found by what changed and not by key. */
  readonly keys: OutputKeys;
  /** The keys of those published before; `null` where they are unknown. */
  readonly publishedKeys: OutputKeys | null;
  /** The files that were made, those head pages included; some turned out to be as published. */
  readonly staged: readonly StagedFile[];
  /**
   * Of those head pages, the ones whose articles are others than an earlier version of the program published; `null`
   * where that is unknown.
   */
  readonly changedHeads: ReadonlySet<string> | null;
  readonly ledger: LedgerFiles;
  readonly ledgerDigest: string;
  readonly fixity: PublishedFixity;
}

/** What a build prepared, and what it knows of the output folder. */
export interface PreparedSite {
  readonly outDir: string;
  readonly states: StateStore;
  /** What the output folder holds; `null` where that is unknown. */
  readonly published: PublishedState | null;
  readonly frameKey: string;
  readonly made: MadeOf;
  readonly links: CheckedLinks;
  readonly volumes: readonly RenderedVolume[];
  /** By year. */
  readonly fixities: ReadonlyMap<number, VolumeFixity>;
  readonly catalogue: RenderedCatalogue;
}

/** How many files a build wrote, left as they were and removed. */
export interface PublishedCounts {
  readonly written: number;
  readonly unchanged: number;
  readonly removed: number;
}

/** Moves prepared files into the output folder, removes files that are no outputs any more, and keeps the new state. */
export function publishSite(site: PreparedSite): PublishedCounts {
  const { outDir, states, volumes, catalogue } = site;
  const staged = [...volumes.flatMap(({ outputs }) => outputs?.staged ?? []), ...catalogue.staged];
  const files = [...new Set(preparedOf(staged))];
  const removals = site.published === null ? foreignFiles(site) : goneFiles(site);
  const state = {
    frameKey: site.frameKey,
    made: site.made,
    ledgerDigest: catalogue.ledgerDigest,
    links: site.links,
    volumes: Object.fromEntries(volumes.map((volume) => [volume.year, publishedVolume(volume, site)])),
    catalogueKeysDigest: states.putOutputKeys(catalogue.keys),
    catalogueFixity: catalogue.fixity,
  };
  const token = states.put(state);
  publish(outDir, files, removals, token);
  states.prune(token);
  const inVolumes = Object.values(state.volumes).reduce((sum, volume) => sum + volume.fileCount, 0);
  const total = inVolumes + Object.keys(catalogue.keys).length;
  return { written: files.length, unchanged: Math.max(0, total - files.length), removed: removals.length };
}

/** What the new state remembers of a volume. */
function publishedVolume({ year, outputs, ...keys }: RenderedVolume, site: PreparedSite): PublishedVolume {
  const fixity = site.fixities.get(year)!;
  if (outputs === null) return { ...site.published!.volumes[year]!, ...keys, fixity };
  const outputKeysDigest = site.states.putOutputKeys(outputs.keys);
  return { ...keys, outputKeysDigest, fileCount: Object.keys(outputs.keys).length, fixity };
}

/** Files that were published before and are no outputs any more, where what was published is known. */
function goneFiles({ volumes, published, catalogue, states }: PreparedSite): readonly string[] {
  const kept = filesOf(volumes, catalogue);
  const years = new Set(volumes.map((volume) => String(volume.year)));
  const goneVolumes = Object.entries(published?.volumes ?? {}).filter(([year]) => !years.has(year));
  const earlier = [
    ...volumes.flatMap(({ outputs }) => Object.keys(outputs?.publishedKeys ?? {})),
    ...goneVolumes.flatMap(([, volume]) => Object.keys(states.outputKeys(volume.outputKeysDigest))),
    ...Object.keys(catalogue.publishedKeys ?? {}),
  ];
  return [...new Set(earlier)].filter((file) => !kept.has(file)).sort();
}

/**
 * Files in the output folder that are no outputs, where what was published is unknown: this build then made them all.
 */
function foreignFiles({ outDir, volumes, catalogue }: PreparedSite): readonly string[] {
  const kept = filesOf(volumes, catalogue);
  for (const { file } of catalogue.staged) kept.add(file);
  const isPublished = (name: string) => name !== MARKER_FILE && name !== WORK_FOLDER;
  return filesUnder(outDir, isPublished).filter((file) => !kept.has(file));
}

/** The files that volumes and the catalogue have a key of. */
function filesOf(volumes: readonly RenderedVolume[], { keys }: RenderedCatalogue): Set<string> {
  const files = new Set(Object.keys(keys));
  for (const { outputs } of volumes) for (const file of Object.keys(outputs?.keys ?? {})) files.add(file);
  return files;
}
