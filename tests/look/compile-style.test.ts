import assert from "node:assert/strict";
import { test } from "node:test";
import { compileStyle } from "../../src/look/compile-style.ts";
import { severityOf } from "../../src/problems/severity.ts";

const context = {
  baseUrl: "https://kho.example/tin/",
  basePath: "/tin/",
  isPublicFile: (path: string) => path === "hoa văn.svg" || path === "a.svg",
};

/** The faults of a style, each as its place, its code and what it names. */
async function faultsOf(css: string): Promise<readonly string[]> {
  const { faults } = await compileStyle(css, context);
  return faults.map(({ line, column, ...fault }) => {
    const named = fault.code === "css-fault" ? [fault.kind, fault.found, fault.suggestion ?? "-"] : [fault.href];
    return `${line}:${column} ${fault.code} ${named.join(" ")}`;
  });
}

test("a style shows files of public/ and pictures written out in it, under the site's path", async () => {
  const style = await compileStyle(
    [
      ".a { background: url(/hoa%20v%C4%83n.svg) }",
      '.b { background: url("https://kho.example/tin/a.svg#mau") }',
      ".c { background: url(data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=); clip-path: url(#mau) }",
    ].join("\n"),
    context,
  );
  assert.deepEqual(style.faults, []);
  assert.deepEqual(style.publicPaths, ["a.svg", "hoa văn.svg"]);
  assert.match(style.css, /url\(\/tin\/hoa%20v%C4%83n\.svg\)/);
  assert.match(style.css, /url\(\/tin\/a\.svg#mau\)/);
  assert.match(style.css, /url\(data:image\/gif;base64,R0lG/);
});

test("whatever a style would fetch from elsewhere is told at its line", async () => {
  const refused = [
    '@import "b.css";',
    '@import url("https://x.vn/b.css");',
    ".a { background: url(https://x.vn/a.png) }",
    ".a { background: url(//x.vn/a.png) }",
    ".a { background: url(a.svg) }",
    ".a { background: url(data:text/html,x) }",
    ".a { background: u\\72l(https://x.vn/a.png) }",
    '.a { background: image-set("https://x.vn/a.png" 1x) }',
    '.a { background: -webkit-image-set( "/a.svg" 1x) }',
    '@font-face { font-family: x; src: url("x.woff2") }',
    ".a { background: url(/../../x) }",
    ".a { background: url(/) }",
  ];
  for (const line of refused) {
    const faults = await faultsOf(`.đ { color: red }\n${line}\n`);
    assert.equal(faults.length, 1, line);
    assert.match(faults[0]!, /^2:\d+ css-foreign /, line);
    assert.doesNotMatch((await compileStyle(line, context)).css, /x\.vn/, line);
  }
  assert.deepEqual(await faultsOf(".đ::before { content: 'đ'; background: url(/b.svg) }"), [
    "1:40 css-file-missing /b.svg",
  ]);
  assert.equal(severityOf("css-foreign"), "error");
});

test("faults of syntax are told at their line, and the rest of the style holds", async () => {
  const css = ".a { colr: red }\n} .b { color: #012345 }\n.c { color: blue;\n";
  assert.deepEqual(await faultsOf(css), [
    "1:6 css-fault property colr color",
    "2:1 css-fault syntax } .b { color: #012345 } -",
    "3:4 css-fault unclosed .c { color: blue; -",
  ]);
  const { css: made } = await compileStyle(css, context);
  assert.match(made, /#012345/);
  for (const open of [".a { color: blue;", "@media (width > 9px) { .a { color: blue", ".a { color: blue } /* hết"]) {
    const { css: closed, faults } = await compileStyle(open, context);
    assert.deepEqual(
      faults.map((each) => "kind" in each && each.kind),
      ["unclosed"],
      open,
    );
    assert.match(closed, /\.a\{color:#00f\}\}?\n$/, open);
    assert.equal(closed.split("{").length, closed.split("}").length, "what follows is not swallowed");
  }
  assert.deepEqual(await faultsOf(".a { background: url(//x.vn/a) } /* hết"), [
    "1:18 css-foreign //x.vn/a",
    "1:34 css-fault unclosed .a { background: url(//x.vn/a) } /* hết -",
  ]);
  assert.equal(severityOf("css-fault"), "warning");
});

test("nesting and the like are put into the form that the site's browsers read", async () => {
  const { css, faults } = await compileStyle(".a { & .b { inset: 0; color: oklch(0.5 0.1 20) } }", context);
  assert.deepEqual(faults, []);
  assert.match(css, /^\.a \.b\{/);
});
