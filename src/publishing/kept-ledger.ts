import { createHash } from "node:crypto";
import { existsSync, readFileSync, renameSync } from "node:fs";
import { join, relative } from "node:path";
import { LEDGER_FILE } from "../addresses/ledger.ts";
import { writeWholeFile } from "../cache/whole-files.ts";
import { realPlace } from "./output-folder.ts";

/**
 * The place in the cache where the ledger of the last publication is kept, for the day that the output folder is gone.
 * Each output folder has one of its own. It is known by its way from the cache, so that a project which is moved as a
 * whole, or checked out elsewhere by a host, still finds it.
 */
function placeOf(cacheDir: string, outDir: string): string {
  const way = relative(realPlace(cacheDir), realPlace(outDir));
  return join(cacheDir, "ledgers", createHash("sha256").update(way).digest("hex").slice(0, 16));
}

/** The kept ledger of an output folder, and the name that Problems call it by; `null` where none is kept. */
export function readKeptLedger(
  cacheDir: string,
  outDir: string,
): { readonly bytes: Buffer; readonly name: string } | null {
  const file = join(placeOf(cacheDir, outDir), LEDGER_FILE);
  return existsSync(file) ? { bytes: readFileSync(file), name: file } : null;
}

/**
 * Prepares to keep the ledger of a publication. Everything is written before the site is published, so that a full disk
 * stops the publication and not what follows it.
 *
 * @returns what keeps the ledger once the site is published
 */
export function prepareKeptLedger(cacheDir: string, outDir: string, bytes: Uint8Array): () => void {
  const file = join(placeOf(cacheDir, outDir), LEDGER_FILE);
  const prepared = `${file}.new`;
  writeWholeFile(prepared, bytes);
  return () => renameSync(prepared, file);
}
