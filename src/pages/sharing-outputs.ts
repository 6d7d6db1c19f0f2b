import { fileOf, pictureUrl } from "../addresses/urls.ts";
import { findOrMakeFile, type SharedFile } from "../sharing/shared-files.ts";
import type { MadeOutput } from "./output.ts";

/**
 * Cards and crops as outputs, each once.
 *
 * @param year the year of the volume they are published with; `null` for the site's own card
 */
export function sharingOutputs(
  year: number | null,
  files: readonly SharedFile[],
  cacheDir: string,
): readonly MadeOutput[] {
  const byName = new Map(files.map((file) => [file.name, file]));
  return [...byName.values()].map((file) => ({
    file: fileOf(pictureUrl(year, file.name)),
    key: file.name,
    make: () => findOrMakeFile(file, cacheDir),
  }));
}
