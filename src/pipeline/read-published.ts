import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { LEDGER_FILE, type Ledger, ledgerOf, openLedger, parseLedger } from "../addresses/ledger.ts";
import { digestOf } from "../cache/digest.ts";
import { type Problem, problem } from "../problems/problem.ts";
import { readMarker } from "../publishing/output-folder.ts";
import type { PublishedState, StateStore } from "../publishing/state.ts";
import type { BuildOptions } from "./build-options.ts";

/** What is known of what was published before this build. */
export interface PublishedBefore {
  /** What was answered. */
  readonly ledger: Ledger;
  /** What the output holds; `null` where that is unknown. */
  readonly state: PublishedState | null;
}

/** Reads the ledger of before, and what is remembered of the output if it was made with that ledger. */
export function readPublished(options: BuildOptions, states: StateStore, problems: Problem[]): PublishedBefore {
  const written = writtenLedger(options, problems);
  const token = readMarker(options.outDir)?.token;
  const last = options.clean || token === undefined ? null : states.read(token);
  const state = last?.ledger === (written === null ? "" : digestOf(written.bytes)) ? last : null;
  return { ledger: readLedger(written, state !== null, problems), state };
}

/** A ledger as it is written. */
interface WrittenLedger {
  readonly bytes: Buffer;
  readonly name: string;
}

function writtenLedger({ previousLedger, outDir }: BuildOptions, problems: Problem[]): WrittenLedger | null {
  if (previousLedger !== null) return { name: previousLedger.name, bytes: Buffer.from(previousLedger.text) };
  const file = join(outDir, LEDGER_FILE);
  if (existsSync(file)) return { name: LEDGER_FILE, bytes: readFileSync(file) };
  // What was published has a ledger; without it no address of before would be missed.
  if (readMarker(outDir) !== null)
    problems.push(problem("bad-ledger", { file: LEDGER_FILE, line: 1, column: 1 }, { reason: "ENOENT" }));
  return null;
}

/** @param isOwn whether it is what this program is known to have published there: it is then not looked through */
function readLedger(written: WrittenLedger | null, isOwn: boolean, problems: Problem[]): Ledger {
  if (written === null) return ledgerOf([]);
  const { bytes, name } = written;
  return isOwn ? openLedger(bytes) : (parseLedger(bytes.toString(), name, problems) ?? ledgerOf([]));
}
