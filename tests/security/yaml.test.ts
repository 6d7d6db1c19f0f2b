import assert from "node:assert/strict";
import { test } from "node:test";
import { readArticle } from "../../src/content/article.ts";
import { readSiteConfig } from "../../src/content/site-config.ts";
import { readWords } from "../../src/content/words-file.ts";
import type { Problem } from "../../src/problems/problem.ts";
import { vietnamese } from "../../src/wording/vi.ts";
import { NOW } from "../support/site-of.ts";

const config = readSiteConfig(null, "content/site.yaml", "https://kho.example/", []);
const FILE = "articles/2024/05/bai.md";
const SOUND = "title: Bài mẫu\npublishedAt: 2024-05-06\ncategory: giao-duc\n";

function read(fields: string) {
  const problems: Problem[] = [];
  const context = { config, nowMs: Date.parse(NOW), folderName: "content", words: vietnamese.body, problems };
  const bytes = Buffer.from(`---\n${fields}---\n\nThân bài.\n`);
  const article = readArticle(bytes, { file: FILE, year: 2024, month: 5, slug: "bai" }, context);
  return { article, codes: problems.map(({ code }) => code), problems };
}

/** Fields that name each other tenfold, nine levels deep: a billion texts, were they put in. */
const LAUGHS = Array.from(
  { length: 9 },
  (_, level) =>
    `a${level}: &a${level} [${Array.from({ length: 10 }, () => (level === 0 ? "ha" : `*a${level - 1}`))}]\n`,
).join("");

const BOMBS: Readonly<Record<string, readonly [fields: string, code: string]>> = {
  "that names itself a billion times": [LAUGHS, "yaml-anchor"],
  "with ten thousand open brackets": [`topics: ${"[".repeat(10_000)}\n`, "too-deep"],
  "with ten thousand open braces": [`topics: ${"{a: ".repeat(10_000)}\n`, "too-deep"],
  "indented fifteen hundred levels deep": [
    `topics:\n${Array.from({ length: 1_500 }, (_, level) => `${" ".repeat(level + 1)}a:\n`).join("")}`,
    "yaml-syntax",
  ],
  "indented nine hundred levels deep": [
    `topics:\n${Array.from({ length: 900 }, (_, level) => `${" ".repeat(level + 1)}a:\n`).join("")}`,
    "wrong-type",
  ],
  "with ten thousand dashes in a line": [`topics:\n  ${"- ".repeat(10_000)}a\n`, "too-deep"],
  "with a field of ten megabytes": [`source: ${"a".repeat(10_000_000)}\n`, "too-long"],
  "with a hundred thousand unknown fields": [
    Array.from({ length: 100_000 }, (_, number) => `x${number}: 1\n`).join(""),
    "unknown-field",
  ],
};

for (const [name, [fields, code]] of Object.entries(BOMBS)) {
  test(`front matter ${name} is a Problem, in seconds`, () => {
    const start = process.cpuUsage();
    const { codes } = read(`${SOUND}${fields}`);
    const { user, system } = process.cpuUsage(start);
    assert.ok(codes.includes(code as (typeof codes)[number]), [...new Set(codes)].join(", "));
    assert.ok((user + system) / 1e6 < 20, `${(user + system) / 1e6} s`);
  });
}

/** Names that every object has. Were they looked up carelessly, they would be fields, or change all objects. */
const NAMES = ["__proto__", "constructor", "prototype", "toString", "hasOwnProperty", "valueOf"];

test("names that every object has are unknown fields of an article, and change nothing", () => {
  const fields = NAMES.map((name) => `${name}:\n  isAdmin: true\n`).join("");
  const { article, codes } = read(`${SOUND}${fields}people:\n  - name: A\n    __proto__: {role: B}\n`);
  assert.deepEqual(
    codes,
    [...NAMES, "__proto__"].map(() => "unknown-field"),
  );
  assert.equal(article?.fields?.people?.[0]?.role, undefined);
  assert.equal(({} as { readonly isAdmin?: boolean }).isAdmin, undefined);
});

test("names that every object has are unknown in site.yaml and words.yaml, and change nothing", () => {
  const problems: Problem[] = [];
  const text = NAMES.map((name) => `${name}: {isAdmin: x}\n`).join("");
  readSiteConfig(`${text}features:\n  __proto__: {search: false}\n`, "content/site.yaml", null, problems);
  assert.deepEqual(readWords(text, "content/words.yaml", vietnamese, problems).body, vietnamese.body);
  assert.deepEqual([...new Set(problems.map(({ code }) => code))], ["unknown-field"]);
  assert.equal(problems.length, NAMES.length * 2 + 1);
  assert.equal(({} as { readonly isAdmin?: string }).isAdmin, undefined);
});
