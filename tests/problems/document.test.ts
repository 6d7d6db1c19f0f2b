import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { messagesIn, problemCodes } from "../../src/problems/catalogue.ts";
import { severityOf } from "../../src/problems/severity.ts";
import { programRoot } from "../../src/program/root.ts";

const document = readFileSync(join(programRoot, "docs", "problems.md"), "utf8");
const rows = [...document.matchAll(/^\| `([a-z0-9-]+)` \| (lỗi|cảnh báo) \| ([^|]+) \| ([^|]+) \|$/gm)];

test("docs/problems.md has a row for every Problem code, once, and no other", () => {
  assert.deepEqual(rows.map(([, code]) => code).sort(), problemCodes());
});

test("docs/problems.md calls errors errors and warnings warnings", () => {
  const told = Object.fromEntries(rows.map(([, code, severity]) => [code, severity === "lỗi" ? "error" : "warning"]));
  const meant = Object.fromEntries(problemCodes().map((code) => [code, severityOf(code)]));
  assert.deepEqual(told, meant);
});

test("both languages have every code", () => {
  assert.deepEqual(Object.keys(messagesIn("vi")).sort(), problemCodes());
});

test("the editors' guide names only codes there are", () => {
  const guide = readFileSync(join(programRoot, "docs", "bien-tap.md"), "utf8");
  const named = [...guide.matchAll(/^### `([a-z0-9-]+)`/gm)].map(([, code]) => code!);
  assert.ok(named.length >= 15);
  const known: readonly string[] = problemCodes();
  assert.deepEqual(
    named.filter((code) => !known.includes(code)),
    [],
  );
});
