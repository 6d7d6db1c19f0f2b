import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { importOf } from "../import/import-of.ts";
import { anArticle, aSiteConfig } from "../support/an-article.ts";
import { ledgerText } from "../support/published-ledger.ts";
import { siteOf } from "../support/site-of.ts";

/** What is kept in objects by names that others choose must not be found among the names that all objects have. */

test("an archive may use the names that objects have for all its own", async () => {
  const name = "constructor";
  const article = (title: string) =>
    anArticle({
      title,
      category: name,
      topics: [name, "__proto__"],
      author: name,
      documents: [name],
      people: [{ name }, { name: "__proto__" }],
      places: [name],
      aliases: title === "Một" ? ["/constructor/", "/__proto__/x.html"] : undefined,
    });
  const source = siteOf({
    "content/site.yaml": aSiteConfig({ categories: [{ slug: name, name }] }),
    "content/articles/2024/05/constructor.md": article("Một"),
    "content/articles/2024/05/hai.md": article("Hai"),
    "content/pages/constructor2.md": "---\ntitle: constructor\n---\n\nChữ.\n",
  });
  const site = await source.build({ search: true });
  assert.deepEqual(site.result.problems, []);
  for (const list of ["chuyen-muc", "chu-de", "tac-gia", "nhan-vat"])
    assert.match(site.html(`/${list}/constructor/`), /Một/, list);
  assert.match(site.html("/chu-de/proto/"), /__proto__/);
  assert.match(site.html("/constructor/"), /2024\/05\/constructor/);
  assert.match(readFileSync(join(site.out, "__proto__/x.html"), "utf8"), /2024\/05\/constructor/);
  const again = await source.build({ search: true });
  assert.equal(again.result.summary?.files.written, 0);
  assert.match(ledgerText(again.out), /"\/__proto__\/x\.html"/);
});

test("tables and JSON whose columns have the names that objects have import their articles, and change nothing", async () => {
  const record = { title: "Họp", content: "<p>Thân bài</p>", date: "2021-01-12", category: "constructor" };
  const hostile = `{"__proto__": {"isAdmin": true, "draft": 1}, "constructor": {"prototype": {"isAdmin": true}}, ${JSON.stringify(record).slice(1)}`;
  const site = importOf({
    "content/site.yaml": "title: Kho\n",
    "a.jsonl": `${hostile}\n`,
    "b.csv": '__proto__,title,date,content,constructor\nx,Bàn,2021-01-13,"<p>Thân hai</p>",y\n',
    "map.txt": "",
  });
  const map = JSON.parse('{"columns": {"__proto__": "x"}, "select": {"__proto__": "y"}}');
  const { items } = await site.run(["a.jsonl", "b.csv"], { map });
  assert.deepEqual(
    items.map(({ title, publishedAt }) => [title, publishedAt?.slice(0, 10)]),
    [
      ["Họp", "2021-01-12"],
      ["Bàn", "2021-01-13"],
    ],
  );
  assert.equal(({} as { readonly isAdmin?: boolean }).isAdmin, undefined);
});

test("a value nested ten thousand levels deep costs its own record alone", async () => {
  const deep = `${"[".repeat(10_000)}1${"]".repeat(10_000)}`;
  const deepObject = `${'{"a":'.repeat(10_000)}1${"}".repeat(10_000)}`;
  const record = (title: string, more: string) =>
    `{"title": "${title}", "date": "2021-01-12", "content": "<p>Thân</p>"${more}}`;
  const lines = [record("Một", `, "x": ${deep}`), record("Hai", `, "y": ${deepObject}`), record("Ba", "")];
  const site = importOf({ "content/site.yaml": "title: Kho\n", "a.jsonl": `${lines.join("\n")}\n` });
  const { items } = await site.run(["a.jsonl"]);
  assert.deepEqual(
    items.map(({ title }) => title).filter((title) => title === "Ba"),
    ["Ba"],
  );
});
