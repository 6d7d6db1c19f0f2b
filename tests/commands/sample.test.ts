import assert from "node:assert/strict";
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { khotin } from "../support/khotin.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

function articlesIn(folder: string): number {
  return readdirSync(join(folder, "articles"), { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".md"),
  ).length;
}

test("a sample is written, counted and without Problems", async () => {
  const cwd = temporaryFolder();
  const { code, stdout } = await khotin(["sample", "--articles", "12", "--seed", "a", "--out", "mau"], { cwd });
  assert.equal(code, 0);
  assert.match(stdout, /^Đã viết 12 bài/);
  assert.equal(articlesIn(join(cwd, "mau")), 12);
  const checked = await khotin(["check", "--content", "mau", "--base-url", "https://kho.example"], { cwd });
  assert.equal(checked.stdout, "Đã kiểm tra 12 bài: không có lỗi.\n");
});

test("bad numbers and a missing folder are wrong use, and nothing is written", async () => {
  const cwd = temporaryFolder();
  const wrong = ["-1", "1e3", "99999999"].map((number) => [`--articles=${number}`, "--out", "mau"]);
  for (const commandLine of [...wrong, []]) {
    assert.equal((await khotin(["sample", ...commandLine], { cwd })).code, 2, commandLine.join(" "));
  }
  assert.deepEqual(readdirSync(cwd), []);
});

test("a folder in use and a file are refused and left alone", async () => {
  const cwd = temporaryFolder();
  mkdirSync(join(cwd, "mau"));
  writeFileSync(join(cwd, "mau", "bai.md"), "của người khác");
  for (const out of ["mau", "mau/bai.md"]) {
    const { code, stderr } = await khotin(["sample", "--articles", "2", "--out", out], { cwd });
    assert.equal(code, 2);
    assert.match(stderr, /Thư mục|thư mục/);
  }
  assert.deepEqual(readdirSync(join(cwd, "mau")), ["bai.md"]);
});
