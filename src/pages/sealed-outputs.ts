import { rmSync } from "node:fs";
import { join } from "node:path";
import { isIntact, sealedFiles } from "../cache/sealed-folder.ts";
import type { MadeOutput } from "./output.ts";

/** A sealed folder of the cache, and where its files are published. */
export interface SealedSource {
  readonly folder: string;
  /** The path inside the output folder where the files are published. */
  readonly to: string;
  /** The key of each of the files. */
  readonly key: string;
  /** Makes the folder again, once it has been removed. */
  readonly remake: () => Promise<void>;
}

/** The files of a sealed folder as outputs. Each is checked before it is published; a damaged folder is made again. */
export function sealedOutputs({ folder, to, key, remake }: SealedSource): readonly MadeOutput[] {
  let remaking: Promise<void> | null = null;
  const remakeNow = async (): Promise<void> => {
    // A file that was found whole is copied first: whoever asked for it goes on before this does.
    await new Promise((resolve) => setImmediate(resolve));
    rmSync(folder, { recursive: true, force: true });
    await remake();
  };
  const remakeOnce = (): Promise<void> => {
    remaking ??= remakeNow();
    return remaking;
  };
  return sealedFiles(folder)!.map((file) => ({
    file: `${to}/${file.path}`,
    key,
    make: async () => {
      if (!isIntact(folder, file)) await remakeOnce();
      return join(folder, file.path);
    },
  }));
}
