import { join } from "node:path";
import { pictureUrl } from "../addresses/urls.ts";
import { type Entry, yearOf } from "../archive/entry.ts";
import { entryText } from "../archive/entry-text.ts";
import { readDetails } from "../archive/reading-job.ts";
import type { ReadingOptions, VolumeArticles, VolumeSource } from "../archive/volume-source.ts";
import { volumeStore } from "../archive/volume-store.ts";
import { digestOf } from "../cache/digest.ts";
import { renditionName } from "../pictures/rendition-name.ts";
import { hasFragments, keepFragments } from "../search/index/indexing-job.ts";
import {
  type KeptFragment,
  keptFragments,
  listedArticles,
  type MonthArticle,
  type SearchMonth,
} from "../search/index/month-fragments.ts";
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
  /** The same months as they were: those that are in the cache. Fragments of articles that did not change are taken from them. */
  readonly earlier: readonly SearchMonth[];
}

/** The cache of months and segments. */
export function searchCacheOf(cacheDir: string): string {
  return join(cacheDir, "search");
}

/** Makes months of a volume. The fragments of those that the cache lacks are made from their articles. */
export async function doSearchMonthsJob(
  { volume, readingKey, detailsDir, planned, earlier }: SearchMonthsJob,
  { frame, files, options, programDigest }: SearchMonthsCommon,
): Promise<readonly SearchMonth[]> {
  const context = contextOf(frame);
  const searchCacheDir = searchCacheOf(options.cacheDir);
  const entries = volumeStore(options.cacheDir).entries(readingKey);
  const published = entries.filter((entry) => entry.state === "published");
  const entriesOf = Map.groupBy(published, (entry) => entry.published.iso.slice(0, 7));
  const shared = [programDigest, options.words];
  const months = planned.map(({ month, digest }) => {
    const articles = (entriesOf.get(month) ?? []).map((entry) => ({ entry, key: articleKey(entry, shared, context) }));
    const key = digestOf(articles.map((article) => article.key));
    return { month: { month, key, articleCount: articles.length, planned: digest }, articles };
  });
  const missing = months
    .filter(({ month }) => !hasFragments(month, searchCacheDir))
    .map(({ month, articles }) => {
      const sameMonth = earlier.filter((each) => each.month === month.month);
      return { month, articles, known: earlierFragments(articles, sameMonth, searchCacheDir) };
    });
  const unknown = missing.flatMap(({ articles, known }) => articles.filter(({ key }) => !known.has(key)));
  const source = { ...volume, files };
  const wanted = new Set(unknown.map(({ entry }) => entry.file));
  const details = wanted.size === 0 ? null : await readDetails({ source, options, detailsDir }, wanted);
  for (const { month, articles, known } of missing) {
    const fragments = articles.map(({ entry, key }): MonthArticle => {
      const text = details?.get(entry.url)?.article.body.text ?? "";
      return known.get(key) ?? { key, record: recordOf(entry, text, context) };
    });
    await keepFragments(month, fragments, searchCacheDir);
  }
  return months.map(({ month }) => month);
}

/**
 * The key of an article: says everything that its fragment is made from.
 *
 * @param shared what all articles have in common: the program, and the words that bodies are read with
 */
function articleKey(entry: Entry, shared: readonly unknown[], context: SiteContext): string {
  return digestOf([...shared, context.categoryName(entry.category), entryText(entry)]);
}

/** The fragments of that earlier month which has most of the articles, by the keys of these. A damaged month has none. */
function earlierFragments(
  articles: readonly { readonly key: string }[],
  earlier: readonly SearchMonth[],
  searchCacheDir: string,
): ReadonlyMap<string, KeptFragment> {
  const wanted = new Set(articles.map(({ key }) => key));
  let [best, most] = [new Map<string, KeptFragment>() as ReadonlyMap<string, KeptFragment>, 0];
  for (const { key } of earlier) {
    const folder = join(searchCacheDir, key);
    try {
      const common = listedArticles(folder).filter((article) => wanted.has(article.key)).length;
      if (common > most) [best, most] = [keptFragments(folder), common];
    } catch {
      // Its articles are read from their files.
    }
  }
  return best;
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
