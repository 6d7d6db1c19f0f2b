import { join } from "node:path";
import { EMPTY_LEDGER, LEDGER_FILE, type Ledger } from "../addresses/ledger.ts";
import { ledgerAt } from "../addresses/ledger-folder.ts";
import { readLedger, type WrittenLedger } from "../addresses/read-ledger.ts";
import { digestOf } from "../cache/digest.ts";
import { type Problem, problem } from "../problems/problem.ts";
import { readKeptLedger } from "../publishing/kept-ledger.ts";
import { readMarker } from "../publishing/output-folder.ts";
import type { PublishedState, StateStore } from "../publishing/state.ts";
import type { BuildOptions } from "./build-options.ts";

/** What is known of the site that was published before this build. */
export interface PublishedBefore {
  readonly ledger: Ledger;
  /** The file in the cache that the ledger was taken from, for the output folder has none; else `null`. */
  readonly keptLedgerFile: string | null;
  /** What the output folder holds and was made from; `null` where that is unknown. */
  readonly state: PublishedState | null;
  /** What another version of the program published there, to compare with; `null` where it was this one. */
  readonly earlier: PublishedState | null;
}

/**
 * Reads the previous ledger and the state of the output folder. The state is used only where the output was published
 * with that ledger.
 *
 * @param makers the digest of the program
 */
export function readPublished(
  options: BuildOptions,
  states: StateStore,
  makers: string,
  problems: Problem[],
): PublishedBefore {
  const written = writtenLedger(options, problems);
  const token = readMarker(options.outDir)?.token;
  const last = options.clean || token === undefined ? null : states.read(token);
  const state = last?.ledgerDigest === (written === null ? "" : digestOf(written.text)) ? last : null;
  const known = options.clean || token === undefined ? null : states.readOfAny(token);
  const earlier = known?.made.makers === makers ? null : known;
  return {
    ledger: (written === null ? null : readLedger(written, state !== null, problems)) ?? EMPTY_LEDGER,
    keptLedgerFile: written?.isKept === true ? written.name : null,
    state,
    earlier,
  };
}

/** The ledger that a build goes on from. */
interface PreviousLedger extends WrittenLedger {
  /** Whether the cache kept it, for the output folder has none. */
  readonly isKept?: boolean;
}

/**
 * The previous ledger: the one the options give, else that of the output folder, else the one the cache keeps of the last
 * publication there. `null` where there is none. A preview and a
 * rehearsal bind nobody, so their ledgers are not kept.
 */
function writtenLedger(
  { previousLedger, outDir, cacheDir, preview }: BuildOptions,
  problems: Problem[],
): PreviousLedger | null {
  const given = previousLedger ?? ledgerAt(join(outDir, LEDGER_FILE), LEDGER_FILE);
  if (given !== null) return given;
  // A published folder has a ledger; if it were built without its ledger, no lost address would be noticed.
  if (readMarker(outDir) !== null) {
    problems.push(problem("bad-ledger", { file: LEDGER_FILE, line: 1, column: 1 }, { reason: "ENOENT" }));
    return null;
  }
  const kept = preview ? null : readKeptLedger(cacheDir, outDir);
  return kept === null ? null : { ...kept, isKept: true };
}
