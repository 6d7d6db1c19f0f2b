import { statSync } from "node:fs";
import { basename } from "node:path";
import { ledgerPartFile } from "../addresses/ledger.ts";
import { ledgerAt } from "../addresses/ledger-folder.ts";
import { partDigestsIn } from "../addresses/ledger-head.ts";
import type { WrittenLedger } from "../addresses/read-ledger.ts";
import { UsageError } from "./command.ts";

/**
 * The ledger that `--previous` names: the file or address of its head. Its parts lie beside it.
 *
 * @throws UsageError where the head, or a part of it that is not just missing, cannot be read
 */
export async function previousLedger(named: string): Promise<WrittenLedger> {
  try {
    if (/^https?:\/\//.test(named)) return await fetchedLedger(named);
    // A folder or a missing file is told as the system tells it.
    statSync(named);
    return ledgerAt(named, basename(named))!;
  } catch (error) {
    throw new UsageError(
      `Không đọc được sổ địa chỉ "${named}": ${error instanceof Error ? error.message : String(error)}.`,
    );
  }
}

/** How many parts of a ledger are fetched at the same time. */
const FETCHES_AT_ONCE = 8;

async function fetchedLedger(url: string): Promise<WrittenLedger> {
  const head = await answered(url);
  if (!head.ok) throw new Error(`${head.status} ${head.statusText}`);
  const text = await head.text();
  const waiting = (partDigestsIn(text) ?? new Map()).keys();
  const parts = new Map<string, Uint8Array>();
  const fetchParts = async () => {
    for (const name of waiting) {
      // From where the head was found, which may be elsewhere than it was asked for.
      const response = await answered(new URL(ledgerPartFile(name), head.url).href);
      if (response.ok) parts.set(name, new Uint8Array(await response.arrayBuffer()));
      else if (response.status !== 404 && response.status !== 410)
        throw new Error(`${response.url}: ${response.status} ${response.statusText}`);
    }
  };
  await Promise.all(Array.from({ length: FETCHES_AT_ONCE }, fetchParts));
  return { name: url, text, partOf: (name) => parts.get(name) ?? null };
}

/** The longest that an answer may take, in milliseconds. */
const LONGEST_MS = 60_000;

async function answered(url: string): Promise<Response> {
  return fetch(url, { signal: AbortSignal.timeout(LONGEST_MS) });
}
