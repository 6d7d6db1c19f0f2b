import assert from "node:assert/strict";
import { test } from "node:test";
import { readSiteConfig } from "../../src/content/site-config.ts";
import { type Problem, wordProblem } from "../../src/problems/problem.ts";

/** Reads a `site.yaml`, and returns the configuration and the Problems in the language asked for. */
function read(yaml: string, language: "vi" | "en" = "vi") {
  const problems: Problem[] = [];
  const config = readSiteConfig(yaml, "content/site.yaml", null, problems);
  const told = problems.map((each) => {
    const { what, fix } = wordProblem(each, language);
    return `${each.line}:${each.column} ${each.code} ${what} ${fix}`;
  });
  return { config, told };
}

test("an accent has a shade for each look", () => {
  const { config, told } = read('look: {accent: "#0B5FA5"}\n');
  assert.deepEqual(told, []);
  assert.equal(config.accent?.light, "#0b5fa5");
  assert.match(config.accent!.dark, /^#[0-9a-f]{6}$/);
  assert.equal(read("title: A\n").config.accent, undefined);
});

test("a colour in another form is told with the very text to type", () => {
  const fixes = [
    ["#9d1f17", '"#9d1f17"'],
    ["9d1f17", '"#9d1f17"'],
    ["991717", '"#991717"'],
    ['"#9d1f17ff"', '"#9d1f17"'],
    ['"#a00c"', '"#aa0000"'],
    ["rgb(157, 31, 23)", '"#9d1f17"'],
    ["0x9d1f17", '"#9d1f17"'],
  ] as const;
  for (const [written, meant] of fixes) {
    const { told } = read(`look:\n  accent: ${written}\n`);
    assert.equal(told.length, 1, written);
    assert.match(told[0]!, /^2:1[01] bad-colour /, written);
    assert.ok(told[0]!.endsWith(`viết accent: ${meant}`), told[0]!);
    assert.deepEqual(read(`look:\n  accent: ${meant}\n`).told, [], "the text to type is taken");
  }
  assert.match(read("look: {accent: blue}\n", "en").told[0]!, /or another colour/);
  assert.match(read("look: {accent: }\n").told[0]!, / empty-field /);
  assert.match(read("look: {acent: x}\n").told[0]!, / unknown-field .*accent/);
});

test("a colour that is hard to read is told with the nearest that is not", () => {
  for (const language of ["vi", "en"] as const) {
    const { told, config } = read('look: {accent: "#ffcc00"}\n', language);
    assert.equal(config.accent, undefined);
    assert.match(told[0]!, language === "vi" ? /tương phản 1,\d\d, cần ít nhất 4,5/ : /contrast is 1\.\d\d, and 4\.5/);
    const [, nearest = ""] = /accent: "(#[0-9a-f]{6})"$/.exec(told[0]!) ?? [];
    assert.deepEqual(read(`look: {accent: "${nearest}"}\n`).told, []);
  }
});
