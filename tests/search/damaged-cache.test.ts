import assert from "node:assert/strict";
import { readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { digestOf } from "../../src/cache/digest.ts";
import { filesUnder } from "../../src/cache/files-under.ts";
import { anArticle, aSiteConfig } from "../support/an-article.ts";
import { type BuiltSite, type Site, siteOf } from "../support/site-of.ts";

let site: Site;
let sound: Readonly<Record<string, string>>;

function searchFiles(built: BuiltSite): Readonly<Record<string, string>> {
  const files = built.files().filter((file) => file.startsWith("tim-kiem/"));
  return Object.fromEntries(files.map((file) => [file, digestOf(readFileSync(join(built.out, file)))]));
}

/** The files of the search cache that match a pattern, fragments included. */
function cachedFiles(pattern: RegExp): readonly string[] {
  const folder = join(site.root, ".cache/search");
  const files = filesUnder(folder).filter((file) => pattern.test(file));
  assert.ok(files.length > 0, `${pattern}`);
  return files.map((file) => join(folder, file));
}

const MANIFEST = "tim-kiem/chi-muc.json";
/** The list of the parts of the index that are kept for pages which are open. */
const RECORD = "tim-kiem/chi-muc/con-giu.json";
const KEPT = { search: true, keepsEarlierSearch: true } as const;

function flipByte(file: string): void {
  const bytes = readFileSync(file);
  bytes[bytes.length >> 1]! ^= 1;
  writeFileSync(file, bytes);
}

before(async () => {
  const articles = [2022, 2023, 2024].map((year) => [
    `content/articles/${year}/05/bai.md`,
    anArticle({ title: `Bài năm ${year}`, publishedAt: `${year}-05-06`, body: `Chuyện của năm ${year}.` }),
  ]);
  site = siteOf({ "content/site.yaml": aSiteConfig(), ...Object.fromEntries(articles) });
  sound = searchFiles(await site.build({ search: true }));
  assert.ok(Object.keys(sound).length > 10);
});

const DAMAGES: Readonly<Record<string, readonly [pattern: RegExp, damage: (file: string) => void]>> = {
  "whose bytes changed": [/\.pf_(?:pack|table)$|pagefind-worker\.js$/, flipByte],
  "that was cut off": [/\.pf_pack$|(?:summary|months|fragments)\.lines$/, (file) => truncateSync(file, 9)],
  "whose list changed": [/seal\.lines$/, flipByte],
  "that is gone": [/\.pf_pack$/, rmSync],
};

for (const [what, [pattern, damage]] of Object.entries(DAMAGES)) {
  test(`a part of the search cache ${what} is made anew, not published`, async () => {
    for (const file of cachedFiles(pattern)) damage(file);
    rmSync(join(site.root, "_site"), { recursive: true });
    assert.deepEqual(searchFiles(await site.build({ search: true })), sound);
  });
}

test("damage to the cache takes nothing from what is published, and an article added is indexed all the same", async () => {
  for (const file of cachedFiles(/\.pf_pack$/)) rmSync(file);
  assert.deepEqual(searchFiles(await site.build({ search: true })), sound);
  const added = anArticle({ title: "Bài thêm", publishedAt: "2024-06-07", body: "Chuyện mới." });
  site.write("content/articles/2024/06/bai-them.md", added);
  const incremental = searchFiles(await site.build(KEPT));
  const earlier = Object.keys(incremental).filter((file) => sound[file] !== undefined && file !== MANIFEST);
  assert.deepEqual(
    earlier,
    Object.keys(sound).filter((file) => file !== MANIFEST),
    "a page that is open can read all it could read before",
  );
  rmSync(join(site.root, ".cache"), { recursive: true });
  assert.deepEqual(searchFiles(await site.build({ ...KEPT, clean: true })), incremental);
  rmSync(join(site.root, "_site"), { recursive: true });
  const plain = searchFiles(await site.build({ search: true }));
  rmSync(join(site.root, "_site"), { recursive: true });
  assert.deepEqual(searchFiles(await site.build({ search: true })), plain, "nothing is kept that was not asked for");
  const kept = new Set([RECORD, ...earlier.filter((file) => plain[file] === undefined)]);
  assert.deepEqual(plain, Object.fromEntries(Object.entries(incremental).filter(([file]) => !kept.has(file))));
});
