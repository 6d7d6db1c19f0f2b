import { articleUrl } from "../addresses/article-place.ts";
import { makeFolder } from "../cache/make-folder.ts";
import { hasErrors, type Problem } from "../problems/problem.ts";
import type { ArticleDetail } from "./article-detail.ts";
import { layAside, takeUp } from "./laid-aside.ts";
import { type EarlierReading, readVolume } from "./read-volume.ts";
import type { BrokenAddresses, VolumeAddresses, VolumeRecord } from "./volume-record.ts";
import type { ReadingOptions, VolumeArticles, VolumeSource } from "./volume-source.ts";
import { type VolumeStore, volumeStore } from "./volume-store.ts";

/** What all jobs of reading a volume share. */
export interface ReadingCommon {
  /** The files that articles may name. */
  readonly files: VolumeSource["files"];
  readonly options: ReadingOptions;
}

/** A job: the reading of one volume. */
export interface ReadingJob {
  readonly volume: VolumeArticles;
  /** The key of everything that the reading is made from, the moment aside. */
  readonly sourceKey: string;
  /** The key that the store has the last published reading of the volume under; `null` where there is none. */
  readonly earlierKey: string | null;
  /** The folder to lay the opened articles aside in, until their pages are made. */
  readonly detailsDir: string;
}

export interface ReadingJobResult {
  /** The key that the store has the reading under; `null` where an error kept it out. */
  readonly readingKey: string | null;
  readonly record: VolumeRecord;
  /** Where an error kept the reading out of the store. Elsewhere they are read from it: those of all volumes take much memory. */
  readonly addresses: VolumeAddresses | null;
  readonly problems: readonly Problem[];
  /** The articles that could not be read, or not wholly. */
  readonly broken: readonly BrokenAddresses[];
}

/** Reads a volume, lays its opened articles aside, and puts the reading into the store. */
export async function doReadingJob(job: ReadingJob, { files, options }: ReadingCommon): Promise<ReadingJobResult> {
  const { volume, sourceKey, earlierKey, detailsDir } = job;
  const store = volumeStore(options.cacheDir);
  const earlier = earlierReading(earlierKey, options, store);
  makeFolder(detailsDir);
  const reading = await readVolume({ ...volume, files }, options, earlier, (month, details) =>
    layAside(detailsDir, month, details),
  );
  const { record, addresses, problems, broken } = reading;
  if (hasErrors(problems)) return { readingKey: null, record, addresses, problems, broken };
  const earlierEntries = earlier === null ? null : { key: earlierKey!, entries: earlier.entries };
  return { readingKey: store.put(sourceKey, reading, earlierEntries), record, addresses: null, problems, broken };
}

/** The reading under a key; `null` where the store has none, or one with another environment key. */
function earlierReading(earlierKey: string | null, options: ReadingOptions, store: VolumeStore): EarlierReading | null {
  const record = earlierKey === null ? null : store.record(earlierKey);
  return record?.environmentKey === options.environmentKey ? { record, entries: store.entries(earlierKey!) } : null;
}

/** Where the whole articles of a volume can be read from: the folder in which its reading laid them aside, or their own files. */
export interface DetailSource {
  readonly source: VolumeSource;
  readonly options: ReadingOptions;
  readonly detailsDir: string;
}

/**
 * Reads whole articles: address → article. Those that the reading of the volume laid aside are taken up, the others
 * are read from their files again. The result holds all wanted articles at once: ask for no more than memory should
 * hold.
 *
 * @param wanted the files of the wanted articles
 */
export async function readDetails(
  { source, options, detailsDir }: DetailSource,
  wanted: ReadonlySet<string>,
): Promise<ReadonlyMap<string, ArticleDetail>> {
  const found = new Map<string, ArticleDetail>();
  const keep = (details: readonly ArticleDetail[]) => {
    for (const detail of details) found.set(detail.article.url, detail);
  };
  const articles = source.articles.filter(({ file }) => wanted.has(file));
  for (const month of new Set(articles.map((article) => article.month))) keep(takeUp(detailsDir, month, wanted));
  const missing = articles.filter((article) => !found.has(articleUrl(article)));
  if (missing.length > 0)
    await readVolume({ ...source, articles: missing }, options, null, (_, details) => keep(details));
  return found;
}
