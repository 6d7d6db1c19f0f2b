import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { readLines, writeLines } from "../archive/sealed-lines.ts";
import { wordGatherer } from "./gather-words.ts";
import { type BundleFile, indexFiles } from "./pagefind-files.ts";
import type { SearchRecord } from "./search-record.ts";
import { type SegmentSummary, summaryGatherer } from "./segment-summary.ts";

/** Kept with a segment in the cache, and not published. */
export const SUMMARY_FILE = "summary.lines";

/** A record and the name of its fragment. */
export interface PlacedRecord {
  readonly record: SearchRecord;
  readonly fragment: string;
}

/** Indexes records, oldest first, into a Pagefind bundle in `outDir`, with the segment's summary beside it. */
export function writeSegment(records: Iterable<PlacedRecord>, outDir: string): SegmentSummary {
  const gatherer = wordGatherer();
  const summaries = summaryGatherer();
  const fragments: string[] = [];
  for (const { record, fragment } of records) {
    gatherer.add(record);
    summaries.add(record);
    fragments.push(fragment);
  }
  const summary = summaries.summary(gatherer.counts());
  const { words, postings } = gatherer.words();
  writeBundle(indexFiles(fragments, words, postings), outDir);
  writeLines(join(outDir, SUMMARY_FILE), [summary]);
  return summary;
}

export function writeBundle(files: Iterable<BundleFile>, outDir: string): void {
  for (const { path, content } of files) {
    mkdirSync(dirname(join(outDir, path)), { recursive: true });
    writeFileSync(join(outDir, path), content);
  }
}

/** The summary of a segment written before. Throws where it is damaged. */
export function readSegmentSummary(segmentDir: string): SegmentSummary {
  return readLines<SegmentSummary>(join(segmentDir, SUMMARY_FILE)).at(0);
}
