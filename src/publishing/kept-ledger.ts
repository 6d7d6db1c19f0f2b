import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join, relative } from "node:path";
import { LEDGER_FILE } from "../addresses/ledger.ts";
import type { LedgerFiles } from "../addresses/ledger-files.ts";
import { partDigestsIn } from "../addresses/ledger-head.ts";
import type { WrittenLedger } from "../addresses/read-ledger.ts";
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

/** The name of a kept part: after its bytes, so that a head that is replaced never leads to a part of another ledger. */
function fileName(digest: string): string {
  return `${digest}.json`;
}

/** The kept ledger of an output folder; `null` where none is kept. */
export function readKeptLedger(cacheDir: string, outDir: string): WrittenLedger | null {
  const place = placeOf(cacheDir, outDir);
  const file = join(place, LEDGER_FILE);
  if (!existsSync(file)) return null;
  const text = readFileSync(file, "utf8");
  const digests = partDigestsIn(text);
  return {
    name: file,
    text,
    partOf: (name) => {
      const part = join(place, fileName(digests?.get(name) ?? ""));
      return existsSync(part) ? readFileSync(part) : null;
    },
  };
}

/**
 * Prepares to keep the ledger of a publication. Everything is written before the site is published, so that a full disk
 * stops the publication and not what follows it. Parts that are kept already are not written.
 *
 * @returns what keeps the ledger once the site is published, and removes the parts of the one before
 */
export function prepareKeptLedger(cacheDir: string, outDir: string, { head, parts }: LedgerFiles): () => void {
  const place = placeOf(cacheDir, outDir);
  const file = join(place, LEDGER_FILE);
  const prepared = `${file}.new`;
  const kept = new Set(existsSync(place) ? readdirSync(place) : []);
  const names = new Set([LEDGER_FILE]);
  for (const { bytes, digest } of parts.values()) {
    const name = fileName(digest);
    names.add(name);
    if (!kept.has(name)) writeWholeFile(join(place, name), bytes);
  }
  writeWholeFile(prepared, head);
  return () => {
    renameSync(prepared, file);
    for (const name of kept) if (!names.has(name)) rmSync(join(place, name), { force: true });
  };
}
