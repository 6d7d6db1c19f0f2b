import assert from "node:assert/strict";
import { test } from "node:test";
import { readSiteFile } from "../../src/content/site-config.ts";
import { type Problem, wordProblem } from "../../src/problems/problem.ts";

function read(yaml: string) {
  const problems: Problem[] = [];
  const { editor, config } = readSiteFile(`editor:\n${yaml}`, "site.yaml", null, problems);
  return { editor, config, fixes: problems.map((each) => wordProblem(each, "vi").fix) };
}

test("the settings of the editing page have defaults, and no other page depends on them", () => {
  const { editor, config } = read("  host: github\n  repository: phuong/kho-tin\n");
  const hosted = { host: "github", repository: "phuong/kho-tin", branch: "main", review: "optional" };
  assert.deepEqual(editor, { hosted, commit: false });
  assert.ok(!("editor" in config));
  assert.deepEqual(read("  commit: true\n").editor, { hosted: null, commit: true });
  assert.equal(readSiteFile("title: Kho\n", "site.yaml", null, []).editor, null);
});

test("an address in place of a repository's name is reported with the name it holds", () => {
  for (const written of [
    "https://gitlab.com/tinh/phuong/kho-tin",
    "https://gitlab.com/tinh/phuong/kho-tin.git",
    "https://gitlab.com/tinh/phuong/kho-tin/-/tree/main",
    "git@gitlab.com:tinh/phuong/kho-tin.git",
    "gitlab.com/tinh/phuong/kho-tin/",
    "tinh/phuong/kho-tin.git",
  ]) {
    const { editor, fixes } = read(`  host: gitlab\n  repository: "${written}"\n`);
    assert.match(fixes.join(), /repository: tinh\/phuong\/kho-tin$/, written);
    assert.equal(editor?.hosted ?? null, null, "what cannot be read opens no page");
  }
  assert.match(read("  host: gitlab\n  repository: kho tin\n").fixes.join(), /ten-chu\/ten-kho/);
});
