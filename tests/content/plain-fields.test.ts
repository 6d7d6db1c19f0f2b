import assert from "node:assert/strict";
import test from "node:test";
import { type Node, parseDocument, type YAMLMap } from "yaml";
import { readPlainFields } from "../../src/content/plain-fields.ts";
import { type Dice, diceOf, pick } from "../support/dice.ts";

/** What the library makes of YAML; `null` where it finds a fault or anything that is no map. */
function byLibrary(yaml: string): unknown {
  const document = parseDocument(yaml, { schema: "core", uniqueKeys: true, prettyErrors: false, logLevel: "error" });
  return document.errors.length > 0 || document.contents === null ? null : shapeOf(document.contents as Node);
}

/** All that a node of YAML says of itself, without the tokens it was made from. */
function shapeOf(node: Node | null): unknown {
  if (node === null) return null;
  const { items, srcToken: _, ...own } = node as YAMLMap<Node, Node | null> & { readonly srcToken?: unknown };
  const inside = items?.map((item) => ("key" in item ? [shapeOf(item.key), shapeOf(item.value)] : shapeOf(item)));
  return { kind: node.constructor.name, ...own, ...(inside === undefined ? {} : { inside }) };
}

function assertSame(yaml: string): boolean {
  const plain = readPlainFields(yaml);
  if (plain !== null) assert.deepEqual(shapeOf(plain), byLibrary(yaml), yaml);
  return plain !== null;
}

const TEXTS = [
  ..."title 12 0 -0 -7 -0.5 5.8 -5.20 0.0 124.125 -. 5. 007 1e5 1e+5 1.50 .5 0x1F 12:30 2019-03-08 2019-03-08T18:47:58+07:00 true True no null Null ~ a:b".split(
    " ",
  ),
  ..."https://kho.example/a#b a#b #x {a} [a] *a &a !a |- > ? % @ ` - -- --- ... << a, đồng_chí 🎉 .".split(" "),
  "Đại hội Đảng bộ",
  '"Đại hội: lần thứ X"',
  '"có \\"trích\\" dẫn"',
  "'it''s'",
  "'hai dòng # không'",
  '"chưa đóng',
  '"đóng" sớm',
  "hai  dấu cách",
  "chữ # chú thích",
  "chữ #chú",
  "a: b",
  "a :b",
  "a : b",
  "kết thúc:",
  "cuối ",
  " đầu",
  "tab\tgiữa",
  "chữ\u00a0liền",
  "chữ\u2028dòng",
  "",
];

const PLAIN_TEXTS = [
  "Hội chợ",
  '"Đại hội: lần thứ X"',
  "'có # trong'",
  "2019-03-08T18:47:58+07:00",
  "12",
  "-5.2",
  "true",
];

/** Front matter of lines that are plain, unusual and wrong. */
function anyYaml(dice: Dice): string {
  const text = () => (dice(10) < 8 ? pick(PLAIN_TEXTS, dice) : pick(TEXTS, dice));
  const name = () =>
    pick(
      [
        "title",
        "places",
        "topics",
        "name",
        "role",
        "x-y",
        "a1",
        dice(9) > 0 ? "b" : pick(["null", "true", "a b", "tên", "<<", "1"], dice),
      ],
      dice,
    );
  const spaces = () => pick(["", "  ", "  ", "  ", "    ", " "], dice);
  const field = (): readonly string[] => {
    const indent = pick(["", "  ", "    "], dice);
    const count = 1 + dice(3);
    const many = (row: () => string) => Array.from({ length: count }, row);
    return pick(
      [
        () => [`${name()}: ${text()}`],
        () => [`${name()}:`, ...many(() => `${indent}- ${text()}`)],
        () => [`${name()}:`, ...many(() => `${indent}- ${name()}: ${text()}\n${indent}  ${name()}: ${text()}`)],
        () => [`${name()}:`, ...many(() => `${indent || " "}${name()}: ${text()}`)],
      ],
      dice,
    )();
  };
  const stray = () =>
    pick(["", "# chú thích", "-", "  -", "  - - a", "a:  b", "a: ", "b:", "...", "---", `${spaces()}${text()}`], dice);
  const line = () => (dice(15) === 0 ? [stray()] : field());
  return `${Array.from({ length: 1 + dice(3) }, line)
    .flat()
    .join("\n")}${dice(20) === 0 ? "" : "\n"}`;
}

test("front matter of plain forms becomes the nodes that the YAML library makes of it", () => {
  const dice = diceOf(1);
  let plain = 0;
  for (let round = 0; round < 20_000; round++) if (assertSame(anyYaml(dice))) plain++;
  assert.ok(plain > 1_000, `only ${plain} were plain`);
});

test("nearly all front matter is of plain forms", () => {
  const yaml = `title: "Đại hội: lần thứ X"
publishedAt: 2019-03-08T18:47:58+07:00
category: kinh-te
featured: true
topics:
  - "Xúc tiến đầu tư"
  - Hội chợ
people:
  - name: "Mẫu Thị Tám"
    role: 'người dân'
  - name: Mẫu Văn Ba
places:
- Thành phố Mẫu
legacy:
  url: https://cong-cu.example/tin?id=3
  views: 1024
figures:
  - name: "Thu ngân sách"
    value: 493
    unit: "tỷ đồng"
    change: -5.8
source: Dữ liệu mẫu
`;
  assert.ok(assertSame(yaml));
});
