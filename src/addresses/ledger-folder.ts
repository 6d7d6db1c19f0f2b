import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { ledgerPartFile } from "./ledger.ts";
import type { WrittenLedger } from "./read-ledger.ts";

/**
 * The ledger whose head is a file; its parts lie beside it, as in a site's folder. `null` where there is no such file.
 *
 * @param name the name that Problems call it by
 */
export function ledgerAt(file: string, name: string): WrittenLedger | null {
  if (!existsSync(file)) return null;
  return {
    name,
    text: readFileSync(file, "utf8"),
    partOf: (part) => bytesOf(join(dirname(file), ledgerPartFile(part))),
  };
}

function bytesOf(file: string): Buffer | null {
  try {
    return readFileSync(file);
  } catch (error) {
    if (["ENOENT", "ENOTDIR", "EISDIR"].includes((error as NodeJS.ErrnoException).code ?? "")) return null;
    throw error;
  }
}
