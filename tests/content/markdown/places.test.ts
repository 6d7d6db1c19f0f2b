import assert from "node:assert/strict";
import { test } from "node:test";
import { placeFinder } from "../../../src/problems/reporter.ts";
import { bodyOf } from "./body.ts";

/** In each source « stands before every address that must be found, in the order of the text. */
const SOURCES: Readonly<Record<string, string>> = {
  "one link": "[a](«/x)",
  "the same link again and again": "[a](«/x) /x [a](«/x)\n/x [a](«/x)\n\n[a](«/x)",
  "an address that its words repeat": "[/x](«/x)",
  "text before and after": "/x **[a](«/x)** `[a](/x)` \\[a](/x) [b](«/x)",
  "angle brackets": "[a](<«/x>) [a]( <«/x> )",
  "an autolink": "x <«https://kho.example/x> y",
  "spaces after the bracket": "[a](   «/x\n'title')",
  "a link over two lines": "see [a\nb](«/x) and [c](\n«/y)",
  "indented paragraph lines": "  [a](«/x)\n    [b](«/y)\n\t[c](«/z)",
  "trailing spaces": "[a](«/x)  \n[b](«/y)   ",
  heading: "#  [a](«/x) ##   \n\n## [b](«/y)#",
  "underlined heading": " [a](«/x)\n [b](«/y)\n===",
  list: "- [a](«/x)\n-   [a](«/x)\n\n    [b](«/x)\n  1. [c](«/y)\n     [d](«/z)",
  "list with tabs": "-\t[a](«/x)\n\n\t[b](«/y)\n\n\t-\t[c](«/z)",
  quote: "> [a](«/x)\n>[b](«/x)\nlazy [c](«/x)\n> > - [d](«/y)\n> >   [e](«/z)",
  table: "| [a](«/x) | b |\n|---|---|\n| c | [a](«/x) |\n[d](«/y) | \\| [e](«/z) \\| [f](«/w) |",
  "table with escaped pipes": "| a | b |\n|---|---|\n| \\| c \\| | [d](«/x) |\n| `\\|` [e](«/y) \\| [f](«/z) | g |",
  "table without outer pipes in a quote in a list": "- > [a](«/x) | b\n  > --|--\n  >   c   |   [d](«/x)",
  "table cells that are empty or too many": "|a|b|\n|-|-|\n||[c](«/x)|[lost](/q)|\n",
  "reference links": "[a][r] and [r]\n\n[r]: «/x",
  "reference link over lines": "[a][r]\n\n> [r]:\n>   <«/x>\n>   'title'",
  "the first of two definitions": "[r]\n\n[r]: «/x\n[r]: /y",
  "linked picture": "[![b](/x.jpg)](«/x)",
  "linked picture by reference": "[![b](/x.jpg)][r]\n\n[r]: «/x",
  "a bracketed pair before": "[not](closed [a](«/x)",
  "characters of two units": "👪 ẫ [a](«/x) 👪 [b](«/y)",
  "entities and escapes": "&amp; \\* [a\\]](«/x&amp;y) [b](«/z\\_)",
  "after a fence and a rule": "```\n[a](/x)\n```\n\n***\n[a](«/x)",
  "between tags": "<b>[a](«/x)</b> <i title='[b](/y)'> [b](«/y)",
};

/** The source without its marks, and the places they stood at. */
function marks(marked: string): { readonly source: string; readonly expected: readonly unknown[] } {
  const parts = marked.split("«");
  const source = parts.join("");
  const offsets = parts.slice(0, -1).map((_part, index) => parts.slice(0, index + 1).join("").length);
  return { source, expected: offsets.map((offset) => placeFinder(source)(offset)) };
}

function placesOf(source: string, found: readonly { readonly offset: number }[]): readonly unknown[] {
  const offsets = [...new Set(found.map(({ offset }) => offset))].toSorted((a, b) => a - b);
  return offsets.map((offset) => placeFinder(source)(offset));
}

for (const [name, marked] of Object.entries(SOURCES)) {
  test(`places of links are exact: ${name}`, () => {
    const { source, expected } = marks(marked);
    assert.deepEqual(placesOf(source, bodyOf(source).links), expected);
  });
}

const PICTURES_TOO = [
  "the same link again and again",
  "angle brackets",
  "indented paragraph lines",
  "heading",
  "list",
  "list with tabs",
  "quote",
  "table without outer pipes in a quote in a list",
];

for (const name of PICTURES_TOO) {
  test(`places of pictures are exact: ${name}`, () => {
    const { source, expected } = marks(SOURCES[name]!.replace(/(?<![\\`])\[/g, "!["));
    assert.deepEqual(placesOf(source, bodyOf(source).pictures), expected);
  });
}

test("offsets are those of the file, of which the body is the end", () => {
  const head = "---\ntitle: x\n---\n";
  const body = bodyOf("[a](/x) ![b](c.jpg) [d](javascript:e)", { bodyOffset: head.length });
  assert.equal(body.links[0]?.offset, head.length + 4);
  assert.equal(body.pictures[0]?.offset, head.length + 13);
  assert.equal(body.problems[0]?.offset, head.length + 24);
});

test("Problems point at the address, at a tag, or at a picture without words", () => {
  const source = "x <b>y</b>\n\n- ![](a.jpg)\n- [c](javascript:d)\n- [e][f]\n\n[f]: data:x\n";
  const pointed = bodyOf(source).problems.map(({ code, offset }) => [code, source.slice(offset, offset + 6)]);
  assert.deepEqual(pointed, [
    ["raw-html", "<b>y</"],
    ["raw-html", "</b>\n\n"],
    ["picture-no-text", "![](a."],
    ["unsafe-link", "javasc"],
    ["unsafe-link", "data:x"],
  ]);
});
