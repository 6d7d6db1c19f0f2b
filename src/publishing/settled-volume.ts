import { type ChangedPages, countChangedPages, type Upgrade } from "./changed-pages.ts";
import { type Move, movesOf } from "./moves.ts";
import { checksumsIn, preparedOf, type StagedFile } from "./stage.ts";
import type { OutputKeys, StateStore } from "./state.ts";

/** The outputs of a volume that was looked at. */
export interface VolumeOutputs {
  /** The keys of all its outputs. */
  readonly keys: OutputKeys;
  /** The keys of those published before; empty where none were. */
  readonly publishedKeys: OutputKeys;
  /** Those that were made. */
  readonly staged: readonly StagedFile[];
}

/**
 * What a build remembers of the outputs of a volume until it publishes them. Names, keys and checksums of all files of an archive
 * take much memory, so the store of states has them.
 */
export interface SettledOutputs {
  /** The digest of the keys of all outputs. */
  readonly keysDigest: string;
  /** The digest of the checksums of those that were made. */
  readonly madeDigest: string;
  readonly fileCount: number;
  /** How many files were prepared, and the moves that bring them into the output folder. */
  readonly preparedCount: number;
  readonly moves: readonly Move[];
  /** Files that were published and are no outputs of the volume any more. */
  readonly gone: readonly string[];
  /** The pages that changed; `null` where no other version of the program published them. */
  readonly changedPages: ChangedPages | null;
}

/** Puts aside what a build needs no more of a volume's outputs until it publishes them. */
export function settleOutputs(
  year: number,
  { keys, publishedKeys, staged }: VolumeOutputs,
  outDir: string,
  states: StateStore,
  upgrade: Upgrade | null,
): SettledOutputs {
  const prepared = [...new Set(preparedOf(staged))];
  return {
    keysDigest: states.putOutputKeys(keys),
    madeDigest: states.putChecksums(checksumsIn(staged)),
    fileCount: Object.keys(keys).length,
    preparedCount: prepared.length,
    moves: movesOf(outDir, prepared),
    gone: Object.keys(publishedKeys).filter((file) => !Object.hasOwn(keys, file)),
    changedPages: upgrade === null ? null : changedPagesOf(year, keys, prepared, states, upgrade),
  };
}

function changedPagesOf(
  year: number,
  keys: OutputKeys,
  files: readonly string[],
  states: StateStore,
  upgrade: Upgrade,
): ChangedPages {
  const digest = upgrade.earlier.volumes[year]?.outputKeysDigest;
  return countChangedPages(upgrade, { files, keys, before: digest === undefined ? {} : states.outputKeys(digest) });
}
