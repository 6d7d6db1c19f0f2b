import { PartFault } from "../parts/fault.ts";
import type { JoinedVolume } from "../parts/folder.ts";
import type { VolumeOutputs } from "../publishing/settled-volume.ts";
import type { StagePlace } from "../publishing/stage.ts";
import type { RenderingJobResult } from "../rendering/volume-job.ts";
import type { Workers } from "../workers/pool.ts";
import type { PlannedVolume } from "./plan-volumes.ts";

/** The time in which a page is made is enough to link so many files. */
const LINKED_A_PAGE = 10;

/** How the volumes of parts become those of a site. */
export interface Linking {
  readonly joined: ReadonlyMap<number, JoinedVolume>;
  /** What was made again of some of them, by year. */
  readonly remade: ReadonlyMap<number, RenderingJobResult>;
  readonly stage: StagePlace;
  readonly mayMove: boolean;
  readonly workers: Workers;
  /** Takes the outputs of a volume, once all of them are prepared. */
  readonly onLinked: (year: number, outputs: VolumeOutputs) => void;
}

/**
 * Prepares the files of volumes that parts have, those excepted that were made again.
 *
 * @throws PartFault where a part has not the whole file
 */
export async function linkVolumes(
  volumes: readonly PlannedVolume[],
  { joined, remade, stage, mayMove, workers, onLinked }: Linking,
): Promise<void> {
  await workers.each({
    kind: "linkVolume",
    items: volumes,
    common: { stage, mayMove },
    inputOf: ({ volume: { year } }) => {
      const made = remade.get(year);
      const files = made?.staged.map(({ file }) => file) ?? [];
      return { folder: joined.get(year)!.folder, year, remade: made === undefined ? null : { keys: made.keys, files } };
    },
    weightOf: ({ volume }) => volume.record.articleCount / LINKED_A_PAGE,
    onDone: ({ volume: { year } }, result) => {
      if ("damaged" in result) throw new PartFault("damaged", result.damaged);
      const staged = [...(remade.get(year)?.staged ?? []), ...result.staged];
      onLinked(year, { keys: result.keys, publishedKeys: {}, staged });
    },
  });
}
