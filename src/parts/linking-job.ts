import { statSync } from "node:fs";
import { type StagedFile, type StagePlace, stageAt } from "../publishing/stage.ts";
import type { OutputKeys } from "../publishing/state.ts";
import { PartFault } from "./fault.ts";
import { partFile, readVolumeFiles } from "./folder.ts";

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
}

/** The files of a volume that were taken from a part; or the file of the part that is missing or damaged. */
export type LinkingJobResult =
  | { readonly keys: OutputKeys; readonly staged: readonly StagedFile[] }
  | { readonly damaged: string };

/** Prepares those files of a volume that a part has and that were not made again in the stage of the whole site. */
export async function doLinkingJob(
  { folder, year, remade }: LinkingJob,
  { stage: place }: LinkingCommon,
): Promise<LinkingJobResult> {
  const stage = stageAt(place);
  try {
    const { keys, checksums } = readVolumeFiles(folder, year);
    const made = new Set(remade?.files);
    const taken = Object.keys(remade?.keys ?? keys).filter((file) => !made.has(file));
    const staged = taken.map((file) => {
      const from = partFile(folder, file);
      const checksum = checksums[file];
      const size = statSync(from, { throwIfNoEntry: false })?.size;
      if (checksum === undefined || size !== checksum.sizeBytes) throw new PartFault("damaged", from);
      return stage.adopt(file, from, checksum);
    });
    return { keys: remade?.keys ?? keys, staged };
  } catch (error) {
    // Another process is told what is wrong in plain values.
    if (error instanceof PartFault) return { damaged: error.place };
    throw error;
  }
}
