import assert from "node:assert/strict";
import { test } from "node:test";
import { parseHTML } from "linkedom";
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
