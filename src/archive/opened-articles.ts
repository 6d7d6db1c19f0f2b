import type { Article } from "../content/article.ts";
import type { Moment } from "../content/dates.ts";
import { type Problem, problem } from "../problems/problem.ts";
import { picturesOf } from "./article-pictures.ts";
import type { Entry } from "./entry.ts";
import type { VolumeSource } from "./volume-source.ts";

/** What a volume has to know of each article that was opened, drafts included, besides its entry. */
export interface OpenedArticle {
  readonly file: string;
  readonly state: Article["state"];
  readonly publishedAt: Moment;
  readonly correctedMs: readonly number[];
  readonly picturePaths: readonly string[];
}

export function openedArticle(article: Article): OpenedArticle {
  const { publishedAt, corrections } = article.fields;
  return {
    file: article.file,
    state: article.state,
    publishedAt,
    correctedMs: (corrections ?? []).map((correction) => correction.at.value.ms),
    picturePaths: picturesOf(article).map(({ path }) => path),
  };
}

/** How the passing of time bears on a volume. */
export function timesOf(opened: readonly OpenedArticle[], entries: readonly Entry[]) {
  const scheduled = opened.filter(({ state }) => state === "scheduled").map(({ publishedAt }) => publishedAt);
  const nextDue = scheduled.sort((one, other) => one.ms - other.ms)[0] ?? null;
  const drafts = opened.filter(({ state }) => state === "draft");
  const past = entries.filter(({ state }) => state !== "scheduled").map((entry) => entry.fromMs);
  return {
    fromMs: greatest([...drafts.flatMap(({ correctedMs }) => correctedMs), ...past]),
    untilMs: nextDue?.ms ?? null,
    nextDue,
    draftCount: drafts.length,
    scheduledCount: scheduled.length,
  };
}

/** The greatest of some numbers, at least 0; there may be more than a call can take as arguments. */
function greatest(numbers: readonly number[]): number {
  return numbers.reduce((most, number) => Math.max(most, number), 0);
}

/** Files of the year's folder that none of its articles shows. */
export function unusedFiles(
  source: VolumeSource,
  opened: readonly OpenedArticle[],
  entries: readonly Entry[],
  label: string,
): readonly Problem[] {
  const used = new Set(pathsNamed(opened, entries));
  const unused = source.others.filter((path) => !used.has(path));
  return unused.map((path) => problem("unused-file", { file: `${label}/${path}`, line: 1, column: 1 }, {}));
}

/** Files outside the year's folder that articles name, with their ids; drafts included: their pictures were looked at too. */
export function externalsOf(
  opened: readonly OpenedArticle[],
  entries: readonly Entry[],
  source: VolumeSource,
): Readonly<Record<string, string | null>> {
  const own = `articles/${source.year}/`;
  const paths = [...new Set(pathsNamed(opened, entries))].filter((path) => !path.startsWith(own)).sort();
  return Object.fromEntries(paths.map((path) => [path, source.files.get(path)?.id ?? null]));
}

function pathsNamed(opened: readonly OpenedArticle[], entries: readonly Entry[]): readonly string[] {
  return [
    ...opened.flatMap(({ picturePaths }) => picturePaths),
    ...entries.flatMap((entry) => Object.keys(entry.sources)),
  ];
}
