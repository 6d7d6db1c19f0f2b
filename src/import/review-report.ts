import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { WordedProblem } from "../problems/problem.ts";
import type { ReportItem } from "./report-item.ts";

/** An item of a report as the report's JSON has it. */
export interface ReviewedItem extends Omit<ReportItem, "left" | "outcome"> {
  readonly left: readonly string[];
  /** The item's Problems. */
  readonly problems: readonly WordedProblem[];
}

/** The report of an import, for the page on which people look it through. */
export interface ReviewedReport {
  /** `2026-11-24`, or `2026-11-24-2` of the second import of that day. */
  readonly name: string;
  /** Those with Problems first, then those with doubts, the most first; otherwise in the order of the source. */
  readonly items: readonly ReviewedItem[];
}

/** The newest report in the folder of reports; `null` where there is none. Reads it again only where it changed. */
export function reportReader(folder: string): () => ReviewedReport | null {
  let known: { readonly key: string; readonly report: ReviewedReport } | null = null;
  return () => {
    const name = newestName(folder);
    if (name === null) return null;
    const file = join(folder, `${name}.json`);
    const { mtimeMs, size } = statSync(file);
    const key = `${name} ${mtimeMs} ${size}`;
    if (known?.key !== key) known = { key, report: { name, items: readItems(file) } };
    return known.report;
  };
}

const REPORT_NAME = /^(\d{4}-\d{2}-\d{2})(?:-(\d+))?\.json$/;

function newestName(folder: string): string | null {
  const names = readdirIfThere(folder).flatMap((name) => {
    const [, day = "", number = "1"] = REPORT_NAME.exec(name) ?? [];
    return day === "" ? [] : [{ name: name.replace(/\.json$/, ""), day, number: Number(number) }];
  });
  names.sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : one.number - other.number));
  return names.at(-1)?.name ?? null;
}

function readdirIfThere(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function readItems(file: string): readonly ReviewedItem[] {
  const { items, problems } = JSON.parse(readFileSync(file, "utf8")) as {
    readonly items: readonly Omit<ReviewedItem, "problems">[];
    readonly problems: readonly WordedProblem[];
  };
  const byFile = Map.groupBy(problems, (each) => each.file);
  const reviewed = items.map((item) => ({ ...item, problems: byFile.get(item.file ?? item.source) ?? [] }));
  // The sort keeps the order of the source among equals.
  return reviewed.sort(
    (one, other) =>
      other.problems.length - one.problems.length ||
      other.doubts.length - one.doubts.length ||
      Number(one.file !== null) - Number(other.file !== null),
  );
}
