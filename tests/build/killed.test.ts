import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { test } from "node:test";
import { digestOf } from "../../src/cache/digest.ts";
import { filesUnder } from "../../src/cache/files-under.ts";
import { anArticle, aSiteConfig } from "../support/an-article.ts";
import { NOW, type Site, siteOf } from "../support/site-of.ts";

function write(site: Site, mark: string): void {
  for (const year of [2022, 2023, 2024]) {
    for (const number of [1, 2, 3]) {
      site.write(
        `content/articles/${year}/05/bai-${number}.md`,
        anArticle({ title: `Bài số ${number}, ${mark}`, publishedAt: `${year}-05-0${number}`, topics: ["Môi trường"] }),
      );
    }
  }
}

function aSite(mark: string): Site {
  const site = siteOf({ "content/site.yaml": aSiteConfig() });
  write(site, mark);
  return site;
}

const builder = join(import.meta.dirname, "building-process.ts");

/** Builds in a process that is killed when it prints its `count`-th line. Returns whether it was killed. */
async function buildUntil(root: string, count: number): Promise<boolean> {
  const child = spawn(
    process.execPath,
    ["--import", "./src/program/loader.js", builder, root, NOW, join(root, "_site"), "search"],
    {
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  const ended = once(child, "exit");
  let said = 0;
  for await (const _line of createInterface({ input: child.stdout })) {
    said++;
    if (said === count) child.kill("SIGKILL");
  }
  await ended;
  return child.signalCode === "SIGKILL";
}

function published(out: string): Readonly<Record<string, string>> {
  const files = filesUnder(out).filter((file) => !file.startsWith(".khotin"));
  return Object.fromEntries(files.map((file) => [file, digestOf(readFileSync(join(out, file)))]));
}

test("a build killed at any of its steps leaves every page whole, and the next one brings it to its end", async () => {
  const site = aSite("lần 0");
  const { out } = await site.build({ search: true });
  let killed = true;
  let round = 0;
  for (; killed; round++) {
    const before = published(out);
    write(site, `lần ${round + 1}`);
    killed = await buildUntil(site.root, 1 + 2 * round);
    const left = published(out);
    await site.build({ search: true });
    const after = published(out);
    for (const [file, digest] of Object.entries(left)) {
      assert.ok(digest === before[file] || digest === after[file], `${file} is half done (round ${round})`);
    }
    assert.ok(!existsSync(join(out, ".khotin")), "nothing of the work is left");
  }
  assert.ok(round > 4, `it was killed ${round - 1} times only`);
  const fresh = await aSite(`lần ${round}`).build({ search: true });
  assert.deepEqual(published(out), published(fresh.out));
});
