import { articleUrl } from "../addresses/article-place.ts";
import { type Article, readArticle } from "../content/article.ts";
import type { ArticleFile } from "../content/sources/named-file.ts";
import { readSource } from "../content/sources/read-file.ts";
import type { ProcessedPicture } from "../pictures/processed-picture.ts";
import { hasErrors, type Problem } from "../problems/problem.ts";
import { type ArticleDetail, withPictures } from "./article-detail.ts";
import { type PictureByPath, readPictures } from "./article-pictures.ts";
import { byTime, type Entry } from "./entry.ts";
import { type ListId, type ListPart, listParts } from "./lists.ts";
import { externalsOf, type OpenedArticle, openedArticle, timesOf, unusedFiles } from "./opened-articles.ts";
import { type VolumeAddresses, type VolumeRecord, volumeAddresses, volumeRecord } from "./volume-record.ts";
import type { ReadingOptions, VolumeSource } from "./volume-source.ts";

export interface VolumeReading {
  readonly record: VolumeRecord;
  readonly addresses: VolumeAddresses;
  /** Oldest first. */
  readonly entries: readonly Entry[];
  readonly parts: ReadonlyMap<ListId, ListPart>;
  /** Every Problem found; with an error among them nothing else here is fit for use. */
  readonly problems: readonly Problem[];
  /** Addresses of articles that could not be read. */
  readonly broken: readonly string[];
}

/** A reading of the same volume before, by the same program with the same configuration. */
export interface EarlierReading {
  readonly record: VolumeRecord;
  readonly entries: readonly Entry[];
}

/**
 * Reads the articles of a year and their pictures, a month at a time, so that no more than a month's texts are in
 * memory. Articles that are as an earlier reading found them are taken from it and not opened.
 *
 * @param layAside given the articles opened of each month, in the order of their files
 */
export async function readVolume(
  source: VolumeSource,
  options: ReadingOptions,
  earlier: EarlierReading | null,
  layAside: (month: number, details: readonly ArticleDetail[]) => void,
): Promise<VolumeReading> {
  const kept = keptEntries(source, options, earlier);
  const warnings = (earlier?.record.warnings ?? []).filter(({ file }) =>
    kept.has(file.slice(options.label.length + 1)),
  );
  const problems: Problem[] = [...warnings];
  const opened: OpenedArticle[] = [];
  const read: Entry[] = [];
  const pictures = new Map<string, ProcessedPicture>();
  for (const [month, files] of byMonth(source.articles.filter(({ file }) => !kept.has(file)))) {
    const found = await readArticles(files, source, options, problems);
    opened.push(...found.opened);
    read.push(...found.shown.map(({ entry }) => entry));
    for (const picture of found.pictures.values()) pictures.set(picture.hash, picture);
    layAside(
      month,
      found.shown.map(({ detail }) => detail),
    );
  }
  const entries = [...kept.values(), ...read].sort(byTime);
  const isOpened = new Set(opened.map(({ file }) => file));
  const broken = source.articles.filter(({ file }) => !isOpened.has(file) && !kept.has(file)).map(articleUrl);
  // What an article that cannot be read shows is not known: its pictures must not be called useless.
  if (broken.length === 0) problems.push(...unusedFiles(source, opened, entries, options.label));
  const parts = listParts(entries, options.config.pageSize);
  const record = volumeRecord(entries, parts, {
    year: source.year,
    base: options.base,
    ...timesOf(opened, entries),
    externals: externalsOf(opened, entries, source),
    warnings: hasErrors(problems) ? [] : problems,
    pictures: picturesShown(entries, [...pictures.values(), ...(earlier?.record.pictures ?? [])]),
  });
  return { record, addresses: volumeAddresses(entries), entries, parts, problems, broken };
}

function byMonth(files: readonly ArticleFile[]): ReadonlyMap<number, readonly ArticleFile[]> {
  return Map.groupBy(files, (file) => file.month);
}

interface ReadArticles {
  readonly opened: readonly OpenedArticle[];
  readonly shown: readonly { readonly entry: Entry; readonly detail: ArticleDetail }[];
  readonly pictures: PictureByPath;
}

/** Opens articles and their pictures. Drafts and scheduled ones are shown in a preview only. */
async function readArticles(
  files: readonly ArticleFile[],
  source: VolumeSource,
  options: ReadingOptions,
  problems: Problem[],
): Promise<ReadArticles> {
  const context = { config: options.config, nowMs: options.nowMs, label: options.label, problems };
  const articles = files.flatMap((file) => {
    const bytes = readSource(file.absolutePath, `${options.label}/${file.file}`, problems);
    const article = bytes === null ? null : readArticle(bytes, file, context);
    return article === null ? [] : [{ file, article }];
  });
  const shown = articles.filter(({ article }) => options.preview || isPublic(article));
  const pictures = await readPictures(
    shown.map(({ article }) => article),
    source.files,
    options,
    problems,
  );
  return {
    opened: articles.map(({ article }) => openedArticle(article)),
    shown: shown.map(({ file, article }) => withPictures(file, article, source.files, pictures)),
    pictures,
  };
}

function isPublic({ state }: Pick<Article, "state">): boolean {
  return state === "published" || state === "withdrawn";
}

/** Entries of an earlier reading whose files, pictures and standing in time are the same, by file. */
function keptEntries(
  source: VolumeSource,
  options: ReadingOptions,
  earlier: EarlierReading | null,
): ReadonlyMap<string, Entry> {
  const ids = new Map(source.articles.map(({ file, id }) => [file, id]));
  const idOf = (path: string) => ids.get(path) ?? source.files.get(path)?.id;
  const isSame = (entry: Entry) =>
    isPublic(entry) &&
    entry.fromMs <= options.nowMs &&
    Object.entries(entry.sources).every(([path, id]) => idOf(path) === id);
  return new Map((earlier?.entries ?? []).filter(isSame).map((entry) => [entry.file, entry]));
}

function picturesShown(entries: readonly Entry[], known: readonly ProcessedPicture[]): readonly ProcessedPicture[] {
  const byHash = new Map(known.map((picture) => [picture.hash, picture]));
  const hashes = [...new Set(entries.flatMap((entry) => entry.pictureHashes))].sort();
  return hashes.flatMap((hash) => byHash.get(hash) ?? []);
}
