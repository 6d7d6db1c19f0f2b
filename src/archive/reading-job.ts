import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { deserialize, serialize } from "node:v8";
import { hasErrors, type Problem } from "../problem.ts";
import { type ArticleDetail, type ReadingOptions, readVolume, type VolumeSource } from "./read-volume.ts";
import type { VolumeRecord } from "./volume-record.ts";
import { volumeStore } from "./volume-store.ts";

/** The reading of one volume as work that any thread can do: plain values in, plain values out. */
export interface ReadingJob {
  readonly source: VolumeSource;
  readonly options: ReadingOptions;
  /** Under which the reading is kept. */
  readonly storeKey: string;
  /** Where articles are laid aside until their pages are made. */
  readonly detailsFile: string;
}

export interface ReadingJobResult {
  /** `null` where Problems forbid the volume. */
  readonly record: VolumeRecord | null;
  readonly problems: readonly Problem[];
}

export async function doReadingJob({ source, options, storeKey, detailsFile }: ReadingJob): Promise<ReadingJobResult> {
  const { record, entries, details, problems } = await readVolume(source, options);
  if (hasErrors(problems)) return { record: null, problems };
  volumeStore(options.cacheDir).put(storeKey, record, entries, options.config.pageSize);
  mkdirSync(dirname(detailsFile), { recursive: true });
  writeFileSync(detailsFile, serialize(details));
  return { record, problems };
}

/** The articles laid aside, by address; `null` where there are none. */
export function detailsLaidAside(detailsFile: string): ReadonlyMap<string, ArticleDetail> | null {
  try {
    const details = deserialize(readFileSync(detailsFile)) as readonly ArticleDetail[];
    return new Map(details.map((detail) => [detail.article.url, detail]));
  } catch {
    return null;
  }
}
