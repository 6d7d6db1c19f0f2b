import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { findFileIds } from "../../../src/content/sources/file-ids.ts";
import { siteOf } from "../../support/site-of.ts";

test("a file that cannot be read is reported, and the other files get their ids nevertheless", () => {
  const { root } = siteOf({ "content/a.md": "x", "content/b.md/c.md": "x" });
  const files = ["a.md", "b.md"].map((path) => ({ path, absolutePath: join(root, "content", path) }));
  const reported: string[] = [];
  const ids = findFileIds(files, new Map(), null, ({ path }, reason) => reported.push(`${path} ${reason}`));
  assert.deepEqual(reported, ["b.md EISDIR"]);
  assert.equal(ids.get("a.md"), "c1b0730e0133447badcfd47fd144e254807b06e1");
});
