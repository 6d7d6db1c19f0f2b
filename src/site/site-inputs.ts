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
import { LEDGER_FILE, type Ledger, parseLedger } from "./ledger.ts";
import { readMarker } from "./output-folder.ts";
import { publicOutputs } from "./public-files.ts";

/** What stands in the content folder and beside it, before any article is opened. */
export interface SiteInputs {
  readonly tree: SourceTree;
  readonly config: SiteConfig;
  /** What was answered before this build. */
  readonly previous: Ledger;
  /** Digest of its text. */
  readonly previousDigest: string;
  readonly publicFiles: readonly CopyOutput[];
}

/** Finds the sources, reads the configuration and the ledger of before. */
export async function readInputs(options: BuildOptions, program: string, problems: Problem[]): Promise<SiteInputs> {
  const tree = await readSourceTree(options.contentDir, options.cacheDir, program, problems);
  return {
    tree,
    config: readConfig(tree, options.baseUrl, problems),
    ...readPreviousLedger(options, problems),
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

function readPreviousLedger(
  { previousLedger, outDir }: BuildOptions,
  problems: Problem[],
): Pick<SiteInputs, "previous" | "previousDigest"> {
  const file = join(outDir, LEDGER_FILE);
  const found = existsSync(file) ? { text: readFileSync(file, "utf8"), name: LEDGER_FILE } : null;
  const given = previousLedger ?? found;
  if (given === null) {
    // What was published has a ledger; without it no address of before would be missed.
    if (readMarker(outDir) !== null)
      problems.push(problem("bad-ledger", { file: LEDGER_FILE, line: 1, column: 1 }, { reason: "ENOENT" }));
    return { previous: new Map(), previousDigest: "" };
  }
  return {
    previous: parseLedger(given.text, given.name, problems) ?? new Map(),
    previousDigest: digestOf(given.text),
  };
}
