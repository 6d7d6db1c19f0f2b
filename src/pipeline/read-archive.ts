import { join } from "node:path";
import { UNUSED_CODES, unusedFile } from "../archive/unused-file.ts";
import type { BrokenAddresses, VolumeAddresses, VolumeRecord } from "../archive/volume-record.ts";
import type { ReadingOptions, VolumeArticles } from "../archive/volume-source.ts";
import type { VolumeStore } from "../archive/volume-store.ts";
import { digestOf } from "../cache/digest.ts";
import type { SiteConfig } from "../content/site-config.ts";
import type { SourceFiles, SourceTree } from "../content/sources/tree.ts";
import type { VolumeFolder } from "../content/sources/volume-folder.ts";
import type { Problem } from "../problems/problem.ts";
import type { WordTable } from "../wording/words.ts";
import type { Workers } from "../workers/pool.ts";

/** A volume that was read in this build, or earlier with the same result. */
export interface ReadVolume {
  readonly year: number;
  /** The key of its reading in the store; empty where Problems kept the reading out. */
  readonly readingKey: string;
  readonly record: VolumeRecord;
  readonly addresses: () => VolumeAddresses;
  /** The files in its folder. */
  readonly source: () => VolumeArticles;
  /** The folder where its articles are laid aside, if they were read in this build. */
  readonly detailsDir: string;
}

/** All volumes of an archive. */
export interface ReadArchive {
  /** Oldest first. Where there are errors among the Problems, they hold the articles that could be read. */
  readonly volumes: readonly ReadVolume[];
  /** Years that have only drafts and scheduled articles, and that the site must not show yet. */
  readonly hidden: readonly ReadVolume[];
  readonly problems: readonly Problem[];
  /** The articles that could not be read, or not wholly. */
  readonly broken: readonly BrokenAddresses[];
}

/** What the reading of an archive needs. */
export interface ArchiveReading {
  readonly tree: SourceTree;
  readonly options: ReadingOptions;
  readonly store: VolumeStore;
  /** The keys of the published readings, by year. */
  readonly publishedReadingKeys: ReadonlyMap<number, string>;
  /** A folder of this build's own, which is removed when it ends. */
  readonly scratchDir: string;
  readonly workers: Workers;
  /** Years that must be volumes even where no article is left in them. */
  readonly knownYears: readonly number[];
  /** Whether a year is read; of the other years, only readings that the store has are taken. */
  readonly isWanted: (year: number) => boolean;
  /** Called once with the number of articles in the volumes that have to be read. */
  readonly onPlan: (articleCount: number) => void;
  /** Called for each volume that was read, with the number of its articles. */
  readonly onRead: (articleCount: number) => void;
}

/** Reads every volume. A volume that did not change is taken from the store, and its files are not opened. */
export async function readArchive(reading: ArchiveReading): Promise<ReadArchive> {
  const { tree, options, store } = reading;
  const years = [...new Set([...tree.volumes.keys(), ...reading.knownYears])].sort((one, other) => one - other);
  const sought = years.map((year) => {
    const folder = tree.volumes.get(year);
    const source = () => articlesIn(year, folder);
    const sourceKey = digestOf([options.environmentKey, year, folder?.digest ?? null]);
    const stored = store.find(sourceKey, (record) => stillHolds(record, tree.files, options.nowMs));
    return {
      year,
      articleCount: folder?.articleCount ?? 0,
      source,
      sourceKey,
      stored,
      detailsDir: join(reading.scratchDir, String(year)),
    };
  });
  const planned = sought.filter(({ year, stored }) => stored !== null || reading.isWanted(year));
  // Where the published reading can be gone by, few articles are opened.
  const hasUsableReading = (year: number) => {
    const key = reading.publishedReadingKeys.get(year);
    return key !== undefined && store.record(key)?.environmentKey === options.environmentKey;
  };
  const unread = planned.filter((volume) => volume.stored === null);
  reading.onPlan(unread.reduce((sum, { articleCount }) => sum + articleCount, 0));
  const results = await reading.workers.run({
    kind: "readVolume",
    items: unread,
    common: { files: tree.files, options },
    commonToSend: () => ({ files: tree.files.all(), options }),
    inputOf: ({ year, source, sourceKey, detailsDir }) => ({
      volume: source(),
      sourceKey,
      earlierKey: reading.publishedReadingKeys.get(year) ?? null,
      detailsDir,
    }),
    weightOf: (volume) => (hasUsableReading(volume.year) ? 1 : volume.articleCount),
    onDone: ({ articleCount }) => reading.onRead(articleCount),
  });
  const problems = [
    ...planned.flatMap(({ year, stored }) => (reading.isWanted(year) ? (stored?.record.warnings ?? []) : [])),
    ...[...results.values()].flatMap((result) => result.problems),
    ...unusedOutsideVolumes(tree, years, options.folderName),
  ];
  const all = planned.map(({ stored, articleCount: _, ...volume }, index) => {
    const result = results.get(planned[index]!);
    const readingKey = stored?.key ?? result?.readingKey ?? "";
    return {
      ...volume,
      readingKey,
      record: stored?.record ?? result!.record,
      addresses: () => result?.addresses ?? store.addresses(readingKey),
    };
  });
  const isPublic = ({ year, record }: ReadVolume) =>
    record.articleCount + record.withdrawnCount > 0 || reading.knownYears.includes(year);
  const [volumes, hidden] = [all.filter(isPublic), all.filter((volume) => !isPublic(volume))];
  return {
    volumes,
    hidden,
    problems: withoutFilesOfOtherYears(problems, all, options.folderName),
    broken: [...results.values()].flatMap((result) => result.broken),
  };
}

/**
 * Warnings of files in `articles/` that lie in no volume's folder. They are dropped later where an article shows the
 * file.
 */
function unusedOutsideVolumes({ files }: SourceTree, years: readonly number[], folderName: string): readonly Problem[] {
  const isOutside = (path: string) =>
    path.startsWith("articles/") && !years.some((year) => path.startsWith(`articles/${year}/`));
  return [...files.outsideVolumes.keys()].filter(isOutside).map((path) => unusedFile(path, folderName));
}

/** The Problems without warnings of unused files that articles of other years show. */
function withoutFilesOfOtherYears(
  problems: readonly Problem[],
  volumes: readonly ReadVolume[],
  folderName: string,
): readonly Problem[] {
  const shown = new Set(
    volumes.flatMap(({ record }) => Object.keys(record.outsideFileIds).map((path) => `${folderName}/${path}`)),
  );
  return problems.filter(({ code, file }) => !UNUSED_CODES.includes(code) || !shown.has(file));
}

/**
 * Says everything that all readings depend on: the program, what Problems call the content folder, and configuration.
 */
export function environmentKeyOf(
  program: string,
  folderName: string,
  preview: boolean,
  config: SiteConfig,
  words: WordTable["body"],
): string {
  const { timeZone, language, basePath, baseUrl, pageSize, categories } = config;
  const slugs = categories?.map(({ slug, aliases }) => [slug, aliases ?? []]) ?? null;
  return digestOf([program, folderName, preview, timeZone, language, words, basePath, baseUrl, pageSize, slugs]);
}

function articlesIn(year: number, folder: VolumeFolder | undefined): VolumeArticles {
  const { articles, files } = folder?.contents() ?? { articles: [], files: new Map() };
  return { year, articles, others: [...files.keys()] };
}

/** Whether a stored reading of the same files holds: it depends on the moment too, and on files of other folders. */
function stillHolds(record: VolumeRecord, files: SourceFiles, nowMs: number): boolean {
  const inTime = nowMs >= record.validFromMs && (record.validUntilMs === null || nowMs < record.validUntilMs);
  return inTime && Object.entries(record.outsideFileIds).every(([path, id]) => (files.get(path)?.id ?? null) === id);
}
