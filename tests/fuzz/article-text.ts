import { articleSchema } from "../../src/content/article-schema.ts";
import { type Dice, pick } from "../support/dice.ts";
import { PIECES, spoilText } from "./mutate.ts";

/** Values as editors write them, for fields of every kind. */
const VALUES: readonly string[] = [
  ...[
    "Bài mẫu",
    '"Trong ngoặc: kép"',
    "'ngoặc đơn'",
    "2024-05-06T07:08:09+07:00",
    "2024-05-06",
    "06/05/2024",
    "giao-duc",
    "y-te",
  ],
  ...[
    "true",
    "false",
    "12",
    "-1",
    "1e9",
    "[A, B]",
    "[]",
    "{}",
    "",
    "~",
    "/2024/05/hai/",
    "/cu/hai.html",
    "hai.md",
    "anh.jpg",
  ],
  ...[
    "\n  - A\n  - B",
    "\n  - {name: A, role: B}",
    "\n  - name: A\n    value: 12\n    unit: m",
    "{url: https://cu.example/x?id=1, views: 3}",
  ],
  ...[
    "{at: 2024-05-07, reason: Sai}",
    "\n  - {at: 2024-05-07, note: Sửa}",
    "\n  - {code: dead-anchor, reason: Đúng}",
    "|\n  Nhiều\n  dòng",
  ],
];

const NAMES: readonly string[] = [
  ...Object.keys(articleSchema),
  "titel",
  "__proto__",
  "constructor",
  "toString",
  "ngày",
  "",
];

const BLOCKS: readonly string[] = [
  ...[
    "Một đoạn.",
    "## Mục",
    "### Mục con {#id}",
    "- a\n- b\n  - c",
    "1. a\n2. b",
    "> Trích",
    "---",
    "    mã",
    "```js\nx\n```",
  ],
  ...[
    "| a | b |\n|---|---|\n| 1 | 2 |",
    "![Ảnh](anh.jpg)",
    '![Ảnh](anh.jpg "Chú thích")',
    "![mất](missing:)",
    "[x](hai.md#muc)",
  ],
  ...[
    "[x][y]\n\n[y]: https://a.example/ 'z'",
    "<b>chữ</b>",
    "https://a.example/?a=b&c=d",
    "a@b.example",
    "Chú[^1]\n\n[^1]: Thích",
  ],
  ...[
    "Theo 35-CT/TW và 02/NQ-TU",
    "![a](a.jpg)\n![b](b.jpg)",
    "**đậm _nghiêng_** `mã`",
    "[tệp](ke-hoach.pdf)",
    "&lt;script&gt;",
  ],
];

const written = (dice: Dice, usual: readonly string[]) => {
  const value = pick(usual, dice);
  return dice(4) === 0 ? spoilText(value, dice, 3) : value;
};

/** The text of an article's file: mostly sound, with a few things in it that are not. */
export function hostileArticle(dice: Dice): string {
  const count = dice(10);
  const fields = ["title: Bài mẫu", "publishedAt: 2024-05-06T07:08:09+07:00", "category: giao-duc"].filter(
    () => dice(12) > 0,
  );
  for (let index = 0; index < count; index++)
    fields.push(`${dice(8) === 0 ? pick(PIECES, dice) : pick(NAMES, dice)}: ${written(dice, VALUES)}`);
  const blocks = Array.from({ length: 1 + dice(8) }, () => written(dice, BLOCKS));
  if (dice(3) === 0) blocks.push(Array.from({ length: dice(60) }, () => pick(PIECES, dice)).join(""));
  const text = `---\n${fields.join("\n")}\n---\n\n${blocks.join("\n\n")}\n`;
  return dice(4) === 0 ? spoilText(text, dice) : text;
}
