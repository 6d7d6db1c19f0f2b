import assert from "node:assert/strict";
import { test } from "node:test";
import { articleSchema } from "../../../src/content/article-schema.ts";
import { formFields, otherFields, shapeOf } from "../../../src/editor/page/field-shapes.ts";
import { en } from "../../../src/editor/words/en.ts";
import { vi } from "../../../src/editor/words/vi.ts";

const names = Object.keys(articleSchema) as (keyof typeof articleSchema)[];

test("each field of the schema is in the form, or is left to the program", () => {
  assert.deepEqual([...formFields.first, ...formFields.more, ...otherFields].sort(), [...names].sort());
});

test("a field looks as the schema says", () => {
  const kinds = Object.fromEntries(names.map((name) => [name, shapeOf(name).kind]));
  assert.deepEqual(
    [kinds.title, kinds.publishedAt, kinds.topics, kinds.documents, kinds.people, kinds.featured, kinds.withdrawn],
    ["line", "moment", "names", "names", "table", "flag", "group"],
  );
  const { columns } = shapeOf("figures") as { columns: readonly { name: string; isRequired: boolean }[] };
  assert.deepEqual(
    columns.map(({ name, isRequired }) => [name, isRequired]),
    [
      ["name", true],
      ["value", true],
      ["unit", false],
      ["change", false],
      ["ofPlan", false],
    ],
  );
});

test("every field, column and choice has words, and none of them speaks of files", () => {
  const columns = names.flatMap((name) => {
    const shape = shapeOf(name);
    return "columns" in shape ? shape.columns : [];
  });
  for (const words of [vi, en]) {
    for (const name of names) assert.ok(name in words.fields, name);
    for (const { name, input } of columns) {
      assert.ok(name in words.columns, name);
      if (input.kind === "choice") for (const choice of input.choices) assert.ok(choice in words.choices, choice);
    }
  }
  for (const name of [...formFields.first, ...formFields.more])
    for (const text of Object.values(shapeOf(name).about))
      assert.doesNotMatch(text, /yaml|slug|mã |true|tệp|ISO/i, text);
});
