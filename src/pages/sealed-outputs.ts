import { rmSync } from "node:fs";
import { join } from "node:path";
import { isIntact, sealedFiles } from "../cache/sealed-folder.ts";
import type { MadeOutput } from "./output.ts";

/** A sealed folder of the search cache, and where it is published. */
export interface SealedSource {
  readonly folder: string;
  /** Path inside the output folder. */
  readonly to: string;
  readonly key: string;
  /** Makes the folder again, which is gone. */
  readonly remake: () => Promise<void>;
}

/** The files of a sealed folder as outputs: each is read before it is published, and a folder that is damaged made anew. */
export function publishedFrom({ folder, to, key, remake }: SealedSource): readonly MadeOutput[] {
  let remade: Promise<void> | null = null;
  const again = (): Promise<void> => {
    if (remade === null) {
      rmSync(folder, { recursive: true, force: true });
      remade = remake();
    }
    return remade;
  };
  return sealedFiles(folder)!.map((file) => ({
    file: `${to}/${file.path}`,
    key,
    make: async () => {
      if (!isIntact(folder, file)) await again();
      return join(folder, file.path);
    },
  }));
}
