import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { parse } from "yaml";
import { filesUnder } from "../../src/cache/files-under.ts";
import { readSiteFile } from "../../src/content/site-config.ts";
import type { Problem } from "../../src/problems/problem.ts";
import { khotin } from "../support/khotin.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const NOW = "2026-11-24T08:00:00+07:00";

async function initiated(...flags: readonly string[]) {
  const folder = temporaryFolder();
  const run = await khotin(["init", "kho", "--yes", "--now", NOW, ...flags], { cwd: folder });
  const root = join(folder, "kho");
  return { run, root, text: (path: string) => readFileSync(join(root, path), "utf8") };
}

test("a new archive is built without a Problem, and its draft shows in the preview alone", async () => {
  const { run, root, text } = await initiated("--title", "Kho tin xã Mẫu", "--base-url", "https://tin.xa-mau.gov.vn");
  assert.equal(run.code, 0, run.stderr);
  assert.match(run.stdout, /npm install/);
  const built = await khotin(["build", "--now", NOW, "--no-search"], { cwd: root });
  assert.deepEqual([built.code, built.stderr], [0, ""]);
  const home = readFileSync(join(root, "_site", "index.html"), "utf8");
  assert.match(home, /Kho tin xã Mẫu/);
  assert.ok(!existsSync(join(root, "_site", "2026")), "the draft is not published");
  assert.deepEqual([existsSync(join(root, "public")), existsSync(join(root, "_site", ".gitkeep"))], [true, false]);
  writeFileSync(
    join(root, "content/articles/2026/11/bai-mau.md"),
    text("content/articles/2026/11/bai-mau.md").replace("draft: true\n", ""),
  );
  const published = await khotin(["build", "--now", NOW, "--no-search"], { cwd: root });
  assert.deepEqual([published.code, published.stderr], [0, ""]);
  const article = readFileSync(join(root, "_site/2026/11/bai-mau/index.html"), "utf8");
  for (const part of ["<table", "<blockquote", "<ol", "<ul", "<h2"]) assert.ok(article.includes(part), part);
});

test("an archive in English is told of in English, and its sample is without a Problem", async () => {
  const { run, root, text } = await initiated("--lang", "en", "--base-url", "https://news.sampletown.org");
  assert.equal(run.code, 0, run.stderr);
  const read = ["README.md", ...filesUnder(join(root, "content")).map((file) => `content/${file}`)];
  assert.equal(read.length, 5);
  for (const file of read) assert.ok(!/[À-ỹ]/.test(text(file)), file);
  assert.ok(!/[À-ỹ]/.test(run.stdout), run.stdout);
  const sample = "content/articles/2026/11/sample.md";
  writeFileSync(join(root, sample), text(sample).replace("draft: true\n", ""));
  const built = await khotin(["build", "--now", NOW, "--no-search"], { cwd: root });
  assert.deepEqual([built.code, built.stderr], [0, ""]);
  assert.match(readFileSync(join(root, "_site/index.html"), "utf8"), /<html lang="en"[\s\S]*>News archive</);
});

test("every field of site.yaml is there, those without an answer as comments", async () => {
  const { text } = await initiated("--title", 'Tên: "có nháy" #1', "--categories", "Y tế, Giáo dục", "--lang", "en");
  const values = parse(text("content/site.yaml")) as Record<string, unknown>;
  assert.deepEqual(values, {
    title: 'Tên: "có nháy" #1',
    organisation: 'Tên: "có nháy" #1',
    language: "en",
    categories: [
      { slug: "y-te", name: "Y tế" },
      { slug: "giao-duc", name: "Giáo dục" },
    ],
  });
  assert.match(text("content/site.yaml"), /^#editorInChief: ""$/m);
  // The look is there to be tried: without its # it can be read as it stands.
  const look = text("content/site.yaml").replace(/^#((?:look|menu|footer):.*| {2}.*)$/gm, "$1");
  const problems: Problem[] = [];
  const { config, named } = readSiteFile(
    look.slice(look.indexOf("\nlook:"), look.indexOf("#pageSize")),
    "site.yaml",
    null,
    problems,
  );
  assert.deepEqual(problems, []);
  assert.deepEqual(config.menu, [{ name: "About", href: "/about/", url: "/about/" }]);
  assert.deepEqual([config.accent?.light, named.logo?.path, named.icon?.path], ["#9d1f17", "logo.svg", "icon.svg"]);
  assert.match(config.footerHtml!, /^<p>Copyright <strong>/);
  assert.deepEqual((JSON.parse(text("package.json")) as { scripts: unknown }).scripts, {
    build: "khotin build",
    check: "khotin check",
    start: "khotin preview",
    new: "khotin new",
    import: "khotin import",
  });
});

test("each host gets what publishes there, with actions that cannot be moved and no more rights than they need", async () => {
  const github = await initiated("--package", "file:khotin.tgz");
  const workflow = github.text(".github/workflows/site.yml");
  const { permissions, jobs } = parse(workflow) as { permissions: unknown; jobs: Record<string, { steps: unknown[] }> };
  assert.deepEqual(permissions, { contents: "read" });
  assert.deepEqual(Object.keys(jobs), ["check", "publish"]);
  const uses = [...workflow.matchAll(/uses: (\S+)/g)].map(([, action]) => action!);
  assert.ok(uses.length >= 9);
  for (const action of uses) assert.match(action, /^actions\/[a-z/-]+@[0-9a-f]{40}$/);
  assert.match(github.text("package.json"), /"khotin": "file:khotin\.tgz"/);

  const gitlab = await initiated("--host", "gitlab");
  assert.deepEqual(Object.keys(parse(gitlab.text(".gitlab-ci.yml"), { merge: true }) as object).slice(-2), [
    "check",
    "pages",
  ]);
  const server = await initiated("--host", "server");
  execFileSync("sh", ["-n", join(server.root, "dang-trang.sh")]);
  assert.match(server.text("README.md"), /dang-trang\.sh/);
});

test("a folder that holds something is not touched, and wrong answers are told", async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "thu.txt"), "của tôi");
  const full = await khotin(["init", "--yes"], { cwd: folder });
  assert.deepEqual([full.code, filesUnder(folder)], [2, ["thu.txt"]]);
  assert.match(full.stderr, /Chọn một thư mục trống/);
  for (const flags of [
    ["--host", "ftp"],
    ["--base-url", "tin.vn"],
    ["--categories", "Y tế,Y Tế"],
    ["--lang", "fr"],
    ["hai", "thư mục"],
  ]) {
    const { code } = await khotin(["init", "moi", "--yes", ...flags], { cwd: folder });
    assert.deepEqual([code, filesUnder(folder)], [2, ["thu.txt"]], flags.join(" "));
  }
});
