import assert from "node:assert/strict";
import { test } from "node:test";
import { NESTING_LIMIT } from "../../../src/content/markdown/engine.ts";
import { bodyOf } from "./body.ts";

const DEEP: Readonly<Record<string, string>> = {
  "quotes on one line": `${">".repeat(1000)} sâu`,
  "quotes on many lines": `${`${"> ".repeat(1000)}sâu\n`.repeat(3)}`,
  "lists on one line": `${"- ".repeat(1000)}sâu`,
  "lists step by step": Array.from({ length: 1000 }, (_, depth) => `${"  ".repeat(depth)}- sâu${depth}\n`).join(""),
  "numbers in quotes": `${"> 1. ".repeat(1000)}sâu`,
  brackets: `${"[".repeat(1000)}sâu${"]".repeat(1000)}`,
  "links in links": `${"[".repeat(1000)}sâu${"](/x)".repeat(1000)}`,
};

for (const [name, markdown] of Object.entries(DEEP)) {
  test(`a thousand ${name} are reported once, at the place, and lose no word`, () => {
    const body = bodyOf(`trước\n\n${markdown}\n\nsau`);
    const deep = body.problems.filter(({ code }) => code === "too-deep");
    assert.equal(deep.length, 1);
    assert.deepEqual(deep[0]?.parameters, { limit: NESTING_LIMIT });
    assert.ok((deep[0]?.offset ?? 0) >= "trước\n\n".length);
    const words = (text: string) => text.match(/\p{L}+\d*/gu)?.filter((word) => word !== "x");
    assert.deepEqual(words(body.text), words(`trước\n${markdown}\nsau`));
    assert.match(body.html, /<p>sau<\/p>\n$/);
  });
}

test("what editors nest in earnest is no Problem", () => {
  const steps = Array.from({ length: 20 }, (_, depth) => `${"  ".repeat(depth)}- mục\n`).join("");
  assert.deepEqual(bodyOf(`${"> ".repeat(30)}a\n\n${steps}\n${"[".repeat(40)}b${"]".repeat(40)}`).codes, []);
});

/** What a hostile or broken file may repeat; each must take time in proportion to its length. */
const REPEATED: Readonly<Record<string, string>> = {
  "open brackets": "[",
  "open pictures": "![",
  "open links": "[a](",
  "at signs": "a@",
  "bare addresses": "https://a.vn/) ",
  "names with spaces": "![a](b c",
  "left-over stars": "a **b",
  links: "[a](b)\n",
  pictures: "![](a.jpg)\n",
  quotes: "> ",
  bullets: "- ",
  stars: "*a ",
  tags: "<b>",
  "unclosed tags": '<a x="',
  "unclosed comments": "<!-- a ",
  "unclosed definitions": '[a]: b "x\n',
  "like headings": "# a\n",
  "table rows": "|[x](y)|\n|-|\n",
};

for (const [name, piece] of Object.entries(REPEATED)) {
  test(`${name} without end take no more than their length's time`, () => {
    const time = (characters: number) => {
      const markdown = piece.repeat(characters / piece.length);
      const start = process.cpuUsage();
      bodyOf(markdown);
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1000;
    };
    time(4_000);
    const [short, long] = [time(8_000), time(128_000)];
    // Sixteen times the length: linear is 16, quadratic 256. Small times are noise.
    assert.ok(long < 500 || long < short * 80, `${short.toFixed(1)} ms, then ${long.toFixed(1)} ms`);
  });
}

test("a body of 20 MB renders", () => {
  const paragraph = `Thành phố [đã](/x) ${"**hoàn thành** các chỉ tiêu kinh tế - xã hội năm 2020. ".repeat(20)}\n\n`;
  const count = Math.ceil((20 * 2 ** 20) / paragraph.length);
  const body = bodyOf(paragraph.repeat(count));
  assert.equal(body.links.length, count);
  assert.equal(body.html.match(/<p>/g)?.length, count);
});
