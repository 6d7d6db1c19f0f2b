import type { Article, BrokenArticle } from "../content/article.ts";
import type { Moment } from "../content/dates.ts";
import type { Problem } from "../problems/problem.ts";
import type { Entry } from "./entry.ts";
import { attachmentsNamed } from "./named-attachments.ts";
import { picturesOf } from "./named-pictures.ts";
import { unusedFile } from "./unused-file.ts";
import type { VolumeSource } from "./volume-source.ts";

/** What the reading of a volume needs to know of each article it opened, drafts among them, besides the entry. */
export interface OpenedArticle {
  readonly file: string;
  readonly state: Article["state"];
  readonly publishedAt: Moment;
  /** The moments of its corrections, in milliseconds since 1970. */
  readonly correctedMs: readonly number[];
  /** The paths of its pictures and attachments inside the content folder. */
  readonly filePaths: readonly string[];
  readonly waivers: Article["waivers"];
}

export function openedArticle(article: Article): OpenedArticle {
  const { publishedAt, corrections } = article.fields;
  return {
    file: article.file,
    state: article.state,
    publishedAt,
    correctedMs: (corrections ?? []).map((correction) => correction.at.value.ms),
    filePaths: filePathsOf(article),
    waivers: article.waivers,
  };
}

function filePathsOf(article: Article | BrokenArticle): readonly string[] {
  return [...picturesOf(article), ...attachmentsNamed(article)].map(({ path }) => path);
}

/** The drafts and scheduled articles of a volume, and the span of time in which its reading is valid. */
export function scheduleOf(opened: readonly OpenedArticle[], entries: readonly Entry[]) {
  const scheduled = opened.filter(({ state }) => state === "scheduled").map(({ publishedAt }) => publishedAt);
  const nextDue = scheduled.sort((one, other) => one.ms - other.ms)[0] ?? null;
  const drafts = opened.filter(({ state }) => state === "draft");
  const past = entries.filter(({ state }) => state !== "scheduled").map((entry) => entry.validFromMs);
  return {
    validFromMs: latestOf([...drafts.flatMap(({ correctedMs }) => correctedMs), ...past]),
    validUntilMs: nextDue?.ms ?? null,
    nextDue,
    draftCount: drafts.length,
    scheduledCount: scheduled.length,
  };
}

/** The latest of some moments, at least 0. `Math.max` takes fewer arguments than there may be moments. */
function latestOf(momentsMs: readonly number[]): number {
  return momentsMs.reduce((latest, moment) => Math.max(latest, moment), 0);
}

/**
 * A Problem for each file of the year's folder that none of its articles shows or links to.
 *
 * @param named the paths of the files that its articles name
 */
export function unusedFiles(source: VolumeSource, named: readonly string[], folderName: string): readonly Problem[] {
  const used = new Set(named);
  const unused = source.others.filter((path) => !used.has(path));
  return unused.map((path) => unusedFile(path, folderName));
}

/**
 * The files outside the year's folder that its articles, drafts among them, name: path → git blob id, `null` where
 * there is no such file.
 *
 * @param named the paths of the files that its articles name
 */
export function outsideFileIds(
  named: readonly string[],
  source: VolumeSource,
): Readonly<Record<string, string | null>> {
  const own = `articles/${source.year}/`;
  const paths = [...new Set(named)].filter((path) => !path.startsWith(own)).sort();
  return Object.fromEntries(paths.map((path) => [path, source.files.get(path)?.id ?? null]));
}

/** The paths of the files that the articles of a volume name: drafts and broken articles among them. */
export function pathsNamed(
  opened: readonly OpenedArticle[],
  broken: readonly BrokenArticle[],
  entries: readonly Entry[],
): readonly string[] {
  return [
    ...opened.flatMap(({ filePaths }) => filePaths),
    ...broken.flatMap(filePathsOf),
    ...entries.flatMap((entry) => Object.keys(entry.sources)),
  ];
}
