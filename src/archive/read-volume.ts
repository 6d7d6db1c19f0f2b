import { readFileSync } from "node:fs";
import { type Article, type ArticlePlace, articleUrl, readArticle } from "../content/article.ts";
import type { SiteConfig } from "../content/site-config.ts";
import { digestOf } from "../digest.ts";
import type { ProcessedPicture } from "../pictures/processed-picture.ts";
import { hasErrors, type Problem, problem } from "../problem.ts";
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
  /** Digest of the program and of all configuration a reading depends on. */
  readonly base: string;
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
  /** Addresses of articles that could not be read. */
  readonly broken: readonly string[];
}

/** A reading of the same volume before, by the same program with the same configuration. */
export interface EarlierReading {
  readonly record: VolumeRecord;
  readonly entries: readonly Entry[];
}

/**
 * Reads the articles of a year and their pictures. Articles that are as an earlier reading found them are taken from
 * it and not opened; `details` then has only the others. Every Problem is in the result; with an error nothing else of
 * it is fit for use.
 */
export async function readVolume(
  source: VolumeSource,
  options: ReadingOptions,
  earlier: EarlierReading | null,
): Promise<VolumeReading> {
  const kept = keptEntries(source, options, earlier);
  const warnings = (earlier?.record.warnings ?? []).filter(({ file }) =>
    kept.has(file.slice(options.label.length + 1)),
  );
  const problems: Problem[] = [...warnings];
  const context = { config: options.config, nowMs: options.nowMs, label: options.label, problems };
  const articles = source.articles.flatMap((file) => {
    const bytes = kept.has(file.file) ? null : readBytes(file, context);
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
  const read = shown.map(({ file, article }) => withPictures(file, article, source, pictures));
  const entries = [...kept.values(), ...read.map(({ entry }) => entry)].sort(byTime);
  problems.push(
    ...unusedFiles(
      source,
      articles.map(({ article }) => article),
      entries,
      options.label,
    ),
  );
  const record = volumeRecord(entries, {
    year: source.year,
    base: options.base,
    ...timesOf(
      articles.map(({ article }) => article),
      entries,
    ),
    externals: externalsOf(
      articles.map(({ article }) => article),
      entries,
      source,
    ),
    warnings: hasErrors(problems) ? [] : problems,
    pictures: picturesShown(entries, [...pictures.values(), ...(earlier?.record.pictures ?? [])]),
  });
  const opened = new Set(articles.map(({ file }) => file));
  const broken = source.articles.filter((file) => !opened.has(file) && !kept.has(file.file)).map(articleUrl);
  return { record, entries, details: read.map(({ detail }) => detail), problems, broken };
}

function readBytes(
  file: ArticleFile,
  { label, problems }: { readonly label: string; readonly problems: Problem[] },
): Uint8Array | null {
  try {
    return readFileSync(file.absolutePath);
  } catch (error) {
    const reason = error instanceof Error ? ((error as NodeJS.ErrnoException).code ?? error.message) : String(error);
    problems.push(problem("unreadable-file", { file: `${label}/${file.file}`, line: 1, column: 1 }, { reason }));
    return null;
  }
}

/** Files of the year's folder that none of its articles shows. */
function unusedFiles(
  source: VolumeSource,
  opened: readonly Article[],
  entries: readonly Entry[],
  label: string,
): readonly Problem[] {
  const own = `articles/${source.year}/`;
  const used = new Set([
    ...opened.flatMap(picturesOf).map(({ path }) => path),
    ...entries.flatMap((entry) => Object.keys(entry.sources)),
  ]);
  const unused = [...source.files.keys()].filter((path) => path.startsWith(own) && !used.has(path));
  return unused.map((path) => problem("unused-file", { file: `${label}/${path}`, line: 1, column: 1 }, {}));
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

/** How the passing of time bears on a volume; `articles` those that were opened. */
function timesOf(articles: readonly Article[], entries: readonly Entry[]) {
  const scheduled = articles.filter(({ state }) => state === "scheduled").map(({ fields }) => fields.publishedAt);
  const nextDue = scheduled.sort((one, other) => one.ms - other.ms)[0] ?? null;
  const drafts = articles.filter(({ state }) => state === "draft");
  const spokenOf = drafts.flatMap(({ fields }) =>
    (fields.corrections ?? []).map((correction) => correction.at.value.ms),
  );
  const past = entries.filter(({ state }) => state !== "scheduled").map((entry) => entry.fromMs);
  return {
    fromMs: Math.max(0, ...spokenOf, ...past),
    untilMs: nextDue?.ms ?? null,
    nextDue,
    draftCount: drafts.length,
    scheduledCount: scheduled.length,
  };
}

function withPictures(
  file: ArticleFile,
  article: Article,
  source: VolumeSource,
  pictures: PictureByPath,
): { readonly entry: Entry; readonly detail: ArticleDetail } {
  const used = picturesOf(article).map(({ path }) => ({ path, hash: pictures.get(path)?.hash ?? "" }));
  const found = (path: string) => pictures.get(path) ?? NO_PICTURE;
  const first = article.cover ?? article.pictures[0];
  const isWithdrawn = article.state === "withdrawn";
  const cover = first === undefined || isWithdrawn ? null : { picture: found(first.path), alt: first.alt };
  const own = article.cover === undefined || isWithdrawn ? {} : { cover: found(article.cover.path) };
  const body = isWithdrawn ? [] : article.pictures.map((picture) => found(picture.path));
  const origin = {
    digest: digestOf([file.id, ...used.map(({ hash }) => hash)]),
    sources: Object.fromEntries([
      [file.file, file.id],
      ...used.map(({ path }) => [path, source.files.get(path)?.id ?? ""]),
    ]),
    pictureHashes: [...new Set(used.map(({ hash }) => hash))],
  };
  return { entry: entryOf(article, origin, cover), detail: { article, pictures: body, ...own } };
}

/** Stands for a picture that could not be read; a Problem then keeps the article from being published. */
const NO_PICTURE: ProcessedPicture = { hash: "", widthPx: 0, heightPx: 0, renditions: [] };

function picturesShown(entries: readonly Entry[], known: readonly ProcessedPicture[]): readonly ProcessedPicture[] {
  const byHash = new Map(known.map((picture) => [picture.hash, picture]));
  const hashes = [...new Set(entries.flatMap((entry) => entry.pictureHashes))].sort();
  return hashes.flatMap((hash) => byHash.get(hash) ?? []);
}

/** Files outside the year's folder that articles name, drafts included: their pictures were looked at too. */
function externalsOf(
  articles: readonly Article[],
  entries: readonly Entry[],
  source: VolumeSource,
): Readonly<Record<string, string | null>> {
  const own = `articles/${source.year}/`;
  const named = [
    ...articles.flatMap(picturesOf).map(({ path }) => path),
    ...entries.flatMap((entry) => Object.keys(entry.sources)),
  ];
  const paths = [...new Set(named)].filter((path) => !path.startsWith(own)).sort();
  return Object.fromEntries(paths.map((path) => [path, source.files.get(path)?.id ?? null]));
}
