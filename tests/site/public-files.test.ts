import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { filesUnder } from "../../src/cache/files-under.ts";
import { programRoot } from "../../src/program/root.ts";
import { anArticle } from "../support/an-article.ts";
import { buildOwnContent } from "../support/own-content.ts";
import { siteOf } from "../support/site-of.ts";

const article = { "content/articles/2024/05/a.md": anArticle() };

for (const path of ["google123.html", "tai-lieu/Báo cáo số 1.pdf", "anh/logo.png", ".well-known/security.txt"]) {
  test(`public/${path} is published as it is`, async () => {
    const bytes = Buffer.from([0x25, 0x50, 0x44, 0x46, 0, 0xff, 0x0a]);
    const site = await siteOf({ ...article, [`public/${path}`]: bytes }).build();
    assert.deepEqual(site.result.problems, []);
    assert.deepEqual(readFileSync(join(site.out, path)), bytes);
  });
}

test("what a system leaves behind in public is not published", async () => {
  const site = await siteOf({
    ...article,
    "public/Thumbs.db": "x",
    "public/.DS_Store": "x",
    "public/a.txt~": "x",
  }).build();
  assert.deepEqual(
    site.files().filter((file) => /Thumbs|DS_Store|~/.test(file)),
    [],
  );
});

test("a file taken out of a folder of public whose name begins with a dot is taken out of the site", async () => {
  const files = { ...article, "public/.well-known/security.txt": "x", "public/.well-known/other.txt": "y" };
  const site = siteOf(files);
  await site.build();
  site.remove("public/.well-known/security.txt");
  const { files: published } = await site.build();
  assert.deepEqual(
    published().filter((path) => path.startsWith(".well-known/")),
    [".well-known/other.txt"],
  );
});

test("the archive's own public folder is kept by git and published as it is", async () => {
  const folder = join(programRoot, "public");
  const own = filesUnder(folder);
  const { out, result } = await buildOwnContent();
  assert.deepEqual(
    result.problems.filter(({ severity }) => severity === "error"),
    [],
  );
  for (const path of own) assert.deepEqual(readFileSync(join(out, path)), readFileSync(join(folder, path)), path);
  if (!existsSync(join(programRoot, ".git"))) return;
  const ignored = spawnSync("git", ["check-ignore", "--no-index", ...own.map((path) => `public/${path}`)], {
    cwd: programRoot,
    encoding: "utf8",
  });
  assert.equal(ignored.stdout, "");
});
