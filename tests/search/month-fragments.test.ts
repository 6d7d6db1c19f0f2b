import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { makeSealedFolder } from "../../src/cache/sealed-folder.ts";
import { readFragments, writeFragments } from "../../src/search/index/month-fragments.ts";
import { writtenArticles } from "./written-articles.ts";

test("records come back from their fragments as they were", async () => {
  const folder = mkdtempSync(join(tmpdir(), "khotin-fragments-"));
  try {
    const articles = writtenArticles.map((record, number) => ({ key: `k${number}`, record }));
    await makeSealedFolder(folder, async (draft) => writeFragments(articles, draft));
    assert.deepEqual([...readFragments(folder, () => true)], [...writtenArticles.entries()]);
    assert.deepEqual([...readFragments(folder, (key) => key === "k2")], [[2, writtenArticles[2]]]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
