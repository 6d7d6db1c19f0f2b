import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { test } from "node:test";
import { digestOf } from "../../src/cache/digest.ts";
import { filesUnder } from "../../src/cache/files-under.ts";
import { anArticle, aSiteConfig } from "../support/an-article.ts";
import { differences } from "../support/differences.ts";
import { partOf } from "../support/part-of.ts";
import { buildFolder, NOW, type Site, siteOf } from "../support/site-of.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

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
async function buildUntil(root: string, count: number, mode: readonly string[] = ["search"]): Promise<boolean> {
  const child = spawn(
    process.execPath,
    ["--import", "./src/program/loader.js", builder, root, NOW, join(root, "_site"), ...mode],
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

test("a join killed at any of its steps uses up no part, and the next one brings it to its end", async () => {
  const site = aSite("lần 0");
  const { root } = site;
  const years = [2022, 2023, 2024];
  const kept = temporaryFolder();
  const readings = years.map((year) => join(kept, `read-${year}`));
  const given = { baseUrl: null };
  for (const [index, year] of years.entries())
    await partOf(root, year, year, { ...given, readsOnly: true, outDir: readings[index]! });
  for (const year of years) await partOf(root, year, year, { ...given, readings, outDir: join(kept, `part-${year}`) });
  const whole = await buildFolder(join(root, "content"), temporaryFolder(), { ...given, search: true });
  const out = join(root, "_site");
  let killed = true;
  let round = 0;
  for (; killed; round++) {
    const parts = years.map((year) => join(root, `part-${year}`));
    for (const [index, part] of parts.entries()) {
      rmSync(part, { recursive: true, force: true });
      cpSync(join(kept, `part-${years[index]}`), part, { recursive: true });
    }
    rmSync(out, { recursive: true, force: true });
    killed = await buildUntil(root, 1 + round, ["moved", ...parts]);
    if (killed) {
      const next = await site.build({ ...given, search: true, parts, movesParts: true });
      assert.equal(next.result.summary?.articles, 9);
    }
    assert.deepEqual(differences(out, whole.out), []);
    const isUsedUp = years.map((year, index) => !existsSync(join(parts[index]!, `site/${year}`)));
    assert.deepEqual(isUsedUp, [true, true, true]);
  }
  assert.ok(round > 4, `it was killed ${round - 1} times only`);
});
