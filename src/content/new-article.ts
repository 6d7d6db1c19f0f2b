import type { Language } from "../problems/messages.ts";
import { articleSchema } from "./article-schema.ts";
import type { Moment } from "./dates.ts";
import { promptText } from "./prompt-text.ts";
import type { Fields, JsonSchema } from "./schema.ts";

/** What is known of an article when its file is made. */
export interface NewArticle {
  readonly title: string;
  readonly publishedAt: Moment;
  /** A category's slug. */
  readonly category: string;
}

/** The fields that are filled in when the file is made. */
const FILLED_FIELDS = new Set(["title", "publishedAt", "category", "draft"]);
/** The fields that an article only gets when something happens to it later. */
const LATER_FIELDS = new Set(["updatedAt", "legacy", "aliases", "corrections", "withdrawn", "waive"]);

/** The comments in a new article's front matter, by language. */
const COMMENTS = {
  vi: {
    draft: "Xóa dòng dưới đây khi bài đã sẵn sàng đăng.",
    others: "Các trường không bắt buộc: cần trường nào thì bỏ dấu # ở đầu dòng rồi điền.",
    later: "Dùng về sau, xem docs/fields.md",
  },
  en: {
    draft: "Delete the line below once the article is ready to be published.",
    others: "Fields that are not required: to use one, remove the # before its lines and fill it in.",
    later: "For later, see docs/fields.md",
  },
} as const;

/**
 * The text of a new article's file: the fields that it must have, all others as comments that say what each is for, and
 * a body, which is to be replaced where none is given.
 *
 * @param language that of the comments and of the body to be replaced
 */
export function newArticleText(
  { title, publishedAt, category }: NewArticle,
  language: Language,
  body = Object.values(promptText[language]).join("\n\n"),
): string {
  const comments = COMMENTS[language];
  const schema: Fields = articleSchema;
  const others = Object.entries(schema).filter(([name]) => !FILLED_FIELDS.has(name) && !LATER_FIELDS.has(name));
  return [
    "---",
    // A string of JSON is a string of YAML in double quotes.
    `title: ${JSON.stringify(title)}`,
    `publishedAt: ${publishedAt.iso}`,
    `category: ${category}`,
    `# ${comments.draft}`,
    "draft: true",
    "",
    `# ${comments.others}`,
    ...others.flatMap(([name, { type, about }]) => [
      `# ${about[language]}`,
      ...exampleLines(name, type.jsonSchema, "").map((line) => `#${line}`),
    ]),
    `# ${comments.later}: ${[...LATER_FIELDS].join(", ")}.`,
    "---",
    "",
    body,
    "",
  ].join("\n");
}

/** The lines of YAML for a field, with the example of its schema for a value, or else with its values left empty. */
export function exampleLines(
  name: string,
  { anyOf, type, items, properties, examples }: JsonSchema,
  indent: string,
): readonly string[] {
  if (type === "array") {
    const nested = propertiesOf((items as JsonSchema).properties);
    if (nested.length === 0) return [`${indent}${name}:`, `${indent}  - ""`];
    const lines = nested.flatMap(([key, schema]) => exampleLines(key, schema, `${indent}    `));
    return [`${indent}${name}:`, `${indent}  - ${lines[0]!.trimStart()}`, ...lines.slice(1)];
  }
  if (type === "object") {
    const lines = propertiesOf(properties).flatMap(([key, schema]) => exampleLines(key, schema, `${indent}  `));
    return [`${indent}${name}:`, ...lines];
  }
  const list = ((anyOf ?? []) as readonly JsonSchema[]).find((each) => each.type === "array");
  if (list !== undefined) return exampleLines(name, list, indent);
  const [example] = (examples ?? []) as readonly string[];
  return [`${indent}${name}: ${type === "boolean" ? "true" : JSON.stringify(example ?? "")}`];
}

function propertiesOf(properties: unknown): readonly (readonly [string, JsonSchema])[] {
  return Object.entries((properties ?? {}) as Readonly<Record<string, JsonSchema>>);
}
