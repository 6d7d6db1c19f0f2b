import { addressOfFile, draftsFolder } from "../../addresses/article-place.ts";
import { readMoment } from "../../content/dates.ts";
import { slugOf } from "../../text/slug.ts";
import { readFields, withField } from "../article-text/fields-in-text.ts";
import type { WrittenFields } from "../article-text/written-value.ts";
import type { ListedArticle, OpenedArticle } from "../stores/store.ts";

/** A file beside the article that is edited. */
export interface WorkingFile {
  readonly name: string;
  readonly sizeBytes: number;
  /** The bytes of a file that was dropped on the page; absent where the store has the file. */
  readonly bytes?: Uint8Array;
}

/** An article that is edited: its text and files as they are now, and what the store has of them. */
export interface WorkingArticle {
  /** `content/articles/2026/11/abc/index.md`; `null` until it is saved. */
  readonly path: string | null;
  readonly branch?: string;
  /** The version of the text in the store; `null` where it has none. */
  readonly version: string | null;
  /** The text as the store has it. */
  readonly savedText: string;
  readonly text: string;
  readonly beside: readonly WorkingFile[];
  /** The names of files that are to be removed from the store. */
  readonly removed: readonly string[];
}

/** What becomes of an article, as editors are told. */
export type WorkingState = ListedArticle["state"] | "new";

export const NEW_ARTICLE: WorkingArticle = {
  path: null,
  version: null,
  savedText: "---\n---\n",
  text: "---\n---\n",
  beside: [],
  removed: [],
};

/** An article as it was opened. */
export function openedForWork({ path, text, version, beside, branch }: OpenedArticle): WorkingArticle {
  const files = beside.map(({ name, sizeBytes }) => ({ name, sizeBytes }));
  return {
    path,
    text,
    version,
    savedText: text,
    beside: files,
    removed: [],
    ...(branch === undefined ? {} : { branch }),
  };
}

/** Whether an article has something that is not saved. */
export function isUnsaved({ text, savedText, beside, removed }: WorkingArticle): boolean {
  return text !== savedText || removed.length > 0 || beside.some(({ bytes }) => bytes !== undefined);
}

/** What becomes of an article, as the store has it. */
export function workingState({ path, savedText, branch }: WorkingArticle, nowMs: number, zone: string): WorkingState {
  if (path === null) return "new";
  if (branch !== undefined) return "review";
  const fields = fieldsOf(savedText);
  if (isDraftPath(path) || fields.draft === true) return "draft";
  if (typeof fields.withdrawn === "object") return "withdrawn";
  const due = typeof fields.publishedAt === "string" ? readMoment(fields.publishedAt, zone) : null;
  return due !== null && due.ms > nowMs ? "scheduled" : "published";
}

/** The fields of an article's text; none where they cannot be read. */
export function fieldsOf(text: string): WrittenFields {
  return readFields(text) ?? {};
}

/** The title of an article; empty where it has none. */
export function titleOf(text: string): string {
  const { title } = fieldsOf(text);
  return typeof title === "string" ? title.trim() : "";
}

export function isDraftPath(path: string): boolean {
  return path.startsWith(`content/${draftsFolder}/`);
}

/** The path of a new draft, by its title. */
export function draftPath(title: string): string {
  return `content/${draftsFolder}/${slugOf(title) || "bai-moi"}/index.md`;
}

/**
 * The path that an article has once it is published: in the folder of its month. The last part of its address stays as it
 * is, where it has one; a draft gets it from its title.
 */
export function publishedPath(article: Pick<WorkingArticle, "path">, text: string, zone: string): string {
  const { publishedAt } = fieldsOf(text);
  const moment = typeof publishedAt === "string" ? readMoment(publishedAt, zone) : null;
  const { path } = article;
  const isPlaced = path !== null && !isDraftPath(path);
  if (moment === null) return isPlaced ? path : draftPath(titleOf(text));
  const folder = `content/articles/${moment.iso.slice(0, 4)}/${moment.iso.slice(5, 7)}`;
  if (isPlaced) return [folder, ...path.split("/").slice(4)].join("/");
  return `${folder}/${slugOf(titleOf(text)) || "bai-moi"}/index.md`;
}

/** A path with a number after the last part of its address: `…/abc-2/index.md`; the number 1 leaves it as it is. */
export function numberedPath(path: string, number: number): string {
  return number === 1 ? path : path.replace(/(\/index)?\.md$/, (end) => `-${number}${end}`);
}

/** The address that a path is published at: `/2026/11/abc/`; `null` for a draft. */
export function addressOfPath(path: string): string | null {
  return isDraftPath(path) ? null : addressOfFile(path.split("/").slice(1));
}

/**
 * The text of an article as it would be published at a moment: without the mark of a draft, and with that moment where it
 * has no date.
 *
 * @param nowIso the moment, as it is written in an article
 */
export function publishedText(text: string, nowIso: string): string {
  const fields = readFields(text);
  if (fields === null) return text;
  const dated = fields.publishedAt === undefined ? withField(text, "publishedAt", nowIso) : text;
  return fields.draft === undefined ? dated : withField(dated, "draft", null);
}
