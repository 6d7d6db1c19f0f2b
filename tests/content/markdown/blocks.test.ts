import assert from "node:assert/strict";
import { test } from "node:test";
import { bodyOf, flat } from "./body.ts";

test("headings start below the page's own: # and ## are h2, ### is h3, ###### stays h6", () => {
  const { html } = bodyOf("# a\n\n## b\n\n### c\n\n###### d\n\ne\n===\n\nf\n---");
  assert.deepEqual(
    [...html.matchAll(/<(h\d) id="([^"]+)">/g)].map(([, tag, id]) => `${tag} ${id}`),
    ["h2 muc-a", "h2 muc-b", "h3 muc-c", "h6 muc-d", "h2 muc-e", "h2 muc-f"],
  );
  assert.doesNotMatch(html, /<\/h1>/);
});

test("ids are slugs of the words, unlike each other, and all begin with the body's prefix", () => {
  const markdown = [
    "Kết quả **năm** 2020",
    "Đảng bộ & `x`",
    "Đảng bộ & `x`",
    "Đảng bộ & x 2",
    "Đảng bộ & x",
    "Mục 1",
    "1",
    "?!",
    "?!",
    "[a](/b) ![c](d.jpg)",
    "toString",
  ]
    .map((text) => `## ${text}`)
    .join("\n\n");
  assert.deepEqual(bodyOf(markdown).anchors, [
    "muc-ket-qua-nam-2020",
    "muc-dang-bo-x",
    "muc-dang-bo-x-2",
    "muc-dang-bo-x-2-2",
    "muc-dang-bo-x-3",
    "muc-1",
    "muc-1-2",
    "muc-phan",
    "muc-phan-2",
    "muc-a-c",
    "muc-tostring",
  ]);
});

test("sections are the headings that stand in no quote or list and have words", () => {
  const body = bodyOf("## Một *hai*\n\n> ## Trong\n\n- ### Trong nữa\n\n##\n\n### Ba");
  assert.deepEqual(body.sections, [
    { id: "muc-mot-hai", text: "Một hai", level: 2 },
    { id: "muc-ba", text: "Ba", level: 3 },
  ]);
  assert.equal(body.anchors.length, 5);
});

test("a table stands in a frame of its own name, aligned by class, its heads marked as column heads", () => {
  const table = "| a | b | c | d |\n|---|:--|:-:|--:|\n| 1 | 2 | 3 | 4 |\n";
  const frame = (number: number) =>
    `<section class="table-scroll" tabindex="0" aria-label="Bảng ${number}, cuộn ngang để xem hết"><table><thead><tr><th scope="col">a</th><th scope="col" class="align-left">b</th><th scope="col" class="align-center">c</th><th scope="col" class="align-right">d</th></tr></thead><tbody><tr><td>1</td><td class="align-left">2</td><td class="align-center">3</td><td class="align-right">4</td></tr></tbody></table></section>`;
  assert.equal(flat(bodyOf(`${table}\n${table}`).html), frame(1) + frame(2));
  assert.equal(flat(bodyOf(table).html), frame(1));
});

test("tables and struck text are read as GFM has them", () => {
  assert.match(
    bodyOf("a \\| b | c\n--|--\n`x \\| y` | ~~z~~").html,
    /a \| b[\s\S]*<code>x \| y<\/code>[\s\S]*<s>z<\/s>/,
  );
});

test("HTML tags are shown as written and reported once each", () => {
  const body = bodyOf('x <b class="c">y</b>\n\n<div>\n\n<!-- *d* --> `<i>`\n\n    <pre>\n\n<!-- open');
  assert.deepEqual(
    body.problems.map(({ code, parameters }) => [code, parameters]),
    ["<b>", "</b>", "<div>", "<!--", "<!--"].map((tag) => ["raw-html", { tag }]),
  );
  assert.match(flat(body.html), /<p>x &lt;b class=&quot;c&quot;&gt;y&lt;\/b&gt;<\/p>/);
  assert.match(body.html, /&lt;!-- \*d\* --&gt; <code>/);
});

test("comparisons and unfinished tags are only text", () => {
  assert.deepEqual(bodyOf("1 < 2 > 0, <3, a<b, <b c, < b>").codes, []);
});

test("text is the words of all blocks, a line each, without markup", () => {
  const markdown = [
    "# Đầu **đề**",
    "Một*hai* ba&amp;&#66;\\* `mã`  \nxuống dòng\nnữa [liên kết](/x).",
    '![mô tả](a.jpg "chú thích")',
    "- mục\n  - trong",
    "| ô | b |\n|---|---|\n| c | ![d](d.jpg) |",
    "> trích ![mất](missing:) dẫn",
    "```js\nlet a\n```",
  ].join("\n\n");
  assert.equal(
    bodyOf(markdown).text,
    "Đầu đề\nMộthai ba&B* mã xuống dòng nữa liên kết.\nmô tả chú thích\nmục\ntrong\nô\nb\nc\nd\ntrích mất dẫn\nlet a",
  );
});

test("the first paragraph is the first with words, outside lists and quotes where there is one", () => {
  assert.equal(
    bodyOf("# x\n\n![a](a.jpg)\n\n> q\n\nMột **hai**\nba ![c](c.jpg).\n\nbốn").firstParagraph,
    "Một hai ba .",
  );
  assert.equal(bodyOf("- một\n- hai").firstParagraph, "một");
  assert.equal(bodyOf("![a](a.jpg)").firstParagraph, "");
  assert.equal(bodyOf("").firstParagraph, "");
});

test("bodies share nothing: rendering one twice gives the same", () => {
  const markdown = "# a\n\n[r] ![x](a.jpg)\n\n|a|\n|-|\n\n[r]: /x";
  const first = bodyOf(markdown);
  bodyOf("[r]: /other\n\n# a");
  assert.deepEqual(bodyOf(markdown), first);
  assert.equal(bodyOf("[r]").links.length, 0);
});
