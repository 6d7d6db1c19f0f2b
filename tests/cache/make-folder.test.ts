import assert from "node:assert/strict";
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { folderWriter } from "../../src/cache/folder-writer.ts";
import { makeFolder } from "../../src/cache/make-folder.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

test("a folder is made with those above it, and may be there already", () => {
  const folder = join(temporaryFolder(), "a", "b", "c");
  makeFolder(folder);
  makeFolder(folder);
  assert.ok(statSync(folder).isDirectory());
});

test("where no folder can be made, the attempt ends in an error", { skip: !existsSync("/proc/self") }, () => {
  assert.throws(() => makeFolder("/proc/khong-co/a/b"));
});

test("files are written into the folders that their paths name", () => {
  const root = join(temporaryFolder(), "moi");
  const write = folderWriter(root);
  write("a.txt", "một");
  write("x/y/b.txt", "hai");
  write("x/y/c.txt", new Uint8Array([51]));
  const texts = ["a.txt", "x/y/b.txt", "x/y/c.txt"].map((path) => readFileSync(join(root, path), "utf8"));
  assert.deepEqual(texts, ["một", "hai", "3"]);
});
