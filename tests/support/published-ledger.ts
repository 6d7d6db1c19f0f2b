import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { WrittenLedger } from "../../src/addresses/read-ledger.ts";

/** The ledger of a site as it stands in its folder now: a build may be given it after the folder has changed. */
export function publishedLedger(out: string): WrittenLedger {
  const parts = new Map(
    partFiles(out).map((file) => [file.slice("ledger/".length, -".json".length), bytesOf(out, file)]),
  );
  return {
    name: "ledger.json",
    text: bytesOf(out, "ledger.json").toString(),
    partOf: (name) => parts.get(name) ?? null,
  };
}

/** What the ledger of a site says: its head, then all its lines. */
export function ledgerText(out: string): string {
  return ["ledger.json", ...partFiles(out)].map((file) => bytesOf(out, file).toString()).join("");
}

function partFiles(out: string): readonly string[] {
  return existsSync(join(out, "ledger")) ? globSync("ledger/*.json", { cwd: out }).sort() : [];
}

function bytesOf(out: string, file: string): Buffer {
  return readFileSync(join(out, file));
}
