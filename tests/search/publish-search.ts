import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sealedFiles } from "../../src/cache/sealed-folder.ts";
import { programDigests } from "../../src/program/digests.ts";
import { bundleAssets } from "../../src/rendering/bundle-assets.ts";
import { doIndexingJob, ensureRuntime, keepFragments } from "../../src/search/index/indexing-job.ts";
import { readSegmentSummary } from "../../src/search/index/kept-segment.ts";
import { lexiconFile, namesFile, searchManifest } from "../../src/search/index/manifest.ts";
import { monthFolder } from "../../src/search/index/month-fragments.ts";
import type { SearchRecord } from "../../src/search/index/record.ts";
import { mergeSummaries } from "../../src/search/index/segment-summary.ts";
import { planSegments, segmentFolder } from "../../src/search/index/segments.ts";
import { vietnamese } from "../../src/wording/vi.ts";

/** Writes the search of `records` as the builder would, into `siteDir`, working in `cacheDir`. */
export async function publishSearch(
  siteDir: string,
  cacheDir: string,
  records: readonly SearchRecord[],
): Promise<void> {
  const folder = join(siteDir, "tim-kiem/chi-muc");
  const copy = (from: string, to: string): void => {
    for (const { path } of sealedFiles(join(cacheDir, from))!)
      cpSync(join(cacheDir, from, path), join(folder, to, path));
  };
  const ordered = records.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
  const byMonth = [...Map.groupBy(ordered, (record) => record.publishedIso.slice(0, 7))].map(([month, own]) => ({
    month: { month, key: keyOf(month, own), articleCount: own.length, planned: keyOf(month, own) },
    own,
  }));
  const byYear = Map.groupBy(byMonth, ({ month }) => Number(month.month.slice(0, 4)));
  const segments = planSegments(
    [...byYear].map(([year, own]) => ({ year, months: own.map(({ month }) => ({ ...month, digest: month.key })) })),
  );
  mkdirSync(folder, { recursive: true });
  const { pagefindPrelude } = await bundleAssets(cacheDir, programDigests([]).assets, vietnamese);
  await ensureRuntime(cacheDir, RUNTIME, pagefindPrelude);
  copy(RUNTIME, RUNTIME);
  for (const { month, own } of byMonth) {
    const articles = own.map((record) => ({ key: record.url, record }));
    await keepFragments(month, articles, cacheDir);
    copy(month.key, monthFolder(month.month));
  }
  for (const segment of segments) {
    const months = byMonth.flatMap(({ month }) =>
      segment.months.some((own) => own.month === month.month) ? [month] : [],
    );
    await doIndexingJob({ segment, months, earlier: [] }, { cacheDir });
    copy(segment.key, segmentFolder(segment));
  }
  const summary = mergeSummaries(segments.map((segment) => readSegmentSummary(join(cacheDir, segment.key))));
  const [lexicon, names] = [lexiconFile(summary), namesFile(summary, segments)];
  for (const { fileName, json } of [lexicon, names]) writeFileSync(join(folder, fileName), json);
  const categories = [
    ...new Map(records.map(({ category: { slug, name } }) => [slug, [slug, name] as const])).values(),
  ];
  const manifest = searchManifest(segments, { runtimeFolder: RUNTIME, lexicon, names, categories });
  writeFileSync(join(siteDir, "tim-kiem/chi-muc.json"), manifest);
}

const RUNTIME = "pagefind-test";

function keyOf(month: string, records: readonly SearchRecord[]): string {
  return `${month.replace("-", "")}${records.length}`;
}

function key({ publishedIso, url }: SearchRecord): string {
  return `${publishedIso} ${url}`;
}
