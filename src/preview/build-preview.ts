import { join } from "node:path";
import { EMPTY_LEDGER, LEDGER_FILE, type Ledger, ledgerOf } from "../addresses/ledger.ts";
import { ledgerFiles } from "../addresses/ledger-files.ts";
import { ledgerAt } from "../addresses/ledger-folder.ts";
import type { Answer } from "../addresses/ledger-part.ts";
import { readLedger } from "../addresses/read-ledger.ts";
import { build } from "../build.ts";
import type { BuildOptions, BuildResult } from "../pipeline/build-options.ts";
import { type Problem, shownProblems, wordProblem } from "../problems/problem.ts";
import type { Progress } from "../progress/progress.ts";
import type { BuiltOutcome } from "./outcome.ts";

/** The places that a preview is built from and to, as plain values. */
export interface PreviewPlaces {
  readonly contentDir: string;
  readonly outDir: string;
  readonly cacheDir: string;
  readonly baseUrl: string | null;
  /** The file of the published ledger, which may be absent. */
  readonly publishedLedger: string;
}

/** Builds a preview: a site that shows drafts and scheduled articles too and has no search index. */
export async function buildPreview(places: PreviewPlaces, nowMs: number, progress: Progress): Promise<BuiltOutcome> {
  const { publishedLedger, ...folders } = places;
  const options = { ...folders, nowMs, clean: false, search: false, previousLedger: null, preview: true };
  const first = await build(options, progress);
  const ledger = withoutUnpublished(first, places);
  const result = ledger === null ? first : await build(withLedger(options, ledger), progress);
  return {
    kind: "built",
    problems: shownProblems(result.problems).map((problem) => wordProblem(problem, "vi")),
    basePath: result.config.basePath,
    files: result.summary?.files ?? null,
  };
}

function withLedger(options: BuildOptions, ledger: Ledger): BuildOptions {
  const { head, parts } = ledgerFiles(ledger);
  const partOf = (name: string) => parts.get(name)?.bytes ?? null;
  return { ...options, previousLedger: { name: LEDGER_FILE, text: head.toString(), partOf } };
}

/**
 * The preview's ledger without lost addresses that only previews ever had: editors may rename and remove drafts as they
 * like. `null` where there are none to leave out.
 */
function withoutUnpublished({ problems }: BuildResult, { outDir, publishedLedger }: PreviewPlaces): Ledger | null {
  const lost = problems.filter(isLostAddress).map((problem) => problem.parameters.address);
  if (lost.length === 0) return null;
  const ledger = ledgerIn(publishedLedger);
  const published = ledger.isRehearsal ? EMPTY_LEDGER : ledger;
  const unpublished = new Set(lost.filter((address) => published.answerOf(address) === undefined));
  if (unpublished.size === 0) return null;
  const last = ledgerIn(join(outDir, LEDGER_FILE));
  return ledgerOf(
    allAnswers(last).filter(([url]) => !unpublished.has(url)),
    last,
  );
}

function isLostAddress(problem: Problem): problem is Problem<"lost-address"> {
  return problem.code === "lost-address";
}

function allAnswers({ volumes, beside }: Ledger): readonly (readonly [string, Answer])[] {
  return [...[...volumes.values()].flatMap((volume) => [...volume.answers()]), ...beside];
}

function ledgerIn(file: string): Ledger {
  const written = ledgerAt(file, file);
  return (written === null ? null : readLedger(written, false, [])) ?? EMPTY_LEDGER;
}
