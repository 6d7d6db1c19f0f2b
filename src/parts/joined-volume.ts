import { statSync } from "node:fs";
import type { Stage, StagedFile } from "../publishing/stage.ts";
import { PartFault } from "./fault.ts";
import { partFile, readVolumeFiles, type VolumeFiles, type VolumeKeys } from "./folder.ts";

/** A volume that a part has. */
export interface JoinedVolume extends VolumeKeys {
  readonly files: () => VolumeFiles;
  /**
   * Prepares a file of the volume in the stage of the whole site.
   *
   * @throws PartFault where the part has not the whole file
   */
  readonly stageFile: (file: string, files: VolumeFiles, stage: Stage) => StagedFile;
}

/** The volume of a year that a part has. */
export function joinedVolume(folder: string, year: number, keys: VolumeKeys): JoinedVolume {
  return {
    ...keys,
    files: () => readVolumeFiles(folder, year),
    stageFile: (file, { checksums }, stage) => {
      const from = partFile(folder, file);
      const checksum = checksums[file];
      const size = statSync(from, { throwIfNoEntry: false })?.size;
      if (checksum === undefined || size !== checksum.sizeBytes) throw new PartFault("damaged", from);
      return stage.adopt(file, from, checksum);
    },
  };
}
