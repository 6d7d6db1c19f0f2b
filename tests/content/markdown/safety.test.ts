import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { bodyOf } from "./body.ts";
import { ABSENT, sharedMarkdown, specExamples } from "./examples.ts";

/** Elements a body may hold; anything else means that a tag got through. */
const ELEMENTS = new Set(
  "p h2 h3 h4 h5 h6 a em strong s code pre ul ol li blockquote br hr div section span figure figcaption table thead tbody tr th td".split(
    " ",
  ),
);
const ATTRIBUTES = new Set("href rel title id class scope start tabindex role aria-label".split(" "));
const TAG = /<(\/?)([a-z][a-z0-9]*)((?:\s+[a-z-]+="[^"]*")*)>/g;

/** Fails where HTML holds anything but known elements with known attributes and safe addresses. */
function assertHarmless(html: string, note: string): void {
  const rest = html.replace(TAG, (_tag, _slash, name: string, attributes: string) => {
    assert.ok(ELEMENTS.has(name), `${note}: <${name}>`);
    for (const [, attribute = "", value = ""] of attributes.matchAll(/([a-z-]+)="([^"]*)"/g)) {
      assert.ok(ATTRIBUTES.has(attribute), `${note}: ${attribute}`);
      if (attribute === "href") assert.match(value, /^(?:https?:|mailto:|tel:|\/(?!\/))/i, note);
    }
    return "";
  });
  assert.doesNotMatch(rest, /[<>]/, note);
}

/** Addresses that must be refused aloud. */
const REFUSED = [
  "[a](javascript:alert(1))",
  "[a](JaVaScRiPt:alert(1))",
  "[a](java&Tab;script:alert(1))",
  "[a](java&NewLine;script:alert(1))",
  "[a](javascript&colon;alert(1))",
  "[a](vbscript:msgbox(1))",
  "[a](data:text/html;base64,PHNjcmlwdD4=)",
  "[a](file:///etc/passwd)",
  "[a](blob:https://kho.example/1)",
  "[a][b]\n\n[b]: javascript:alert(1)",
  "<javascript:alert(1)>",
  "![a](javascript:alert(1))",
  "![a](data:image/svg+xml,%3Csvg%20onload=alert(1)%3E)",
];

const ATTACKS = [
  ...REFUSED,
  "[a](&#1;javascript:alert(1))",
  "[a](%6aavascript:alert(1))",
  '[a](/b "\\" onmouseover=\\"alert(1)")',
  '![a](b.jpg "\\" onerror=\\"alert(1)")',
  '![" onerror="alert(1)](missing:)',
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "<svg/onload=alert(1)>",
  "[a](/\\evil.example)",
  "[a](\\\\evil.example)",
  '```"><script>\nx\n```',
  "# <script>alert(1)</script>",
  "| <script> |\n|---|\n| <b onclick=x> |",
];

test("nothing an attacker writes becomes markup, a script or an unsafe address", () => {
  for (const attack of ATTACKS) assertHarmless(bodyOf(attack).html, attack);
});

test("markdown-it's own attack cases give nothing executable", (t) => {
  const cases = sharedMarkdown("xss.txt");
  if (cases === null) return t.diagnostic(ABSENT);
  const inputs = cases.split(/^\.$/m).filter((_part, index) => index % 3 === 1);
  assert.ok(inputs.length > 10);
  for (const input of inputs) assertHarmless(bodyOf(input).html, input);
});

test("every CommonMark example renders to known elements only", (t) => {
  const examples = specExamples();
  if (examples === null) return t.diagnostic(ABSENT);
  for (const { markdown } of examples) assertHarmless(bodyOf(markdown).html, markdown);
});

test("every refused address is reported, and only its words are left", () => {
  for (const attack of REFUSED) {
    const { codes, html } = bodyOf(attack);
    assert.deepEqual(codes, [attack.includes("data:image") ? "picture-foreign" : "unsafe-link"], attack);
    assert.doesNotMatch(html, /href|\u0000/, attack);
  }
});

test("a slot cannot be forged", () => {
  for (const forged of [
    "\u0000picture:0\u0000",
    "&#0;picture:0&#0;",
    "[a](/%00picture:0%00)",
    "`\u0000picture:0\u0000`",
  ]) {
    assert.doesNotMatch(bodyOf(forged).html, /\u0000/, forged);
  }
});

const PIECES = [
  ..."[]()!<>*_`~#|-+>\\&;:\"'= \n\t".split(""),
  ...[
    "\n\n",
    "](",
    "![",
    "](missing:)",
    "](a.jpg)",
    "](../b.md#c)",
    "<script>",
    "</b>",
    "javascript:",
    "&colon;",
    "[a]: ",
    "|---|",
    "> ",
    "- ",
    "1. ",
    "%2e%2e/",
    "đường",
    "\ud800",
    "\u0000",
    "👪",
    "<!--",
    "https://kho.example/",
    "\r\n",
  ],
];

test("no text makes the renderer throw, or gives anything but known elements", () => {
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join("")),
  );
  fc.assert(
    fc.property(text, (markdown) => {
      const body = bodyOf(markdown);
      assertHarmless(body.html, JSON.stringify(markdown));
      const slots = [...body.html.matchAll(/\u0000picture:(\d+)\u0000/g)].map((match) => Number(match[1]));
      assert.deepEqual(
        slots.toSorted((a, b) => a - b),
        body.pictures.map((_picture, index) => index),
      );
      for (const { offset } of [...body.problems, ...body.links, ...body.pictures]) {
        assert.ok(offset >= 0 && offset <= markdown.length);
      }
    }),
    { seed: 20210112, numRuns: 3000 },
  );
});
