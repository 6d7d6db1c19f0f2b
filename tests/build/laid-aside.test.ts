import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import type { ArticleDetail } from "../../src/archive/article-detail.ts";
import { layAside, takeUp } from "../../src/archive/laid-aside.ts";

test("of the articles of a month that were laid aside, the wanted ones are taken up, and no file without any of them", () => {
  const folder = mkdtempSync(join(tmpdir(), "khotin-laid-aside-"));
  try {
    const fileOf = (number: number) => `articles/2024/05/bai-${number}.md`;
    const details = Array.from({ length: 250 }, (_, number) => ({ article: { file: fileOf(number) } }));
    layAside(folder, 5, details as unknown as readonly ArticleDetail[]);
    layAside(folder, 6, []);
    const taken = (...numbers: readonly number[]) =>
      takeUp(folder, 5, new Set(numbers.map(fileOf))).map(({ article }) => article.file);
    assert.deepEqual(taken(249, 3, 99, 100), [3, 99, 100, 249].map(fileOf));
    const parts = readdirSync(folder).filter((name) => /^5-/.test(name));
    assert.equal(parts.length, 3);
    rmSync(join(folder, "5-1"));
    assert.deepEqual(taken(249, 3, 99), [3, 99, 249].map(fileOf));
    assert.throws(() => taken(100));
    assert.deepEqual(takeUp(folder, 6, new Set([fileOf(1)])), []);
    assert.deepEqual(takeUp(folder, 7, new Set([fileOf(1)])), []);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
