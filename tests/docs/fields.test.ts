import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { articleSchema } from "../../src/content/article-schema.ts";
import { schemaTable } from "../../src/content/schema-table.ts";
import { siteSchema } from "../../src/content/site-config.ts";
import { standingPageSchema } from "../../src/content/standing-page.ts";
import { programRoot } from "../../src/program/root.ts";

const file = join(programRoot, "docs", "fields.md");

const tables = { article: articleSchema, site: siteSchema, page: standingPageSchema } as const;

/** The document with each table between its two marks made anew from the schema. */
function renewed(text: string): string {
  return Object.entries(tables).reduce(
    (made, [name, schema]) =>
      made.replace(
        new RegExp(`(<!-- ${name} -->\n)[^]*?(<!-- /${name} -->)`),
        (_, start: string, end: string) => `${start}\n${schemaTable(schema)}\n\n${end}`,
      ),
    text,
  );
}

test("the tables of docs/fields.md are those of the schemas", () => {
  const text = readFileSync(file, "utf8");
  if (process.env.UPDATE_DOCS === "1") writeFileSync(file, renewed(text));
  else assert.equal(text, renewed(text), "run UPDATE_DOCS=1 npm test -- tests/docs and look at what changed");
});

test("every table and every field is there", () => {
  const text = readFileSync(file, "utf8");
  for (const [name, schema] of Object.entries(tables)) {
    const table = new RegExp(`<!-- ${name} -->[^]*<!-- /${name} -->`).exec(text)?.[0] ?? "";
    for (const field of Object.keys(schema)) assert.match(table, new RegExp(`^\\| \`${field}\` \\|`, "m"), field);
  }
});

test("the fields of a group are told under it, required ones marked", () => {
  assert.match(schemaTable(articleSchema), /^\| `people\[\]\.name` \| chữ, tối đa 200 ký tự \| có \| Họ và tên\. \|$/m);
  assert.match(schemaTable(articleSchema), /^\| `withdrawn\.kind` \| `error`, `superseded`, `ordered` \| {2}\|/m);
  assert.match(schemaTable(siteSchema), /^\| `pageSize` \| số nguyên, từ 1 đến 100 \| {2}\|/m);
});
