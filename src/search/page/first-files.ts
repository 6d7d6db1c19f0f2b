import type { SearchManifest } from "../index/manifest.ts";
import { TABLE_FILE, WASM_FILE, WORKER_FILE } from "../index/pagefind-entry.ts";

/** The addresses of what every answer needs first of the index. */
export interface FirstFiles {
  readonly worker: string;
  /** Pagefind's WebAssembly, then the tables of all segments. */
  readonly files: readonly string[];
}

/** @param folder the address of the manifest's folder */
export function firstFiles(folder: string, { runtime, segments }: SearchManifest): FirstFiles {
  const tables = [runtime, ...segments.map(({ path }) => path)].map((path) => `${folder}${path}${TABLE_FILE}`);
  return { worker: `${folder}${runtime}${WORKER_FILE}`, files: [`${folder}${runtime}${WASM_FILE}`, ...tables] };
}
