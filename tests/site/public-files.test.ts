import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { anArticle } from "../support/an-article.ts";
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
