import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { readLines } from "../../cache/sealed-lines.ts";
import type { SearchMonth } from "./month-fragments.ts";
import type { ArticleCounts, SegmentSummary } from "./segment-summary.ts";

/** Files the cache keeps with a segment and that are not published: its months, what they count, its summary. */
export const MONTHS_FILE = "months.lines";
export const MONTH_COUNTS_FILE = "month-counts.lines";
export const SUMMARY_FILE = "summary.lines";

/** A segment in the cache. */
export interface KeptSegment {
  readonly folder: string;
  /** The months of the segment, oldest first. */
  readonly months: readonly SearchMonth[];
}

/** The segments in a cache. A segment whose list of months is damaged is passed over. */
export function keptSegments(cacheDir: string): readonly KeptSegment[] {
  if (!existsSync(cacheDir)) return [];
  return readdirSync(cacheDir).flatMap((name) => {
    const folder = join(cacheDir, name);
    if (!existsSync(join(folder, MONTHS_FILE))) return [];
    try {
      return [{ folder, months: readMonths(folder) }];
    } catch {
      return [];
    }
  });
}

/** The months of a segment. Throws where their file is damaged. */
export function readMonths(folder: string): readonly SearchMonth[] {
  return readLines<SearchMonth>(join(folder, MONTHS_FILE)).all();
}

/** What is counted of the articles of a segment's months, in the order of the months. Throws where the file is damaged. */
export function readMonthCounts(folder: string): readonly ArticleCounts[] {
  return readLines<ArticleCounts>(join(folder, MONTH_COUNTS_FILE)).all();
}

/** The summary of a segment. Throws where its file is damaged. */
export function readSegmentSummary(folder: string): SegmentSummary {
  return readLines<SegmentSummary>(join(folder, SUMMARY_FILE)).at(0);
}
