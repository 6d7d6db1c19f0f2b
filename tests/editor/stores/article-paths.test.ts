import assert from "node:assert/strict";
import { test } from "node:test";
import {
  isArticlePath,
  ownFolderOf,
  slugOfPath,
  stemOfPath,
  yearOfPath,
} from "../../../src/editor/stores/article-paths.ts";

test("the path of an article tells its year, its slug and the folder it has to itself", () => {
  const [file, folder, draft] = [
    "content/articles/2026/11/hop.md",
    "content/articles/2026/11/hop/index.md",
    "content/drafts/hop.md",
  ] as const;
  assert.deepEqual([file, folder, draft].map(isArticlePath), [true, true, true]);
  assert.deepEqual([file, folder, draft].map(slugOfPath), ["hop", "hop", "hop"]);
  assert.deepEqual([file, folder, draft].map(yearOfPath), [2026, 2026, null]);
  assert.deepEqual([file, folder].map(ownFolderOf), [null, "content/articles/2026/11/hop/"]);
  assert.deepEqual([file, folder, draft].map(stemOfPath), [
    "articles/2026/11/hop",
    "articles/2026/11/hop",
    "drafts/hop",
  ]);
  for (const other of [
    "content/site.yaml",
    "content/articles/2026/13/hop.md",
    "content/articles/2026/11/index.md",
    "content/articles/2026/11/hop/anh.jpg",
    "content/articles/2026/11/hop/them/index.md",
  ])
    assert.equal(isArticlePath(other), false, other);
});
