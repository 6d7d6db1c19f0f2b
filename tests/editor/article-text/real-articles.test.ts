import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { readFields, withField } from "../../../src/editor/article-text/fields-in-text.ts";
import { readBody, withBody } from "../../../src/editor/article-text/front-matter-part.ts";
import { importOf } from "../../import/import-of.ts";

const REAL_ARTICLES = join(import.meta.dirname, "../../../../shared/data/articles");

/** Articles written in the ways that hands write them, which no import does. */
const BY_HAND: readonly string[] = [
  "---\r\ntitle: 'Một'\r\npublishedAt: 2021-01-12\r\n---\r\n\r\nThân bài.\r\n",
  '---\ntitle: "Một" # ghi chú\n\n# ghi chú nữa\npeople: [{name: A, role: B}]\n---\nThân bài không có dòng trống.',
  "---\nsummary: |\n  Hai\n  dòng\n---\n\n\n\nThân bài.\n\n\n",
  "\uFEFF---\ntitle: Một\n---\n",
];

/** The real articles as an archive that can be imported, by their paths; none where they are not beside the project. */
function formerArchive(): Readonly<Record<string, string>> {
  const names = existsSync(REAL_ARTICLES) ? readdirSync(REAL_ARTICLES).sort() : [];
  return Object.fromEntries(
    names.map((name) => {
      const [, fields = "", ...body] = readFileSync(join(REAL_ARTICLES, name), "utf8").split(/^---$/m);
      const kept = fields.split("\n").filter((line) => /^(?:title|date|summary):/.test(line));
      const text = ["---", ...kept, "category: tin-tuc", `---${body.join("---")}`].join("\n");
      const place = `${name.slice(0, 4)}/${name.slice(5, 7)}/${name.slice(-7, -3)}-bai`;
      return [`cu/articles/${place}.md`, text.replace(/^date:/m, "publishedAt:")];
    }),
  );
}

test("articles that are opened and saved without a change are the same, byte for byte", async (context) => {
  const former = formerArchive();
  const isThere = Object.keys(former).length > 0;
  if (!isThere) context.diagnostic("../shared/data/articles is absent: articles written here alone");
  const importing = importOf(former);
  const { items } = isThere ? await importing.run(["cu"]) : { items: [] };
  const imported = items.flatMap(({ file }) => (file === null ? [] : [importing.read(file)]));
  if (isThere) assert.ok(imported.length >= 295, `${imported.length} imported`);
  for (const text of [...imported, ...BY_HAND]) {
    const fields = readFields(text)!;
    assert.ok(Object.keys(fields).length > 0, text.slice(0, 200));
    const saved = Object.entries(fields).reduce((whole, [name, value]) => withField(whole, name, value), text);
    assert.equal(withBody(saved, readBody(text)), text);
    assert.equal(withField(withField(text, "featured", true), "featured", null), text, "a field put in and taken out");
  }
  context.diagnostic(`${imported.length} of ${items.length} imported articles were compared`);
});
