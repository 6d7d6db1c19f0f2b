import { pictureUrl } from "../addresses/urls.ts";
import { type Entry, yearOf } from "../archive/entry.ts";
import { readDetails } from "../archive/reading-job.ts";
import type { ReadingOptions } from "../archive/volume-source.ts";
import type { VolumeStore } from "../archive/volume-store.ts";
import { digestOf } from "../cache/digest.ts";
import type { NamedFiles } from "../content/sources/named-file.ts";
import { renditionName } from "../pictures/rendition-name.ts";
import { hasFragments, keepFragments } from "../search/index/indexing-job.ts";
import type { KeptSegment } from "../search/index/kept-segment.ts";
import type { SearchMonth } from "../search/index/month-fragments.ts";
import type { SearchRecord } from "../search/index/record.ts";
import type { PlannedMonth, SearchSegment } from "../search/index/segments.ts";
import type { SiteContext } from "../views/site-context.ts";
import type { ReadVolume } from "./read-archive.ts";

/** What the months of the search index are made from. */
export interface MonthsInput {
  readonly volumes: readonly ReadVolume[];
  readonly files: NamedFiles;
  readonly store: VolumeStore;
  readonly readingOptions: ReadingOptions;
  readonly context: SiteContext;
  /** The digest of the program that makes the index. */
  readonly programDigest: string;
  /** The cache of segments and months. */
  readonly searchCacheDir: string;
}

/**
 * The months of a segment, oldest first. The fragments of those that the cache lacks are made.
 *
 * @param kept segments in the cache, whose months are taken where they were planned with the same key
 */
export async function monthsOfSegment(
  segment: SearchSegment,
  kept: readonly KeptSegment[],
  input: MonthsInput,
): Promise<readonly SearchMonth[]> {
  const byPlan = new Map(kept.flatMap(({ months }) => months.map((month) => [month.planned, month] as const)));
  const months = new Map<string, SearchMonth>();
  for (const { month, digest } of segment.months) {
    const found = byPlan.get(digest);
    if (found?.month === month && hasFragments(found, input.searchCacheDir)) months.set(month, found);
  }
  const missing = segment.months.filter(({ month }) => !months.has(month));
  for (const volume of input.volumes) {
    const ofVolume = missing.filter(({ month }) => Number(month.slice(0, 4)) === volume.year);
    if (ofVolume.length > 0)
      for (const month of await monthsOfVolume(volume, ofVolume, input)) months.set(month.month, month);
  }
  return segment.months.map(({ month }) => months.get(month)!);
}

/** Months of a volume. The fragments of those that the cache lacks are made from their articles. */
async function monthsOfVolume(
  volume: ReadVolume,
  planned: readonly PlannedMonth[],
  { files, store, readingOptions, context, programDigest, searchCacheDir }: MonthsInput,
): Promise<readonly SearchMonth[]> {
  const published = store.entries(volume.readingKey).filter((entry) => entry.state === "published");
  const entriesOf = Map.groupBy(published, (entry) => entry.published.iso.slice(0, 7));
  const months = planned.map(({ month, digest }) => {
    const entries = entriesOf.get(month) ?? [];
    const key = monthKey(entries, [programDigest, readingOptions.words], context);
    return { month: { month, key, articleCount: entries.length, planned: digest }, entries };
  });
  const missing = months.filter(({ month }) => !hasFragments(month, searchCacheDir));
  const wanted = new Set(missing.flatMap(({ entries }) => entries.map(({ file }) => file)));
  const source = { ...volume.source(), files };
  const details =
    wanted.size === 0
      ? null
      : await readDetails({ source, options: readingOptions, detailsDir: volume.detailsDir }, wanted);
  for (const { month, entries } of missing) {
    const records = entries.map((entry) => recordOf(entry, details?.get(entry.url)?.article.body.text ?? "", context));
    await keepFragments(month, records, searchCacheDir);
  }
  return months.map(({ month }) => month);
}

/**
 * The key of a month: says everything that its fragments are made from.
 *
 * @param shared what they have in common: the program, and the words that bodies are read with
 */
function monthKey(entries: readonly Entry[], shared: readonly unknown[], context: SiteContext): string {
  return digestOf([...shared, entries, entries.map(({ category }) => context.categoryName(category))]);
}

/** What the search index holds of an article; `text` is the plain text of its body. */
function recordOf(entry: Entry, text: string, context: SiteContext): SearchRecord {
  const { url, title, shortTitle, summary, topics, authors, documents, people } = entry;
  return {
    url,
    title,
    ...(shortTitle === undefined ? {} : { shortTitle }),
    summary,
    text,
    publishedIso: entry.published.iso,
    category: { slug: entry.category, name: context.categoryName(entry.category) },
    topics,
    authors,
    documents,
    people,
    ...pictureOf(entry),
  };
}

/** The smallest rendition of an article's cover that every browser shows. */
function pictureOf(entry: Entry): Pick<SearchRecord, "picture"> {
  const rendition = entry.cover?.picture.renditions.find(({ format }) => format === "jpeg" || format === "png");
  if (entry.cover === undefined || rendition === undefined) return {};
  const src = pictureUrl(yearOf(entry), renditionName(entry.cover.picture, rendition));
  return { picture: { src, widthPx: rendition.widthPx, heightPx: rendition.heightPx } };
}
