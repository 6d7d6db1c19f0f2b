import { rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileOf, pictureUrl } from "../addresses/urls.ts";
import { DamagedCache } from "../cache/damage.ts";
import type { ProcessedPicture } from "../pictures/processed-picture.ts";
import { pictureFolder, renditionFile } from "../pictures/rendition-files.ts";
import { renditionName } from "../pictures/rendition-name.ts";
import type { MadeOutput } from "./output.ts";

/** What is done about a picture whose renditions the cache has lost. */
export interface LostPicture {
  /** Makes its renditions anew. */
  readonly remake: (picture: ProcessedPicture) => Promise<void>;
  /** Forgets what the renditions are known from, where they cannot be made as it says: it is found out again. */
  readonly forget: () => void;
}

/**
 * The renditions of pictures as outputs. Each is looked for in the cache before it is published: the cache of pictures is large, and
 * may have been cleared, or left behind where the rest of the cache was copied.
 *
 * @param year the volume whose pictures they are; `null` for those of standing pages
 */
export function pictureOutputs(
  year: number | null,
  pictures: readonly ProcessedPicture[],
  cacheDir: string,
  { remake, forget }: LostPicture,
): readonly MadeOutput[] {
  const root = join(cacheDir, "pictures");
  return pictures.flatMap((picture) => {
    let remaking: Promise<void> | null = null;
    const remakeOnce = () => {
      remaking ??= remake(picture);
      return remaking;
    };
    return picture.renditions.map((rendition): MadeOutput => {
      const name = renditionName(picture, rendition);
      const file = renditionFile(root, picture, rendition);
      const isWhole = () => statSync(file, { throwIfNoEntry: false })?.size === rendition.sizeBytes;
      const make = async () => {
        if (!isWhole()) await remakeOnce();
        if (isWhole()) return file;
        rmSync(pictureFolder(root, picture.key), { recursive: true, force: true });
        forget();
        throw new DamagedCache(`pictures/${picture.key}`);
      };
      return { file: fileOf(pictureUrl(year, name)), key: name, make };
    });
  });
}
