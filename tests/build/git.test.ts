import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { anArticle, aSiteConfig } from "../support/an-article.ts";
import { buildFolder, type Site, siteOf } from "../support/site-of.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const IDENTITY = ["-c", "user.name=test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false"];

function git(folder: string, ...words: string[]): void {
  execFileSync("git", ["-C", folder, ...IDENTITY, ...words], { stdio: "ignore" });
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
