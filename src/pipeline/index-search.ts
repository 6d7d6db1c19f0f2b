import { join } from "node:path";
import { fileOf, pictureUrl, searchIndexUrl, searchManifestUrl } from "../addresses/urls.ts";
import { type Entry, yearOf } from "../archive/entry.ts";
import { detailsOf } from "../archive/reading-job.ts";
import type { ReadingOptions } from "../archive/volume-source.ts";
import type { VolumeStore } from "../archive/volume-store.ts";
import { digestOf } from "../cache/digest.ts";
import type { NamedFiles } from "../content/sources/named-file.ts";
import type { Output } from "../pages/output.ts";
import { publishedFrom } from "../pages/sealed-outputs.ts";
import { renditionName } from "../pictures/rendition-files.ts";
import {
  doIndexingJob,
  ensureRuntime,
  hasFragments,
  type IndexingJob,
  indexedMonths,
  keepFragments,
} from "../search/index/indexing-job.ts";
import { type KeptSegment, keptSegments, readSegmentSummary } from "../search/index/kept-segment.ts";
import { lexiconFile, namesFile, searchManifest } from "../search/index/manifest.ts";
import { monthFolder, type SearchMonth } from "../search/index/month-fragments.ts";
import type { SearchRecord } from "../search/index/record.ts";
import { mergeSummaries } from "../search/index/segment-summary.ts";
import { type PlannedMonth, planSegments, type SearchSegment, segmentFolder } from "../search/index/segments.ts";
import type { SiteContext } from "../views/site-context.ts";
import { contextOf, type SiteFrame } from "../views/site-frame.ts";
import type { Workers } from "../workers/pool.ts";
import type { ReadVolume } from "./read-archive.ts";
import type { Session } from "./session.ts";

interface SearchInput {
  readonly volumes: readonly ReadVolume[];
  readonly files: NamedFiles;
  readonly store: VolumeStore;
  readonly options: ReadingOptions;
  readonly context: SiteContext;
  /** Digest of the program that makes the index. */
  readonly engine: string;
  readonly workers: Workers;
  readonly onSegments: (waiting: number) => void;
  readonly onSegment: () => void;
}

/**
 * The files of the search index, none where it is not wanted. Segments indexed before are taken from the cache by their
 * key.
 */
export async function indexSearch(
  volumes: readonly ReadVolume[],
  frame: SiteFrame,
  { options, inputs, reading, store, program, progress, workers }: Session,
): Promise<readonly Output[]> {
  if (!options.search || !frame.config.search) return [];
  return indexFiles({
    volumes,
    files: inputs.tree.files,
    store,
    options: reading,
    context: contextOf(frame),
    engine: program.search,
    workers,
    onSegments: (waiting) => progress.step("search", waiting),
    onSegment: () => progress.advance(1),
  });
}

async function indexFiles(input: SearchInput): Promise<readonly Output[]> {
  const { context, engine } = input;
  const runtimeFolder = `pagefind-${engine.slice(0, 8)}`;
  const segments = plannedSegments(input);
  const cacheDir = join(input.options.cacheDir, "search");
  const months = await indexedArchive(segments, cacheDir, input);
  const summary = mergeSummaries(segments.map(({ key }) => readSegmentSummary(join(cacheDir, key))));
  const used = new Set(input.volumes.flatMap(({ record }) => Object.keys(record.categoryEnds)));
  const [lexicon, names] = [lexiconFile(summary), namesFile(summary)];
  const manifest = searchManifest(segments, {
    runtimeFolder,
    lexicon,
    names,
    categories: [...used].sort(context.byCategoryOrder).map((slug) => [slug, context.categoryName(slug)] as const),
  });
  await ensureRuntime(cacheDir, runtimeFolder);
  const folder = (key: string, to: string, remake: () => Promise<void>) =>
    publishedFrom({ folder: join(cacheDir, key), to: fileOf(searchIndexUrl(to)), key, remake });
  return [
    { file: fileOf(searchManifestUrl), key: digestOf(manifest), text: () => manifest },
    ...[lexicon, names].map(({ fileName, json }) => ({
      file: fileOf(searchIndexUrl(fileName)),
      key: fileName,
      text: () => json,
    })),
    ...folder(runtimeFolder, runtimeFolder, () => ensureRuntime(cacheDir, runtimeFolder)),
    ...segments.flatMap((segment) =>
      folder(segment.key, segmentFolder(segment), () => indexedAgain(segment, cacheDir, input)),
    ),
    ...segments.flatMap((segment, index) =>
      months[index]!.flatMap((month) =>
        folder(month.key, monthFolder(month), () => keptMonths(segment, [], cacheDir, input).then(() => undefined)),
      ),
    ),
  ];
}

function plannedSegments({ volumes, context, engine }: SearchInput): readonly SearchSegment[] {
  return planSegments(
    volumes.map(({ year, record }) => {
      const made = [engine, Object.keys(record.categoryEnds).sort().map(context.categoryName)];
      const months = record.monthCounts.map((articleCount, index) => ({
        month: `${year}-${String(index + 1).padStart(2, "0")}`,
        articleCount,
        digest: digestOf([...made, record.monthDigests[index]]),
      }));
      return { year, months: months.filter(({ articleCount }) => articleCount > 0) };
    }),
  );
}

/** The months of each segment, those segments that are not in the cache being indexed, side by side where that pays. */
async function indexedArchive(
  segments: readonly SearchSegment[],
  cacheDir: string,
  input: SearchInput,
): Promise<readonly (readonly SearchMonth[])[]> {
  const known = segments.map((segment) => indexedMonths(segment, cacheDir));
  const missing = segments.filter((_, index) => known[index] === null);
  input.onSegments(missing.length);
  const kept = missing.length === 0 ? [] : keptSegments(cacheDir);
  const waiting: IndexingJob[] = [];
  for (const segment of missing)
    waiting.push({ segment, months: await keptMonths(segment, kept, cacheDir, input), earlier: kept });
  await input.workers.run({
    kind: "index",
    items: waiting,
    common: { cacheDir },
    inputOf: (job) => job,
    weightOf: ({ segment }) => segment.articleCount,
    onDone: input.onSegment,
  });
  const made = new Map(waiting.map(({ segment, months }) => [segment, months]));
  return segments.map((segment, index) => known[index] ?? made.get(segment)!);
}

async function indexedAgain(segment: SearchSegment, cacheDir: string, input: SearchInput): Promise<void> {
  const months = await keptMonths(segment, [], cacheDir, input);
  await doIndexingJob({ segment, months, earlier: [] }, { cacheDir });
}

/** The months of a segment, oldest first, their fragments being made where the cache has none. */
async function keptMonths(
  segment: SearchSegment,
  kept: readonly KeptSegment[],
  cacheDir: string,
  input: SearchInput,
): Promise<readonly SearchMonth[]> {
  const asPlanned = new Map(kept.flatMap(({ months }) => months.map((month) => [month.planned, month] as const)));
  const months = new Map<string, SearchMonth>();
  for (const { month, digest } of segment.months) {
    const known = asPlanned.get(digest);
    if (known?.month === month && hasFragments(known, cacheDir)) months.set(month, known);
  }
  const unread = segment.months.filter(({ month }) => !months.has(month));
  for (const volume of input.volumes) {
    const own = unread.filter(({ month }) => Number(month.slice(0, 4)) === volume.year);
    if (own.length > 0)
      for (const month of await readMonths(volume, own, cacheDir, input)) months.set(month.month, month);
  }
  return segment.months.map(({ month }) => months.get(month)!);
}

/** Months of a volume, their fragments being made where the cache has none. */
async function readMonths(
  volume: ReadVolume,
  planned: readonly PlannedMonth[],
  cacheDir: string,
  { files, store, options, context, engine }: SearchInput,
): Promise<readonly SearchMonth[]> {
  const published = store.entries(volume.storeKey).filter((entry) => entry.state === "published");
  const entriesOf = Map.groupBy(published, (entry) => entry.published.iso.slice(0, 7));
  const months = planned.map(({ month, digest }) => {
    const entries = entriesOf.get(month) ?? [];
    return {
      month: { month, key: monthKey(entries, engine, context), articleCount: entries.length, planned: digest },
      entries,
    };
  });
  const missing = months.filter(({ month }) => !hasFragments(month, cacheDir));
  const wanted = new Set(missing.flatMap(({ entries }) => entries.map(({ file }) => file)));
  const source = { source: { ...volume.source(), files }, options, detailsDir: volume.detailsDir };
  const details = wanted.size === 0 ? null : await detailsOf(source, wanted);
  for (const { month, entries } of missing) {
    const records = entries.map((entry) => recordOf(entry, details?.get(entry.url)?.article.body.text ?? "", context));
    await keepFragments(month, records, cacheDir);
  }
  return months.map(({ month }) => month);
}

function monthKey(entries: readonly Entry[], engine: string, context: SiteContext): string {
  return digestOf([engine, entries, entries.map(({ category }) => context.categoryName(category))]);
}

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

/** The smallest picture of an entry's cover that every browser shows. */
function pictureOf(entry: Entry): Pick<SearchRecord, "picture"> {
  const rendition = entry.cover?.picture.renditions.find(({ format }) => format === "jpeg" || format === "png");
  if (entry.cover === undefined || rendition === undefined) return {};
  const src = pictureUrl(yearOf(entry), renditionName(entry.cover.picture, rendition));
  return { picture: { src, widthPx: rendition.widthPx, heightPx: rendition.heightPx } };
}
