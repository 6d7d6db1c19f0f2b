import { readFileSync } from "node:fs";
import { type Article, type ArticlePlace, readArticle } from "../content/article.ts";
import type { SiteConfig } from "../content/site-config.ts";
import { digestOf } from "../digest.ts";
import type { ProcessedPicture } from "../pictures/processed-picture.ts";
import { hasErrors, type Problem } from "../problem.ts";
import { type NamedFile, type PictureByPath, picturesOf, readPictures } from "./article-pictures.ts";
import { byTime, type Entry, entryOf } from "./entry.ts";
import { type VolumeRecord, volumeRecord } from "./volume-record.ts";

/** An article's file: its place, its bytes' identity and where they are. */
export interface ArticleFile extends ArticlePlace {
  readonly id: string;
  readonly absolutePath: string;
}

/** What reading a volume needs. */
export interface VolumeSource {
  readonly year: number;
  readonly articles: readonly ArticleFile[];
  /** Files articles may name, by path inside the content folder. */
  readonly files: ReadonlyMap<string, NamedFile>;
}

export interface ReadingOptions {
  readonly config: SiteConfig;
  readonly nowMs: number;
  /** What Problems call the content folder. */
  readonly label: string;
  readonly cacheDir: string;
  /** A preview shows drafts and scheduled articles too. */
  readonly preview: boolean;
}

/** An article with what became of its pictures: all its own page needs. */
export interface ArticleDetail {
  readonly article: Article;
  /** By index in `article.pictures`. */
  readonly pictures: readonly ProcessedPicture[];
  readonly cover?: ProcessedPicture;
}

export interface VolumeReading {
  readonly record: VolumeRecord;
  /** Oldest first. */
  readonly entries: readonly Entry[];
  /** In the order of `entries`. */
  readonly details: readonly ArticleDetail[];
  readonly problems: readonly Problem[];
}

/** Reads all articles of a year and their pictures. Every Problem is in the result; with an error nothing else of it is fit for use. */
export async function readVolume(source: VolumeSource, options: ReadingOptions): Promise<VolumeReading> {
  const problems: Problem[] = [];
  const context = { config: options.config, nowMs: options.nowMs, label: options.label, problems };
  const articles = source.articles.flatMap((file) => {
    const article = readArticle(readFileSync(file.absolutePath), file, context);
    return article === null ? [] : [{ file, article }];
  });
  const shown = articles.filter(
    ({ article }) => options.preview || article.state === "published" || article.state === "withdrawn",
  );
  const pictures = await readPictures(
    shown.map(({ article }) => article),
    source.files,
    options,
    problems,
  );
  const read = shown.map(({ file, article }) => withPictures(file, article, pictures));
  read.sort((one, other) => byTime(one.entry, other.entry));
  const entries = read.map(({ entry }) => entry);
  const scheduled = articles
    .filter(({ article }) => article.state === "scheduled")
    .map(({ article }) => article.fields.publishedAt);
  const nextDue = scheduled.sort((one, other) => one.ms - other.ms)[0] ?? null;
  const record = volumeRecord(entries, {
    year: source.year,
    fromMs: latestMoment(articles.map(({ article }) => article)),
    untilMs: nextDue?.ms ?? null,
    nextDue,
    draftCount: articles.filter(({ article }) => article.state === "draft").length,
    scheduledCount: scheduled.length,
    externals: externalsOf(
      shown.map(({ article }) => article),
      source,
    ),
    warnings: hasErrors(problems) ? [] : problems,
    pictures: [...new Map([...pictures.values()].map((picture) => [picture.hash, picture])).values()].sort(
      (one, other) => (one.hash < other.hash ? -1 : 1),
    ),
  });
  return { record, entries, details: read.map(({ detail }) => detail), problems };
}

/** The latest moment up to `now` that mattered to the reading: before it, it would have been another. */
function latestMoment(articles: readonly Article[]): number {
  let latest = 0;
  for (const { state, fields } of articles) {
    if (state !== "scheduled") latest = Math.max(latest, fields.publishedAt.ms);
    for (const { at } of fields.corrections ?? []) latest = Math.max(latest, at.value.ms);
  }
  return latest;
}

function withPictures(
  file: ArticleFile,
  article: Article,
  pictures: PictureByPath,
): { readonly entry: Entry; readonly detail: ArticleDetail } {
  const used = picturesOf(article).map((picture) => pictures.get(picture.path));
  const digest = digestOf([file.id, ...used.map((picture) => picture?.hash ?? "")]);
  const found = (path: string) => pictures.get(path) ?? NO_PICTURE;
  const first = article.cover ?? article.pictures[0];
  const cover =
    first === undefined || article.state === "withdrawn" ? null : { picture: found(first.path), alt: first.alt };
  const own = article.cover === undefined || article.state === "withdrawn" ? {} : { cover: found(article.cover.path) };
  const body = article.state === "withdrawn" ? [] : article.pictures.map((picture) => found(picture.path));
  return { entry: entryOf(article, digest, cover), detail: { article, pictures: body, ...own } };
}

/** Stands for a picture that could not be read; a Problem then keeps the article from being published. */
const NO_PICTURE: ProcessedPicture = { hash: "", widthPx: 0, heightPx: 0, renditions: [] };

function externalsOf(articles: readonly Article[], source: VolumeSource): Readonly<Record<string, string | null>> {
  const externals: Record<string, string | null> = {};
  const own = `articles/${source.year}/`;
  for (const { path } of articles.flatMap(picturesOf)) {
    if (!path.startsWith(own)) externals[path] = source.files.get(path)?.id ?? null;
  }
  return externals;
}
