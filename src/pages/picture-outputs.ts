import { statSync } from "node:fs";
import { join } from "node:path";
import { fileOf, pictureUrl } from "../addresses/urls.ts";
import { DamagedCache } from "../cache/damage.ts";
import type { ProcessedPicture } from "../pictures/processed-picture.ts";
import { renditionFile } from "../pictures/rendition-files.ts";
import { renditionName } from "../pictures/rendition-name.ts";
import type { MadeOutput } from "./output.ts";

/**
 * The renditions of pictures as outputs. Each is looked for in the cache before it is published: the cache of pictures is large, and
 * may have been cleared, or left behind where the rest of the cache was copied.
 *
 * @param year the volume whose pictures they are; `null` for those of standing pages
 * @param remake makes a picture anew, of which the cache has lost a rendition
 */
export function pictureOutputs(
  year: number | null,
  pictures: readonly ProcessedPicture[],
  cacheDir: string,
  remake: (picture: ProcessedPicture) => Promise<void>,
): readonly MadeOutput[] {
  return pictures.flatMap((picture) =>
    picture.renditions.map((rendition): MadeOutput => {
      const name = renditionName(picture, rendition);
      const file = renditionFile(join(cacheDir, "pictures"), picture, rendition);
      const isWhole = () => statSync(file, { throwIfNoEntry: false })?.size === rendition.sizeBytes;
      const make = async () => {
        if (!isWhole()) await remake(picture);
        if (!isWhole()) throw new DamagedCache(`pictures/${picture.key}`);
        return file;
      };
      return { file: fileOf(pictureUrl(year, name)), key: name, make };
    }),
  );
}
