import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { articleSchema } from "./article-schema.ts";
import { type Fields, jsonSchemaOf } from "./schema.ts";
import { siteSchema } from "./site-config.ts";
import { standingPageSchema } from "./standing-page.ts";

/** The schemas of what editors write, by the name of their file. */
const SCHEMAS: Readonly<Record<string, { readonly title: string; readonly fields: Fields }>> = {
  "article.schema.json": { title: "Thông tin đầu bài viết", fields: articleSchema },
  "page.schema.json": { title: "Thông tin đầu trang cố định", fields: standingPageSchema },
  "site.schema.json": { title: "Cấu hình kho tin (site.yaml)", fields: siteSchema },
};

/** Writes the JSON Schemas text editors may complete and check fields with into `.schema/`; what is there already stays. */
export function writeEditorSchemas(contentDir: string): void {
  const folder = join(contentDir, ".schema");
  mkdirSync(folder, { recursive: true });
  for (const [name, { title, fields }] of Object.entries(SCHEMAS)) {
    const schema = { $schema: "https://json-schema.org/draft/2020-12/schema", title, ...jsonSchemaOf(fields) };
    const text = `${JSON.stringify(schema, null, 2)}\n`;
    const file = join(folder, name);
    if (!existsSync(file) || readFileSync(file, "utf8") !== text) writeFileSync(file, text);
  }
}
