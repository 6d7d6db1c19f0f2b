import assert from "node:assert/strict";
import { test } from "node:test";
import { readSiteFile } from "../../src/content/site-config.ts";
import { type Problem, wordProblem } from "../../src/problems/problem.ts";

/** Reads a `site.yaml`, and returns what is in it and the Problems in the language asked for. */
function read(yaml: string, language: "vi" | "en" = "vi") {
  const problems: Problem[] = [];
  const { config, named } = readSiteFile(yaml, "content/site.yaml", "https://kho.example/tin/", problems);
  const told = problems.map((each) => {
    const { what, fix } = wordProblem(each, language);
    return `${each.line}:${each.column} ${each.code} ${what} ${fix}`;
  });
  return { config, named, told };
}

test("an accent has a shade for each look", () => {
  const { config, told } = read('look: {accent: "#0B5FA5"}\n');
  assert.deepEqual(told, []);
  assert.equal(config.accent?.light, "#0b5fa5");
  assert.match(config.accent!.dark, /^#[0-9a-f]{6}$/);
  assert.equal(read("title: A\n").config.accent, undefined);
});

test("a colour in another form is told with the very text to type", () => {
  const fixes = [
    ["#9d1f17", '"#9d1f17"'],
    ["9d1f17", '"#9d1f17"'],
    ["991717", '"#991717"'],
    ['"#9d1f17ff"', '"#9d1f17"'],
    ['"#a00c"', '"#aa0000"'],
    ["rgb(157, 31, 23)", '"#9d1f17"'],
    ["0x9d1f17", '"#9d1f17"'],
  ] as const;
  for (const [written, meant] of fixes) {
    const { told } = read(`look:\n  accent: ${written}\n`);
    assert.equal(told.length, 1, written);
    assert.match(told[0]!, /^2:1[01] bad-colour /, written);
    assert.ok(told[0]!.endsWith(`viết accent: ${meant}`), told[0]!);
    assert.deepEqual(read(`look:\n  accent: ${meant}\n`).told, [], "the text to type is taken");
  }
  assert.match(read("look: {accent: blue}\n", "en").told[0]!, /or another colour/);
  assert.match(read("look: {accent: }\n").told[0]!, / empty-field /);
  assert.match(read("look: {acent: x}\n").told[0]!, / unknown-field .*accent/);
  assert.match(read("look: {color: x}\n").told[0]!, / unknown-field .*accent/);
  assert.match(read("navigation: []\n").told[0]!, / unknown-field .*menu/);
});

test("a colour that is hard to read is told with the nearest that is not", () => {
  for (const language of ["vi", "en"] as const) {
    const { told, config } = read('look: {accent: "#ffcc00"}\n', language);
    assert.equal(config.accent, undefined);
    assert.match(told[0]!, language === "vi" ? /tương phản 1,\d\d, cần ít nhất 4,5/ : /contrast is 1\.\d\d, and 4\.5/);
    const [, nearest = ""] = /accent: "(#[0-9a-f]{6})"$/.exec(told[0]!) ?? [];
    assert.deepEqual(read(`look: {accent: "${nearest}"}\n`).told, []);
  }
});

test("the menu leads to pages of the site and to the web, under the site's path", () => {
  const yaml = [
    "menu:",
    "  - {name: Trang nhất, href: /}",
    "  - {name: Giới thiệu, href: pages/gioi-thieu.md}",
    "  - {name: Phạm vi, href: /gioi-thieu/#pham-vi}",
    "  - {name: Liên hệ, href: https://kho.example/tin/lien-he/}",
    "  - {name: Chính phủ, href: https://chinhphu.vn}",
    "  - {name: Thư, href: 'mailto:a@b.vn'}",
  ].join("\n");
  const { config, named, told } = read(yaml);
  assert.deepEqual(told, []);
  assert.deepEqual(config.menu, [
    { name: "Trang nhất", href: "/tin/", url: "/" },
    { name: "Giới thiệu", href: "/tin/gioi-thieu/", url: "/gioi-thieu/" },
    { name: "Phạm vi", href: "/tin/gioi-thieu/#muc-pham-vi" },
    { name: "Liên hệ", href: "/tin/lien-he/", url: "/lien-he/" },
    { name: "Chính phủ", href: "https://chinhphu.vn" },
    { name: "Thư", href: "mailto:a@b.vn" },
  ]);
  assert.deepEqual(
    named.links.map(({ url, line }) => `${line} ${url}`),
    ["2 /", "3 /gioi-thieu/", "4 /gioi-thieu/", "5 /lien-he/"],
    "what must be there, and where it is written",
  );
  assert.deepEqual(
    read("menu:\n  - {name: A, href: 'javascript:x'}\n  - {name: B, href: 'https://'}\n").told.map((each) =>
      each.slice(0, 20),
    ),
    ["2:21 unsafe-link Liê", '3:21 bad-url "https:'],
  );
  assert.match(read("menu: [{nme: A, href: /}]\n").told[0]!, /unknown-field .*name/);
});

test("the footer is short Markdown: links and stress, but neither headings nor pictures nor HTML", () => {
  const footer =
    "# Mục\n\nBản quyền **A**, [giới thiệu](/gioi-thieu/), [web](https://a.vn), <b>x</b>\n\n- ![x](y.png)\n";
  const { config, named, told } = read(`footer: |\n${footer.replace(/^(?=.)/gm, "  ")}`);
  assert.deepEqual(told, []);
  assert.equal(
    config.footerHtml,
    '<p># Mục</p>\n<p>Bản quyền <strong>A</strong>, <a href="/tin/gioi-thieu/">giới thiệu</a>, ' +
      '<a href="https://a.vn" rel="noopener">web</a>, &lt;b&gt;x&lt;/b&gt;</p>\n<ul>\n<li>!<a href="/tin/y.png">x</a></li>\n</ul>',
  );
  assert.deepEqual(
    named.links.map(({ url }) => url),
    ["/gioi-thieu/", "/y.png"],
  );
  const bad = read('footer: "[a](javascript:x) b"\n');
  assert.deepEqual(
    bad.told.map((each) => each.slice(0, 15)),
    ["1:9 unsafe-link"],
  );
  assert.equal(bad.config.footerHtml, "<p>a b</p>");
  assert.match(read(`footer: "${"a".repeat(1001)}"\n`).told[0]!, /^1:9 too-long /);
  assert.match(read('footer: " "\n').told[0]!, /^1:9 empty-field /);
});
