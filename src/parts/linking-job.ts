import { statSync } from "node:fs";
import { join } from "node:path";
import type { Checksum } from "../cache/checksum.ts";
import { hasChecksum, type StagedFile, type StagePlace, stageAt } from "../publishing/stage.ts";
import type { OutputKeys } from "../publishing/state.ts";
import { PartFault } from "./fault.ts";
import { partFile, readVolumeFiles } from "./folder.ts";
import { moveYear } from "./move-year.ts";

/** The job to prepare the files of a volume that a part has; any process can do it. */
export interface LinkingJob {
  readonly folder: string;
  readonly year: number;
  /** Where some of the volume's files were made again: the keys of all its outputs, and the files that were made. */
  readonly remade: { readonly keys: OutputKeys; readonly files: readonly string[] } | null;
}

/** What all linking jobs of a build need. */
export interface LinkingCommon {
  readonly stage: StagePlace;
  /** Whether the folders of years may be moved out of parts, which are then parts no more. */
  readonly mayMove: boolean;
}

/** The files of a volume that were taken from a part; or the file of the part that is missing or damaged. */
export type LinkingJobResult =
  | { readonly keys: OutputKeys; readonly staged: readonly StagedFile[] }
  | { readonly damaged: string };

/** Prepares those files of a volume that a part has and that were not made again in the stage of the whole site. */
export async function doLinkingJob(
  { folder, year, remade }: LinkingJob,
  { stage: place, mayMove }: LinkingCommon,
): Promise<LinkingJobResult> {
  const stage = stageAt(place);
  try {
    const { keys, checksums } = readVolumeFiles(folder, year);
    const made = new Set(remade?.files);
    const taken = Object.keys(remade?.keys ?? keys).filter((file) => !made.has(file));
    for (const file of taken) refuseDamaged(file, checksums[file], folder, place);
    const moved = mayMove && remade === null ? moveYear(folder, year, taken, place) : null;
    const staged = taken.map((file): StagedFile => {
      const checksum = checksums[file]!;
      if (moved !== null && file.startsWith(moved)) return { file, checksum, isPrepared: true };
      return stage.adopt(file, partFile(folder, file), checksum);
    });
    return { keys: remade?.keys ?? keys, staged };
  } catch (error) {
    // Another process is told what is wrong in plain values.
    if (error instanceof PartFault) return { damaged: error.place };
    throw error;
  }
}

/**
 * Refuses a part that has not the whole file, unless that is published: a join that was killed while it published used up its parts, and
 * the next one finished that.
 */
function refuseDamaged(file: string, checksum: Checksum | undefined, folder: string, { outDir }: StagePlace): void {
  const path = partFile(folder, file);
  if (checksum !== undefined && statSync(path, { throwIfNoEntry: false })?.size === checksum.sizeBytes) return;
  if (checksum === undefined || !hasChecksum(join(outDir, file), checksum)) throw new PartFault("damaged", path);
}
