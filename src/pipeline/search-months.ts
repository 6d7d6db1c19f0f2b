import type { SearchMonthsCommon } from "../rendering/search-months-job.ts";
import { hasFragments } from "../search/index/indexing-job.ts";
import type { KeptSegment } from "../search/index/kept-segment.ts";
import type { SearchMonth } from "../search/index/month-fragments.ts";
import type { PlannedMonth } from "../search/index/segments.ts";
import type { Workers } from "../workers/pool.ts";
import type { ReadVolume } from "./read-archive.ts";

/** What the months of the search index are made from. */
export interface MonthsInput {
  readonly volumes: readonly ReadVolume[];
  readonly common: SearchMonthsCommon;
  /** The same as plain values, for other processes. */
  readonly commonToSend: () => SearchMonthsCommon;
  /** The cache of segments and months. */
  readonly searchCacheDir: string;
  readonly workers: Workers;
}

/**
 * Months of the search index, by their names (`2024-06`). The fragments of those that the cache lacks are made.
 *
 * @param kept segments in the cache, whose months are taken where they were planned with the same key; of their other months,
 *   articles are taken that did not change
 */
export async function searchMonths(
  planned: readonly PlannedMonth[],
  kept: readonly KeptSegment[],
  { volumes, common, commonToSend, searchCacheDir, workers }: MonthsInput,
): Promise<ReadonlyMap<string, SearchMonth>> {
  const byPlan = new Map(kept.flatMap(({ months }) => months.map((month) => [month.planned, month] as const)));
  const found = new Map<string, SearchMonth>();
  for (const { month, digest } of planned) {
    const known = byPlan.get(digest);
    if (known?.month === month && hasFragments(known, searchCacheDir)) found.set(month, known);
  }
  const missing = Map.groupBy(
    planned.filter(({ month }) => !found.has(month)),
    yearOf,
  );
  const earlier = Map.groupBy(
    new Map(kept.flatMap(({ months }) => months.map((each) => [each.key, each]))).values(),
    yearOf,
  );
  const jobs = volumes.flatMap(({ year, source, readingKey, detailsDir }) => {
    const months = missing.get(year);
    const job = { volume: source, readingKey, detailsDir, earlier: earlier.get(year) ?? [] };
    return months === undefined ? [] : [{ ...job, planned: months }];
  });
  const made = await workers.run({
    kind: "makeSearchMonths",
    items: jobs,
    common,
    commonToSend,
    inputOf: ({ volume, ...job }) => ({ ...job, volume: volume() }),
    weightOf: (job) => job.planned.reduce((sum, { articleCount }) => sum + articleCount, 0),
    onDone: () => {},
    isAwaited: true,
  });
  for (const month of [...made.values()].flat()) found.set(month.month, month);
  return found;
}

function yearOf({ month }: { readonly month: string }): number {
  return Number(month.slice(0, 4));
}
