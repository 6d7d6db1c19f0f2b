import assert from "node:assert/strict";
import { cpSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { filesUnder } from "../../src/cache/files-under.ts";
import { programRoot } from "../../src/program/program.ts";
import { anArticle, aSiteConfig } from "../support/an-article.ts";
import { runProgram } from "../support/khotin.ts";
import { NOW, siteOf } from "../support/site-of.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

/** A copy of the program, to change. */
function ownProgram(): string {
  const root = temporaryFolder();
  for (const name of ["src", "templates", "package.json", "package-lock.json", ".eleventy.ts"])
    cpSync(join(programRoot, name), join(root, name), { recursive: true });
  symlinkSync(join(programRoot, "node_modules"), join(root, "node_modules"));
  return root;
}

function replaceIn(file: string, from: string, to: string): void {
  const text = readFileSync(file, "utf8");
  assert.ok(text.includes(from), `${file} has no ${from}`);
  writeFileSync(file, text.replace(from, to));
}

test("a changed template renews the pages it makes, and no others", async () => {
  const program = ownProgram();
  const site = siteOf({
    "content/site.yaml": aSiteConfig(),
    "content/articles/2023/04/cu.md": anArticle({ publishedAt: "2023-04-05" }),
    "content/articles/2024/05/moi.md": anArticle({ title: "Mới", aliases: ["/cu/moi"] }),
  });
  const build = async (out: string, cache: string) => {
    const words = ["--content", "content", "--no-search", "--now", NOW, "--out", out, "--cache", cache];
    const { code, stderr } = await runProgram(program, ["build", ...words], { cwd: site.root });
    assert.equal(code, 0, stderr);
    const folder = join(site.root, out);
    const files = filesUnder(folder).filter((file) => file !== ".khotin.json");
    return new Map(files.map((file) => [file, readFileSync(join(folder, file), "utf8")]));
  };
  const before = await build("_site", ".cache");
  replaceIn(
    join(program, "templates", "article.11ty.tsx"),
    'class="article-columns"',
    'class="article-columns changed"',
  );
  const after = await build("_site", ".cache");
  const changed = [...after].filter(([file, text]) => text !== before.get(file)).map(([file]) => file);
  assert.deepEqual(changed, ["2023/04/cu/index.html", "2024/05/moi/index.html"]);
  assert.deepEqual(after, await build("clean", "clean-cache"));
});

test("a changed part renews all that show it", async () => {
  const program = ownProgram();
  const site = siteOf({ "content/site.yaml": aSiteConfig(), "content/articles/2024/05/moi.md": anArticle() });
  const words = ["build", "--content", "content", "--no-search", "--now", NOW];
  await runProgram(program, words, { cwd: site.root });
  replaceIn(join(program, "templates", "parts", "footer.tsx"), 'class="footer-grid"', 'class="footer-grid changed"');
  assert.equal((await runProgram(program, words, { cwd: site.root })).code, 0);
  const pages = filesUnder(join(site.root, "_site")).filter((file) => file.endsWith(".html"));
  const without = pages.filter(
    (file) => !readFileSync(join(site.root, "_site", file), "utf8").includes("footer-grid changed"),
  );
  assert.deepEqual(without, []);
});

test("a changed maker of the search index makes the whole index anew", async () => {
  const program = ownProgram();
  const site = siteOf({ "content/site.yaml": aSiteConfig(), "content/articles/2024/05/moi.md": anArticle() });
  const indexed = async () => {
    const { code, stderr } = await runProgram(program, ["build", "--content", "content", "--now", NOW], {
      cwd: site.root,
    });
    assert.equal(code, 0, stderr);
    return filesUnder(join(site.root, "_site", "tim-kiem", "chi-muc")).filter((file) =>
      /\.pf_(?:index|fragment)$/.test(file),
    );
  };
  const before = await indexed();
  assert.ok(before.length > 1);
  replaceIn(
    join(program, "src", "search", "fold.ts"),
    "export function",
    "// Another way of folding.\nexport function",
  );
  const after = await indexed();
  assert.equal(after.length, before.length);
  assert.deepEqual(
    after.filter((file) => before.includes(file)),
    [],
  );
});

test("a changed name in the table of addresses reaches the scripts that ask for it", async () => {
  const program = ownProgram();
  const site = siteOf({ "content/site.yaml": aSiteConfig(), "content/articles/2024/05/moi.md": anArticle() });
  const built = async () => {
    const { code, stderr } = await runProgram(program, ["build", "--content", "content", "--now", NOW], {
      cwd: site.root,
    });
    assert.equal(code, 0, stderr);
    const out = join(site.root, "_site");
    const scripts = filesUnder(join(out, "assets")).filter((file) => /^(?:search|suggestions)-.*\.js$/.test(file));
    const texts = scripts.map((file) => readFileSync(join(out, "assets", file), "utf8"));
    return { files: filesUnder(out), texts };
  };
  await built();
  replaceIn(join(program, "src", "addresses", "folder-names.ts"), '"chi-muc.json"', '"chi-muc-moi.json"');
  const { files, texts } = await built();
  assert.ok(files.includes("tim-kiem/chi-muc-moi.json"));
  assert.ok(!files.includes("tim-kiem/chi-muc.json"));
  assert.deepEqual(
    texts.map((text) => text.includes("chi-muc-moi.json")),
    [true, true],
  );
});
