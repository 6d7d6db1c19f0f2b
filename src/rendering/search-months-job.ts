import { join } from "node:path";
import { pictureUrl } from "../addresses/urls.ts";
import { type Entry, yearOf } from "../archive/entry.ts";
import { readDetails } from "../archive/reading-job.ts";
import type { ReadingOptions, VolumeArticles, VolumeSource } from "../archive/volume-source.ts";
import { volumeStore } from "../archive/volume-store.ts";
import { digestOf } from "../cache/digest.ts";
import { renditionName } from "../pictures/rendition-name.ts";
import { hasFragments, keepFragments } from "../search/index/indexing-job.ts";
import type { SearchMonth } from "../search/index/month-fragments.ts";
import type { SearchRecord } from "../search/index/record.ts";
import type { PlannedMonth } from "../search/index/segments.ts";
import type { SiteContext } from "../views/site-context.ts";
import { contextOf, type SiteFrame } from "../views/site-frame.ts";

/** What all jobs of a build that make months of the search index have in common. */
export interface SearchMonthsCommon {
  readonly frame: SiteFrame;
  /** Files that articles may name, by path inside the content folder. */
  readonly files: VolumeSource["files"];
  readonly options: ReadingOptions;
  /** The digest of the program that makes the index. */
  readonly programDigest: string;
}

/** The job to make months of one volume for the search index; any process can do it. */
export interface SearchMonthsJob {
  readonly volume: VolumeArticles;
  readonly readingKey: string;
  /** The folder where the volume's articles are laid aside, if they were read in this build. */
  readonly detailsDir: string;
  readonly planned: readonly PlannedMonth[];
}

/** The cache of months and segments. */
export function searchCacheOf(cacheDir: string): string {
  return join(cacheDir, "search");
}

/** Makes months of a volume. The fragments of those that the cache lacks are made from their articles. */
export async function doSearchMonthsJob(
  { volume, readingKey, detailsDir, planned }: SearchMonthsJob,
  { frame, files, options, programDigest }: SearchMonthsCommon,
): Promise<readonly SearchMonth[]> {
  const context = contextOf(frame);
  const searchCacheDir = searchCacheOf(options.cacheDir);
  const entries = volumeStore(options.cacheDir).entries(readingKey);
  const published = entries.filter((entry) => entry.state === "published");
  const entriesOf = Map.groupBy(published, (entry) => entry.published.iso.slice(0, 7));
  const months = planned.map(({ month, digest }) => {
    const ofMonth = entriesOf.get(month) ?? [];
    const key = monthKey(ofMonth, [programDigest, options.words], context);
    return { month: { month, key, articleCount: ofMonth.length, planned: digest }, entries: ofMonth };
  });
  const missing = months.filter(({ month }) => !hasFragments(month, searchCacheDir));
  const wanted = new Set(missing.flatMap((month) => month.entries.map(({ file }) => file)));
  const source = { ...volume, files };
  const details = wanted.size === 0 ? null : await readDetails({ source, options, detailsDir }, wanted);
  for (const { month, entries: ofMonth } of missing) {
    const records = ofMonth.map((entry) => recordOf(entry, details?.get(entry.url)?.article.body.text ?? "", context));
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
