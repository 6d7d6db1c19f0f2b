import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import { articleUrl } from "../addresses/article-place.ts";
import { hasErrors, type Problem } from "../problems/problem.ts";
import type { ArticleDetail } from "./article-detail.ts";
import { type EarlierReading, readVolume } from "./read-volume.ts";
import type { VolumeAddresses, VolumeRecord } from "./volume-record.ts";
import type { ReadingOptions, VolumeArticles, VolumeSource } from "./volume-source.ts";
import { type VolumeStore, volumeStore } from "./volume-store.ts";

/** What the reading of every volume needs. */
export interface ReadingCommon {
  /** Files articles may name, by path inside the content folder. */
  readonly files: VolumeSource["files"];
  readonly options: ReadingOptions;
}

/** The reading of one volume. */
export interface ReadingJob {
  readonly volume: VolumeArticles;
  /** Of the files it is read from. */
  readonly sourceKey: string;
  /** Of the reading published before, where there is one. */
  readonly earlierKey: string | null;
  /** Where articles are laid aside, a file a month, until their pages are made. */
  readonly detailsDir: string;
}

export interface ReadingJobResult {
  /** Names the reading in the store; `null` where Problems kept it out. */
  readonly storeKey: string | null;
  readonly record: VolumeRecord;
  readonly addresses: VolumeAddresses;
  readonly problems: readonly Problem[];
  /** Addresses of articles that could not be read. */
  readonly broken: readonly string[];
}

export async function doReadingJob(job: ReadingJob, { files, options }: ReadingCommon): Promise<ReadingJobResult> {
  const { volume, sourceKey, earlierKey, detailsDir } = job;
  const store = volumeStore(options.cacheDir);
  const earlier = earlierReading(earlierKey, options, store);
  mkdirSync(detailsDir, { recursive: true });
  const layAside = (month: number, details: readonly ArticleDetail[]) =>
    writeFileSync(detailsFile(detailsDir, month), serialize(details));
  const reading = await readVolume({ ...volume, files }, options, earlier, layAside);
  const { record, addresses, problems, broken } = reading;
  return { storeKey: hasErrors(problems) ? null : store.put(sourceKey, reading), record, addresses, problems, broken };
}

function detailsFile(folder: string, month: number): string {
  return join(folder, String(month));
}

function earlierReading(earlierKey: string | null, options: ReadingOptions, store: VolumeStore): EarlierReading | null {
  const record = earlierKey === null ? null : store.record(earlierKey);
  return record?.base === options.base ? { record, entries: store.entries(earlierKey!) } : null;
}

/** Where the whole articles of a volume are: laid aside when it was read, or in their files. */
export interface DetailSource {
  readonly source: VolumeSource;
  readonly options: ReadingOptions;
  readonly detailsDir: string;
}

/**
 * Whole articles, by address: those laid aside when the volume was read, the others read again. Months are taken one
 * after the other, but the result holds all that was wanted: ask for as many as memory should hold.
 *
 * @param wanted which articles, by file
 */
export async function detailsOf(
  { source, options, detailsDir }: DetailSource,
  wanted: ReadonlySet<string>,
): Promise<ReadonlyMap<string, ArticleDetail>> {
  const found = new Map<string, ArticleDetail>();
  const keep = (details: readonly ArticleDetail[]) => {
    for (const detail of details) if (wanted.has(detail.article.file)) found.set(detail.article.url, detail);
  };
  const articles = source.articles.filter(({ file }) => wanted.has(file));
  for (const month of new Set(articles.map((article) => article.month))) keep(laidAside(detailsDir, month));
  const missing = articles.filter((article) => !found.has(articleUrl(article)));
  if (missing.length > 0)
    await readVolume({ ...source, articles: missing }, options, null, (_, details) => keep(details));
  return found;
}

function laidAside(detailsDir: string, month: number): readonly ArticleDetail[] {
  const file = detailsFile(detailsDir, month);
  return existsSync(file) ? (deserialize(readFileSync(file)) as readonly ArticleDetail[]) : [];
}
