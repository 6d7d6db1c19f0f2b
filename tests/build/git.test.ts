import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import type { WrittenLedger } from "../../src/addresses/read-ledger.ts";
import { aPicture } from "../support/a-picture.ts";
import { anArticle, aSiteConfig } from "../support/an-article.ts";
import { publishedLedger } from "../support/published-ledger.ts";
import { type BuiltSite, buildFolder, type Site, siteOf } from "../support/site-of.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const IDENTITY = ["-c", "user.name=test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false"];

function git(folder: string, ...commandLine: string[]): void {
  execFileSync("git", ["-C", folder, ...IDENTITY, ...commandLine], { stdio: "ignore" });
}

/** A site in a folder of a git checkout, all of it committed. */
function aCheckout(): Site {
  const site = siteOf({
    "content/site.yaml": aSiteConfig(),
    "content/articles/2024/05/mot.md": anArticle({ title: "Một" }),
    "content/articles/2024/05/hai.md": anArticle({ title: "Hai" }),
    ".gitignore": ".cache\n_site\n",
  });
  git(site.root, "init", "-q");
  git(site.root, "add", "-A");
  git(site.root, "commit", "-q", "-m", "content: Begin");
  return site;
}

test("a fresh clone that brings the cache and the output has nothing to do", async () => {
  const site = aCheckout();
  await site.build();
  const clone = temporaryFolder();
  git(clone, "clone", "-q", site.root, "clone");
  const root = join(clone, "clone");
  for (const name of [".cache", "_site"]) cpSync(join(site.root, name), join(root, name), { recursive: true });
  // What was published is remembered by the place of the output; the checkout and its times are others.
  const { result } = await buildFolder(join(root, "content"), site.root, { outDir: join(site.root, "_site") });
  assert.deepEqual(result.summary?.files.written, 0);
  assert.equal(result.summary?.read, 0);
});

test("edits are seen whether git knows of them or not", async (t) => {
  const file = "content/articles/2024/05/mot.md";
  const cases: Readonly<Record<string, (site: Site, text: string) => void>> = {
    "not staged": (site, text) => site.write(file, text),
    staged: (site, text) => {
      site.write(file, text);
      git(site.root, "add", "-A");
    },
    committed: (site, text) => {
      site.write(file, text);
      git(site.root, "commit", "-q", "-a", "-m", "content: Edit");
    },
    "staged, then edited again": (site, text) => {
      site.write(file, anArticle({ title: "Một, dàn dựng" }));
      git(site.root, "add", "-A");
      site.write(file, text);
    },
    "of a file git was told to disregard": (site, text) => {
      git(site.root, "update-index", "--assume-unchanged", file);
      site.write(file, text);
    },
  };
  for (const [name, edit] of Object.entries(cases)) {
    await t.test(name, async () => {
      const site = aCheckout();
      await site.build();
      edit(site, anArticle({ title: "Một, sửa lại" }));
      assert.match((await site.build()).html("/2024/05/mot/"), /Một, sửa lại/);
    });
  }
});

test("a file git does not track yet is read, and one that is gone is missed", async () => {
  const site = aCheckout();
  await site.build();
  writeFileSync(join(site.root, "content/articles/2024/05/ba.md"), anArticle({ title: "Ba" }));
  assert.match((await site.build()).html("/2024/05/ba/"), /Ba/);
  site.remove("content/articles/2024/05/ba.md");
  const { result } = await site.build();
  assert.deepEqual(
    result.problems.map(({ code }) => code),
    ["lost-address"],
  );
});

test("what is wrong in a folder is told by every build, though git has it as it was", async () => {
  const site = aCheckout();
  site.write("content/articles/2024/05/anh.jpg", "chữ");
  site.write("content/articles/2020/05/tam.md", anArticle({ publishedAt: "2020-05-06" }));
  site.write("content/articles/2020/05/ghi-chu.txt", "chữ");
  git(site.root, "add", "-A");
  git(site.root, "commit", "-q", "-m", "content: Add");
  const told = ["content/articles/2020/05/ghi-chu.txt wrong-extension", "content/articles/2024/05/anh.jpg unused-file"];
  for (let count = 0; count < 3; count++) {
    const { result } = await site.build();
    assert.deepEqual(
      result.problems.map(({ code, file }) => `${file} ${code}`),
      told,
    );
  }
});

test("a file git is told to pass over is content like any other", async () => {
  const site = aCheckout();
  await site.build();
  await site.build();
  site.write(".gitignore", ".cache\n_site\nan.md\n");
  git(site.root, "commit", "-q", "-a", "-m", "content: Ignore");
  site.write("content/articles/2024/05/an.md", anArticle({ title: "Ẩn" }));
  assert.match((await site.build()).html("/2024/05/an/"), /Ẩn/);
  site.write("content/articles/2024/05/an.md", anArticle({ title: "Ẩn, sửa lại" }));
  assert.match((await site.build()).html("/2024/05/an/"), /Ẩn, sửa lại/);
});

test("a picture of another year's folder is found, and missed, where neither year is looked through", async () => {
  const site = aCheckout();
  site.write("content/articles/2020/05/tam.md", anArticle({ publishedAt: "2020-05-06", body: "![Ảnh](anh.jpg)" }));
  site.write("content/articles/2020/05/anh.jpg", await aPicture(8, 8));
  git(site.root, "add", "-A");
  git(site.root, "commit", "-q", "-m", "content: Add");
  await site.build();
  const file = "content/articles/2024/05/mot.md";
  site.write(file, anArticle({ title: "Một", updatedAt: "2024-06-01", body: "![Ảnh](../../2020/05/anh.jpg)" }));
  assert.deepEqual((await site.build()).result.problems, []);
  git(site.root, "commit", "-q", "-a", "-m", "content: Show");
  assert.deepEqual((await site.build()).result.problems, []);
  assert.equal((await site.build()).result.summary?.read, 0);
  site.remove("content/articles/2020/05/anh.jpg");
  site.write("content/articles/2020/05/tam.md", anArticle({ publishedAt: "2020-05-06" }));
  assert.deepEqual(
    (await site.build()).result.problems.map(({ code, file: place }) => `${place} ${code}`),
    [`${file} picture-missing`],
  );
});

test("what is remembered of folders is not believed where it was damaged", async () => {
  const site = aCheckout();
  await site.build();
  const folder = join(site.root, ".cache", "sources");
  const [name] = readdirSync(folder).filter((each) => each.endsWith("-folders.json"));
  const file = join(folder, name!);
  const written = readFileSync(file, "utf8");
  const damaged = written.replace(/("digest":")(.)/, (_, start, digit) => start + (digit === "0" ? "1" : "0"));
  assert.notEqual(damaged, written);
  writeFileSync(file, damaged);
  const { result } = await site.build();
  assert.equal(result.summary?.read, 0);
  assert.equal(readFileSync(file, "utf8"), written);
});

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3">\n<rect width="4" height="3"/>\n</svg>\n';

/**
 * The published files of the same content outside git, built with an empty cache after the same ledger: what a checkout
 * must give.
 */
async function publishedByCopy(
  site: Site,
  previousLedger: WrittenLedger | null = null,
): Promise<Readonly<Record<string, string>>> {
  const copy = siteOf({});
  for (const name of ["content", "public"]) cpSync(join(site.root, name), join(copy.root, name), { recursive: true });
  return publishedBy(await copy.build({ previousLedger }));
}

function publishedBy(built: BuiltSite): Readonly<Record<string, string>> {
  assert.deepEqual(
    built.result.problems.filter(({ severity }) => severity === "error"),
    [],
  );
  return Object.fromEntries(built.files().map((path) => [path, readFileSync(join(built.out, path), "latin1")]));
}

test("a checkout in which git converted files gives the site of their bytes", async (t) => {
  const cases: Readonly<Record<string, (site: Site) => void>> = {
    "by an attribute in the folder": (site) => site.write("content/.gitattributes", "* text eol=crlf\n"),
    "by an attribute above the folder": (site) => site.write(".gitattributes", "*.svg eol=crlf\n*.md ident\n"),
    "by an attribute that this repository alone has": (site) =>
      site.write(".git/info/attributes", "hinh.svg working-tree-encoding=UTF-16\n"),
    "by a setting": (site) => git(site.root, "config", "core.autocrlf", "true"),
    "by a setting for one command": () => {},
  };
  for (const [name, convert] of Object.entries(cases)) {
    await t.test(name, async () => {
      const site = aCheckout();
      const article = "content/articles/2024/05/ba/index.md";
      const drawing = "content/articles/2024/05/ba/hinh.svg";
      site.write(article, anArticle({ title: "Ba", body: "Chữ $Id$.\n\n![Hình](hinh-1.svg)\n\n![Hình](hinh.svg)" }));
      site.write(drawing, SVG);
      site.write("content/articles/2024/05/ba/hinh-1.svg", SVG.replace("4", "5"));
      site.write("public/a.txt", "một\nhai\n");
      git(site.root, "add", "-A");
      git(site.root, "commit", "-q", "-m", "content: Add");
      const previousLedger = publishedLedger((await site.build()).out);
      convert(site);
      for (const path of [article, drawing, "public/a.txt"]) rmSync(join(site.root, path));
      const settings = name.endsWith("command") ? ["-c", "core.autocrlf=true"] : [];
      git(site.root, ...settings, "checkout", "-q", "HEAD", "--", ".");
      assert.notDeepEqual(readFileSync(join(site.root, drawing)), Buffer.from(SVG));
      assert.deepEqual(publishedBy(await site.build()), await publishedByCopy(site, previousLedger));
    });
  }
});

test("files of Git LFS are Problems until they are downloaded, and are published then", async () => {
  const site = aCheckout();
  const files: Readonly<Record<string, Uint8Array>> = {
    "content/articles/2024/05/ba/anh.jpg": await aPicture(8, 6),
    "public/ke-hoach.pdf": Buffer.from("%PDF-1.4 tài liệu"),
  };
  const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${"a".repeat(64)}\nsize 1234\n`;
  site.write("content/articles/2024/05/ba/index.md", anArticle({ title: "Ba", body: "![Hình](anh.jpg)" }));
  site.write(".gitattributes", "*.jpg filter=lfs -text\n*.pdf filter=lfs -text\n");
  for (const path of Object.keys(files)) site.write(path, pointer);
  git(site.root, "add", "-A");
  git(site.root, "commit", "-q", "-m", "content: Add");
  const { problems } = (await site.build()).result;
  const told = problems.map(({ code, file }) => `${file} ${code}`);
  assert.deepEqual(told, [
    "content/articles/2024/05/ba/index.md git-lfs-pointer",
    "public/ke-hoach.pdf git-lfs-pointer",
  ]);

  // Git finds a file unchanged that the filter turns back into the pointer.
  site.write(".git/clean.sh", `cat > /dev/null\nprintf '${pointer.replaceAll("\n", "\\n")}'\n`);
  git(site.root, "config", "filter.lfs.clean", "sh .git/clean.sh");
  for (const [path, bytes] of Object.entries(files)) site.write(path, bytes);
  git(site.root, "add", "-A");
  assert.equal(execFileSync("git", ["-C", site.root, "status", "--porcelain"]).toString(), "");
  const built = await site.build();
  assert.equal(built.file("ke-hoach.pdf"), "%PDF-1.4 tài liệu");
  assert.deepEqual(publishedBy(built), await publishedByCopy(site));
});
