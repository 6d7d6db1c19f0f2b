import assert from "node:assert/strict";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { filesUnder } from "../../src/cache/files-under.ts";
import { anArticle, aSiteConfig, PUBLIC_BASE_URL } from "../support/an-article.ts";
import { khotin, type Run } from "../support/khotin.ts";
import { type Files, NOW, siteOf } from "../support/site-of.ts";

/** `khotin build` as editors and other programs run it: what it prints, and its exit codes. */

const sound: Files = {
  "content/site.yaml": aSiteConfig({ baseUrl: PUBLIC_BASE_URL }),
  "content/articles/2024/05/mua-lon.md": anArticle({ title: "Mưa lớn" }),
};

const flags = ["build", "--no-search", "--now", NOW] as const;
const runIn = (cwd: string, ...more: readonly string[]) => khotin([...flags, ...more], { cwd });

let cwd = "";
before(async () => {
  cwd = siteOf({
    ...sound,
    "content/articles/2024/06/nhap.md": anArticle({ publishedAt: "2024-06-01", draft: true }),
    "content/articles/2026/12/hen.md": anArticle({ publishedAt: "2026-12-01T06:30:00+07:00" }),
  }).root;
  const { code, stderr } = await runIn(cwd);
  assert.equal(code, 0, stderr);
});

test("a build ends with 0 and sums up on stdout what it did, with what is still to come", async () => {
  const { code, stdout, stderr } = await runIn(cwd);
  assert.equal(code, 0);
  assert.equal(stderr, "");
  assert.match(stdout, /^Bài +1 trong 1 tập$/m);
  assert.match(stdout, /^Tệp +0 ghi mới, \d+ giữ nguyên, 0 xóa$/m);
  assert.match(stdout, /^Bản nháp +1 bài chưa đăng$/m);
  assert.match(stdout, /^Hẹn đăng +1 bài; gần nhất 06:30 ngày 01\/12\/2026$/m);
});

test("--quiet prints nothing where all is well", async () => {
  assert.deepEqual(await runIn(cwd, "--quiet"), { code: 0, stdout: "", stderr: "" });
});

test("--json prints one object with the same counts", async () => {
  const { code, stdout, stderr } = await runIn(cwd, "--json");
  assert.equal(code, 0);
  assert.equal(stderr, "");
  const { seconds, ...counts } = JSON.parse(stdout) as Record<string, unknown>;
  assert.ok(Number(seconds) > 0);
  assert.equal(counts.articles, 1);
  assert.equal(counts.drafts, 1);
  assert.equal(counts.scheduled, 1);
  assert.equal(counts.nextDue, "2026-12-01T06:30:00+07:00");
  assert.ok(!("problems" in counts));
});

const broken: Files = {
  ...sound,
  "content/articles/2024/06/hong.md": '---\ntitle: Hỏng\npublishedAt: "31/02/2024"\ncategory: giao-duc\n---\n\nLời.\n',
  "content/articles/2024/07/sai.md": "---\ntitle: Sai\npublishAt: 2024-07-01\ncategory: giao-duc\n---\n\nLời.\n",
};

test("Problems end a build with 1, all of them told with place, code, what and how to mend it", async () => {
  const root = siteOf(broken).root;
  const { code, stdout, stderr } = await runIn(root);
  assert.equal(code, 1);
  assert.equal(stdout, "");
  assert.match(
    stderr,
    /^content\/articles\/2024\/06\/hong\.md:3:14 {2}bad-date\n {2}Ngày "31\/02\/2024" không tồn tại[^\n]*\n {2}Sửa: viết lại theo dạng 2024-02-29\.$/m,
  );
  assert.match(
    stderr,
    /^content\/articles\/2024\/07\/sai\.md:3:1 {2}unknown-field\n[^\n]+\n {2}Sửa: có phải publishedAt\?/m,
  );
  assert.match(stderr, /^\d+ lỗi phải sửa\. Chưa đăng gì/m);
  assert.ok(!existsSync(join(root, "_site", "index.html")), "nothing is published");
});

test("--lang en tells the same Problems in English", async () => {
  const { code, stderr } = await runIn(siteOf(broken).root, "--lang", "en");
  assert.equal(code, 1);
  assert.match(stderr, /hong\.md:3:14 {2}bad-date\n {2}[^\n]*31\/02\/2024[^\n]*\n {2}Fix: /);
  assert.match(stderr, /Nothing was published/);
  assert.doesNotMatch(stderr, /Sửa:|Ngày|lỗi/);
});

test("--json carries Problems as data", async () => {
  const { code, stdout } = await runIn(siteOf(broken).root, "--json");
  assert.equal(code, 1);
  const { problems } = JSON.parse(stdout) as { readonly problems: readonly Record<string, unknown>[] };
  const bad = problems.find((problem) => problem.code === "bad-date");
  assert.deepEqual(Object.keys(bad ?? {}).sort(), ["code", "column", "file", "fix", "line", "severity", "what"]);
  assert.deepEqual([bad?.file, bad?.line, bad?.column], ["content/articles/2024/06/hong.md", 3, 14]);
});

test("a warning is told, and the site is published all the same", async () => {
  const body = "Có thẻ <b>đậm</b>.";
  const root = siteOf({
    ...sound,
    "content/articles/2024/06/the.md": anArticle({ publishedAt: "2024-06-01", body }),
  }).root;
  const { code, stdout, stderr } = await runIn(root);
  assert.equal(code, 0);
  assert.match(stderr, /the\.md:\d+:\d+ {2}raw-html \(cảnh báo\)/);
  assert.match(stdout, /^Bài +2/m);
});

/** Command lines that are wrong, each with what the message must name. */
const wrong: readonly (readonly [string, readonly string[], RegExp])[] = [
  ["a flag that is none", ["--colour"], /--colour/],
  ["a word that belongs to no flag", ["noi-dung"], /noi-dung/],
  ["a flag without its value", ["--out"], /--out/],
  ["a moment that is none", ["--now", "hôm nay"], /--now.*hôm nay/],
  ["a day that does not exist", ["--now", "2026-02-30"], /--now.*2026-02-30/],
  ["a base URL that is a path", ["--base-url", "/kho-tin/"], /--base-url.*\/kho-tin\//],
  ["a base URL of another protocol", ["--base-url", "ftp://kho.example/"], /--base-url/],
  ["a base URL with a query", ["--base-url", "https://kho.example/?a=1"], /--base-url/],
  ["a content folder that is not there", ["--content", "khong-co"], /khong-co/],
  ["a language nobody wrote", ["--lang", "fr"], /--lang.*fr/],
  ["a ledger that is not there", ["--previous", "so-cu.json"], /so-cu\.json/],
  ["an output in the content", ["--out", "content/_site"], /--out.*nội dung/],
  ["an output that is the content", ["--out", "content"], /--out.*nội dung/],
  ["an output around the content", ["--out", "."], /--out.*nội dung/],
  ["an output with files of others", ["--out", "cua-toi"], /--out.*ghi-chu\.txt/],
  ["an output that is a file", ["--out", "tep.txt"], /--out/],
  ["an output behind a link into the content", ["--out", "lien-ket/moi"], /--out.*nội dung/],
  ["a cache in the content", ["--cache", "content/articles"], /--cache.*nội dung/],
];

function untouchedSite(): string {
  const { root } = siteOf({ ...sound, "cua-toi/ghi-chu.txt": "của tôi", "tep.txt": "của tôi" });
  symlinkSync("content", join(root, "lien-ket"));
  return root;
}

for (const [what, commandLine, named] of wrong) {
  test(`${what} is refused with 2, said why, and nothing is touched`, async () => {
    const root = untouchedSite();
    const before = filesUnder(root);
    const { code, stdout, stderr } = await khotin(["build", "--no-search", ...commandLine], { cwd: root });
    assert.equal(code, 2, stderr);
    assert.equal(stdout, "");
    assert.match(stderr, named);
    assert.match(stderr, /Cách dùng: npm run build/);
    assert.deepEqual(filesUnder(root), before);
  });
}

test("a symbolic link does not hide that the output is the content", async () => {
  const root = untouchedSite();
  symlinkSync(join(root, "content"), join(root, "_site"));
  const { code } = await runIn(root);
  assert.equal(code, 2);
  assert.deepEqual(readdirSync(join(root, "content")).sort(), ["articles", "site.yaml"]);
});

test("an output where no folder can be made ends a build with 3, and ends it", {
  skip: !existsSync("/proc"),
}, async () => {
  const { code, stderr } = await khotin(["build", "--no-search", "--out", "/proc/khotin"], { cwd: untouchedSite() });
  assert.equal(code, 3, stderr);
});

test("what the system refuses ends a build with 3, in plain words", async () => {
  const root = untouchedSite();
  writeFileSync(join(root, ".cache"), "a file where a folder must be");
  const { code, stderr } = await runIn(root);
  assert.equal(code, 3, stderr);
  assert.notEqual(stderr, "");
});

test("a damaged cache is built anew, not stumbled over", async () => {
  const root = siteOf(sound).root;
  await runIn(root);
  const before = filesUnder(join(root, "_site"));
  for (const file of filesUnder(join(root, ".cache"))) writeFileSync(join(root, ".cache", file), "{");
  const { code, stderr } = await runIn(root);
  assert.equal(code, 0, stderr);
  assert.deepEqual(filesUnder(join(root, "_site")), before);
  assert.match(readFileSync(join(root, "_site/2024/05/mua-lon/index.html"), "utf8"), /Mưa lớn/);
});

test("an output of an earlier build is taken over, another's folder named by the same word is not", async () => {
  const root = siteOf(sound).root;
  assert.equal((await runIn(root, "--out", "ra")).code, 0);
  assert.equal((await runIn(root, "--out", "ra")).code, 0);
  mkdirSync(join(root, "ra", "cua-toi"));
  const { code, stderr } = await runIn(root, "--out", "ra");
  assert.equal(code, 2);
  assert.match(stderr, /cua-toi/);
});

const helps: readonly (readonly [string, readonly string[], (run: Run) => void])[] = [
  ["the program alone", [], ({ stdout }) => assert.match(stdout, /^ {2}build +\S/m)],
  ["--help", ["--help"], ({ stdout }) => assert.match(stdout, /Cách dùng: khotin <lệnh>/)],
  ["build --help", ["build", "--help"], ({ stdout }) => assert.match(stdout, /^ {2}--base-url URL +\S/m)],
];

for (const [what, commandLine, check] of helps) {
  test(`${what} explains itself and ends with 0`, async () => {
    const run = await khotin(commandLine, { cwd });
    assert.equal(run.code, 0);
    assert.equal(run.stderr, "");
    check(run);
  });
}

test("a verb that is none is refused with 2 and the verbs there are", async () => {
  const { code, stderr } = await khotin(["biuld"], { cwd });
  assert.equal(code, 2);
  assert.match(stderr, /biuld.*build/);
});

test("a build says in one line that it goes on from the ledger in the cache, for the output folder is gone", async () => {
  const root = siteOf(sound).root;
  await runIn(root);
  rmSync(join(root, "_site"), { recursive: true });
  const { code, stderr } = await runIn(root);
  assert.equal(code, 0);
  assert.match(stderr, /^Thư mục trang không còn sổ địa chỉ; dùng sổ của lần đăng trước, giữ ở \.cache\S+\.\n$/);
});
