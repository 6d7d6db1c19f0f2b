import assert from "node:assert/strict";
import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { anArticle, aSiteConfig, PUBLIC_BASE_URL } from "../support/an-article.ts";
import { khotin } from "../support/khotin.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const GOOD = "content/articles/2024/05/bai-lanh.md";
const BROKEN = "content/articles/2024/05/bai-hong.md";
const ledgerWith = (url: string) => `{"version":1,"addresses":{\n"${url}":"article"\n}}\n`;

function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder();
  for (const [file, text] of Object.entries({
    "content/site.yaml": aSiteConfig({ baseUrl: PUBLIC_BASE_URL }),
    ...files,
  })) {
    mkdirSync(join(folder, dirname(file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return folder;
}

const brokenSite = () =>
  folderOf({ [GOOD]: anArticle(), [BROKEN]: anArticle({ publishedAt: "31/02/2024", body: "Thân <b>bài</b>." }) });

test("sound content ends with 0, one line and nothing written but the cache", async () => {
  const cwd = folderOf({ [GOOD]: anArticle() });
  const { code, stdout } = await khotin(["check"], { cwd });
  assert.equal(code, 0);
  assert.equal(stdout, "Đã kiểm tra 1 bài: không có lỗi.\n");
  assert.deepEqual(readdirSync(cwd).sort(), [".cache", "content"]);
});

test("a Problem is told with its place, its code, what and how to mend it, and the exit is 1", async () => {
  const { code, stdout } = await khotin(["check"], { cwd: brokenSite() });
  assert.equal(code, 1);
  assert.match(stdout, /^content\/articles\/2024\/05\/bai-hong\.md:3:14 {2}bad-date\n {2}.*31\/02\/2024.*\n {2}Sửa: /m);
  assert.match(stdout, /1 lỗi phải sửa, 2 cảnh báo/);
});

test("--lang en tells the same in English", async () => {
  const { stdout } = await khotin(["check", "--lang", "en"], { cwd: brokenSite() });
  assert.match(stdout, /\n {2}Fix: /);
});

test("--format json prints the Problems and the count of articles and nothing else", async () => {
  const { code, stdout, stderr } = await khotin(["check", "--format", "json"], { cwd: brokenSite() });
  assert.equal(code, 1);
  assert.equal(stderr, "");
  const found = JSON.parse(stdout);
  assert.deepEqual(Object.keys(found), ["problems", "articles"]);
  assert.equal(found.articles, 2);
  const [first] = found.problems;
  assert.deepEqual(Object.keys(first), ["code", "severity", "file", "line", "column", "what", "fix"]);
  assert.deepEqual(
    [first.code, first.severity, first.file, first.line, first.column],
    ["bad-date", "error", BROKEN, 3, 14],
  );
});

test("--format github prints workflow commands with their signs escaped", async () => {
  const cwd = folderOf({ [GOOD]: anArticle({ category: "y-te-100%", body: "Xem [bài](/khong, co/)." }) });
  const { stdout } = await khotin(["check", "--format", "github"], { cwd });
  assert.match(
    stdout,
    /^::error file=content\/articles\/2024\/05\/bai-lanh\.md,line=4,col=11,title=unknown-category::.*y-te-100%25/m,
  );
  assert.equal(stdout.split("\n").filter((line) => line !== "" && !line.startsWith("::")).length, 0);
});

test("warnings alone end with 0", async () => {
  const { code, stdout } = await khotin(["check"], {
    cwd: folderOf({ [GOOD]: anArticle({ body: "Thân <b>bài</b>." }) }),
  });
  assert.equal(code, 0);
  assert.match(stdout, /raw-html \(cảnh báo\)/);
});

test("paths limit what is told, by file and by folder", async () => {
  const cwd = brokenSite();
  assert.equal((await khotin(["check", GOOD], { cwd })).code, 0);
  assert.equal((await khotin(["check", GOOD, BROKEN], { cwd })).code, 1);
  assert.equal((await khotin(["check", "content/articles/2024"], { cwd })).code, 1);
});

test("paths that are nowhere or outside the content are wrong use", async () => {
  const cwd = brokenSite();
  for (const path of ["content/articles/2024/05/nham-ten.md", "."]) {
    const { code, stderr } = await khotin(["check", path], { cwd });
    assert.equal(code, 2, path);
    assert.match(stderr, /Cách dùng/);
  }
});

test("an address of the ledger that nothing answers for is told, under the article's own path too", async () => {
  const cwd = folderOf({ [GOOD]: anArticle(), "_site/ledger.json": ledgerWith("/2024/05/bai-mat/") });
  const gone = await khotin(["check", "content/articles/2024/05/bai-mat.md"], { cwd });
  assert.equal(gone.code, 1);
  assert.match(gone.stdout, /bai-mat\.md:1:1 {2}lost-address/);
  assert.equal((await khotin(["check", "--out", "elsewhere"], { cwd })).code, 0);
  assert.equal(existsSync(join(cwd, "elsewhere")), false);
});

test("dead links between sound articles are told", async () => {
  const cwd = folderOf({ [GOOD]: anArticle({ body: "Xem [bài kia](khong-co.md)." }) });
  const { code, stdout } = await khotin(["check"], { cwd });
  assert.equal(code, 1);
  assert.match(stdout, /dead-link/);
});

test("--now decides what is in the future", async () => {
  const article = anArticle({ corrections: [{ at: "2025-01-01", note: "Sửa tên." }] });
  const cwd = folderOf({ [GOOD]: article });
  assert.equal((await khotin(["check", "--now", "2024-12-31T00:00:00+07:00"], { cwd })).code, 1);
  assert.equal((await khotin(["check", "--now", "2025-01-02T00:00:00+07:00"], { cwd })).code, 0);
});

test("wrong flags are wrong use", async () => {
  const cwd = folderOf({ [GOOD]: anArticle() });
  for (const commandLine of [
    ["--format", "xml"],
    ["--lang", "fr"],
    ["--content", "khong-co"],
  ]) {
    assert.equal((await khotin(["check", ...commandLine], { cwd })).code, 2, commandLine.join(" "));
  }
});

test("--fix shows what it would mend and mends it where --yes agrees; the rest stays told", async () => {
  const name = "content/articles/2024/05/Hội nghị.md";
  const cwd = folderOf({ [name]: anArticle({ body: "Hội\u200b nghị. Xem [bài kia](khong-co.md)." }) });
  const told = await khotin(["check"], { cwd });
  assert.match(told.stdout, /2 chỗ có thể sửa tự động: chạy lại với --fix/);
  const unasked = await khotin(["check", "--fix"], { cwd });
  assert.match(unasked.stdout, /Chưa sửa gì\. Thêm --yes/);
  assert.ok(existsSync(join(cwd, name)));
  const { code, stdout } = await khotin(["check", name, "--fix", "--yes"], { cwd });
  assert.equal(code, 1);
  assert.match(stdout, /Đã sửa 1 tệp[\s\S]*content\/articles\/2024\/05\/hoi-nghi\.md:7:\d+ {2}dead-link/);
  assert.equal((await khotin(["check", "--yes"], { cwd })).code, 2);
});
