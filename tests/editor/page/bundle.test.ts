import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { bundleEditorInto } from "../../../src/rendering/bundle-editor.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

/** What the editing page may weigh when it is opened, compressed as servers do it, in bytes. */
const MOST_AT_FIRST = 350 * 1024;

test("the editing page loads little at first, and nothing that only Node has", async (context) => {
  const folder = join(temporaryFolder(), "editor");
  await bundleEditorInto(folder);
  const files = new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]));
  const first = new Set<string>();
  const follow = (name: string): void => {
    if (first.has(name)) return;
    first.add(name);
    const imported = files
      .get(name)!
      .toString()
      .matchAll(/(?:\bfrom|\bimport)"\.\/([^"]+)"/g);
    for (const [, each] of imported) follow(each!);
  };
  for (const name of files.keys()) if (/^(?:main|style)-/.test(name)) follow(name);
  assert.equal([...first].filter((name) => /^(?:main|style)-/.test(name)).length, 2);
  const sizes = [...first].map((name) => gzipSync(files.get(name)!).length);
  const size = sizes.reduce((sum, each) => sum + each, 0);
  const all = [...files.values()].reduce((sum, bytes) => sum + brotliCompressSync(bytes).length, 0);
  context.diagnostic(`${size} bytes at first, ${all} in all`);
  assert.ok(size <= MOST_AT_FIRST, `${size} bytes`);
  assert.ok(first.size < files.size, "what is rarely needed is loaded when it is needed");
  // What Word files are read with has parts that make functions of texts. Nothing calls them.
  for (const [name, bytes] of files) {
    const isThread = /-thread-/.test(name);
    assert.doesNotMatch(bytes.toString(), isThread ? /["']node:\w/ : /["']node:|\beval\(|new Function\(/, name);
  }
});
