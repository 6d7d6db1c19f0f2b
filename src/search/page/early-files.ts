import { ENTRY_FILE, entryJson, TABLE_FILE, WASM_FILE } from "../index/pagefind-entry.ts";
import { takeBytes } from "./fetched-ahead.ts";

/** A bundle of Pagefind: its folder, and how many articles it has. */
export interface Bundle {
  readonly path: string;
  readonly articleCount: number;
}

/** A part of the address by which Pagefind asks for the entry file; the page chooses it (pagefind.ts). */
export const CACHE_TAG = "1";

/**
 * Sends Pagefind's worker the files that it asks for first, one after another, where all of them together take no longer
 * than one: its WebAssembly and the tables of all bundles. The worker takes them in place of a request
 * (pagefind-prelude.ts).
 *
 * @param runtime the address of the folder with Pagefind's program, which is a bundle without articles too
 */
export function sendEarlyFiles(worker: Worker, runtime: string, segments: readonly Bundle[]): void {
  const bundles = [{ path: runtime, articleCount: 0 }, ...segments];
  const loaded = [`${runtime}${WASM_FILE}`, ...bundles.map(({ path }) => `${path}${TABLE_FILE}`)];
  const entries = bundles.map(({ path }) => `${path}${ENTRY_FILE}?ts=${CACHE_TAG}`);
  worker.postMessage({ expect: [...loaded, ...entries] });
  for (const [index, given] of entries.entries())
    worker.postMessage({ given, bytes: new TextEncoder().encode(entryJson(bundles[index]!.articleCount)).buffer });
  for (const given of loaded) void takeBytes(given).then((bytes) => worker.postMessage({ given, bytes }));
}
