import type { LedgerFiles } from "../addresses/ledger-files.ts";
import { filesUnder } from "../cache/files-under.ts";
import type { CheckedLinks } from "../checking/links.ts";
import type { ChangedPages } from "./changed-pages.ts";
import { publish } from "./journal.ts";
import { movesOf } from "./moves.ts";
import { MARKER_FILE, WORK_FOLDER } from "./output-folder.ts";
import type { SettledOutputs } from "./settled-volume.ts";
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

/** A volume that was rendered, with what a build keeps of its outputs. */
export interface RenderedVolume<Outputs = SettledOutputs> {
  readonly year: number;
  /** The three keys that the published state remembers of the volume. */
  readonly readingKey: string;
  readonly surroundingsKey: string;
  readonly articleSurroundingsKey: string;
  /** Its outputs; `null` where none had to be looked at, because the published ones are those. */
  readonly outputs: Outputs | null;
}

/** The rendered outputs of the catalogue. */
export interface RenderedCatalogue {
  /** The keys of its outputs, without those head pages that are found by what changed and not by key. */
  readonly keys: OutputKeys;
  /** The keys of those published before; `null` where they are unknown. */
  readonly publishedKeys: OutputKeys | null;
  /** The files that were made, those head pages included; some turned out to be as published. */
  readonly staged: readonly StagedFile[];
  /** The pages that changed; `null` where no other version of the program published them. */
  readonly changedPages: ChangedPages | null;
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
  const settled = volumes.flatMap(({ outputs }) => outputs ?? []);
  const ofCatalogue = [...new Set(preparedOf(catalogue.staged))];
  const moves = [...settled.flatMap((outputs) => outputs.moves), ...movesOf(outDir, ofCatalogue)];
  const written = settled.reduce((sum, { preparedCount }) => sum + preparedCount, ofCatalogue.length);
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
  publish(outDir, moves, removals, token);
  states.prune(token);
  const inVolumes = Object.values(state.volumes).reduce((sum, volume) => sum + volume.fileCount, 0);
  const total = inVolumes + Object.keys(catalogue.keys).length;
  return { written, unchanged: Math.max(0, total - written), removed: removals.length };
}

/** What the new state remembers of a volume. */
function publishedVolume({ year, outputs, ...keys }: RenderedVolume, site: PreparedSite): PublishedVolume {
  const fixity = site.fixities.get(year)!;
  if (outputs === null) return { ...site.published!.volumes[year]!, ...keys, fixity };
  return { ...keys, outputKeysDigest: outputs.keysDigest, fileCount: outputs.fileCount, fixity };
}

/** Files that were published before and are no outputs any more, where what was published is known. */
function goneFiles(site: PreparedSite): readonly string[] {
  const { volumes, published, catalogue, states } = site;
  const years = new Set(volumes.map((volume) => String(volume.year)));
  const goneVolumes = Object.entries(published?.volumes ?? {}).filter(([year]) => !years.has(year));
  const { keys } = catalogue;
  const earlier = [
    ...volumes.flatMap(({ outputs }) => outputs?.gone ?? []),
    ...goneVolumes.flatMap(([, volume]) => Object.keys(states.outputKeys(volume.outputKeysDigest))),
    ...Object.keys(catalogue.publishedKeys ?? {}).filter((file) => !Object.hasOwn(keys, file)),
  ];
  return withoutOutputs(new Set(earlier), site);
}

/**
 * Files in the output folder that are no outputs, where what was published is unknown: this build then made them all.
 */
function foreignFiles(site: PreparedSite): readonly string[] {
  const isPublished = (name: string) => name !== MARKER_FILE && name !== WORK_FOLDER;
  const files = new Set(filesUnder(site.outDir, isPublished));
  for (const { file } of site.catalogue.staged) files.delete(file);
  return withoutOutputs(files, site);
}

/** Of some files those, sorted, that neither the catalogue nor a volume that was looked at has a key of. */
function withoutOutputs(files: Set<string>, { volumes, catalogue, states }: PreparedSite): readonly string[] {
  if (files.size === 0) return [];
  for (const file of Object.keys(catalogue.keys)) files.delete(file);
  for (const { outputs } of volumes) {
    if (outputs === null || files.size === 0) continue;
    for (const file of Object.keys(states.outputKeys(outputs.keysDigest))) files.delete(file);
  }
  return [...files].sort();
}
