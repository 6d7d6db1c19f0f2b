import { fileOf, pictureUrl } from "../addresses/urls.ts";
import type { SharedFile } from "../sharing/shared-files.ts";
import { keptFile } from "../sharing/shared-files.ts";
import type { MadeOutput } from "./output.ts";

/** Cards and crops as files to publish, each once. */
export function sharedOutputs(
  year: number | null,
  files: readonly SharedFile[],
  cacheDir: string,
): readonly MadeOutput[] {
  const byName = new Map(files.map((file) => [file.name, file]));
  return [...byName.values()].map((file) => ({
    file: fileOf(pictureUrl(year, file.name)),
    key: file.name,
    make: () => keptFile(file, cacheDir),
  }));
}
