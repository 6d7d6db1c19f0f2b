import { articleUrl } from "../addresses/article-place.ts";
import { type Article, readArticle } from "../content/article.ts";
import type { ArticleContext } from "../content/article-context.ts";
import { articleSchema } from "../content/article-schema.ts";
import { splitFrontMatter } from "../content/front-matter.ts";
import type { ArticleSource } from "./content-files.ts";

/** A value as JSON holds it. */
export type Plain = string | number | boolean | null | readonly Plain[] | { readonly [name: string]: Plain };

/** An article as a row: the names of the columns, and what the article has in each. A column it has nothing in is absent. */
export interface ArticleRow {
  readonly article: Article;
  readonly values: Readonly<Record<string, Plain>>;
}

/**
 * The columns of an article's row, in their order: where it is and what became of it, every field of front matter but
 * `draft` and `waive`, which concern editors alone, and its text.
 */
export const columns: readonly string[] = [
  "url",
  "file",
  "state",
  ...Object.keys(articleSchema).filter((name) => name !== "draft" && name !== "waive"),
  "body",
  "text",
];

/** What a row still says of a withdrawn article. */
const LEFT_OF_WITHDRAWN = new Set(["url", "file", "state", "title", "publishedAt", "category", "aliases", "withdrawn"]);

/**
 * The row of an article; `null` where it is a draft or scheduled, or cannot be read, which is a Problem. Texts are those of
 * the front matter; `body` is Markdown, and `text` what a reader sees of it.
 */
export function articleRow({ place, bytes }: ArticleSource, context: ArticleContext): ArticleRow | null {
  const article = readArticle(bytes, place, context);
  if (article === null || article.fields === null) return null;
  if (article.state === "draft" || article.state === "scheduled") return null;
  const url = `${context.config.baseUrl.slice(0, -1)}${articleUrl(place)}`;
  const all: Readonly<Record<string, unknown>> = {
    url,
    file: place.file,
    state: article.state,
    ...article.fields,
    body: bodyOf(bytes),
    text: article.body.text,
  };
  const isHidden = article.fields.withdrawn?.hideTitle === true;
  const shown = columns.filter((name) => {
    if (all[name] === undefined) return false;
    return article.state !== "withdrawn" || (LEFT_OF_WITHDRAWN.has(name) && !(isHidden && name === "title"));
  });
  return { article, values: Object.fromEntries(shown.map((name) => [name, plainValue(all[name])])) };
}

function bodyOf(bytes: Uint8Array): string {
  const text = new TextDecoder().decode(bytes).replace(/\r\n?/g, "\n");
  return (splitFrontMatter(text, [], () => {})?.body ?? "").trim();
}

/** A value of a field without what the program added to it: the place in the file, the milliseconds of a moment. */
function plainValue(value: unknown): Plain {
  if (Array.isArray(value)) return value.map(plainValue);
  if (typeof value !== "object" || value === null) return value as Plain;
  if ("iso" in value && "dayOnly" in value)
    return value.dayOnly === true ? String(value.iso).slice(0, 10) : String(value.iso);
  if ("value" in value && "offset" in value) return plainValue(value.value);
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, plainValue(each)]));
}
