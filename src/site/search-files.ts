import { join } from "node:path";
import type { NamedFiles } from "../archive/article-pictures.ts";
import type { Entry } from "../archive/entry.ts";
import type { ReadVolume } from "../archive/read-archive.ts";
import type { ReadingOptions } from "../archive/read-volume.ts";
import { detailsOf } from "../archive/reading-job.ts";
import type { VolumeStore } from "../archive/volume-store.ts";
import { digestOf } from "../digest.ts";
import type { Output } from "../pages/output.ts";
import type { SiteContext } from "../pages/site-context.ts";
import { pictureUrl } from "../pages/urls.ts";
import { renditionName } from "../pictures/rendition-files.ts";
import {
  ensureRuntime,
  hasFragments,
  type IndexingJob,
  indexedMonths,
  indexSegment,
  keepFragments,
} from "../search/index-archive.ts";
import { monthFolder, type SearchMonth } from "../search/month-fragments.ts";
import { lexiconFile, namesFile, searchManifest } from "../search/search-index.ts";
import type { SearchRecord } from "../search/search-record.ts";
import { mergeSummaries } from "../search/segment-summary.ts";
import { planSegments, type SearchSegment, segmentFolder } from "../search/segments.ts";
import { readSegmentSummary } from "../search/write-segment.ts";
import type { Workers } from "../workers.ts";
import { publishedFrom } from "./sealed-outputs.ts";

export interface SearchInput {
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

/** The files of the search index. Segments indexed before are taken from the cache by their key. */
export async function searchFiles(input: SearchInput): Promise<readonly Output[]> {
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
    publishedFrom({ folder: join(cacheDir, key), to: `tim-kiem/chi-muc/${to}`, key, remake });
  return [
    { file: "tim-kiem/chi-muc.json", key: digestOf(manifest), text: () => manifest },
    ...[lexicon, names].map(({ fileName, json }) => ({
      file: `tim-kiem/chi-muc/${fileName}`,
      key: fileName,
      text: () => json,
    })),
    ...folder(runtimeFolder, runtimeFolder, () => ensureRuntime(cacheDir, runtimeFolder)),
    ...segments.flatMap((segment) =>
      folder(segment.key, segmentFolder(segment), () => indexed(segment, cacheDir, input).then(() => undefined)),
    ),
    ...segments.flatMap((segment, index) =>
      months[index]!.flatMap((month) =>
        folder(month.key, monthFolder(month), () => keptMonths(segment, cacheDir, input).then(() => undefined)),
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
  input.onSegments(known.filter((months) => months === null).length);
  const waiting: IndexingJob[] = [];
  for (const [index, segment] of segments.entries()) {
    if (known[index] === null) waiting.push({ segment, months: await keptMonths(segment, cacheDir, input) });
  }
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

async function indexed(segment: SearchSegment, cacheDir: string, input: SearchInput): Promise<readonly SearchMonth[]> {
  const months = await keptMonths(segment, cacheDir, input);
  indexSegment(segment, months, cacheDir);
  return months;
}

/** The months of a segment, oldest first, their fragments being made where the cache has none. */
async function keptMonths(
  { years, months: wantedMonths }: SearchSegment,
  cacheDir: string,
  { volumes, files, store, options, context, engine }: SearchInput,
): Promise<readonly SearchMonth[]> {
  const kept: SearchMonth[] = [];
  const detailSource = ({ source, detailsDir }: ReadVolume) => ({
    source: { ...source(), files },
    options,
    detailsDir,
  });
  const ordered = volumes.filter(({ year }) => years.includes(year)).sort((one, other) => one.year - other.year);
  for (const volume of ordered) {
    const entries = store.entries(volume.storeKey).filter((entry) => entry.state === "published");
    const months = [...Map.groupBy(entries, ({ published }) => published.iso.slice(0, 7))]
      .filter(([month]) => wantedMonths.includes(month))
      .map(([month, own]) => ({
        month: { month, key: monthKey(own, engine, context), articleCount: own.length },
        entries: own,
      }));
    const missing = months.filter(({ month }) => !hasFragments(month, cacheDir));
    const wanted = new Set(missing.flatMap((each) => each.entries.map((entry) => entry.file)));
    const details = wanted.size === 0 ? null : await detailsOf(detailSource(volume), wanted);
    for (const { month, entries: own } of missing) {
      const records = own.map((entry) => recordOf(entry, details?.get(entry.url)?.article.body.text ?? "", context));
      keepFragments(month, records, cacheDir);
    }
    kept.push(...months.map(({ month }) => month));
  }
  return kept;
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
  const src = pictureUrl(Number(entry.url.slice(1, 5)), renditionName(entry.cover.picture, rendition));
  return { picture: { src, widthPx: rendition.widthPx, heightPx: rendition.heightPx } };
}
