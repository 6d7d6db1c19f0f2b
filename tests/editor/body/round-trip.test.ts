import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import type { Node } from "prosemirror-model";
import { readBody } from "../../../src/editor/body/read-body.ts";
import { saySame } from "../../../src/editor/body/same-document.ts";
import { schema } from "../../../src/editor/body/schema.ts";
import { writeBody } from "../../../src/editor/body/write-body.ts";
import { anyDocument } from "./documents.ts";

const { nodes } = schema;
const EMPTY = readBody("");

/** Markdown of all kinds, as people and programs leave it. */
const anyMarkdown = fc
  .array(
    fc.constantFrom(
      "Đồng chí **Bí thư** nói.",
      "dòng *hai* của đoạn  ",
      "## Đề mục ##",
      "Tựa\n-----",
      "- một\n- hai",
      "* một\n\n* hai",
      "1. một\n2. hai",
      "   - thụt vào",
      "> trích\ntiếp",
      "| a | b |\n|:--|--:|\n| 1 | 2 |",
      '![x](anh.jpg "Chú thích")',
      "![](a b.jpg)",
      "```\nmã\n```",
      "    mã thụt",
      '[nhãn]: /dia-chi "tên"',
      "xem [nhãn] và [^1]",
      "***",
      "<div>thẻ</div>",
      "",
      "",
      "\t",
      "   ",
    ),
    { maxLength: 12 },
  )
  .chain((lines) => fc.tuple(fc.constant(lines), fc.constantFrom("\n", "\r\n")))
  .map(([lines, end]) => lines.join(end));

test("a body that is opened and written unchanged is the same, byte for byte", () => {
  fc.assert(
    fc.property(anyMarkdown, (markdown) => {
      const read = readBody(markdown);
      read.document.check();
      assert.equal(writeBody(read.document, read).text, markdown);
    }),
    { numRuns: 200 },
  );
});

test("what is written reads as the document that was written", () => {
  fc.assert(
    fc.property(anyDocument, (document) => {
      const { text } = writeBody(document, EMPTY);
      const again = readBody(text).document;
      assert.ok(saySame(again, document), `${text}\n${again}\n${document}`);
    }),
    { numRuns: 200 },
  );
});

/** The body with words put at the end of one paragraph, and what stands before and after that paragraph. */
function editOne(markdown: string, index: number) {
  const read = readBody(markdown);
  const node = read.document.child(index);
  const longer = node.copy(node.content.append(nodes.paragraph!.create(null, schema.text(" Thêm 5*3.")).content));
  const document = read.document.copy(read.document.content.replaceChild(index, longer));
  const startOf = (at: number) =>
    read.blocks
      .slice(0, at)
      .reduce((length, { source, gap }) => length + source.length + gap.length, read.before.length);
  const start = startOf(index);
  const end = start + read.blocks[index]!.source.length;
  return {
    document,
    text: writeBody(document, read).text,
    before: markdown.slice(0, start),
    after: markdown.slice(end),
  };
}

function assertOnlyOneChanged(markdown: string, index: number): void {
  const { document, text, before, after } = editOne(markdown, index);
  assert.equal(text.slice(0, before.length), before);
  assert.equal(text.slice(text.length - after.length), after);
  assert.ok(saySame(readBody(text).document, document), text);
}

function paragraphsIn(document: Node): readonly number[] {
  return document.children.flatMap((node, index) => (node.type === nodes.paragraph ? [index] : []));
}

test("an edit of one paragraph changes the lines of that paragraph alone", () => {
  fc.assert(
    fc.property(anyDocument, (document) => {
      const { text } = writeBody(document, EMPTY);
      for (const index of paragraphsIn(readBody(text).document)) assertOnlyOneChanged(text, index);
    }),
    { numRuns: 50 },
  );
});

test("paragraphs that nothing parts keep standing so when one is edited", () => {
  assertOnlyOneChanged("## Mục\nĐoạn một.\n- một\n- hai\n", 1);
  assertOnlyOneChanged("\n\nĐoạn một.\n\n\n\nĐoạn   hai *và* _ba_\nchưa hết.\n\n[a]: /x\n", 0);
});

test("a block that is put in, taken out or moved leaves the others as they are written", () => {
  const markdown = "Một  _a_.\n\n\n* hai\n\nBa  _b_.\n";
  const read = readBody(markdown);
  const [one, two, three] = read.document.children as [Node, Node, Node];
  const added = nodes.paragraph!.create(null, schema.text("Mới."));
  const written = (...blocks: readonly Node[]) => writeBody(nodes.doc!.create(null, blocks), read).text;
  assert.equal(written(one, added, two, three), "Một  _a_.\n\nMới.\n\n* hai\n\nBa  _b_.\n");
  assert.equal(written(one, three), "Một  _a_.\n\nBa  _b_.\n");
  assert.equal(written(three, one, two), "Ba  _b_.\n\nMột  _a_.\n\n\n* hai\n");
  assert.equal(written(two, nodes.bullet_list!.create({ sign: "*" }, two.content), three).includes("- hai"), true);
});

test("what officials type stays text, with no more backslashes than it needs", () => {
  const written = (text: string) =>
    writeBody(nodes.doc!.create(null, nodes.paragraph!.create(null, schema.text(text))), EMPTY).text;
  const table: readonly (readonly [string, string])[] = [
    ["Tăng 5*3 lần [1], đạt 50%; tên tệp a_b_c.", "Tăng 5*3 lần [1], đạt 50%; tên tệp a_b_c.\n"],
    ["1. Tăng 5*3", "1\\. Tăng 5*3\n"],
    ["- Sở Tài chính", "\\- Sở Tài chính\n"],
    ["# 1 của tỉnh", "\\# 1 của tỉnh\n"],
    ["giá 2*3 và 4*5", "giá 2\\*3 và 4\\*5\n"],
    ["xem https://thainguyen.gov.vn/a_b_ nhé", "xem https://thainguyen.gov.vn/a_b_ nhé\n"],
    ["**chưa đậm **", "\\*\\*chưa đậm \\*\\*\n"],
  ];
  for (const [text, markdown] of table) assert.equal(written(text), markdown);
});

test("what the field does not know is a block of its own text", () => {
  const markdown = "Đoạn [x].\n\n```js\nmã\n```\n\n[x]: /a\n[y]: /b\n";
  const { document } = readBody(markdown);
  assert.deepEqual(
    document.children.map(({ type, textContent }) => [type.name, textContent]),
    [
      ["paragraph", "Đoạn x."],
      ["source", "```js\nmã\n```"],
      ["source", "[x]: /a\n[y]: /b"],
    ],
  );
});

test("articles of all kinds are the same after opening, and an edit of one paragraph changes no other", (context) => {
  const samples = globSync(join(import.meta.dirname, "../../../../shared/data/articles/*.md")).sort();
  if (samples.length === 0) context.skip("../shared/data/articles is absent: nothing was checked here");
  for (const file of samples) {
    const body = readFileSync(file, "utf8").replace(/^---\r?\n[\s\S]*?\n---\r?\n/, "");
    const read = readBody(body);
    assert.equal(writeBody(read.document, read).text, body, file);
    const [first] = paragraphsIn(read.document);
    if (first !== undefined) assertOnlyOneChanged(body, first);
  }
});
