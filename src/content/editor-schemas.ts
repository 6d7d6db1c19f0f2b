import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeFolder } from "../cache/make-folder.ts";
import { articleSchema } from "./article-schema.ts";
import type { OwnFields } from "./own-values.ts";
import { type Fields, jsonSchemaOf } from "./schema.ts";
import { siteSchema } from "./site-config.ts";
import { standingPageSchema } from "./standing-page.ts";

/** File name → the schema of something editors write. */
const SCHEMAS: Readonly<Record<string, { readonly title: string; readonly fields: Fields }>> = {
  "article.schema.json": { title: "Thông tin đầu bài viết", fields: articleSchema },
  "page.schema.json": { title: "Thông tin đầu trang cố định", fields: standingPageSchema },
  "site.schema.json": { title: "Cấu hình kho tin (site.yaml)", fields: siteSchema },
};

/**
 * Writes JSON Schemas into `.schema/`, from which text editors complete and check fields. A file that is right already
 * stays.
 *
 * @param ownFields the fields that the archive's own code adds to those of articles
 */
export function writeEditorSchemas(contentDir: string, ownFields: OwnFields = {}): void {
  const folder = join(contentDir, ".schema");
  makeFolder(folder);
  for (const [name, { title, fields }] of Object.entries(SCHEMAS)) {
    const all = fields === articleSchema ? { ...articleSchema, ...ownFields } : fields;
    const schema = { $schema: "https://json-schema.org/draft/2020-12/schema", title, ...jsonSchemaOf(all) };
    const text = `${JSON.stringify(schema, null, 2)}\n`;
    const file = join(folder, name);
    if (!existsSync(file) || readFileSync(file, "utf8") !== text) writeFileSync(file, text);
  }
}
