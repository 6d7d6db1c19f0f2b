import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { test } from "node:test";
import { partForms } from "../../src/addresses/address-pattern.ts";
import { addressKinds } from "../../src/addresses/address-table.ts";
import { programRoot } from "../../src/program/root.ts";

/** Nothing but src/addresses may know how an address is written. */

/**
 * Files of words, where an address may be named to people, the names of columns in their tables, and the reader of bags,
 * which have a file of their own with the name of a manifest.
 */
const WORDS = /^(?:src\/(?:addresses|problems|wording)\/|src\/import\/(?:table\/columns|bag\/open-bag)\.ts$)/;

const modules = globSync("{src,templates}/**/*.{ts,tsx,js}", { cwd: programRoot })
  .map((file) => file.replaceAll(sep, "/"))
  .filter((file) => !WORDS.test(file))
  .sort();

/** Names that addresses of the site's own have in them: `tim-kiem`, `sitemap.xml`, `anh`. */
const names = new Set(
  addressKinds.flatMap(([, { pattern }]) => [
    ...pattern.split("/").filter((step) => step !== "" && !step.startsWith("<")),
    ...(pattern.includes("<list>") ? partForms.list.texts! : []),
    ...(pattern.includes("<feed>") ? partForms.feed.texts! : []),
  ]),
);

/** A module without comments, imports and the ids and classes of elements. */
function codeOf(file: string): string {
  return readFileSync(join(programRoot, file), "utf8")
    .replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, "")
    .replace(/\b(?:from|import\() ?"[^"]*"/g, "")
    .replace(/\b(?:id|class|for|aria-\w+)="[^"]*"/g, "");
}

/** What is between quotes; what a template computes is left out. */
function textsIn(code: string): readonly string[] {
  const quoted = code.match(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g) ?? [];
  return quoted.map((text) => text.slice(1, -1).replace(/\$\{[^}]*\}/g, "…"));
}

/**
 * Whether a text spells an address: a name of one after a slash or before it, or one that is no everyday word. Texts of
 * several words speak to people, unless they begin with a slash.
 */
function spellsAddress(text: string): boolean {
  if (/\s/.test(text) && !text.startsWith("/")) return false;
  const steps = text.split("/");
  const isPath = steps.length > 1;
  return steps.some((step) => {
    const name = step.replaceAll("…", "");
    return names.has(name) && (isPath || /[-.]/.test(name));
  });
}

test("the names of addresses are those of the table", () => {
  for (const name of [
    "tim-kiem",
    "chuyen-muc",
    "noi-bat",
    "api",
    "sitemap.xml",
    "trich-dan.<citation>",
    "ngoai-tuyen.js",
  ])
    assert.ok(names.has(name), name);
});

test("no module spells an address of the site's own", () => {
  const found = modules.flatMap((file) =>
    textsIn(codeOf(file))
      .filter(spellsAddress)
      .map((text) => `${file}: ${text}`),
  );
  assert.deepEqual(found, []);
});

test("no module cuts an address into its parts", () => {
  const cuts = /\b[uU]rl\.(?:slice|substring)\(\d+, \d+\)|\\\/\(?(?:\?:)?\\d\{4\}\)?\\\//;
  const found = modules.flatMap((file) => {
    const line = codeOf(file)
      .split("\n")
      .find((each) => cuts.test(each));
    return line === undefined ? [] : [`${file}: ${line.trim()}`];
  });
  assert.deepEqual(found, []);
});

test("an address that is spelled is found, and words about one are not", () => {
  for (const text of [
    "/sitemap.xml",
    "…/sitemap.xml",
    "tim-kiem/chi-muc/…",
    "…tim-kiem/",
    "assets/",
    "/anh/…",
    "chu-de",
  ])
    assert.ok(spellsAddress(text), text);
  for (const text of ["assets", "Sổ địa chỉ (ledger.json) của lần đăng trước", "./api.ts", "api-keys", "ngay-…"])
    assert.ok(!spellsAddress(text), text);
});
