import { apiSchemaUrl, volumeApiPartUrl } from "../addresses/urls.ts";
import { type Entry, yearOf } from "../archive/entry.ts";
import type { SiteContext } from "../views/site-context.ts";
import { pictureAddress } from "../views/structured-data.ts";

/** An article in the static API: a published one, or what is left of a withdrawn one. */
function apiArticle(entry: Entry, context: SiteContext) {
  if (entry.withdrawn !== undefined) {
    const { at, reason, kind, authority } = entry.withdrawn;
    return {
      url: context.absolute(entry.url),
      state: "withdrawn",
      publishedAt: entry.published.iso,
      withdrawn: {
        at: at.value.iso,
        reason,
        ...(kind === undefined ? {} : { kind }),
        ...(authority === undefined ? {} : { authority }),
      },
    };
  }
  return {
    url: context.absolute(entry.url),
    state: "published",
    title: entry.title,
    ...(entry.shortTitle === undefined ? {} : { shortTitle: entry.shortTitle }),
    publishedAt: entry.published.iso,
    ...(entry.updated === undefined ? {} : { updatedAt: entry.updated.iso }),
    category: entry.category,
    topics: entry.topics,
    authors: entry.authors,
    people: entry.people,
    documents: entry.documents,
    summary: entry.summary,
    featured: entry.featured,
    ...(entry.cover === undefined ? {} : { cover: pictureAddress(entry.cover.picture, yearOf(entry), context) }),
  };
}

/** A part of a volume in the static API: some articles of one month. */
export interface ApiPart {
  /** From 1. */
  readonly month: number;
  /** Its number in the month, from 1. */
  readonly number: number;
  /** Published and withdrawn articles, oldest first. */
  readonly entries: readonly Entry[];
}

/** The JSON of a volume in the static API: its parts in order, each with the number of its articles. */
export function volumeApi(year: number, parts: readonly ApiPart[], context: SiteContext): string {
  const named = parts.map(({ month, number, entries }) => ({
    month,
    articleCount: entries.length,
    url: context.absolute(volumeApiPartUrl(year, month, number)),
  }));
  const articleCount = parts.reduce((sum, { entries }) => sum + entries.length, 0);
  return `${JSON.stringify({ year, articleCount, parts: named }, null, 1)}\n`;
}

/** The JSON of a part of a volume: its articles, oldest first, withdrawn ones included. */
export function volumeApiPart(year: number, { month, entries }: ApiPart, context: SiteContext): string {
  return `${JSON.stringify({ year, month, articles: entries.map((entry) => apiArticle(entry, context)) })}\n`;
}

const textSchema = { type: "string" };
const textsSchema = { type: "array", items: textSchema };

/** The JSON Schema of the static API: of a volume, which names its parts, and of a part, which has articles. */
export function apiSchema(context: SiteContext): string {
  const article = {
    type: "object",
    required: ["url", "state", "publishedAt"],
    additionalProperties: false,
    properties: {
      url: { type: "string", format: "uri" },
      state: { enum: ["published", "withdrawn"] },
      title: textSchema,
      shortTitle: textSchema,
      publishedAt: { type: "string", format: "date-time" },
      updatedAt: { type: "string", format: "date-time" },
      category: textSchema,
      topics: textsSchema,
      authors: textsSchema,
      people: textsSchema,
      documents: textsSchema,
      summary: textSchema,
      featured: { type: "boolean" },
      cover: { type: "string", format: "uri" },
      withdrawn: {
        type: "object",
        required: ["at", "reason"],
        additionalProperties: false,
        properties: {
          at: { type: "string", format: "date-time" },
          reason: textSchema,
          kind: { enum: ["error", "superseded", "ordered"] },
          authority: textSchema,
        },
      },
    },
  };
  const part = {
    type: "object",
    required: ["month", "articleCount", "url"],
    additionalProperties: false,
    properties: {
      month: { type: "integer" },
      articleCount: { type: "integer" },
      url: { type: "string", format: "uri" },
    },
  };
  const schema = {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: context.absolute(apiSchemaUrl),
    title: "Volume, or part of a volume",
    type: "object",
    required: ["year"],
    additionalProperties: false,
    properties: {
      year: { type: "integer" },
      articleCount: { type: "integer", description: "Of a volume: its articles, withdrawn ones included." },
      parts: { type: "array", description: "Of a volume: where its articles are, oldest first.", items: part },
      month: { type: "integer", description: "Of a part." },
      articles: { type: "array", description: "Of a part: its articles, oldest first.", items: article },
    },
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}
