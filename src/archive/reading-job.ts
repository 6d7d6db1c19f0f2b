import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { deserialize, serialize } from "node:v8";
import { hasErrors, type Problem } from "../problem.ts";
import {
  type ArticleDetail,
  type EarlierReading,
  type ReadingOptions,
  readVolume,
  type VolumeSource,
} from "./read-volume.ts";
import type { VolumeRecord } from "./volume-record.ts";
import { type VolumeStore, volumeStore } from "./volume-store.ts";

/** The reading of one volume as work that any thread can do: plain values in, plain values out. */
export interface ReadingJob {
  readonly source: VolumeSource;
  readonly options: ReadingOptions;
  /** Of the files it is read from. */
  readonly sourceKey: string;
  /** Of the reading published before, where there is one. */
  readonly earlierKey: string | null;
  /** Where articles are laid aside until their pages are made. */
  readonly detailsFile: string;
}

export interface ReadingJobResult {
  /** Names the reading in the store; `null` where Problems kept it out. */
  readonly storeKey: string | null;
  readonly record: VolumeRecord;
  readonly problems: readonly Problem[];
  /** Addresses of articles that could not be read. */
  readonly broken: readonly string[];
}

export async function doReadingJob(job: ReadingJob): Promise<ReadingJobResult> {
  const { source, options, sourceKey, detailsFile } = job;
  const store = volumeStore(options.cacheDir);
  const { record, entries, details, problems, broken } = await readVolume(source, options, earlierReading(job, store));
  if (hasErrors(problems)) return { storeKey: null, record, problems, broken };
  const storeKey = store.put(sourceKey, record, entries, options.config.pageSize);
  mkdirSync(dirname(detailsFile), { recursive: true });
  writeFileSync(detailsFile, serialize(details));
  return { storeKey, record, problems, broken };
}

function earlierReading({ earlierKey, options }: ReadingJob, store: VolumeStore): EarlierReading | null {
  const record = earlierKey === null ? null : store.record(earlierKey);
  return record?.base === options.base ? { record, entries: store.entries(earlierKey!) } : null;
}

/**
 * The whole articles of some entries, by address: those laid aside when the volume was read, the others read again.
 *
 * @param wanted which articles, by file
 */
export async function detailsOf(
  { source, options, detailsFile }: Pick<ReadingJob, "source" | "options" | "detailsFile">,
  wanted: ReadonlySet<string>,
): Promise<ReadonlyMap<string, ArticleDetail>> {
  const laidAside = existsSync(detailsFile) ? (deserialize(readFileSync(detailsFile)) as readonly ArticleDetail[]) : [];
  const found = new Map(laidAside.map((detail) => [detail.article.url, detail]));
  const files = new Set(laidAside.map((detail) => detail.article.file));
  const articles = source.articles.filter(({ file }) => wanted.has(file) && !files.has(file));
  if (articles.length === 0) return found;
  const { details } = await readVolume({ ...source, articles }, options, null);
  for (const detail of details) found.set(detail.article.url, detail);
  return found;
}
