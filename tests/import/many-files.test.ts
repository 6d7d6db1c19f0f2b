import assert from "node:assert/strict";
import { test } from "node:test";
import { importOf } from "./import-of.ts";

/** A page as WordPress writes it. */
const page = (number: number, body: string) =>
  `<html><head><meta name="generator" content="WordPress"></head><body><h1 class="entry-title">Bài số ${number}</h1>
  <time class="entry-date" datetime="2019-03-13">x</time><div class="entry-content"><p>Chữ của bài số ${number}, đủ dài để là một bài viết.</p>${body}</div></body></html>`;

test("a folder of very many pages is read in the order of their names, large ones and files that are no pages among them", async () => {
  const count = 340;
  const files: Record<string, string | Uint8Array> = { "luu/x.bin": Uint8Array.of(0, 1, 2) };
  for (let number = 0; number < count; number++) {
    const next = `p${String((number + 1) % count).padStart(4, "0")}.html`;
    const filler = number === 100 ? `<!--${"x".repeat(4_100_000)}-->` : "";
    files[`luu/p${String(number).padStart(4, "0")}.html`] = page(
      number,
      `<p>Xem <a href="${next}">bài sau</a>.</p>${filler}`,
    );
  }
  const site = importOf(files);
  const { items, problems } = await site.run(["luu"]);
  assert.deepEqual(problems, []);
  assert.deepEqual(
    items.map(({ title }) => title),
    Array.from({ length: count }, (_, number) => `Bài số ${number}`),
  );
  assert.ok(items.every(({ words }) => words.kept === words.source));
  assert.match(site.read(items[339]!.file!), /\[bài sau\]\(bai-so-0\.md\)/);
});
