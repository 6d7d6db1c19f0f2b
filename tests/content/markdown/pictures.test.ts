import assert from "node:assert/strict";
import { test } from "node:test";
import { bodyOf, flat } from "./body.ts";

const LOST = '<div class="missing-picture" role="img" aria-label="Ảnh gốc không còn lưu giữ được"></div>';

const MARKUP: readonly (readonly [name: string, markdown: string, html: string])[] = [
  ["alone in its paragraph is a figure", "![a](a.jpg)", '<figure class="figure">[0]</figure>'],
  [
    "has its title as caption",
    '![a](a.jpg "B & <c>")',
    '<figure class="figure">[0]<figcaption>B &amp; &lt;c&gt;</figcaption></figure>',
  ],
  [
    "with others on the next line is in a gallery",
    '![a](a.jpg)\n![b](b.jpg "B")',
    '<div class="gallery"><figure class="figure">[0]</figure><figure class="figure">[1]<figcaption>B</figcaption></figure></div>',
  ],
  [
    "with others on the same line is in a gallery",
    "![a](a.jpg) ![b](b.jpg)![c](c.jpg)",
    `<div class="gallery">${[0, 1, 2].map((n) => `<figure class="figure">[${n}]</figure>`).join("")}</div>`,
  ],
  [
    "after a blank line is a figure of its own",
    "![a](a.jpg)\n\n![b](b.jpg)",
    '<figure class="figure">[0]</figure><figure class="figure">[1]</figure>',
  ],
  ["in a sentence stays there", "x ![a](a.jpg) y", "<p>x [0] y</p>"],
  ["in a heading stays there", "## x ![a](a.jpg)", '<h2 id="muc-x-a">x [0]</h2>'],
  ["emphasised stays in its paragraph", "*![a](a.jpg)*", "<p><em>[0]</em></p>"],
  [
    "alone in a list item is a figure",
    "- ![a](a.jpg)\n- b",
    '<ul><li><figure class="figure">[0]</figure></li><li>b</li></ul>',
  ],
  ["alone in a quote is a figure", "> ![a](a.jpg)", '<blockquote><figure class="figure">[0]</figure></blockquote>'],
  [
    "that is a link is a figure around the link",
    '[![a](a.jpg "B")](/2021/)',
    '<figure class="figure"><a href="/2021/">[0]</a><figcaption>B</figcaption></figure>',
  ],
  [
    "known to be lost is a placeholder with its caption",
    "![Toàn *cảnh*](missing:)",
    `<figure class="figure missing">${LOST}<figcaption>Toàn cảnh</figcaption></figure>`,
  ],
  [
    "lost among others is a placeholder in the gallery",
    "![a](a.jpg)\n![b](missing:)",
    `<div class="gallery"><figure class="figure">[0]</figure><figure class="figure missing">${LOST}<figcaption>b</figcaption></figure></div>`,
  ],
  [
    "lost in a sentence is named there",
    "x ![a](missing:) y",
    '<p>x <span class="missing-in-text">[ảnh đã mất: a]</span> y</p>',
  ],
  [
    "by reference is a figure",
    '![a][r]\n\n[r]: a.jpg "B"',
    '<figure class="figure">[0]<figcaption>B</figcaption></figure>',
  ],
  ["at a foreign address is its words", "![a **b**](https://vi.example/a.jpg)", "<p>a b</p>"],
];

for (const [name, markdown, html] of MARKUP) {
  test(`a picture ${name}`, () => assert.equal(flat(bodyOf(markdown).html), html));
}

const PATHS: readonly (readonly [href: string, path: string])[] = [
  ["anh.jpg", "articles/2021/01/anh.jpg"],
  ["./abc/anh.jpg", "articles/2021/01/abc/anh.jpg"],
  ["../12/anh.jpg", "articles/2021/12/anh.jpg"],
  ["../../../pages/a.png", "pages/a.png"],
  ["/anh/a.jpg", "public/anh/a.jpg"],
  ["/anh/../b/./a.jpg", "public/b/a.jpg"],
  ["https://kho.example/anh/a.jpg", "public/anh/a.jpg"],
  ["%E1%BA%A3nh%20m%E1%BB%9Bi.jpg", "articles/2021/01/ảnh mới.jpg"],
  ["a\u0309nh.jpg", "articles/2021/01/ảnh.jpg"],
  ["a.jpg?v=2#x", "articles/2021/01/a.jpg"],
  ["..\\02\\a.jpg", "articles/2021/02/a.jpg"],
  ["a%23b.jpg", "articles/2021/01/a#b.jpg"],
];

for (const [href, path] of PATHS) {
  test(`the picture ${href} is the file ${path}`, () => {
    const body = bodyOf(`![x](<${href}>)`);
    assert.deepEqual(body.pictures, [{ path, alt: "x", offset: 6 }]);
    assert.deepEqual(body.codes, []);
  });
}

const PROBLEMS: readonly (readonly [markdown: string, code: string, parameters: unknown])[] = [
  ["![x](http://vi.example/a.jpg)", "picture-foreign", { href: "http://vi.example/a.jpg", name: "a.jpg" }],
  ["![x](//vi.example/a.jpg)", "picture-foreign", { href: "//vi.example/a.jpg", name: "a.jpg" }],
  ["![x](data:image/png;base64,AAAA)", "picture-foreign", { href: "data:image/png;base64,AAAA", name: null }],
  ["![x](file:///a.jpg)", "unsafe-link", { href: "file:///a.jpg" }],
  ["![x](../../../../a.jpg)", "picture-outside", { path: "../../../../a.jpg" }],
  ["![x](/../a.jpg)", "picture-outside", { path: "/../a.jpg" }],
  ["![x](%2e%2e/%2e%2e/%2e%2e/../a.jpg)", "picture-outside", { path: "%2e%2e/%2e%2e/%2e%2e/../a.jpg" }],
  ["![x]()", "picture-missing", { path: "", suggestion: null }],
  ["![](a.jpg)", "picture-no-text", { path: "a.jpg" }],
  ["![ ](missing:)", "picture-no-text", { path: "missing:" }],
];

for (const [markdown, code, parameters] of PROBLEMS) {
  test(`${markdown} is the Problem ${code}`, () => {
    assert.deepEqual(
      bodyOf(markdown).problems.map((problem) => [problem.code, problem.parameters]),
      [[code, parameters]],
    );
  });
}

test("a caption describes a picture that has no description", () => {
  const body = bodyOf('![](a.jpg "B")');
  assert.deepEqual(body.codes, []);
  assert.equal(body.pictures[0]?.alt, "B");
});

test("lost pictures are counted by their captions, the title before the description", () => {
  assert.deepEqual(bodyOf('![a](missing:)\n\nx ![b](missing: "C") ![d](MISSING:anh.jpg)').missing, ["a", "C", "d"]);
});

test("the same picture twice has two slots", () => {
  const body = bodyOf("![a](a.jpg)\n\n![a](a.jpg)");
  assert.equal(body.pictures.length, 2);
  assert.match(flat(body.html), /\[0\].*\[1\]/);
});
