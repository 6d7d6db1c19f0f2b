import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { importOf } from "../import/import-of.ts";
import { anArticle, aSiteConfig } from "../support/an-article.ts";
import { type Site, siteOf } from "../support/site-of.ts";

/** Settings of git with which it runs a program whenever it looks at a folder. */
function settingsThatRun(site: Site, worktree: string): string {
  const run = join(site.root, "chay.sh");
  site.write("chay.sh", `#!/bin/sh\ntouch ${join(site.root, "da-chay")}\n`);
  execFileSync("chmod", ["+x", run]);
  return `[core]\n\trepositoryformatversion = 0\n\tbare = false\n\tworktree = ${worktree}\n\tfsmonitor = ${run}\n`;
}

/** Where what is written there was run. */
const hasRun = (site: Site) => existsSync(join(site.root, "da-chay"));

const files = {
  "content/site.yaml": aSiteConfig(),
  "content/articles/2024/05/mot.md": anArticle({ title: "Một" }),
};

/** Makes a content folder that has the files of a repository lying in it, as a pull request can bring them. */
function withRepository(folder: "content" | "public"): Site {
  const site = siteOf({ ...files, "public/x.txt": "x" });
  execFileSync("git", ["init", "-q", "--bare", join(site.root, "kho")]);
  for (const name of readdirSync(join(site.root, "kho")))
    cpSync(join(site.root, "kho", name), join(site.root, folder, name), { recursive: true });
  rmSync(join(site.root, "kho"), { recursive: true });
  writeFileSync(join(site.root, folder, "config"), settingsThatRun(site, join(site.root, folder)));
  execFileSync("git", ["-C", site.root, "init", "-q"]);
  return site;
}

for (const folder of ["content", "public"] as const) {
  test(`a repository that lies bare in ${folder} cannot make git run its programs`, async () => {
    const site = withRepository(folder);
    // The trap is a real one: git itself falls into it.
    execFileSync("git", ["-C", join(site.root, folder), "ls-files", "--modified"], { stdio: "ignore" });
    assert.ok(hasRun(site), "git does not run what the test thinks it runs");
    rmSync(join(site.root, "da-chay"));
    await site.build();
    assert.ok(!hasRun(site), "a program of the content was run");
  });
}

test("a bag brings no files whose names begin with a dot, such as the settings of a repository", async () => {
  const article = anArticle({ publishedAt: "2021-01-12" });
  const members = {
    "articles/2021/01/hop.md": article,
    ".git/config": "[core]\n\tfsmonitor = /bin/false\n",
    ".git/HEAD": "ref: refs/heads/main\n",
    "articles/.git/HEAD": "ref: refs/heads/main\n",
    ".schema/article.json": "{}",
  };
  const lines = Object.entries(members).map(
    ([path, text]) => `${createHash("sha256").update(text).digest("hex")}  data/content/${path}`,
  );
  const site = importOf({
    "goi/bagit.txt": "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n",
    "goi/manifest-sha256.txt": `${lines.join("\n")}\n`,
    ...Object.fromEntries(Object.entries(members).map(([path, text]) => [`goi/data/content/${path}`, text])),
  });
  const { items, problems } = await site.run(["goi"]);
  assert.deepEqual([items.length, site.files()], [1, ["articles/2021/01/hop.md"]]);
  assert.deepEqual(
    problems.map(({ code, file }) => `${code} ${file}`),
    [".git/HEAD", ".git/config", ".schema/article.json", "articles/.git/HEAD"].map(
      (path) => `import-unreadable goi/data/content/${path}`,
    ),
  );
});
