import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { renderBody } from "../../src/content/markdown/render-body.ts";
import { convertHtml } from "../../src/import/bodies/convert-html.ts";
import { fillSlots } from "../../src/import/bodies/write-inline.ts";
import { parseFragment, visibleText } from "../../src/import/html/dom.ts";
import { vietnamese } from "../../src/wording/vi.ts";

const BASE = "https://cu.example/tin/bai.html";

/** HTML as Markdown: links with their addresses, pictures as `<N: caption>`. */
function markdownOf(html: string): string {
  const body = convertHtml(html, { base: BASE, readText: (text) => text });
  const picture = (number: number) => `<${number}: ${body.pictures[number]!.caption}>`;
  return fillSlots(body.markdown, (link) => body.links[link]!, picture);
}

const CASES: Readonly<Record<string, readonly [html: string, markdown: string]>> = {
  "empty paragraphs and hard spaces go": ["<p>a&nbsp;b</p><p>&nbsp;</p><p> </p><p>c</p>", "a b\n\nc"],
  "headings start at the second rank, by rank": ["<h2>A</h2><h4>B</h4><h2>C</h2>", "## A\n\n### B\n\n## C"],
  "two line ends are a new paragraph, one is a line end": ["a<br>b<br><br>c", "a\\\nb\n\nc"],
  "bold and italics by name and by style": [
    '<p><b>a</b> <span style="font-style:italic">b</span> <strong><em>c</em></strong></p>',
    "**a** *b* ***c***",
  ],
  "signs of Markdown are words of the text": [
    "<p>1. a*b [c] # d</p><p># e</p><p>- f</p>",
    "1\\. a\\*b \\[c] # d\n\n\\# e\n\n\\- f",
  ],
  "entities written out stay written out": ["<p>&amp;nbsp; &lt;b&gt;</p>", "\\&nbsp; \\<b>"],
  "lists in lists": ["<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>", "- a\n  - b\n- c"],
  "two lists in a row stay two": ["<ol><li>a</li></ol><ol><li>b</li></ol>", "1. a\n\n1) b"],
  "lists typed by hand": ["<p>- a</p><p>- b</p><p>+ c</p><p>- d</p>", "- a\n- b\n  - c\n- d"],
  "numbers typed by hand from one": ["<p>1. a</p><p>2. b</p>", "1. a\n2. b"],
  "numbers that are no list stay text": ["<p>2. a</p><p>4. b</p>", "2\\. a\n\n4\\. b"],
  "items typed as lines of a paragraph": ["<p>Gồm:<br>- a<br>- b</p>", "Gồm:\n\n- a\n- b"],
  "a table": [
    "<table><tr><th>A</th><th>B|</th></tr><tr><td>a</td><td>b<p>c</p></td></tr></table>",
    "| A | B\\| |\n| --- | --- |\n| a | b c |",
  ],
  "merged cells are repeated": [
    "<table><tr><td rowspan=2>A</td><td colspan=2>B</td></tr><tr><td>c</td><td>d</td></tr></table>",
    "| A | B | B |\n| --- | --- | --- |\n| A | c | d |",
  ],
  "a table of one column is no table": ["<table><tr><td>a</td></tr><tr><td>b</td></tr></table>", "a\n\nb"],
  "a picture with its caption in a table": [
    "<table><tr><td><img src=a.jpg></td></tr><tr><td>Chú thích</td></tr></table>",
    "<0: Chú thích>",
  ],
  "two pictures above two captions": [
    "<table><tr><td><img src=a.jpg></td><td><img src=b.jpg></td></tr><tr><td>Một</td><td>Hai</td></tr></table>",
    "<0: Một>\n\n<1: Hai>",
  ],
  "a caption in italics below a picture": [
    "<p><img src=a.jpg></p><p><i>Chú thích</i></p><p>Chữ</p>",
    "<0: Chú thích>\n\nChữ",
  ],
  "a caption in the middle below a picture in the middle": [
    '<p style="text-align:center"><img src=a.jpg><br>Chú thích</p>',
    "<0: Chú thích>",
  ],
  "text right below a picture is no caption by itself": [
    "<p><img src=a.jpg></p><p>Chữ thường</p>",
    "<0: >\n\nChữ thường",
  ],
  "a figure without a picture is a lost one": ["<figure><figcaption>Đã mất</figcaption></figure>", "<0: Đã mất>"],
  "a picture loaded later is taken once": [
    '<img src="data:image/gif;base64,R0" data-src="/a.jpg"><noscript><img src="/a.jpg"></noscript>',
    "<0: >",
  ],
  "embedded video is named and linked": [
    '<iframe src="//www.youtube.com/embed/abcdefgh" title="Lễ hội"></iframe>',
    "[Video: Lễ hội](https://www.youtube.com/watch?v=abcdefgh)",
  ],
  "links that lead nowhere leave their text": [
    '<a href="javascript:x()">a</a> <a href="#b">b</a> <a href="/c">c</a>',
    "a b [c](https://cu.example/c)",
  ],
  "scripts and styles go": ["<p>a<script>x()</script><style>p{}</style></p>", "a"],
  quotes: ["<blockquote><p>a</p><p>b</p></blockquote>", "> a\n>\n> b"],
  "capitals that a font made": ['<p><font face=".VnTimeH">hà nội</font></p>', "HÀ NỘI"],
};

for (const [name, [html, markdown]] of Object.entries(CASES)) {
  test(`${name}`, () => assert.equal(markdownOf(html), markdown));
}

test("merged cells and embedded things are told", () => {
  const source = { base: BASE, readText: (text: string) => text };
  const merged = convertHtml("<table><tr><td colspan=2>a</td></tr><tr><td>b</td><td>c</td></tr></table>", source);
  const embedded = convertHtml('<iframe src="https://ban-do.example/x"></iframe>', source);
  assert.deepEqual(
    [...merged.doubts, ...embedded.doubts].map(({ code }) => code),
    ["merged-cells", "embedded"],
  );
});

test("what a page hides is left out and told", () => {
  const { markdown, left } = convertHtml('<p>a</p><div style="display:none">ẩn</div>', {
    base: null,
    readText: (text) => text,
  });
  assert.equal(markdown, "a");
  assert.deepEqual(
    left.map(({ text }) => text),
    ["ẩn"],
  );
});

test("a page nested very deeply is read", () => {
  const { markdown } = convertHtml(`${"<div>".repeat(500)}chữ`, { base: null, readText: (text) => text });
  assert.equal(markdown, "chữ");
  assert.equal(visibleText(parseFragment(`${"<b>".repeat(20_000)}sâu`)[0]!), "sâu");
});

const ATOMS =
  "một hai * ** _ __ ` `` [ ] ( ) ! # ## 1. 2) > &lt;b> &amp;amp; ~ ~~ | --- === \\ “x” a_b <br> &nbsp; ^ $".split(" ");
const INLINE = [
  "<b>đậm</b>",
  "<b>*</b>",
  "<i>nghiêng</i>",
  "<b>a </b>",
  "<a href=/x>liên</a>",
  "<a href=/y>[x]</a>",
  "<s>bỏ</s>",
  "<code>m`x</code>",
  "<b>x<i>y</i>z</b>",
];

const inline = fc
  .array(fc.tuple(fc.constantFrom(...ATOMS, ...INLINE), fc.constantFrom("", " ")), { minLength: 1, maxLength: 7 })
  .map((parts) => parts.map((pair) => pair.join("")).join(""));
const block: fc.Arbitrary<string> = fc.letrec<{ block: string }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 3 },
    inline.map((text) => `<p>${text}</p>`),
    inline.map((text) => `<h3>${text}</h3>`),
    fc
      .array(fc.oneof(inline, tie("block")), { minLength: 1, maxLength: 3 })
      .map((items) => `<ul>${items.map((item) => `<li>${item}</li>`).join("")}</ul>`),
    fc
      .array(fc.oneof(inline, tie("block")), { minLength: 1, maxLength: 3 })
      .map((items) => `<ol>${items.map((item) => `<li>${item}</li>`).join("")}</ol>`),
    tie("block").map((inner) => `<blockquote>${inner}</blockquote>`),
    fc
      .tuple(inline, inline, inline, inline)
      .map(([a, b, c, d]) => `<table><tr><td>${a}</td><td>${b}</td></tr><tr><td>${c}</td><td>${d}</td></tr></table>`),
    fc.tuple(inline, tie("block")).map(([text, inner]) => `<div>${text}${inner}</div>`),
  ),
})).block;

test("whatever the HTML, its words come back, and Markdown sees no tags in them", () => {
  const words = (text: string) => [...(text.normalize("NFKC").match(/[\p{L}\p{N}]+/gu) ?? [])].sort().join(" ");
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 4 }), (blocks) => {
      const html = blocks.join("\n");
      const body = convertHtml(html, { base: BASE, readText: (text) => text });
      const markdown = fillSlots(
        body.markdown,
        (link) => body.links[link]!,
        () => "",
      );
      const told: string[] = [];
      const place = { file: "articles/2021/01/a.md", basePath: "/", baseUrl: "http://localhost/", bodyOffset: 0 };
      const { text } = renderBody(markdown, { ...place, words: vietnamese.body, report: (code) => told.push(code) });
      const shown = parseFragment(html).map(visibleText).join("\n");
      assert.equal(words([text, ...body.numbers].join(" ")), words(shown), markdown);
      assert.deepEqual(told, [], markdown);
    }),
    { numRuns: 300, seed: 7 },
  );
});
