import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { programRoot } from "../../src/program/root.ts";
import { readDocument } from "./documents.ts";

test("every door that docs/security.md calls shut names a test that there is", () => {
  const [, list = ""] = /<!-- threats -->(.*)<!-- \/threats -->/s.exec(readDocument("docs/security.md")) ?? [];
  const rows = list.split("\n").filter((line) => line.startsWith("| ") && !line.startsWith("| what "));
  assert.ok(rows.length > 40);
  for (const row of rows) {
    const [, file = "", title = ""] = /\| `(tests\/[\w./-]+)`: (.+?) \|$/.exec(row) ?? [];
    assert.ok(file !== "" && existsSync(join(programRoot, file)), row);
    assert.ok(readFileSync(join(programRoot, file), "utf8").includes(title), `${file} has no “${title}”`);
  }
});
