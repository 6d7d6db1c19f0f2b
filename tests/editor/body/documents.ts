import fc from "fast-check";
import type { Mark, Node } from "prosemirror-model";
import { schema } from "../../../src/editor/body/schema.ts";

const { nodes } = schema;

/** Words as officials type them, with every sign that means something to Markdown. */
const word = fc.constantFrom(
  "Đồng",
  "chí",
  "Tăng",
  "5*3",
  "1.",
  "2)",
  "-",
  "+",
  "#",
  "##",
  ">",
  "(a)",
  "[1]",
  "[x](y)",
  "![z]",
  "a_b",
  "_c_",
  "__d__",
  "**",
  "*",
  "~~",
  "`",
  "<b>",
  "&amp;",
  "|",
  "a|b",
  "---",
  "===",
  "\\",
  "\\*",
  "https://thainguyen.gov.vn/a_b_",
  "www.x.vn",
  "!",
  "“Quyết”,",
  "50%",
  "đ/c:",
  "[^1]",
  "[a]:",
  "```",
  "…",
);

const markSets = fc.constantFrom<readonly Mark[]>(
  [],
  [],
  [],
  [schema.mark("strong")],
  [schema.mark("em")],
  [schema.mark("strong"), schema.mark("em")],
  [schema.mark("strike")],
  [schema.mark("code")],
  [schema.mark("link", { href: "ke-hoach 1.pdf" })],
  [schema.mark("link", { href: "https://a.vn/(b)", title: 'Tên "hay"' }), schema.mark("strong")],
);

const words = fc.array(word, { minLength: 1, maxLength: 4 }).map((each) => each.join(" "));
/** Words that are set otherwise than those around them stand between spaces, as people set them. */
const run = fc.tuple(words, markSets).map(([text, marks]) => [schema.text(text, marks), schema.text(" ")]);
const picture = fc.tuple(words, words).map(([alt, title]) => nodes.image!.create({ src: "anh 1.jpg", alt, title }));
const line = fc.array(run, { minLength: 1, maxLength: 4 }).map((runs) => runs.flat());
const lines = fc
  .array(fc.oneof({ arbitrary: line, weight: 8 }, { arbitrary: picture.map((node) => [node]), weight: 1 }), {
    minLength: 1,
    maxLength: 3,
  })
  .map((each) => each.flatMap((content, index) => (index === 0 ? content : [nodes.hard_break!.create(), ...content])));

const paragraph = lines.map((content) => nodes.paragraph!.create(null, content));
const heading = fc
  .tuple(fc.integer({ min: 2, max: 4 }), line)
  .map(([level, content]) => nodes.heading!.create({ level }, content));
const figures = fc
  .array(fc.tuple(words, words, fc.constantFrom("", "https://a.vn/x y")), { minLength: 1, maxLength: 3 })
  .map((each) =>
    nodes.figures!.create(
      null,
      each.map(([alt, caption, href]) => nodes.figure!.create({ src: "anh-1.jpg", alt, caption, href })),
    ),
  );
const table = fc
  .tuple(
    fc.integer({ min: 1, max: 3 }),
    fc.array(fc.array(line, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
  )
  .map(([width, rows]) => {
    const cell = (content: readonly Node[], row: number, column: number) => {
      const type = row === 0 ? nodes.table_header! : nodes.table_cell!;
      const align = [null, "right", "center"][column];
      return type.create({ align }, nodes.paragraph!.create(null, content));
    };
    const made = rows.map((row, at) =>
      nodes.table_row!.create(
        null,
        row.slice(0, width).map((content, column) => cell(content, at, column)),
      ),
    );
    return nodes.table!.create(null, made);
  });

const { block } = fc.letrec<{ block: Node; list: Node; quote: Node }>((tie) => ({
  block: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    paragraph,
    heading,
    figures,
    table,
    fc.constant(nodes.horizontal_rule!.create()),
    tie("list"),
    tie("quote"),
  ),
  list: fc
    .tuple(
      fc.constantFrom("bullet_list", "ordered_list"),
      fc.boolean(),
      fc.integer({ min: 1, max: 3 }),
      fc.array(fc.tuple(paragraph, fc.array(tie("block"), { maxLength: 2 })), { minLength: 1, maxLength: 3 }),
    )
    .map(([name, isTight, start, items]) => {
      const attributes = name === "bullet_list" ? { isTight } : { isTight, start };
      const made = items.map(([first, more]) => nodes.list_item!.create(null, [first, ...more]));
      return nodes[name]!.create(attributes, made);
    }),
  quote: fc.array(tie("block"), { minLength: 1, maxLength: 3 }).map((inside) => nodes.blockquote!.create(null, inside)),
}));

/** Any body that somebody could write in the field. */
export const anyDocument = fc
  .array(block, { minLength: 1, maxLength: 5 })
  .map((blocks) => nodes.doc!.create(null, blocks));
