import { articleUrl } from "../addresses/article-place.ts";
import { type Article, type BrokenArticle, readArticle } from "../content/article.ts";
import { ownFieldsOf } from "../content/own-fields.ts";
import { lfsPointerSizeOfFile } from "../content/sources/lfs-file.ts";
import type { ArticleFile } from "../content/sources/named-file.ts";
import { readSource } from "../content/sources/read-file.ts";
import { loadHooks } from "../extensions/own-config.ts";
import type { ProcessedPicture } from "../pictures/processed-picture.ts";
import { hasErrors, type Problem } from "../problems/problem.ts";
import { type ArticleDetail, joinPictures } from "./article-detail.ts";
import { type PictureByPath, readPictures } from "./article-pictures.ts";
import { bodyDigestOf } from "./body-digest.ts";
import { byTime, type Entry } from "./entry.ts";
import { detachedEntry } from "./entry-text.ts";
import { type ListId, type ListPart, listParts } from "./lists.ts";
import { checkAttachments, type LinkedFiles } from "./named-attachments.ts";
import { NEAR_DUPLICATE, nearDuplicates } from "./near-duplicates.ts";
import {
  type OpenedArticle,
  openedArticle,
  outsideFileIds,
  pathsNamed,
  scheduleOf,
  unusedFiles,
} from "./opened-articles.ts";
import {
  type BrokenAddresses,
  type InFile,
  type VolumeAddresses,
  type VolumeRecord,
  volumeAddresses,
  volumeRecord,
  type Waiver,
} from "./volume-record.ts";
import type { ReadingOptions, VolumeSource } from "./volume-source.ts";

/** What is read of a volume. */
export interface VolumeReading {
  readonly record: VolumeRecord;
  readonly addresses: VolumeAddresses;
  /** The entries of the articles, oldest first. */
  readonly entries: readonly Entry[];
  readonly parts: ReadonlyMap<ListId, ListPart>;
  /** Every Problem found. Where an error is among them, nothing else of the reading may be used. */
  readonly problems: readonly Problem[];
  /** The articles that could not be read, or not wholly. */
  readonly broken: readonly BrokenAddresses[];
}

/** A reading that an earlier build made of the same volume, with the same environment key. */
export interface EarlierReading {
  readonly record: VolumeRecord;
  readonly entries: readonly Entry[];
}

/**
 * Reads the articles of a year and their pictures, one month after the other, so that memory never holds the texts of
 * more than a month. Articles that are as an earlier reading found them are taken from that reading and not opened.
 *
 * @param layAside called once for each month of which articles were opened, with those of them that are shown, oldest first
 */
export async function readVolume(
  source: VolumeSource,
  options: ReadingOptions,
  earlier: EarlierReading | null,
  layAside: (month: number, details: readonly ArticleDetail[]) => void,
): Promise<VolumeReading> {
  const kept = findKeptEntries(source, options, earlier);
  const warnings = (earlier?.record.warnings ?? []).filter(
    ({ file, code }) => code !== NEAR_DUPLICATE && kept.has(file.slice(options.folderName.length + 1)),
  );
  const problems: Problem[] = [...warnings];
  const opened: OpenedArticle[] = [];
  const brokenArticles: BrokenArticle[] = [];
  const read: Entry[] = [];
  const pictures = new Map<string, ProcessedPicture>();
  for (const [month, files] of byMonth(source.articles.filter(({ file }) => !kept.has(file)))) {
    const found = await readArticles(files, source, options, problems);
    opened.push(...found.opened);
    brokenArticles.push(...found.broken);
    read.push(...found.shown.map(({ entry }) => detachedEntry(entry)));
    for (const picture of found.pictures.values()) pictures.set(picture.key, picture);
    layAside(
      month,
      found.shown.toSorted((one, other) => byTime(one.entry, other.entry)).map(({ detail }) => detail),
    );
  }
  const entries = [...kept.values(), ...read].sort(byTime);
  const isOpened = new Set(opened.map(({ file }) => file));
  const unread = source.articles.filter(({ file }) => !isOpened.has(file) && !kept.has(file));
  const broken = unread.map((file) => brokenAddresses(file, brokenArticles));
  const named = pathsNamed(opened, brokenArticles, entries);
  // An article whose pictures are not known may show any of the files: none must be reported as unused.
  if (brokenArticles.length === unread.length && brokenArticles.every(({ isCoverKnown }) => isCoverKnown)) {
    problems.push(...unusedFiles(source, named, options.folderName));
  }
  problems.push(...nearDuplicates(entries, options.folderName));
  const parts = listParts(entries, options.config.pageSize);
  const record = volumeRecord(entries, parts, {
    year: source.year,
    environmentKey: options.environmentKey,
    ...scheduleOf(opened, entries),
    outsideFileIds: outsideFileIds(named, source),
    warnings: hasErrors(problems) ? [] : problems,
    waivers: [
      ...(earlier?.record.waivers ?? []).filter(({ file }) => kept.has(file)),
      ...[...opened, ...brokenArticles].flatMap(waiversOf),
    ],
    pictures: picturesShown(entries, [...pictures.values(), ...(earlier?.record.pictures ?? [])]),
  });
  return { record, addresses: volumeAddresses(entries), entries, parts, problems, broken };
}

function waiversOf({ file, state, waivers }: Pick<Article, "file" | "state" | "waivers">): readonly InFile<Waiver>[] {
  return waivers.map((waiver) => ({ ...waiver, file, isOfDraft: !isPublic({ state }) }));
}

function byMonth(files: readonly ArticleFile[]): ReadonlyMap<number, readonly ArticleFile[]> {
  return Map.groupBy(files, (file) => file.month);
}

/** What is checked of an article that could not be read, or not wholly. A draft is not checked. */
function brokenAddresses(file: ArticleFile, broken: readonly BrokenArticle[]): BrokenAddresses {
  const found = broken.find((each) => each.file === file.file);
  if (found === undefined || !isPublic(found)) return { url: articleUrl(file), aliases: [], links: [] };
  const inFile = <T>(each: T) => ({ ...each, file: found.file });
  return { url: found.url, aliases: found.aliases.map(inFile), links: [...found.links, ...found.related].map(inFile) };
}

interface ReadArticles {
  readonly opened: readonly OpenedArticle[];
  readonly broken: readonly BrokenArticle[];
  readonly shown: readonly { readonly entry: Entry; readonly detail: ArticleDetail }[];
  readonly pictures: PictureByPath;
}

/** Opens articles and their pictures. Drafts and scheduled articles are shown in a preview only. */
async function readArticles(
  files: readonly ArticleFile[],
  source: VolumeSource,
  options: ReadingOptions,
  problems: Problem[],
): Promise<ReadArticles> {
  const ownFields = ownFieldsOf(await loadHooks(options.ownConfig), options.ownConfig, problems);
  const { config, nowMs, folderName, words } = options;
  const context = { config, nowMs, folderName, words, problems, ownFields, bodyDigestOf };
  const broken: BrokenArticle[] = [];
  const articles: { readonly file: ArticleFile; readonly article: Article }[] = [];
  for (const file of files) {
    const bytes = readSource(file.absolutePath, `${options.folderName}/${file.file}`, problems);
    const article = bytes === null ? null : readArticle(bytes, file, context);
    if (article === null) continue;
    if (article.fields === null) broken.push(article);
    else articles.push({ file, article });
  }
  const isShown = (article: Pick<Article, "state">) => options.preview || isPublic(article);
  const shown = articles.filter(({ article }) => isShown(article));
  const checked = [...shown.map(({ article }) => article), ...broken.filter(isShown)];
  for (const article of checked) checkAttachments(article, linkedFiles(source), options.folderName, problems);
  const pictures = await readPictures(checked, source.files, { ...options, others: source.others }, problems);
  return {
    opened: articles.map(({ article }) => structuredClone(openedArticle(article))),
    broken,
    shown: shown.map(({ file, article }) => joinPictures(file, article, source.files, pictures)),
    pictures,
  };
}

/** The files that articles of a volume may link to, as they are on the disk. */
function linkedFiles({ files }: VolumeSource): LinkedFiles {
  return {
    pointerOf: (path) => {
      const file = files.get(path);
      return file === undefined ? undefined : lfsPointerSizeOfFile(file.absolutePath);
    },
  };
}

function isPublic({ state }: Pick<Article, "state">): boolean {
  return state === "published" || state === "withdrawn";
}

/**
 * The entries of an earlier reading that a new one would make again: the files and pictures are the same, and the
 * moment makes no difference. File → entry.
 */
function findKeptEntries(
  source: VolumeSource,
  options: ReadingOptions,
  earlier: EarlierReading | null,
): ReadonlyMap<string, Entry> {
  const ids = new Map(source.articles.map(({ file, id }) => [file, id]));
  const idOf = (path: string) => ids.get(path) ?? source.files.get(path)?.id;
  const isSame = (entry: Entry) =>
    isPublic(entry) &&
    entry.validFromMs <= options.nowMs &&
    Object.entries(entry.sources).every(([path, id]) => (idOf(path) ?? "") === id);
  return new Map((earlier?.entries ?? []).filter(isSame).map((entry) => [entry.file, entry]));
}

/** The pictures that a volume shows, each once, sorted by key. */
function picturesShown(entries: readonly Entry[], known: readonly ProcessedPicture[]): readonly ProcessedPicture[] {
  const byKey = new Map(known.map((picture) => [picture.key, picture]));
  const keys = [...new Set(entries.flatMap((entry) => entry.pictureKeys))].sort();
  return keys.flatMap((key) => byKey.get(key) ?? []);
}
