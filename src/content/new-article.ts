import { articleSchema } from "./article-schema.ts";
import type { Moment } from "./dates.ts";
import type { Fields, JsonSchema } from "./schema.ts";

/** What a new article starts with. */
export interface NewArticle {
  readonly title: string;
  readonly publishedAt: Moment;
  /** A category's slug. */
  readonly category: string;
}

/** Fields filled in at once, and fields an article only gets when something happens to it later. */
const FILLED = new Set(["title", "publishedAt", "category", "draft"]);
const LATER = new Set(["updatedAt", "legacy", "aliases", "corrections", "withdrawn"]);

/** The text of a new article: the fields it must have, the others as comments with what each is for, a body to replace. */
export function newArticleText({ title, publishedAt, category }: NewArticle): string {
  const schema: Fields = articleSchema;
  const others = Object.entries(schema).filter(([name]) => !FILLED.has(name) && !LATER.has(name));
  return [
    "---",
    // A JSON string is a double-quoted YAML one.
    `title: ${JSON.stringify(title)}`,
    `publishedAt: ${publishedAt.iso}`,
    `category: ${category}`,
    "# Xóa dòng dưới đây khi bài đã sẵn sàng đăng.",
    "draft: true",
    "",
    "# Các trường không bắt buộc: cần trường nào thì bỏ dấu # ở đầu dòng rồi điền.",
    ...others.flatMap(([name, { type, about }]) => [
      `# ${about.vi}`,
      ...exampleLines(name, type.jsonSchema, "").map((line) => `#${line}`),
    ]),
    `# Dùng về sau, xem docs/fields.md: ${[...LATER].join(", ")}.`,
    "---",
    "",
    "Viết đoạn mở đầu ở đây: việc gì, ở đâu, khi nào, ai tham gia.",
    "",
    "## Tiêu đề của một phần",
    "",
    "Viết tiếp nội dung bài. Để trống một dòng giữa hai đoạn.",
    "",
  ].join("\n");
}

/** A field as YAML with its values left empty. */
function exampleLines(name: string, { anyOf, type, items, properties }: JsonSchema, indent: string): readonly string[] {
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
  return [`${indent}${name}: ${type === "boolean" ? "true" : '""'}`];
}

function propertiesOf(properties: unknown): readonly (readonly [string, JsonSchema])[] {
  return Object.entries((properties ?? {}) as Readonly<Record<string, JsonSchema>>);
}
