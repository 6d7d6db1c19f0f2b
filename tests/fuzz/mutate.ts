import { type Dice, pick } from "../support/dice.ts";

/** Texts that break what is careless with text: signs of every syntax the program reads, and names that objects have. */
export const PIECES: readonly string[] = [
  ..."[]()!<>*_`~#|-+>\\&;:\"'=%@{}?,./ \n\t\r".split(""),
  ...[
    "\n\n",
    "---\n",
    "\n---\n",
    "```\n",
    "](",
    "![",
    "](missing:)",
    "](a.jpg)",
    "](../b.md#c)",
    "|---|\n",
    "> ",
    "- ",
  ],
  ...["<script>alert(1)</script>", "</script>", "<img src=x onerror=alert(1)>", "<svg/onload=alert(1)>", "<!--", "]]>"],
  ...[
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java&Tab;script:alert(1)",
    "vbscript:x",
    "data:text/html,<script>",
  ],
  ...[
    '" onmouseover="alert(1)',
    "' onfocus='alert(1)",
    "\u2028",
    "\u2029",
    "{{7*7}}",
    "#{7*7}",
    "<%= 7 %>",
    "{% raw %}",
  ],
  ...["../../../../etc/passwd", "..%2f..%2fx", "/..", "//evil.example/x", "\\\\evil.example\\x", "file:///etc/passwd"],
  ...["__proto__", "constructor", "prototype", "toString", "hasOwnProperty", "__defineGetter__", "valueOf"],
  ...[
    "&a ",
    "*a",
    "<<: *a",
    "!!js/function ",
    "!!binary ",
    "!!set ",
    "? ",
    "|\n",
    ">-\n",
    "[[[[[[",
    "{{{{{{",
    "%YAML 1.2\n",
  ],
  ...[
    "null",
    "true",
    "NaN",
    ".inf",
    "-0",
    "1e999",
    "0x1F",
    "9007199254740993",
    "2024-02-30",
    "31/02/2024",
    "0000-00-00",
  ],
  ...[
    "đường",
    "Đ",
    "ẫ",
    "a\u0302\u0301",
    "\u0000",
    "\u0007",
    "\u200b",
    "\u202e",
    "\ufeff",
    "\ufffd",
    "\ud800",
    "👪",
    "ﬁ",
    "İ",
    "ß",
  ],
  ...[
    "%00",
    "%zz",
    "%E1%BB",
    "&#0;",
    "&#x110000;",
    "&nbsp",
    "&lt;script&gt;",
    "=cmd|' /C calc'!A0",
    "CON",
    "aux.md",
    "NUL",
  ],
];

/** A text with some places changed: pieces put in, parts taken out, doubled or moved. */
export function spoilText(text: string, dice: Dice, most = 6): string {
  let spoiled = text;
  for (let left = 1 + dice(most); left > 0; left--) {
    const at = dice(spoiled.length + 1);
    const end = Math.min(spoiled.length, at + 1 + dice(dice(4) === 0 ? 200 : 12));
    const part = spoiled.slice(at, end);
    const ways = [
      () => spoiled.slice(0, at) + pick(PIECES, dice) + spoiled.slice(at),
      () => spoiled.slice(0, at) + pick(PIECES, dice) + spoiled.slice(end),
      () => spoiled.slice(0, at) + spoiled.slice(end),
      () => spoiled.slice(0, end) + part + spoiled.slice(end),
      () => spoiled.slice(0, at) + pick(PIECES, dice).repeat(1 + dice(300)) + spoiled.slice(at),
      () => part + spoiled.slice(0, at) + spoiled.slice(end),
    ];
    spoiled = pick(ways, dice)();
  }
  return spoiled;
}

/** Numbers that lengths and offsets are often wrong by: the least, the greatest and their neighbours. */
const EDGES = [0, 1, 0x7f, 0x80, 0xff, 0x7fff, 0x8000, 0xffff, 0x7fffffff, 0x80000000, 0xffffffff] as const;

/** Bytes with some places changed: bits turned, lengths made to lie, the end cut off, parts doubled or taken out. */
export function spoilBytes(bytes: Uint8Array, dice: Dice, most = 8): Buffer {
  let spoiled = Buffer.from(bytes);
  for (let left = 1 + dice(most); left > 0 && spoiled.length > 0; left--) {
    // Headers are where lies tell most.
    const at = dice(dice(2) === 0 ? Math.min(spoiled.length, 128) : spoiled.length);
    const size = pick([1, 2, 4] as const, dice);
    const ways: readonly (() => void)[] = [
      () => {
        spoiled[at]! ^= 1 << dice(8);
      },
      () => {
        spoiled[at] = dice(256);
      },
      () => {
        if (at + size > spoiled.length) return;
        const edge = pick(EDGES, dice) % 2 ** (8 * size);
        if (dice(2) === 0) spoiled.writeUIntBE(edge, at, size);
        else spoiled.writeUIntLE(edge, at, size);
      },
      () => {
        if (dice(3) === 0) spoiled = spoiled.subarray(0, at);
      },
      () => {
        const end = Math.min(spoiled.length, at + 1 + dice(64));
        spoiled = Buffer.concat([spoiled.subarray(0, end), spoiled.subarray(at)]);
      },
      () => {
        const end = Math.min(spoiled.length, at + 1 + dice(64));
        spoiled = Buffer.concat([spoiled.subarray(0, at), spoiled.subarray(end)]);
      },
    ];
    pick(ways, dice)();
  }
  return spoiled;
}
