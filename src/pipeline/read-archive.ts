import { join } from "node:path";
import type { VolumeAddresses, VolumeRecord } from "../archive/volume-record.ts";
import type { ReadingOptions, VolumeArticles } from "../archive/volume-source.ts";
import type { VolumeStore } from "../archive/volume-store.ts";
import { digestOf } from "../cache/digest.ts";
import type { SiteConfig } from "../content/site-config.ts";
import type { SourceFiles, SourceTree } from "../content/sources/tree.ts";
import type { VolumeFolder } from "../content/sources/volume-folder.ts";
import { type Problem, problem } from "../problems/problem.ts";
import type { Workers } from "../workers/pool.ts";

/** A volume as this build found it. */
export interface ReadVolume {
  readonly year: number;
  /** Names its reading in the store. */
  readonly storeKey: string;
  readonly record: VolumeRecord;
  readonly addresses: () => VolumeAddresses;
  /** Its files by path. */
  readonly source: () => VolumeArticles;
  /** Where its articles are laid aside, if they were read now. */
  readonly detailsDir: string;
}

export interface ReadArchive {
  /** Oldest first. Where there are errors among the Problems, of the articles that could be read. */
  readonly volumes: readonly ReadVolume[];
  /** Years of which nothing may be known yet: they have drafts and scheduled articles only. */
  readonly hidden: readonly ReadVolume[];
  readonly problems: readonly Problem[];
  /** Addresses of articles that could not be read. */
  readonly broken: ReadonlySet<string>;
}

export interface ArchiveReading {
  readonly tree: SourceTree;
  readonly options: ReadingOptions;
  readonly store: VolumeStore;
  /** Of each year, the reading published before. */
  readonly earlierKeys: ReadonlyMap<number, string>;
  /** A folder of this build's own, gone when it ends. */
  readonly scratchDir: string;
  readonly workers: Workers;
  /** Years that must be volumes even where no article is left in them. */
  readonly knownYears: readonly number[];
  /** Told how many articles are in volumes that are not known. */
  readonly onPlan: (articleCount: number) => void;
  readonly onRead: (articleCount: number) => void;
}

/** Reads every volume: those that did not change are taken from the store unopened. */
export async function readArchive(reading: ArchiveReading): Promise<ReadArchive> {
  const { tree, options, store } = reading;
  const years = [...new Set([...tree.volumes.keys(), ...reading.knownYears])].sort((one, other) => one - other);
  const waiting = years.map((year) => {
    const folder = tree.volumes.get(year);
    const source = () => articlesIn(year, folder);
    const sourceKey = digestOf([options.environmentKey, year, folder?.digest ?? null]);
    const kept = store.find(sourceKey, (record) => stillHolds(record, tree.files, options.nowMs));
    return {
      year,
      articleCount: folder?.articleCount ?? 0,
      source,
      sourceKey,
      kept,
      detailsDir: join(reading.scratchDir, String(year)),
    };
  });
  // Where an earlier reading can be gone by, few articles are opened.
  const isKnown = (year: number) => {
    const key = reading.earlierKeys.get(year);
    return key !== undefined && store.record(key)?.environmentKey === options.environmentKey;
  };
  const unknown = waiting.filter((volume) => volume.kept === null);
  reading.onPlan(unknown.reduce((sum, { articleCount }) => sum + articleCount, 0));
  const results = await reading.workers.run({
    kind: "read",
    items: unknown,
    common: { files: tree.files, options },
    commonToSend: () => ({ files: tree.files.all(), options }),
    inputOf: ({ year, source, sourceKey, detailsDir }) => ({
      volume: source(),
      sourceKey,
      earlierKey: reading.earlierKeys.get(year) ?? null,
      detailsDir,
    }),
    weightOf: (volume) => (isKnown(volume.year) ? 1 : volume.articleCount),
    onDone: ({ articleCount }) => reading.onRead(articleCount),
  });
  const problems = [
    ...waiting.flatMap(({ kept }) => kept?.record.warnings ?? []),
    ...[...results.values()].flatMap((result) => result.problems),
    ...outsideVolumes(tree, years, options.folderName),
  ];
  const all = waiting.map(({ kept, articleCount: _, ...volume }, index) => {
    const result = results.get(waiting[index]!);
    return {
      ...volume,
      storeKey: kept?.key ?? result?.storeKey ?? "",
      record: kept?.record ?? result!.record,
      addresses: () => result?.addresses ?? store.addresses(kept!.key),
    };
  });
  const isPublic = ({ year, record }: ReadVolume) =>
    record.articleCount + record.withdrawnCount > 0 || reading.knownYears.includes(year);
  const [volumes, hidden] = [all.filter(isPublic), all.filter((volume) => !isPublic(volume))];
  return {
    volumes,
    hidden,
    problems: withoutShared(problems, all, options.folderName),
    broken: new Set([...results.values()].flatMap((result) => result.broken)),
  };
}

/** Warnings of files among the articles in no volume's folder; those no article shows stay. */
function outsideVolumes({ files }: SourceTree, years: readonly number[], label: string): readonly Problem[] {
  const isOutside = (path: string) =>
    path.startsWith("articles/") && !years.some((year) => path.startsWith(`articles/${year}/`));
  return [...files.outsideVolumes.keys()]
    .filter(isOutside)
    .map((path) => problem("unused-file", { file: `${label}/${path}`, line: 1, column: 1 }, {}));
}

/** Without the warnings of unused files that articles of other years do show. */
function withoutShared(
  problems: readonly Problem[],
  volumes: readonly ReadVolume[],
  label: string,
): readonly Problem[] {
  const shared = new Set(
    volumes.flatMap(({ record }) => Object.keys(record.outsideFileIds).map((path) => `${label}/${path}`)),
  );
  return problems.filter(({ code, file }) => code !== "unused-file" || !shared.has(file));
}

/** The key of what every reading depends on besides its files: the program, and the configuration that bears on it. */
export function environmentKey(program: string, label: string, preview: boolean, config: SiteConfig): string {
  const { timeZone, basePath, baseUrl, pageSize, categories } = config;
  const slugs = categories?.map(({ slug, aliases }) => [slug, aliases ?? []]) ?? null;
  return digestOf([program, label, preview, timeZone, basePath, baseUrl, pageSize, slugs]);
}

function articlesIn(year: number, folder: VolumeFolder | undefined): VolumeArticles {
  const { articles, files } = folder?.contents() ?? { articles: [], files: new Map() };
  return { year, articles, others: [...files.keys()] };
}

/** Whether a reading of the same folder is good now: the moment bears on it too, and files of other folders. */
function stillHolds(record: VolumeRecord, files: SourceFiles, nowMs: number): boolean {
  const inTime = nowMs >= record.validFromMs && (record.validUntilMs === null || nowMs < record.validUntilMs);
  return inTime && Object.entries(record.outsideFileIds).every(([path, id]) => (files.get(path)?.id ?? null) === id);
}
