import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { programRoot } from "../../src/program/root.ts";
import { english } from "../../src/wording/en.ts";
import { placesOfKey, textsByKey } from "../../src/wording/keys.ts";
import { placesIn } from "../../src/wording/places.ts";
import { vietnamese } from "../../src/wording/vi.ts";

const file = join(programRoot, "docs", "tu-ngu.md");
const englishTexts = textsByKey(english);

function wordsTable(): string {
  const cell = (text: string) => text.replaceAll("|", "\\|").replaceAll("<", "&lt;");
  const rows = [...textsByKey(vietnamese)].map(([key, text]) => {
    const places = placesOfKey(key).map((place) => `\`{${place}}\``);
    return `| \`${key}\` | ${cell(text)} | ${cell(englishTexts.get(key)!)} | ${places.join(" ")} |`;
  });
  return ["| Khóa | Tiếng Việt | Tiếng Anh | Chỗ điền |", "|---|---|---|---|", ...rows].join("\n");
}

test("the table of docs/tu-ngu.md has every text", () => {
  const text = readFileSync(file, "utf8");
  const renewed = text.replace(
    /(<!-- words -->\n)[\s\S]*?(<!-- \/words -->)/,
    (_, start: string, end: string) => `${start}\n${wordsTable()}\n\n${end}`,
  );
  if (process.env.UPDATE_DOCS === "1") writeFileSync(file, renewed);
  else assert.equal(text, renewed, "run UPDATE_DOCS=1 npm test -- tests/docs and look at what changed");
});

test("the two languages have the same keys, and texts with places are the same ones", () => {
  assert.deepEqual([...englishTexts.keys()], [...textsByKey(vietnamese).keys()]);
  const withPlaces = (texts: ReadonlyMap<string, string>) =>
    [...texts].filter(([, text]) => placesIn(text).length > 0).map(([key]) => key);
  assert.deepEqual(withPlaces(englishTexts), withPlaces(textsByKey(vietnamese)));
});
