import { join } from "node:path";
import { fileOf, searchIndexUrl, searchManifestUrl } from "../addresses/urls.ts";
import { digestOf } from "../cache/digest.ts";
import type { Output } from "../pages/output.ts";
import { sealedOutputs } from "../pages/sealed-outputs.ts";
import { searchCacheOf } from "../rendering/search-months-job.ts";
import { doIndexingJob, ensureRuntime, indexedMonths } from "../search/index/indexing-job.ts";
import { keptSegments, readSegmentSummary } from "../search/index/kept-segment.ts";
import { lexiconFile, namesFile, searchManifest } from "../search/index/manifest.ts";
import { fragmentDigests, monthFolder, type SearchMonth } from "../search/index/month-fragments.ts";
import { mergeSummaries } from "../search/index/segment-summary.ts";
import { planSegments, type SearchSegment, type SearchVolume, segmentFolder } from "../search/index/segments.ts";
import { contextOf, type SiteFrame } from "../views/site-frame.ts";
import { earlierSearchFiles, INDEX_FOLDER } from "./earlier-search-files.ts";
import type { ReadVolume } from "./read-archive.ts";
import { type MonthsInput, searchMonths } from "./search-months.ts";
import type { Session } from "./session.ts";
import type { SiteRendering } from "./site-rendering.ts";

/** What the search index is made from, and what makes it. */
interface SearchInput extends MonthsInput, IndexingCounter {
  readonly pagefindPrelude: string;
  /** The output folder whose earlier search files stay; `null` where none stay. */
  readonly keptOutDir: string | null;
}

/** Counts what is done of the search index. */
export interface IndexingCounter {
  /** Called once with the number of segments that have to be indexed. */
  readonly onPlan: (segmentCount: number) => void;
  /** Called for each segment that was indexed. */
  readonly onIndexed: () => void;
}

/**
 * The outputs of the search index. Segments that the cache has, by their key, are not indexed again.
 *
 * @param pagefindPrelude what stands before Pagefind's programs for browsers
 */
export async function indexSearch(
  volumes: readonly ReadVolume[],
  frame: SiteFrame,
  pagefindPrelude: string,
  session: Session,
  counter: IndexingCounter,
): Promise<readonly Output[]> {
  return indexOutputs(searchInput(volumes, frame, pagefindPrelude, session, counter));
}

/**
 * Puts into the cache what the search index holds of some years: the segments that hold these years alone, and the
 * months of those which lie in a segment with other years.
 *
 * @param articleCounts the number of articles of each year of the archive, from which segments are planned where a year
 *   was not read; where it is not exact, segments are indexed again when the parts are joined
 * @returns the names of the folders in the cache of segments and months
 */
export async function indexYears(
  isOwn: (year: number) => boolean,
  articleCounts: ReadonlyMap<number, number>,
  { site, frame, pagefindPrelude }: SiteRendering,
  session: Session,
): Promise<readonly string[]> {
  const { progress } = session;
  const counter = {
    onPlan: (segmentCount: number) => progress.step("search", segmentCount),
    onIndexed: () => progress.advance(1),
  };
  const input = searchInput(site.volumes, frame, pagefindPrelude, session, counter);
  // A year that is hidden is known to have no public article.
  const known = new Set([...site.volumes, ...site.hidden].map(({ year }) => year));
  const unknown = [...articleCounts].filter(([year]) => !known.has(year));
  const planned = planSegments([
    ...searchVolumes(input),
    ...unknown.map(([year, articleCount]) => ({ year, months: [{ month: `${year}-01`, articleCount, digest: "" }] })),
  ]);
  const [whole, mixed] = [planned.filter(isWhole), planned.filter((segment) => !isWhole(segment))];
  function isWhole({ years }: SearchSegment): boolean {
    return years.every(isOwn);
  }
  const ofWhole = await indexMissingSegments(whole, input);
  const ownOfMixed = mixed.flatMap(({ months }) => months.filter(({ month }) => isOwn(Number(month.slice(0, 4)))));
  const kept = ownOfMixed.length === 0 ? [] : keptSegments(input.searchCacheDir);
  const ofMixed = await searchMonths(ownOfMixed, kept, input);
  return [...whole, ...ofWhole.flat(), ...ofMixed.values()].map(({ key }) => key);
}

function searchInput(
  volumes: readonly ReadVolume[],
  frame: SiteFrame,
  pagefindPrelude: string,
  { options, inputs, readingOptions, program, workers }: Session,
  { onPlan, onIndexed }: IndexingCounter,
): SearchInput {
  const { files } = inputs.tree;
  const programDigest = program.search;
  const common = { frame, options: readingOptions, programDigest };
  return {
    volumes,
    pagefindPrelude,
    keptOutDir: options.keepsEarlierSearch === true ? options.outDir : null,
    common: { ...common, files },
    commonToSend: () => ({ ...common, files: files.all() }),
    searchCacheDir: searchCacheOf(options.cacheDir),
    workers,
    onPlan,
    onIndexed,
  };
}

async function indexOutputs(input: SearchInput): Promise<readonly Output[]> {
  const { common, searchCacheDir } = input;
  const context = contextOf(common.frame);
  const runtimeFolder = `pagefind-${common.programDigest.slice(0, 8)}`;
  const segments = planSegments(searchVolumes(input));
  const months = await indexMissingSegments(segments, input);
  const summary = mergeSummaries(segments.map(({ key }) => readSegmentSummary(join(searchCacheDir, key))));
  const categories = new Set(input.volumes.flatMap(({ record }) => Object.keys(record.categoryEnds)));
  const [lexicon, names] = [lexiconFile(summary), namesFile(summary, segments)];
  const manifest = searchManifest(segments, {
    runtimeFolder,
    lexicon,
    names,
    categories: [...categories]
      .sort(context.byCategoryOrder)
      .map((slug) => [slug, context.categoryName(slug)] as const),
  });
  const makeRuntime = () => ensureRuntime(searchCacheDir, runtimeFolder, input.pagefindPrelude);
  await makeRuntime();
  const folderOutputs = (key: string, to: string, remake: () => Promise<void>) =>
    sealedOutputs({ folder: join(searchCacheDir, key), to: fileOf(searchIndexUrl(to)), key, remake });
  const ofIndex: readonly Output[] = [
    ...[lexicon, names].map(({ fileName, json }) => ({
      file: fileOf(searchIndexUrl(fileName)),
      key: fileName,
      text: () => json,
    })),
    ...folderOutputs(runtimeFolder, runtimeFolder, makeRuntime),
    ...segments.flatMap((segment) =>
      folderOutputs(segment.key, segmentFolder(segment), () => indexSegment(segment, input)),
    ),
    ...segments.flatMap((segment, index) =>
      months[index]!.flatMap((month) =>
        folderOutputs(month.key, monthFolder(month.month), () =>
          searchMonths(segment.months, [], input).then(() => undefined),
        ),
      ),
    ),
  ];
  const current = {
    files: ofIndex.map(({ file }) => file.slice(INDEX_FOLDER.length)),
    runtimeFolder,
    fragmentDigests: () => new Set(months.flat().flatMap(({ key }) => fragmentDigests(join(searchCacheDir, key)))),
  };
  const earlier = input.keptOutDir === null ? [] : earlierSearchFiles(input.keptOutDir, current);
  return [{ file: fileOf(searchManifestUrl), key: digestOf(manifest), text: () => manifest }, ...ofIndex, ...earlier];
}

/**
 * The volumes that the archive is parted into segments from. The digest of a month says everything that its part of a
 * segment is made from.
 */
function searchVolumes({ volumes, common }: SearchInput): readonly SearchVolume[] {
  const context = contextOf(common.frame);
  return volumes.map(({ year, record }) => {
    const categories = Object.keys(record.categoryEnds).sort().map(context.categoryName);
    const shared = [common.programDigest, common.options.words, categories];
    const months = record.monthCounts.map((articleCount, index) => ({
      month: `${year}-${String(index + 1).padStart(2, "0")}`,
      articleCount,
      digest: digestOf([...shared, record.monthDigests[index]]),
    }));
    return { year, months: months.filter(({ articleCount }) => articleCount > 0) };
  });
}

/**
 * Indexes the segments that the cache lacks, in several workers where there are many. Returns the months of each
 * segment.
 */
async function indexMissingSegments(
  segments: readonly SearchSegment[],
  input: SearchInput,
): Promise<readonly (readonly SearchMonth[])[]> {
  const { searchCacheDir } = input;
  const known = segments.map((segment) => indexedMonths(segment, searchCacheDir));
  const missing = segments.filter((_, index) => known[index] === null);
  input.onPlan(missing.length);
  const kept = missing.length === 0 ? [] : keptSegments(searchCacheDir);
  const months = await searchMonths(
    missing.flatMap((segment) => segment.months),
    kept,
    input,
  );
  const jobs = missing.map((segment) => ({ segment, months: monthsOf(segment, months), earlier: kept }));
  await input.workers.run({
    kind: "indexSegment",
    items: jobs,
    common: { cacheDir: searchCacheDir },
    inputOf: (job) => job,
    weightOf: ({ segment }) => segment.articleCount,
    onDone: input.onIndexed,
    isAwaited: true,
  });
  return segments.map((segment, index) => known[index] ?? monthsOf(segment, months));
}

function monthsOf(segment: SearchSegment, months: ReadonlyMap<string, SearchMonth>): readonly SearchMonth[] {
  return segment.months.map(({ month }) => months.get(month)!);
}

/** Indexes a segment from its articles, with nothing from the cache. */
async function indexSegment(segment: SearchSegment, input: SearchInput): Promise<void> {
  const months = monthsOf(segment, await searchMonths(segment.months, [], input));
  await doIndexingJob({ segment, months, earlier: [] }, { cacheDir: input.searchCacheDir });
}
