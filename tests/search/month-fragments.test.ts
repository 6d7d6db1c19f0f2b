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
    await makeSealedFolder(folder, async (draft) => writeFragments(writtenArticles, draft));
    assert.deepEqual([...readFragments(folder)], writtenArticles);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
