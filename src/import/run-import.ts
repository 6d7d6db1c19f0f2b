import { existsSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { momentAt } from "../content/dates.ts";
import { readSiteConfig, type SiteConfig } from "../content/site-config.ts";
import { decodeText } from "../content/sources/decode-text.ts";
import { type Problem, problem, sortProblems, wordProblem } from "../problems/problem.ts";
import { bagsAmong } from "./bag/bags-among.ts";
import { restoreBag } from "./bag/restore-bag.ts";
import type { DayOrder } from "./dates/written-date.ts";
import type { FoundNothing, SourceKind } from "./found-item.ts";
import { gatherSources } from "./gather.ts";
import { openMemory, readOnlyMemory } from "./memory.ts";
import { keepOriginals } from "./originals.ts";
import type { FieldMap, Source } from "./reader.ts";
import { type KeptReport, reportJson, writeReport } from "./report.ts";
import type { Outcome, ReportItem } from "./report-item.ts";
import { settleItems } from "./settle-items.ts";
import { newStageFolder, openStage, type Stage } from "./stage.ts";
import { restoreWacz } from "./web-archive/restore-wacz.ts";
import { writeItems } from "./write-items.ts";

/** What an import is asked to do. */
export interface ImportOptions {
  readonly sources: readonly Source[];
  /** The content folder that articles are written into. */
  readonly outDir: string;
  /** Whether nothing is to be written, only told. */
  readonly isPlan: boolean;
  readonly kind: SourceKind | null;
  readonly category: string | null;
  readonly sinceMs: number | null;
  readonly map: FieldMap;
  readonly dayOrder: DayOrder | null;
  readonly originalsDir: string | null;
  readonly nowMs: number;
  readonly onRead: (source: string) => void;
  readonly onWritten: (source: string) => void;
}

/** What an import did. */
export interface ImportResult {
  readonly report: KeptReport;
  readonly problems: readonly Problem[];
  /** Where the report for people is; `null` where nothing is written. */
  readonly reportFile: string | null;
  /** The object of `--json`, in parts. */
  readonly json: () => Iterable<string>;
  /** Removes what the import kept for itself while it ran. The report's items are gone with it. */
  readonly end: () => void;
}

/** Where articles wait that have no date, inside the folder of reports. */
const WAITING = "cho-ngay";

/**
 * Imports articles: reads every source, decides dates and addresses over all of them, writes articles, keeps the sources
 * and reports. Killed at any moment, it leaves whole articles behind, and another run goes on with the rest.
 */
export async function importSources(options: ImportOptions): Promise<ImportResult> {
  const outDir = resolve(options.outDir);
  const problems: Problem[] = [];
  const { bags, others, kind } = bagsAmong(options.sources, options.kind);
  // Bags come first: with their articles come the configuration and addresses that other sources must meet.
  const restoring = { ...options, outDir, label: basename(outDir), onItem: options.onWritten };
  const restored: ReportItem[] = bags.flatMap((bag) => restoreBag(bag, restoring, problems));
  const unread: Source[] = [];
  for (const source of others) {
    const items = await restoreWacz(source, kind, restoring, problems);
    if (items === null) unread.push(source);
    else restored.push(...items);
  }
  const config = readConfig(outDir, problems);
  const stage = openStage(stageFolder(outDir, options.isPlan));
  const memory = options.isPlan ? readOnlyMemory(outDir) : openMemory(outDir);
  const zone = config.timeZone;
  const gathered = await gatherSources(unread, { ...options, kind, timeZone: zone, stage, onItem: options.onRead });
  const settled = settleItems(gathered, { ...options, outDir, memory, zone, given: options.dayOrder });
  const reports = reportFolder(outDir);
  const writing = {
    ...options,
    ...{ outDir, stage, memory, config },
    label: basename(outDir),
    waitingDir: join(reports, WAITING),
    onItem: options.onWritten,
  };
  const report = keepReport([restored, writeItems(settled, writing, problems)], stage);
  problems.push(...gathered.nothings.filter(({ isFault }) => isFault).map(faultOf));
  const totals = {
    ...report.totals,
    problems: sortProblems(problems).map((each) => wordProblem(each, config.language)),
  };
  const whole = { ...report, totals };
  let reportFile: string | null = null;
  if (!options.isPlan) {
    memory.close();
    await keepOriginals(gathered.originals, resolve(options.originalsDir ?? join(outDir, ".originals")));
    const day = momentAt(options.nowMs, zone).iso.slice(0, 10);
    reportFile = writeReport(whole, gathered.nothings, stage, reports, day);
  }
  return { report: whole, problems, reportFile, json: () => reportJson(whole, stage), end: stage.remove };
}

/** Items wait inside the content folder, under a name that is passed over; those of a plan where nothing stays. */
function stageFolder(outDir: string, isPlan: boolean): string {
  return isPlan ? join(tmpdir(), `khotin-import-${process.pid}`) : newStageFolder(join(outDir, ".import"));
}

/** Reports lie beside the content folder, with the other things of an archive that are not published. */
function reportFolder(outDir: string): string {
  return join(dirname(outDir), "nhap-lieu");
}

function readConfig(outDir: string, problems: Problem[]): SiteConfig {
  const file = join(outDir, "site.yaml");
  const label = `${basename(outDir)}/site.yaml`;
  const text = existsSync(file) ? decodeText(readFileSync(file), label, problems) : null;
  return readSiteConfig(text?.text ?? null, label, null, problems);
}

function keepReport(lists: readonly Iterable<ReportItem>[], stage: Stage): KeptReport {
  const kept = [];
  const outcomes: Partial<Record<Outcome, number>> = {};
  let [source, own] = [0, 0];
  for (const items of lists) {
    for (const item of items) {
      kept.push(stage.put(item));
      outcomes[item.outcome] = (outcomes[item.outcome] ?? 0) + 1;
      source += item.words.source;
      own += item.words.kept;
    }
  }
  return { items: kept, totals: { items: kept.length, outcomes, words: { source, kept: own }, problems: [] } };
}

function faultOf({ source, what }: FoundNothing): Problem {
  return problem("import-unreadable", { file: source, line: 1, column: 1 }, { detail: what });
}
