import { apiSchemaUrl } from "../addresses/urls.ts";
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

/** The JSON of a volume in the static API: its articles, oldest first, withdrawn ones included. */
export function volumeApi(year: number, entries: readonly Entry[], context: SiteContext): string {
  const articles = entries.filter((entry) => entry.state === "published" || entry.state === "withdrawn");
  return `${JSON.stringify({ year, articles: articles.map((entry) => apiArticle(entry, context)) })}\n`;
}

const textSchema = { type: "string" };
const textsSchema = { type: "array", items: textSchema };

/** The JSON Schema of a volume in the static API. */
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
  const schema = {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: context.absolute(apiSchemaUrl),
    title: "Volume",
    type: "object",
    required: ["year", "articles"],
    additionalProperties: false,
    properties: { year: { type: "integer" }, articles: { type: "array", items: article } },
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}
