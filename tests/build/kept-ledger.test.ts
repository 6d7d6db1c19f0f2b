import assert from "node:assert/strict";
import { existsSync, mkdirSync, renameSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { anArticle, aSiteConfig } from "../support/an-article.ts";
import { publishedLedger } from "../support/published-ledger.ts";
import { type BuiltSite, buildFolder, type Site, siteOf, type TestBuildOptions } from "../support/site-of.ts";

const KEPT = "content/articles/2024/05/giu.md";
const DELETED = "content/articles/2024/05/mat.md";

const codes = ({ result }: BuiltSite) => result.problems.map(({ code }) => code);

/** A published archive, one of whose articles is then deleted. */
async function archiveWithDeletedArticle(options: TestBuildOptions = {}): Promise<Site> {
  const site = siteOf({
    "content/site.yaml": aSiteConfig(),
    [KEPT]: anArticle(),
    [DELETED]: anArticle({ topics: ["Môi trường"] }),
  });
  await site.build(options);
  site.remove(DELETED);
  return site;
}

test("an article that is deleted is missed though the output folder is gone too", async () => {
  for (const clean of [false, true]) {
    const site = await archiveWithDeletedArticle();
    const told: string[] = [];
    site.remove("_site");
    const built = await site.build({ clean, progress: { keptLedger: (file) => told.push(file) } });
    assert.deepEqual(codes(built), ["lost-address"]);
    assert.ok(!existsSync(built.out), "nothing is published");
    assert.equal(told.length, 1);
    assert.ok(existsSync(told[0]!));
  }
});

test("it is missed where the output folder is empty, and where the whole project has moved", async () => {
  const site = await archiveWithDeletedArticle();
  site.remove("_site");
  mkdirSync(join(site.root, "_site"));
  assert.deepEqual(codes(await site.build()), ["lost-address"]);
  const moved = `${site.root}-moved`;
  renameSync(site.root, moved);
  try {
    assert.deepEqual(codes(await buildFolder(join(moved, "content"), moved)), ["lost-address"]);
  } finally {
    renameSync(moved, site.root);
  }
});

test("a build from the kept ledger is the clean build from the same ledger, and goes on from there", async () => {
  const site = await archiveWithDeletedArticle();
  const previousLedger = publishedLedger(`${site.root}/_site`);
  site.write(DELETED, anArticle({ topics: ["Y tế"] }));
  site.remove("_site");
  const again = await site.build();
  assert.deepEqual(codes(again), []);
  assert.ok(existsSync(join(again.out, "chu-de/moi-truong/index.html")), "a listing that lost its articles answers");
  const clean = await site.build({ clean: true, outDir: `${site.root}/other`, previousLedger });
  assert.deepEqual(clean.files(), again.files());
  for (const file of clean.files()) assert.equal(clean.file(file), again.file(file), file);
});

test("another output folder, a rehearsal and a preview are not bound by what the cache keeps", async () => {
  const site = await archiveWithDeletedArticle();
  assert.deepEqual(codes(await site.build({ outDir: `${site.root}/trial` })), []);
  assert.deepEqual(codes(await site.build({ preview: true, outDir: `${site.root}/seen` })), []);
  const rehearsed = await archiveWithDeletedArticle({ baseUrl: null });
  rehearsed.remove("_site");
  const told: string[] = [];
  const built = await rehearsed.build({ progress: { keptLedger: (file) => told.push(file) } });
  assert.deepEqual([codes(built), told], [[], []]);
  assert.ok(!built.files().some((file) => file.includes("moi-truong")));
});

test("the ledger of the output folder, and one that is given, come before the kept one", async () => {
  const site = await archiveWithDeletedArticle();
  const told: string[] = [];
  const progress = { keptLedger: (file: string) => told.push(file) };
  assert.deepEqual(codes(await site.build({ progress })), ["lost-address"]);
  site.remove("_site");
  const previousLedger = { text: '{"version":1,"addresses":{}}', name: "so.json" };
  assert.deepEqual(codes(await site.build({ previousLedger, progress })), []);
  assert.deepEqual(told, []);
});
