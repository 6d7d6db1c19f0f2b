import assert from "node:assert/strict";
import { mkdirSync, truncateSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { blobId } from "../../src/content/sources/blob-id.ts";
import { findFileIds } from "../../src/content/sources/file-ids.ts";
import { waczReader } from "../../src/import/web-archive/warc-reader.ts";
import { codes, thingsOf } from "../import/things-of.ts";
import { aZip } from "../support/a-zip.ts";
import { anArticle, aSiteConfig } from "../support/an-article.ts";
import { siteOf } from "../support/site-of.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

/** Makes a file of a size that takes no room on the disk. */
function makeHole(path: string, sizeBytes: number): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, "");
  truncateSync(path, sizeBytes);
}

test("files that are larger than any text, picture or attachment are Problems, and are not read", async () => {
  const site = siteOf({
    "content/site.yaml": aSiteConfig({ look: { logo: "logo.svg" } }),
    "content/articles/2024/05/bai/index.md": anArticle({
      body: "[Tệp](to.pdf)\n\n![Ảnh](to.jpg)",
    }),
  });
  const huge = 3_000_000_000;
  for (const file of ["2024/05/hai.md", "2024/05/bai/to.pdf"])
    makeHole(join(site.root, "content/articles", file), huge);
  makeHole(join(site.root, "content/articles/2024/05/ba.md"), 150_000_000);
  makeHole(join(site.root, "content/articles/2024/05/bai/to.jpg"), 150_000_000);
  makeHole(join(site.root, "content/pages/trang.md"), 150_000_000);
  makeHole(join(site.root, "content/words.yaml"), 150_000_000);
  makeHole(join(site.root, "content/look.css"), 150_000_000);
  makeHole(join(site.root, "content/logo.svg"), huge);
  makeHole(join(site.root, "public/to.bin"), huge);
  const { result } = await site.build();
  const told = new Set(result.problems.map(({ file, code }) => `${file.replace(/^content\//, "")} ${code}`));
  for (const file of ["articles/2024/05/hai.md", "articles/2024/05/ba.md", "articles/2024/05/bai/to.pdf"])
    assert.ok(told.has(`${file} unreadable-file`), [...told].join("\n"));
  for (const file of ["pages/trang.md", "words.yaml", "look.css", "logo.svg", "public/to.bin"])
    assert.ok(told.has(`${file} unreadable-file`), [...told].join("\n"));
  assert.ok(told.has("articles/2024/05/bai/index.md picture-too-large"), [...told].join("\n"));
});

test("the id of a large file is that of its bytes, though they are read in pieces", () => {
  const path = join(temporaryFolder(), "a.bin");
  const bytes = Buffer.alloc(3_500_000, "Khô");
  writeFileSync(path, bytes);
  const ids = findFileIds([{ path: "a.bin", absolutePath: path }], new Map(), null, () => assert.fail());
  assert.equal(ids.get("a.bin"), blobId(bytes));
});

test("a web archive whose records swell from a few bytes is told, and nothing is unpacked", async () => {
  const records = { "archive/data.warc": Buffer.alloc(1_000_000) };
  const { items, nothings } = await thingsOf(waczReader, "a.wacz", aZip(records, { claimedBytes: 300_000_000 }));
  assert.deepEqual([items.length, codes(nothings)], [0, ["wacz-bomb"]]);
});
