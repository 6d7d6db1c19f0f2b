import assert from "node:assert/strict";
import { join, relative } from "node:path";
import { test } from "node:test";
import { importClosure, modulesOf, programParts } from "../../src/program/digests.ts";
import { programRoot } from "../../src/program/root.ts";

/** Modules that take part in a build and are in no digest, each with what makes a digest of it needless. */
const APART: readonly (readonly [path: RegExp, why: string])[] = [
  [/^src\/build\.ts$/, "calls the steps"],
  [/^src\/pipeline\//, "calls what makes and plans; what decides anything stands below"],
  [/^src\/workers\//, "hands jobs to processes"],
  [/^src\/checking\/waivers\.ts$/, "marks the warnings that are not shown"],
  [
    /^src\/content\/(?:site-(?:config|links)|look-fields|settle-look|footer-text|base-url)\.ts$/,
    "its values are in every key",
  ],
  [/^src\/content\/signing-fields\.ts$/, "its values are in the keys of the pages that show them"],
  [/^src\/content\/editor-fields\.ts$/, "its values are in the key of the editing page alone"],
  [
    /^src\/(?:rendering\/bundle-editor|pages\/editing-page)\.ts$|^src\/editor\/words\//,
    "the digest of the editing page",
  ],
  [/^src\/content\/words-file\.ts$|^src\/wording\/keys\.ts$/, "the words they give are in every key"],
  [/^src\/pages\/public-files\.ts$/, "copies bytes, whose ids are the keys"],
  [/^src\/extensions\/own-parts\.ts$/, "what it compiles has a digest of its own"],
  [/^src\/(?:publishing\/kept-ledger|addresses\/ledger-folder)\.ts$/, "gives back a ledger byte for byte"],
  [/^src\/parts\/|^src\/pipeline\/join-parts\.ts$/, "gives back files byte for byte, each with the key it was made by"],
  [/^src\/cache\/prune-folder\.ts$|^src\/pictures\/remove-unused\.ts$/, "drops what is not used"],
];

test("every module that takes part in a build is in the digest of what it makes", () => {
  const taking = ["src/build.ts", "src/workers/jobs.ts"].map((path) => join(programRoot, path));
  // The digest of the editing page is in the key of that page alone: it vouches for nothing else.
  const known = new Set(programParts.filter((part) => part !== "editor").flatMap(modulesOf));
  const unknown = importClosure(taking)
    .filter((file) => !known.has(file))
    .map((file) => relative(programRoot, file));
  assert.deepEqual(
    unknown.filter((path) => !APART.some(([pattern]) => pattern.test(path))),
    [],
  );
  for (const [pattern] of APART)
    assert.ok(
      unknown.some((path) => pattern.test(path)),
      `${pattern} excuses nothing`,
    );
});

test("what a part is made of follows imports, types excepted", () => {
  const search = modulesOf("search").map((file) => relative(programRoot, file));
  assert.ok(search.includes("src/content/markdown/plain-text.ts"), "the text that is indexed");
  assert.ok(
    search.includes("src/sharing/typeface.json") || !search.includes("src/sharing/typeface.ts"),
    "files named by URL",
  );
  assert.ok(!search.includes("src/pipeline/session.ts"), "a type is not a part");
  const shown = modulesOf("reading").filter((file) => /\/(?:templates|wording)\//.test(file));
  assert.deepEqual(
    shown.map((file) => relative(programRoot, file)),
    ["src/wording/places.ts"],
    "readings are handed their words",
  );
});
