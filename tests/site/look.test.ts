import assert from "node:assert/strict";
import { test } from "node:test";
import { parseHTML } from "linkedom";
import { wordProblem } from "../../src/problems/problem.ts";
import { anArticle, aSiteConfig } from "../support/an-article.ts";
import { type BuiltSite, siteOf } from "../support/site-of.ts";

const ARTICLE = "/2024/05/moi/";

const documentOf = (html: string) => parseHTML(html).document;

/** The name of the style that a page loads, and its text. */
function styleOf(site: BuiltSite) {
  const href = documentOf(site.html(ARTICLE)).querySelector('link[rel="stylesheet"]')!.getAttribute("href")!;
  return { href, text: site.file(href.slice(1)) };
}

/** Every published file and its text. */
const bytesOf = (site: BuiltSite) => new Map(site.files().map((path) => [path, site.file(path)]));

test("the accent is the red of the style and of the browser's parts, and changes each page once", async () => {
  const source = siteOf({ "content/articles/2024/05/moi.md": anArticle(), "content/site.yaml": aSiteConfig() });
  const plain = await source.build();
  const before = { style: styleOf(plain), bytes: bytesOf(plain) };
  assert.doesNotMatch(before.style.text, /0b5fa5/);

  source.write("content/site.yaml", aSiteConfig({ look: { accent: "#0b5fa5" } }));
  const dressed = await source.build();
  const after = styleOf(dressed);
  assert.ok(after.text.startsWith(before.style.text), "the program's rules come first");
  const added = after.text.slice(before.style.text.length);
  assert.match(added, /^:root\{--red:#0b5fa5;/);
  assert.match(added, /dark\)\{:root\{--red:#[0-9a-f]{6}\}\}\n$/);
  assert.notEqual(after.href, before.style.href, "readers' browsers load it anew");
  assert.ok(!dressed.files().includes(before.style.href.slice(1)), "a style nobody loads is not published");
  const page = documentOf(dressed.html(ARTICLE));
  const colours = [...page.querySelectorAll('meta[name="theme-color"]')].map((meta) => meta.getAttribute("content"));
  assert.deepEqual(colours, ["#0b5fa5", "#171513"]);
  assert.equal(JSON.parse(dressed.file("manifest.webmanifest")).theme_color, "#0b5fa5");

  source.write("content/site.yaml", `# Ghi chú.\n${aSiteConfig({ look: { accent: "#0B5FA5" } })}`);
  const again = await source.build();
  const { files: counts, rendered } = again.result.summary!;
  assert.deepEqual([counts.written, counts.removed, rendered], [0, 0, 0], "the same colour written otherwise");

  source.write("content/site.yaml", aSiteConfig());
  assert.deepEqual(bytesOf(await source.build()), before.bytes);
});

test("menu and footer stand on every page, and the page that an item leads to is marked in the menu", async () => {
  const look = {
    menu: [
      { name: "Trang nhất", href: "/" },
      { name: "Giới thiệu", href: "/gioi-thieu/" },
    ],
    footer: "Xem [giới thiệu](/gioi-thieu/).",
  };
  const page = "---\ntitle: Giới thiệu\n---\n\nVề kho tin.\n";
  const source = siteOf({
    "content/articles/2024/05/moi.md": anArticle(),
    "content/pages/gioi-thieu.md": page,
    "content/site.yaml": aSiteConfig({ ...look, baseUrl: "https://kho.example/tin" }),
  });
  const site = await source.build();
  const menuOf = (url: string) =>
    [...documentOf(site.html(url)).querySelectorAll("nav.menu a")].map(
      (link) => `${link.getAttribute("href")} ${link.getAttribute("aria-current") ?? ""}`,
    );
  assert.deepEqual(menuOf(ARTICLE), ["/tin/ ", "/tin/gioi-thieu/ "]);
  assert.deepEqual(menuOf("/"), ["/tin/ page", "/tin/gioi-thieu/ "]);
  assert.deepEqual(menuOf("/gioi-thieu/"), ["/tin/ ", "/tin/gioi-thieu/ page"]);
  const foot = documentOf(site.html(ARTICLE)).querySelector(".footer-text a");
  assert.equal(foot?.getAttribute("href"), "/tin/gioi-thieu/");
  const { text } = styleOf({ ...site, html: (url) => site.html(url).replaceAll('"/tin/assets', '"/assets') });
  assert.match(text, /\.menu-list\{/);

  source.remove("content/pages/gioi-thieu.md");
  const { result } = await source.build();
  const line =
    aSiteConfig(look)
      .split("\n")
      .findIndex((each) => each.includes("href: /gioi-thieu/")) + 1;
  const told = result.problems.filter(({ code }) => code === "dead-link");
  assert.deepEqual(
    told.map((each) => `${each.file}:${each.line}`),
    [`content/site.yaml:${line}`, `content/site.yaml:${line + 1}`],
  );
});

const drawing = (colour: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 40"><rect width="80" height="40" fill="${colour}"/></svg>`;

test("logo and icon are published under names of their bytes, and change with their files", async () => {
  const source = siteOf({
    "content/articles/2024/05/moi.md": anArticle(),
    "content/site.yaml": aSiteConfig({
      look: { logo: "logo.svg", icon: "hinh/icon.svg" },
      baseUrl: "https://kho.example/tin",
    }),
    "content/logo.svg": drawing("#b00"),
    "content/hinh/icon.svg": drawing("#00b"),
  });
  const site = await source.build();
  const attributesOf = (selector: string, names: readonly string[], from = site) => {
    const element = documentOf(from.html(ARTICLE)).querySelector(selector)!;
    return names.map((name) => element.getAttribute(name));
  };
  const [src, ...rest] = attributesOf(".flag-logo", ["src", "alt", "width", "height"]);
  assert.deepEqual(rest, ["Thành phố Mẫu", "112", "56"]);
  assert.match(src!, /^\/tin\/assets\/logo-[0-9A-F]{8}\.svg$/);
  assert.equal(site.file(src!.slice("/tin/".length)), drawing("#b00"));
  assert.deepEqual(attributesOf(".flag-organisation", ["aria-hidden"]), ["true"], "the logo says it already");
  const [icon] = attributesOf('link[rel="icon"]', ["href"]);
  assert.equal(site.file(icon!.slice("/tin/".length)), drawing("#00b"));
  const [touch] = attributesOf('link[rel="apple-touch-icon"]', ["href"]);
  const { icons } = JSON.parse(site.file("manifest.webmanifest")) as {
    readonly icons: readonly { readonly src: string; readonly sizes: string; readonly purpose?: string }[];
  };
  assert.deepEqual(
    icons.map(({ sizes, purpose = "any" }) => `${sizes} ${purpose}`),
    ["any any", "192x192 any", "512x512 any", "512x512 maskable"],
  );
  for (const each of [touch!, ...icons.map((each) => each.src)])
    assert.ok(site.files().includes(each.slice("/tin/".length)), each);
  assert.match(site.file("ngoai-tuyen.js"), new RegExp(src!), "it is there without a network too");

  source.write("content/hinh/icon.svg", drawing("#0b0"));
  const changed = await source.build();
  assert.notEqual(attributesOf('link[rel="icon"]', ["href"], changed)[0], icon);
  assert.equal(attributesOf(".flag-logo", ["src"], changed)[0], src);
  assert.ok(!changed.files().includes(icon!.slice("/tin/".length)));

  source.write("content/site.yaml", aSiteConfig({ look: { logo: "lgo.svg" } }));
  const { result } = await source.build();
  const { fix } = wordProblem(result.problems.find(({ code }) => code === "look-picture-missing")!, "vi");
  assert.equal(fix, "viết logo: logo.svg");
});

test("the archive's own style comes last, on the search page too, and is not compiled anew until it changes", async () => {
  const source = siteOf({
    "content/articles/2024/05/moi.md": anArticle(),
    "content/site.yaml": aSiteConfig({ look: { accent: "#0b5fa5" }, baseUrl: "https://kho.example/tin" }),
    "content/look.css": ".flag { color: var(--red); background: url(/hoa.svg) }\n",
    "public/hoa.svg": drawing("#0b0"),
  });
  const site = await source.build();
  const stylesOf = (url: string, from = site) =>
    [...documentOf(from.html(url)).querySelectorAll('link[rel="stylesheet"]')].map((link) =>
      link.getAttribute("href")!.slice("/tin/".length),
    );
  const own = ".flag{color:var(--red);background:url(/tin/hoa.svg)}\n";
  for (const name of stylesOf("/tim-kiem/")) assert.ok(site.file(name).endsWith(own), name);
  assert.equal(stylesOf("/tim-kiem/").length, 2);
  const [before] = stylesOf(ARTICLE);
  const again = await source.build();
  assert.equal(again.result.summary!.files.written, 0);

  source.remove("public/hoa.svg");
  const { result } = await source.build();
  assert.deepEqual(
    result.problems.map(({ file, line, code }) => `${file}:${line} ${code}`),
    ["content/look.css:1 css-file-missing"],
    "though the style itself did not change",
  );
  source.write("content/look.css", ".flag { color: red }\n");
  const changed = await source.build();
  assert.notEqual(stylesOf(ARTICLE, changed)[0], before);
});
