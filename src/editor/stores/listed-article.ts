import { parse } from "yaml";
import { readMoment } from "../../content/dates.ts";
import { slugOfPath } from "./article-paths.ts";
import type { ListedArticle } from "./store.ts";

/** What tells an article that is published from one that is scheduled. */
export interface ListingMoment {
  /** The present moment, in milliseconds since 1970. */
  readonly nowMs: number;
  /** The time zone of the site. */
  readonly zone: string;
}

/** The article of a file, as lists show it. A file that cannot be read as an article has its file name for a title. */
export function listedArticle(path: string, text: string, { nowMs, zone }: ListingMoment): ListedArticle {
  const fields = frontMatterOf(text);
  const title = textIn(fields, "title") ?? slugOfPath(path);
  const publishedAt = textIn(fields, "publishedAt");
  const isDraft = fields.draft === true || path.startsWith("content/drafts/");
  const isDue = publishedAt === null || (readMoment(publishedAt, zone)?.ms ?? nowMs) <= nowMs;
  const isWithdrawn = fields.withdrawn !== null && typeof fields.withdrawn === "object";
  const state = isDraft ? "draft" : isWithdrawn ? "withdrawn" : isDue ? "published" : "scheduled";
  return { path, title, publishedAt, category: textIn(fields, "category"), state };
}

/** Orders articles for a list: the newest first, those without a date last, those of one date by their paths. */
export function byNewest(one: ListedArticle, other: ListedArticle): number {
  const [mine, theirs] = [one.publishedAt ?? "", other.publishedAt ?? ""];
  if (mine !== theirs) return mine < theirs ? 1 : -1;
  return one.path < other.path ? -1 : one.path > other.path ? 1 : 0;
}

/** The fields of an article's front matter as plain values; those of faulty YAML as far as single lines tell them. */
function frontMatterOf(text: string): Readonly<Record<string, unknown>> {
  const yaml = /^\s*---[ \t]*\r?\n([\s\S]*?)^---[ \t]*\r?$/m.exec(text)?.[1] ?? "";
  try {
    const value: unknown = parse(yaml, { schema: "core", uniqueKeys: false, logLevel: "silent" });
    if (value !== null && typeof value === "object" && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch {
    // Editors see what is wrong when they open the article.
  }
  const lines = [...yaml.matchAll(/^(title|publishedAt|category):[ \t]*(["']?)(.+?)\2[ \t]*\r?$/gm)];
  return Object.fromEntries(lines.map(([, name, , value]) => [name!, value!]));
}

function textIn(fields: Readonly<Record<string, unknown>>, name: string): string | null {
  const value = fields[name];
  return typeof value === "string" || typeof value === "number" ? String(value).trim() || null : null;
}
