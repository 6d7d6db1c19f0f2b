import { apiSchemaUrl } from "../addresses/urls.ts";
import { type Entry, yearOf } from "../archive/entry.ts";
import type { SiteContext } from "../views/site-context.ts";
import { pictureAddress } from "../views/structured-data.ts";

/** An article as the static API gives it. */
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

/** A volume as JSON: every article of the year, oldest first. */
export function volumeApi(year: number, entries: readonly Entry[], context: SiteContext): string {
  const articles = entries.filter((entry) => entry.state === "published" || entry.state === "withdrawn");
  return `${JSON.stringify({ year, articles: articles.map((entry) => apiArticle(entry, context)) })}\n`;
}

const text = { type: "string" };
const texts = { type: "array", items: text };

/** The JSON Schema of a volume of the API. */
export function apiSchema(context: SiteContext): string {
  const article = {
    type: "object",
    required: ["url", "state", "publishedAt"],
    additionalProperties: false,
    properties: {
      url: { type: "string", format: "uri" },
      state: { enum: ["published", "withdrawn"] },
      title: text,
      shortTitle: text,
      publishedAt: { type: "string", format: "date-time" },
      updatedAt: { type: "string", format: "date-time" },
      category: text,
      topics: texts,
      authors: texts,
      people: texts,
      documents: texts,
      summary: text,
      featured: { type: "boolean" },
      cover: { type: "string", format: "uri" },
      withdrawn: {
        type: "object",
        required: ["at", "reason"],
        additionalProperties: false,
        properties: {
          at: { type: "string", format: "date-time" },
          reason: text,
          kind: { enum: ["error", "superseded", "ordered"] },
          authority: text,
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
