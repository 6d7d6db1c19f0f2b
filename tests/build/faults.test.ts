import assert from "node:assert/strict";
import fs, { cpSync, existsSync, readFileSync, rmSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { join } from "node:path";
import { test } from "node:test";
import { digestOf } from "../../src/cache/digest.ts";
import { filesUnder } from "../../src/cache/files-under.ts";
import { anArticle, aSiteConfig } from "../support/an-article.ts";
import { type Site, siteOf } from "../support/site-of.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

type FaultyCall = "renameSync" | "writeFileSync" | "rmSync" | "mkdirSync";

/** Makes a call of the file system fail, from its `count`-th on, while some work is done. Returns whether it failed. */
async function failing(call: FaultyCall, count: number, code: string, work: () => Promise<unknown>): Promise<boolean> {
  const real = fs[call] as (...given: unknown[]) => unknown;
  let calls = 0;
  let failed = false;
  const faulty = (...given: unknown[]) => {
    calls++;
    if (calls < count) return real(...given);
    failed = true;
    throw Object.assign(new Error(`${code}: as tried`), { code });
  };
  Object.assign(fs, { [call]: faulty });
  syncBuiltinESMExports();
  try {
    await work();
  } catch (error) {
    if (!failed) throw error;
  } finally {
    Object.assign(fs, { [call]: real });
    syncBuiltinESMExports();
  }
  return failed;
}

/** The digest of every published file, without those of the work folder. */
function published(out: string): Readonly<Record<string, string>> {
  const files = filesUnder(out).filter((file) => !file.startsWith(".khotin"));
  return Object.fromEntries(files.map((file) => [file, digestOf(readFileSync(join(out, file), "utf8"))]));
}

function aSite(): Site {
  return siteOf({
    "content/site.yaml": aSiteConfig(),
    "content/articles/2024/05/mot.md": anArticle({ title: "Một", topics: ["A"] }),
    "content/articles/2024/05/hai.md": anArticle({ title: "Hai", aliases: ["/cu/hai"] }),
  });
}

function edit(site: Site): void {
  site.write("content/articles/2024/05/mot.md", anArticle({ title: "Một, sửa", topics: ["B"] }));
  site.write("content/articles/2024/06/ba.md", anArticle({ title: "Ba", publishedAt: "2024-06-01" }));
  site.write("content/articles/2024/05/hai.md", anArticle({ title: "Hai", aliases: ["/cu/hai", "/cu/khac.html"] }));
}

test("a build cut off at any rename is brought to its end by the next", async () => {
  const expected = await (async () => {
    const site = aSite();
    await site.build();
    edit(site);
    return published((await site.build()).out);
  })();
  const site = aSite();
  const { out } = await site.build();
  const before = published(out);
  edit(site);
  const kept = temporaryFolder();
  cpSync(site.root, kept, { recursive: true, preserveTimestamps: true });
  let cut = true;
  for (let count = 1; cut; count++) {
    rmSync(site.root, { recursive: true });
    cpSync(kept, site.root, { recursive: true, preserveTimestamps: true });
    cut = await failing("renameSync", count, "EIO", () => site.build());
    for (const [file, text] of Object.entries(published(out))) {
      assert.ok(
        text === before[file] || text === expected[file],
        `${file} is neither as it was nor as it will be (${count})`,
      );
    }
    await site.build();
    assert.deepEqual(published(out), expected, `cut off at rename ${count}`);
    assert.ok(!existsSync(join(out, ".khotin")), "nothing of the work is left");
  }
});

for (const call of ["writeFileSync", "mkdirSync"] as const) {
  test(`a disk that is full at any ${call} leaves the site as it was`, async () => {
    const site = aSite();
    const { out } = await site.build();
    const before = published(out);
    edit(site);
    let failed = true;
    for (let count = 1; failed; count++) {
      failed = await failing(call, count, "ENOSPC", () => site.build());
      if (failed) assert.deepEqual(published(out), before, `full at ${count}`);
    }
    assert.notDeepEqual(published(out), before);
  });
}

test("a first build that fails leaves nothing behind", async () => {
  const site = aSite();
  await failing("renameSync", 3, "EIO", () => site.build());
  fs.rmSync(join(site.root, "_site"), { recursive: true, force: true });
  await failing("writeFileSync", 12, "ENOSPC", () => site.build());
  assert.ok(!existsSync(join(site.root, "_site", "index.html")));
  const { result } = await site.build();
  assert.equal(result.summary?.articles, 2);
});

test("damage in the cache is noticed and made good", async () => {
  const site = aSite();
  const { out } = await site.build();
  const before = published(out);
  for (const file of filesUnder(join(site.root, ".cache")).filter((name) => name.endsWith(".json"))) {
    const path = join(site.root, ".cache", file);
    const bytes = readFileSync(path);
    const middle = bytes.length >> 1;
    bytes[middle] = bytes[middle]! ^ 1;
    fs.writeFileSync(path, bytes);
    await site.build().catch(() => site.build());
    assert.deepEqual(published(out), before, file);
  }
});
