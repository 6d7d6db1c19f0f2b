import { appendFileSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { WordedProblem } from "../problems/problem.ts";
import type { FoundNothing } from "./found-item.ts";
import type { ReportItem, ReportTotals } from "./report-item.ts";
import { nothingsSection, reportHead, reportSection } from "./report-text.ts";
import type { Kept, Stage } from "./stage.ts";

/** The items of a report, kept in the stage: there may be too many for memory. */
export interface KeptReport {
  readonly totals: ReportTotals;
  readonly items: readonly Kept[];
}

/** The report as one JSON object, in parts. */
export function* reportJson({ totals, items }: KeptReport, stage: Stage): Iterable<string> {
  yield '{"items": [';
  let separator = "\n";
  for (const kept of items) {
    yield `${separator}${JSON.stringify(asJson(stage.take<ReportItem>(kept)))}`;
    separator = ",\n";
  }
  yield `],\n"problems": ${JSON.stringify(totals.problems)}}\n`;
}

function asJson({ outcome: _outcome, left, ...item }: ReportItem): unknown {
  return { ...item, left: left.map(({ text }) => text) };
}

/** Writes the report for people and the one for programs, under the first name of the day that is free; returns its path. */
export function writeReport(
  report: KeptReport,
  nothings: readonly FoundNothing[],
  stage: Stage,
  folder: string,
  day: string,
): string {
  mkdirSync(folder, { recursive: true });
  const name = freeName(folder, day);
  writeParts(join(folder, `${name}.json`), reportJson(report, stage));
  writeParts(join(folder, `${name}.md`), reportMarkdown(report, nothings, stage, day));
  return join(folder, `${name}.md`);
}

function freeName(folder: string, day: string): string {
  for (let number = 1; ; number++) {
    const name = number === 1 ? day : `${day}-${number}`;
    if (!existsSync(join(folder, `${name}.md`)) && !existsSync(join(folder, `${name}.json`))) return name;
  }
}

/** Items with doubts that matter come first: those are what somebody must look at. */
function* reportMarkdown(
  { totals, items }: KeptReport,
  nothings: readonly FoundNothing[],
  stage: Stage,
  day: string,
): Iterable<string> {
  yield reportHead(totals, day);
  const troubled = new Set(totals.problems.map(({ file }) => file));
  for (const wanted of [true, false]) {
    for (const kept of items) {
      const item = stage.take<ReportItem>(kept);
      if (troubled.has(item.file ?? item.source) === wanted) yield reportSection(item, problemsOf(item, totals));
    }
  }
  yield nothingsSection(nothings);
}

function problemsOf({ file, source }: ReportItem, { problems }: ReportTotals): readonly WordedProblem[] {
  return problems.filter((each) => each.file === (file ?? source));
}

function writeParts(file: string, parts: Iterable<string>): void {
  const draft = `${file}.${process.pid}.draft`;
  rmSync(draft, { force: true });
  writeFileSync(draft, "");
  let waiting = "";
  for (const part of parts) {
    waiting += part;
    if (waiting.length < 1 << 16) continue;
    appendFileSync(draft, waiting);
    waiting = "";
  }
  appendFileSync(draft, waiting);
  renameSync(draft, file);
}
