import assert from "node:assert/strict";
import { test } from "node:test";
import { problem, wordProblem } from "../../../src/problems/problem.ts";
import { placeFinder } from "../../../src/problems/reporter.ts";
import { realArticlesMissing, realRecords } from "../../search/real-articles.ts";
import { bodyOf, flat } from "./body.ts";

/** Markdown in which « stands before the place of each Problem, and what the remedies must say. */
type Case = readonly [name: string, marked: string, code: string, ...remedies: readonly string[]];

const MISREAD: readonly Case[] = [
  [
    "a cell beyond the head",
    "| A | B |\n|---|---|\n| 1 | 2 | «3 | 4 |",
    "table-cells-lost",
    "| A | B | … | … |",
    "|---|---|---|---|",
  ],
  [
    "a cell beyond a head without outer bars, in a quote",
    "> A | B\n> --|--\n> 1 | 2 | «3",
    "table-cells-lost",
    "| A | B | … |",
  ],
  ["a table without its dashes", "Chữ.\n\n«| Xã | Số hộ |\n| A | 5 |", "table-unread", "| Xã | Số hộ |", "|---|---|"],
  [
    "a table with too few dashes",
    "«| Xã | Số hộ | Năm |\n|---|---|\n| A | 5 | 2020 |",
    "table-unread",
    "|---|---|---|",
  ],
  ["a table typed with tabs", "- x\n\n  «Xã\tSố hộ\n  A\t5", "table-unread", "| Xã | Số hộ |"],
  [
    "a label that nothing refers to",
    'Chữ.\n\n«[Ảnh]: TTXVN\n«[1]: 35-CT/TW "Chỉ thị"\n',
    "link-definition-unused",
    "\\[Ảnh]: TTXVN",
    '\\[1]: 35-CT/TW "Chỉ thị"',
  ],
  ["a label given twice", "[a]\n\n[a]: /x\n«[a]: /y\n", "link-definition-unused", "\\[a]: /y"],
  ["a picture without its bracket", "x «![Lễ hội(anh.jpg)", "picture-unread", "![mô tả](ten-anh.jpg)"],
  [
    "a picture with an unknown extension and a space",
    "«![Lễ hội](anh 1.xyz)",
    "picture-unread",
    "![Lễ hội](<anh 1.xyz>)",
  ],
  ["an indented picture", "Chữ.\n\n    «![Lễ hội](anh.jpg)", "picture-unread", "![Lễ hội](anh.jpg)"],
  ["a link with a space", "- x\n- y «[Kế hoạch](ke hoach)", "left-over-mark", "[Kế hoạch](<ke hoach>)"],
  ["strong words with a space inside", "«**Bí thư **Mẫu phát biểu.", "left-over-mark", "**Bí thư** Mẫu phát biểu."],
  ["strong words that run into others", "«**Ghi chú:**nội dung.", "left-over-mark", "**Ghi chú:** nội dung."],
  ["one pair of stars", "Chữ «**lạ.", "left-over-mark", "Chữ \\*\\*lạ."],
  [
    "the number of a note",
    "Thu 5 tỷ«[^1].\n\n«[^1]: https://nguon.example/x",
    "left-over-mark",
    "(1)",
    "(1) https://nguon.example/x",
  ],
  [
    "a paragraph set in by four spaces",
    "Chữ.\n\n    «Thành phố họp.\n    Kết luận.",
    "paragraph-as-code",
    "Thành phố họp.",
  ],
  ["a list with dashes", "Gồm:\n«– Một;\n– Hai.", "hand-typed-list", "- Một;"],
  ["a list with bullets, in a quote", "> «• Một\n> • Hai", "hand-typed-list", "- Một"],
  ["a list with letters", "«a) Một\nb) Hai", "hand-typed-list", "- a) Một"],
  ["a list with numbers and slashes", "«1/ Một\n2/ Hai", "hand-typed-list", "1. Một"],
  ["a list without spaces", "«-Thứ nhất\n-Thứ hai", "hand-typed-list", "- Thứ nhất"],
  ["a paragraph above dashes", "Chữ.\n\n> Thành phố họp\n> và kết luận.\n> «---", "paragraph-as-heading", "---"],
  [
    "a link with a space before its address",
    "x «[Kế hoạch] (https://a.vn/b)",
    "left-over-mark",
    "[Kế hoạch](<https://a.vn/b>)",
  ],
];

for (const [name, marked, code, ...remedies] of MISREAD) {
  test(`${name} is told at its place, with the line as it should be`, () => {
    const source = marked.replaceAll("«", "");
    const expected = marked
      .split("«")
      .slice(0, -1)
      .map((_, index, parts) => parts.slice(0, index + 1).join("").length);
    const { problems } = bodyOf(source);
    const placeOf = placeFinder(source);
    assert.deepEqual(
      problems.map((each) => [each.code, placeOf(each.offset)]).toSorted(byPlace),
      expected.map((offset) => [code, placeFinder(source)(offset)]),
    );
    for (const language of ["vi", "en"] as const) {
      const place = { file: "a.md", line: 1, column: 1 };
      const fixes = problems.map(
        (each) => wordProblem(problem(each.code, place, each.parameters as never), language).fix,
      );
      for (const remedy of remedies)
        assert.ok(
          fixes.some((fix) => fix.includes(remedy)),
          `${fixes} lacks ${remedy}`,
        );
    }
  });
}

function byPlace([, one]: readonly unknown[], [, other]: readonly unknown[]): number {
  const [a, b] = [one, other] as readonly { readonly line: number; readonly column: number }[];
  return a!.line - b!.line || a!.column - b!.column;
}

const AS_MEANT: readonly (readonly [markdown: string, html: string, path: string])[] = [
  ["![Lễ hội](anh 1.jpg)", "[0]", "anh 1.jpg"],
  ["![Lễ hội](anh (1).JPG)", "[0]", "anh (1).JPG"],
  ["![Lễ hội](ảnh lễ hội.jpg “Khai mạc”)", "Khai mạc", "ảnh lễ hội.jpg"],
  ['![Trao giải](b.jpg "Giải "Hương sắc" năm 2024")', "Giải &quot;Hương sắc&quot; năm 2024", "b.jpg"],
];

for (const [markdown, html, path] of AS_MEANT) {
  test(`${markdown} is the picture it is meant to be`, () => {
    const body = bodyOf(`x\n\n${markdown}\n`);
    assert.deepEqual(body.codes, []);
    assert.ok(flat(body.html).includes(html), body.html);
    assert.deepEqual(body.pictures, [
      {
        path: `articles/2021/01/${path}`,
        alt: markdown.slice(2, markdown.indexOf("]")),
        offset: 3 + markdown.indexOf("(") + 1,
      },
    ]);
  });
}

test("a link to a file with spaces in its name is a link", () => {
  const body = bodyOf("Xem [Kế hoạch](ke hoach 2024.pdf) và [b](/2021/).");
  assert.deepEqual(body.codes, []);
  assert.deepEqual(
    body.links.map(({ href, offset }) => [href, offset]),
    [
      ["ke hoach 2024.pdf", 15],
      ["/2021/", 41],
    ],
  );
});

const RIGHT: Readonly<Record<string, string>> = {
  "stars that mean no strong words": "5 ** 3, (**), khách sạn 5***, 0912**678, 2**3 và \\*\\*x\\*\\*.",
  "marks that code quotes": "`**a` và `![b](c d.jpg)` và `[^1]`\n\n```\n<<<<<< a\n– b\n– c\n| d | e |\n| f | g |\n```",
  "a table whose last cell is empty": "| A | B |\n|---|---|\n| 1 | 2 |\n| 3 | 4 | |\n| 5 |",
  "bars within text": "Đơn vị A | đơn vị B.\nDòng hai | hết.",
  "a label that is used": "[a][b] và ![c]\n\n[b]: /x\n[c]: d.jpg\n",
  "headings that are underlined": "Kết quả năm 2020\n---\n\nTP.HCM\n===\n\nChữ.\n\n---\n",
  "code set in": "x\n\n    const a = 1;\n",
  "a dialogue of one line": "– Chào anh.\n\n– Chào chị.",
  "lines that end": "– Một  \n– Hai\\\n– Ba",
  "brackets in text": "[1] (xem [2]), f(x)[i], mảng[0].",
};

for (const [name, markdown] of Object.entries(RIGHT)) {
  test(`nothing is told of ${name}`, () => assert.deepEqual(bodyOf(markdown).codes, []));
}

test("of real articles, no more than one in fifty is told of, whatever the code", (t) => {
  const missing = realArticlesMissing();
  if (missing !== false) return t.diagnostic(`nothing tested: ${missing}`);
  const records = realRecords();
  const counts = new Map<string, number>();
  for (const { text } of records) {
    for (const code of new Set(bodyOf(text).codes)) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  for (const [code, count] of counts) assert.ok(count <= records.length / 50, `${code}: ${count}`);
});
