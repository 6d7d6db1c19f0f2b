import assert from "node:assert/strict";
import { test } from "node:test";
import { bodyOf, flat } from "./body.ts";

interface Case {
  readonly href: string;
  readonly url: string;
  readonly anchor?: string;
  /** The href in the HTML; the url where nothing else is said. */
  readonly html?: string;
}

const INTERNAL: readonly Case[] = [
  { href: "../../2020/05/xyz.md", url: "/2020/05/xyz/" },
  { href: "xyz.md", url: "/2021/01/xyz/" },
  { href: "./xyz.md#ket-qua", url: "/2021/01/xyz/", anchor: "muc-ket-qua", html: "/2021/01/xyz/#muc-ket-qua" },
  { href: "xyz.md#muc-ket-qua", url: "/2021/01/xyz/", anchor: "muc-ket-qua", html: "/2021/01/xyz/#muc-ket-qua" },
  { href: "xyz.md#Kết-quả", url: "/2021/01/xyz/", anchor: "muc-ket-qua", html: "/2021/01/xyz/#muc-ket-qua" },
  {
    href: "xyz.md#K%E1%BA%BFt%20qu%E1%BA%A3",
    url: "/2021/01/xyz/",
    anchor: "muc-ket-qua",
    html: "/2021/01/xyz/#muc-ket-qua",
  },
  { href: "xyz/index.md", url: "/2021/01/xyz/" },
  { href: "../../../pages/gioi-thieu.md", url: "/gioi-thieu/" },
  { href: "/articles/2021/01/xyz.md", url: "/2021/01/xyz/" },
  { href: "/2021/01/xyz", url: "/2021/01/xyz/" },
  { href: "/2021/01/xyz/", url: "/2021/01/xyz/" },
  { href: "/2021/01/xyz/#a", url: "/2021/01/xyz/", anchor: "muc-a", html: "/2021/01/xyz/#muc-a" },
  { href: "/2021/01/xyz/index.html", url: "/2021/01/xyz/" },
  { href: "/gioi-thieu#a", url: "/gioi-thieu/", anchor: "muc-a", html: "/gioi-thieu/#muc-a" },
  { href: "/2021/#thang-01", url: "/2021/", anchor: "thang-01", html: "/2021/#thang-01" },
  {
    href: "/tim-kiem/?q=b%C3%A0i#ket-qua",
    url: "/tim-kiem/",
    anchor: "ket-qua",
    html: "/tim-kiem/?q=b%C3%A0i#ket-qua",
  },
  { href: "/tim-kiem?q=bài&y=1", url: "/tim-kiem/", html: "/tim-kiem/?q=b%C3%A0i&amp;y=1" },
  { href: "/", url: "/" },
  { href: "/tai-lieu/a.pdf", url: "/tai-lieu/a.pdf" },
  { href: "/tai-lieu/a.pdf#page=2", url: "/tai-lieu/a.pdf", anchor: "page=2", html: "/tai-lieu/a.pdf#page=2" },
  { href: "/tài%20liệu/a.pdf", url: "/tài liệu/a.pdf", html: "/t%C3%A0i%20li%E1%BB%87u/a.pdf" },
  { href: "/ta\u0300i/a.pdf", url: "/tài/a.pdf", html: "/t%C3%A0i/a.pdf" },
  { href: "/a%2Fb/c%zz.pdf", url: "/a%2Fb/c%zz.pdf", html: "/a%252Fb/c%25zz.pdf" },
  { href: "/a/./b/../c//d", url: "/a/c/d/" },
  { href: "/a/%2e%2e/c", url: "/c/" },
  { href: "anh.jpg", url: "/2021/01/abc/anh.jpg" },
  { href: "../xyz/", url: "/2021/01/xyz/" },
  { href: "..\\01\\xyz.md", url: "/2021/01/xyz/" },
  { href: "?x=1", url: "/2021/01/abc/", html: "/2021/01/abc/?x=1" },
  { href: "#a", url: "/2021/01/abc/", anchor: "muc-a", html: "/2021/01/abc/#muc-a" },
  { href: "#muc-a-2", url: "/2021/01/abc/", anchor: "muc-a-2", html: "/2021/01/abc/#muc-a-2" },
  { href: "#", url: "/2021/01/abc/" },
  { href: "https://kho.example", url: "/" },
  { href: "HTTPS://Kho.Example/2021/01/xyz#a", url: "/2021/01/xyz/", anchor: "muc-a", html: "/2021/01/xyz/#muc-a" },
  { href: "http://kho.example/2021/01/xyz/", url: "/2021/01/xyz/" },
  { href: "//kho.example/2021/", url: "/2021/" },
];

for (const { href, url, anchor, html = url } of INTERNAL) {
  test(`a link to ${href} leads to ${url}${anchor === undefined ? "" : `#${anchor}`}`, () => {
    const body = bodyOf(`[x](<${href}>)`);
    assert.deepEqual(body.links, [{ url, ...(anchor === undefined ? {} : { anchor }), href, offset: 5 }]);
    assert.equal(flat(body.html), `<p><a href="${html}">x</a></p>`);
    assert.deepEqual(body.codes, []);
  });
}

test("the base path stands before every internal link and in no site path", () => {
  const site = { basePath: "/kho-tin/", baseUrl: "https://host.example/kho-tin/" };
  for (const href of ["/2021/", "../../../pages/../articles/2021.md", "https://host.example/kho-tin/2021", "../../"]) {
    const body = bodyOf(`[x](${href})`, site);
    assert.equal(body.links[0]?.url, "/2021/", href);
    assert.match(body.html, /href="\/kho-tin\/2021\/"/, href);
  }
});

test("an address of the same host outside the base path is foreign", () => {
  const site = { basePath: "/kho-tin/", baseUrl: "https://host.example/kho-tin/" };
  for (const href of [
    "https://host.example/",
    "https://host.example/kho-tin-cu/",
    "https://host.example.vn/kho-tin/",
  ]) {
    const body = bodyOf(`[x](${href})`, site);
    assert.deepEqual(body.links, [], href);
    assert.match(body.html, /rel="noopener"/, href);
  }
});

test("links in a folder's index.md and in standing pages are taken from their own places", () => {
  const inFolder = bodyOf("[x](../xyz.md) [y](#a) [z](anh.jpg)", { file: "articles/2021/01/abc/index.md" });
  assert.deepEqual(
    inFolder.links.map(({ url }) => url),
    ["/2021/01/xyz/", "/2021/01/abc/", "/2021/01/abc/anh.jpg"],
  );
  const page = bodyOf("[x](../articles/2021/01/abc.md) [y](#a) [z](lien-he.md)", { file: "pages/gioi-thieu.md" });
  assert.deepEqual(
    page.links.map(({ url }) => url),
    ["/2021/01/abc/", "/gioi-thieu/", "/lien-he/"],
  );
});

const EXTERNAL: readonly (readonly [href: string, html: string])[] = [
  ["https://vi.example/a?b=c&d#e", 'href="https://vi.example/a?b=c&amp;d#e" rel="noopener"'],
  ["http://tỉnh.example/ấn phẩm", 'href="http://xn--tnh-rsa.example/%E1%BA%A5n%20ph%E1%BA%A9m" rel="noopener"'],
  ["//vi.example/a", 'href="https://vi.example/a" rel="noopener"'],
  ["mailto:toasoan@vi.example", 'href="mailto:toasoan@vi.example"'],
  ["tel:+842083000000", 'href="tel:+842083000000"'],
];

for (const [href, attributes] of EXTERNAL) {
  test(`a link to ${href} leaves the site`, () => {
    const body = bodyOf(`[x](<${href}>)`);
    assert.deepEqual(body.links, []);
    if (!href.includes("tỉnh")) assert.equal(flat(body.html), `<p><a ${attributes}>x</a></p>`);
    else assert.match(body.html, /href="http:\/\/xn--[a-z0-9-]+\.example\/%E1%BA%A5n%20ph%E1%BA%A9m" rel="noopener"/);
  });
}

for (const href of ["", "../../../../x.md", "../../../x.md", "../../../../../../x", "/../x"]) {
  test(`a link to "${href}" leads nowhere: a Problem, and its words stay`, () => {
    const body = bodyOf(`[x **y**](<${href}>)`);
    assert.deepEqual(body.codes, ["dead-link"]);
    assert.equal(flat(body.html), "<p>x <strong>y</strong></p>");
  });
}

for (const href of [
  "//",
  "///x",
  "http:",
  "http://",
  "https:x.example",
  "https:///x",
  "http://a:99999/",
  "http://a b/",
]) {
  test(`"${href}" is no address on the web: a Problem, and its words stay`, () => {
    const body = bodyOf(`[x **y**](<${href}>)`);
    assert.deepEqual(body.codes, ["bad-url"]);
    assert.equal(flat(body.html), "<p>x <strong>y</strong></p>");
  });
}

test("a foreign scheme is refused with the address as written, shortened where it is long", () => {
  const href = `data:text/plain,${"a".repeat(5000)}`;
  const [problem] = bodyOf(`[x](${href})`).problems;
  assert.equal(problem?.code, "unsafe-link");
  assert.deepEqual(problem?.parameters, { href: `${href.slice(0, 200)}…` });
});

test("reference links, autolinks, titles and links around pictures work", () => {
  assert.equal(flat(bodyOf('[x][r]\n\n[r]: /2021/ "T"').html), '<p><a href="/2021/" title="T">x</a></p>');
  assert.equal(
    flat(bodyOf("<https://vi.example/> <a@vi.example>").html),
    '<p><a href="https://vi.example/" rel="noopener">https://vi.example/</a> <a href="mailto:a@vi.example">a@vi.example</a></p>',
  );
  assert.equal(flat(bodyOf("see [![x](a.jpg)](/2021/)").html), '<p>see <a href="/2021/">[0]</a></p>');
});
