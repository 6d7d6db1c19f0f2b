import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { wordsVi } from "../../src/editor/body/words-vi.ts";
import { vi } from "../../src/editor/words/vi.ts";
import { programRoot } from "../../src/program/root.ts";
import { browser } from "../support/browser.ts";
import { SHEET, sheetHtml } from "../support/office-sheet.ts";

const GUIDE = "docs/huong-dan-bien-tap.md";
const read = (path: string) => readFileSync(join(programRoot, path), "utf8");

/** All texts of a table of words. */
function textsOf(words: object): readonly string[] {
  return Object.values(words).flatMap((each) => (typeof each === "string" ? [each] : textsOf(each)));
}

test("each button and each label that the guides name in bold stands on the editing page", () => {
  // Behind some labels stands an explanation in brackets.
  const known = new Set([...textsOf(vi), ...textsOf(wordsVi)].flatMap((text) => [text, text.replace(/ \(.*\)$/, "")]));
  for (const guide of [GUIDE, SHEET]) {
    const named = [...read(guide).matchAll(/\*\*(.+?)\*\*/gs)].map(([, label]) => label!.replace(/\s+/g, " "));
    assert.ok(named.length > 10, guide);
    assert.deepEqual(
      named.filter((label) => !known.has(label)),
      [],
      guide,
    );
  }
});

test("the guide speaks of every action that an article has, and shows pictures that are there", () => {
  const text = read(GUIDE).replace(/\s+/g, " ");
  for (const action of Object.values(vi.actions)) assert.ok(text.includes(`**${action}**`), action);
  const pictures = [...text.matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map(([, path]) => path!);
  assert.ok(pictures.length >= 4);
  for (const path of pictures) assert.ok(existsSync(join(programRoot, "docs", path)), path);
});

test("the sheet for the wall of the office fills one page of A4", async () => {
  const tested = await browser();
  try {
    const { page } = await tested.open();
    await page.setContent(sheetHtml(read(SHEET)));
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    assert.equal(pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length, 1);
  } finally {
    await tested.close();
  }
});
