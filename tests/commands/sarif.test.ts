import assert from "node:assert/strict";
import { test } from "node:test";
import type { Log } from "sarif";
import { sarifLog } from "../../src/commands/sarif.ts";
import { problem } from "../../src/problems/problem.ts";

const place = (file: string, line: number, column: number) => ({ file, line, column });
const PROBLEMS = [
  problem("bad-slug", place("content/articles/2024/05/Hội nghị 100%.md", 1, 1), { slug: "Hội nghị", suggestion: "a" }),
  { ...problem("raw-html", place("content/articles/2024/05/a.md", 9, 4), { tag: "<b>" }), isWaived: true as const },
  problem("raw-html", place("content/articles/2024/05/b.md", 7, 1), { tag: "<i>" }),
];
const WAIVERS = [{ ...place("content/articles/2024/05/a.md", 5, 11), code: "raw-html", reason: "Bài về HTML." }];

// The type is that of the standard's schema.
const log: Log = sarifLog({ problems: PROBLEMS, waivers: WAIVERS, language: "vi", version: "0.2.0" });
const [run] = log.runs;
const results = run!.results!;

test("a log of SARIF names its version, the program and the way columns are counted", () => {
  assert.equal(log.version, "2.1.0");
  assert.match(log.$schema!, /sarif-schema-2\.1\.0\.json$/);
  assert.equal(log.runs.length, 1);
  assert.deepEqual([run?.tool.driver.name, run?.tool.driver.semanticVersion], ["Khotin", "0.2.0"]);
  assert.equal(run?.columnKind, "unicodeCodePoints");
});

test("each result points at the rule that has its code, and has the rule's level", () => {
  const rules = run!.tool.driver.rules!;
  assert.deepEqual(
    rules.map(({ id }) => id),
    ["bad-slug", "raw-html"],
  );
  for (const { ruleId, ruleIndex, level } of results) {
    assert.equal(rules[ruleIndex!]!.id, ruleId);
    assert.equal(rules[ruleIndex!]!.defaultConfiguration?.level, level);
  }
  assert.deepEqual(
    results.map(({ level }) => level),
    ["error", "warning", "warning"],
  );
});

test("places are valid relative URIs, with lines and columns from 1", () => {
  const [first] = results.map(({ locations }) => locations![0]!.physicalLocation!);
  assert.equal(first?.artifactLocation?.uri, "content/articles/2024/05/H%E1%BB%99i%20ngh%E1%BB%8B%20100%25.md");
  assert.equal(first?.artifactLocation?.uriBaseId, "%SRCROOT%");
  assert.deepEqual(first?.region, { startLine: 1, startColumn: 1 });
});

test("a waived warning is suppressed with its reason, and another one is not", () => {
  assert.deepEqual(
    results.map(({ suppressions }) => suppressions),
    [undefined, [{ kind: "inSource", justification: "Bài về HTML." }], undefined],
  );
  assert.match(results[2]!.message.text!, /<i>/);
});
