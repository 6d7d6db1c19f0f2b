import assert from "node:assert/strict";
import { test } from "node:test";
import { linesOf, withEdits } from "../../src/mending/line-edits.ts";
import { mendText } from "../../src/mending/mend-text.ts";
import { anArticle } from "../support/an-article.ts";
import { type Dice, diceOf, pick } from "../support/dice.ts";

const mended = (text: string, hasBody = true) => withEdits(linesOf(text), mendText(text, hasBody));
const ofBody = (body: string) => mended(anArticle({ body })).split("\n---\n\n")[1];

const BODIES: readonly (readonly [name: string, body: string, mended: string])[] = [
  ["letters in parts", "Hội nghị".normalize("NFD"), "Hội nghị\n"],
  ["hidden characters", "Hội\u200b nghị\u202e.", "Hội nghị.\n"],
  ["white space at the ends of lines", "Một. \t\nHai.\u00a0", "Một.\nHai.\n"],
  ["a line break of Markdown", "Một,  \nhai.", "Một,  \nhai.\n"],
  ["a space that does not break beside another", "Một \u00a0hai\u00a0\u00a0ba", "Một hai ba\n"],
  ["a space that does not break between words", "12\u00a0ha", "12\u00a0ha\n"],
  ["indented paragraphs of Word", "\u00a0\u00a0\u00a0\u00a0Một.\n\n\u00a0Hai.", "Một.\n\nHai.\n"],
  ["empty lines that are not empty", "Một.\n \u00a0\n\nHai.", "Một.\n\n\nHai.\n"],
  ["a line that holds two paragraphs together", "Một.\n\u00a0\nHai.", "Một.\n\u00a0\nHai.\n"],
  ["code", "```\na \u00a0b  \n```\n\n    c  ", "```\na \u00a0b  \n```\n\n    c  \n"],
  ["a list with bullets", "Gồm:\n• Một;\n• Hai.", "Gồm:\n\n- Một;\n- Hai.\n"],
  ["a list without spaces", "-Thứ nhất\n-Thứ hai", "- Thứ nhất\n- Thứ hai\n"],
  ["a list with two marks", "-Một\n+Một mốt\n+Một hai\n-Hai", "- Một\n  - Một mốt\n  - Một hai\n- Hai\n"],
  ["the second level of Word's lists", "•\u00a0Một\no\u00a0\u00a0Mốt\no\tHai", "- Một\n  - Mốt\n  - Hai\n"],
  ["a list whose numbers are words", "1/ Một\n3/ Ba", "1/ Một\n3/ Ba\n"],
  ["a list with a line that is no item", "• Một\n• Hai\nChữ.", "• Một\n• Hai\nChữ.\n"],
  ["a list in a quote", "> • Một\n> • Hai", "> • Một\n> • Hai\n"],
  ["the word o", "o Hoa đi chợ\no Lan ở nhà", "o Hoa đi chợ\no Lan ở nhà\n"],
];

for (const [name, body, expected] of BODIES) test(`--fix knows ${name}`, () => assert.equal(ofBody(body), expected));

test("fields are mended but for their indents, and lines end as they did", () => {
  const text = "\ufeff---\r\ntitle: Hội\u200b nghị \r\ncategory: y-te\r\n---\r\n\r\nMột. \r\n• Hai\r\n• Ba";
  assert.equal(mended(text), "\ufeff---\r\ntitle: Hội nghị\r\ncategory: y-te\r\n---\r\n\r\nMột.\r\n\r\n- Hai\r\n- Ba");
});

test("of a file without a body, only characters are mended", () => {
  assert.equal(mended("title: Kho\u200b tin \n", false), "title: Kho tin \n");
});

test("a line says all that was wrong with it", () => {
  const [edit] = mendText(anArticle({ body: `${"Hội".normalize("NFD")}\u200b \nx` }), true);
  assert.deepEqual(edit?.faults, ["decomposed", "hidden", "white-space"]);
});

/** What typing programs, Word and web pages leave in texts. */
const MUTATIONS: readonly ((line: string, dice: Dice) => string)[] = [
  (line) => line.normalize("NFD"),
  (line, dice) => insert(line, pick(["\u200b", "\u200d", "\ufeff", "\u202e", "\u0007"], dice), dice),
  (line, dice) => insert(line, pick(["\u00a0", " \u00a0", "  ", "\t"], dice), dice),
  (line, dice) => `${line}${pick([" ", "  ", "\u00a0", "\t "], dice)}`,
  (line, dice) =>
    `${pick(["\u00a0\u00a0", "  ", "    ", "• ", "-", "+", "o\t", "o\u00a0\u00a0", "– ", "a) "], dice)}${line}`,
  (line, dice) => pick(["", "\u00a0", "```", "> ", "| a | b |", "---", "\\"], dice) + line,
];

function insert(line: string, what: string, dice: Dice): string {
  const at = dice(line.length + 1);
  return line.slice(0, at) + what + line.slice(at);
}

const LINES = [
  "Ủy ban nhân dân thành phố",
  "35-CT/TW",
  "Đường Phan Đình Phùng",
  "",
  "o Hoa",
  "- Một ý",
  "chữ `mã`",
  "*x* 12%",
];

test("texts spoiled in any way keep all their letters, and what is mended once is mended", () => {
  let edited = 0;
  for (let seed = 0; seed < 400; seed++) {
    const dice = diceOf(seed);
    const lines = Array.from({ length: 1 + dice(8) }, () => {
      let line = pick(LINES, dice);
      for (let times = dice(4); times > 0; times--) line = pick(MUTATIONS, dice)(line, dice);
      return line;
    });
    const text = anArticle({ body: lines.join("\n") });
    const once = mended(text);
    if (once !== text) edited++;
    assert.equal(letters(once), letters(text), `seed ${seed}`);
    assert.equal(mended(once), once, `seed ${seed}`);
  }
  assert.ok(edited > 200);
});

/** Letters and digits but for the o that begins a line as a mark; what is hidden is left out, as readers do. */
function letters(text: string): string {
  return text
    .normalize("NFC")
    .replace(/\u200b|\u200d|\ufeff|\u202e|\u0007/g, "")
    .normalize("NFC")
    .replace(/^\s*o(?:[\t\u00a0]| {2})\s*/gmu, "")
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, "");
}
