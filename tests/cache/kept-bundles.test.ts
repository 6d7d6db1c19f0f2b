import assert from "node:assert/strict";
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { type Bundled, keptBundles } from "../../src/rendering/kept-bundles.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const STYLE: readonly Bundled[] = [["site-1.css", "p{color:red}"]];

/** What is bundled, as texts, and how often it had to be bundled. */
function bundlerIn(keptDir: string) {
  let made = 0;
  const make = async () => {
    made++;
    return STYLE;
  };
  return {
    made: () => made,
    texts: async (key: string) =>
      (await keptBundles(key, make, keptDir)).map(([name, contents]) => [
        name,
        Buffer.from(contents as string).toString(),
      ]),
  };
}

test("the program's style and scripts are bundled once for all sites of an installation", async () => {
  const bundler = bundlerIn(join(temporaryFolder(), "bundles"));
  assert.deepEqual(await bundler.texts("one"), STYLE);
  assert.deepEqual(await bundler.texts("one"), STYLE);
  assert.equal(bundler.made(), 1);
  await bundler.texts("other");
  assert.equal(bundler.made(), 2, "another version of the program has another bundle");
});

test("a kept bundle that was damaged is made again", async () => {
  const keptDir = join(temporaryFolder(), "bundles");
  const bundler = bundlerIn(keptDir);
  await bundler.texts("one");
  writeFileSync(join(keptDir, "one", "site-1.css"), "p{color:blue}");
  assert.deepEqual(await bundler.texts("one"), STYLE);
  assert.equal(bundler.made(), 2);
  assert.deepEqual(await bundler.texts("one"), STYLE);
  assert.equal(bundler.made(), 2);
});

test("where nothing can be kept, bundles are made each time, and few are kept of versions gone by", async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "file"), "");
  const unwritable = bundlerIn(join(folder, "file", "bundles"));
  assert.deepEqual(await unwritable.texts("one"), STYLE);
  assert.deepEqual(await unwritable.texts("one"), STYLE);
  assert.equal(unwritable.made(), 2);
  const bundler = bundlerIn(join(folder, "bundles"));
  for (let version = 0; version < 9; version++) await bundler.texts(`version-${version}`);
  assert.equal(readdirSync(join(folder, "bundles")).length, 5);
  assert.ok(readdirSync(join(folder, "bundles")).includes("version-8"));
});
