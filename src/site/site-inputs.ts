import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { BuildOptions } from "../build-options.ts";
import { readSource } from "../content/read-source.ts";
import { readSiteConfig, type SiteConfig } from "../content/site-config.ts";
import { readSourceTree, type SourceTree } from "../content/source-tree.ts";
import { decodeText } from "../content/text-file.ts";
import { digestOf } from "../digest.ts";
import type { CopyOutput } from "../pages/output.ts";
import { type Problem, problem } from "../problem.ts";
import { LEDGER_FILE, type Ledger, ledgerOf, openLedger, parseLedger } from "./ledger.ts";
import { readMarker } from "./output-folder.ts";
import { publicOutputs } from "./public-files.ts";

/** What stands in the content folder and beside it, before any article is opened. */
export interface SiteInputs {
  readonly tree: SourceTree;
  readonly config: SiteConfig;
  /** What was answered before this build; `null` where that is nothing. */
  readonly previous: PreviousLedger | null;
  readonly publicFiles: readonly CopyOutput[];
}

/** Finds the sources, reads the configuration and the ledger of before. */
export async function readInputs(options: BuildOptions, program: string, problems: Problem[]): Promise<SiteInputs> {
  const tree = await readSourceTree(options.contentDir, options.cacheDir, program, problems);
  return {
    tree,
    config: readConfig(tree, options.baseUrl, problems),
    previous: previousLedger(options, problems),
    publicFiles: publicOutputs(tree.publicFiles, tree.publicLabel, problems),
  };
}

/** The archive's configuration out of its content folder. */
function readConfig({ config, label }: SourceTree, baseUrl: string | null, problems: Problem[]): SiteConfig {
  const file = `${label}/site.yaml`;
  const bytes = config === null ? null : readSource(config.absolutePath, file, problems);
  const text = bytes === null ? null : decodeText(bytes, file, problems);
  return readSiteConfig(text, file, baseUrl, problems);
}

/** A ledger as it is written. */
export interface PreviousLedger {
  readonly bytes: Buffer;
  readonly name: string;
  readonly digest: string;
}

function previousLedger({ previousLedger, outDir }: BuildOptions, problems: Problem[]): PreviousLedger | null {
  const file = join(outDir, LEDGER_FILE);
  const found = existsSync(file) ? { bytes: readFileSync(file), name: LEDGER_FILE } : null;
  const given = previousLedger === null ? found : { ...previousLedger, bytes: Buffer.from(previousLedger.text) };
  if (given === null) {
    // What was published has a ledger; without it no address of before would be missed.
    if (readMarker(outDir) !== null)
      problems.push(problem("bad-ledger", { file: LEDGER_FILE, line: 1, column: 1 }, { reason: "ENOENT" }));
    return null;
  }
  return { bytes: given.bytes, name: given.name, digest: digestOf(given.bytes) };
}

/**
 * What was answered before this build.
 *
 * @param isOwn whether it is what this program is known to have published there: it is then not looked through
 */
export function readLedger(previous: PreviousLedger | null, isOwn: boolean, problems: Problem[]): Ledger {
  if (previous === null) return ledgerOf([]);
  const { bytes, name } = previous;
  return isOwn ? openLedger(bytes) : (parseLedger(bytes.toString(), name, problems) ?? ledgerOf([]));
}
