import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fixContent } from "../../src/commands/check-fix.ts";
import { isMendable } from "../../src/mending/mendable.ts";
import type { CheckResult } from "../../src/pipeline/check.ts";
import { checkContent } from "../../src/pipeline/check.ts";
import { silentProgress } from "../../src/progress/bar.ts";
import { anArticle, aSiteConfig, PUBLIC_BASE_URL } from "../support/an-article.ts";
import { type Files, NOW, type Site, siteOf } from "../support/site-of.ts";

const SITE: Files = { "content/site.yaml": aSiteConfig({ baseUrl: PUBLIC_BASE_URL }) };
const DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0"/></svg>';

function check({ root }: Site): Promise<CheckResult> {
  return checkContent(
    {
      contentDir: join(root, "content"),
      outDir: join(root, "_site"),
      cacheDir: join(root, ".cache"),
      baseUrl: null,
      clean: false,
      search: false,
      previousLedger: null,
      preview: false,
      nowMs: Date.parse(NOW),
    },
    silentProgress,
  );
}

/** Checks and mends a site as an editor does who agrees, or answers otherwise. */
async function fix(site: Site, { answer = "có", isWanted = (path: string) => path !== "", meanwhile = () => {} } = {}) {
  const printed: string[] = [];
  const moves = await fixContent(await check(site), {
    contentDir: join(site.root, "content"),
    language: "vi",
    isWanted,
    ask: async () => {
      meanwhile();
      return answer;
    },
    isAgreed: false,
    print: (text) => printed.push(text),
  });
  return { moves, printed: printed.join("\n"), codes: (await check(site)).problems.map(({ code }) => code) };
}

const read = ({ root }: Site, path: string) => readFileSync(join(root, "content/articles", path), "utf8");
const isThere = ({ root }: Site, path: string) => existsSync(join(root, "content/articles", path));

/** Sites with one Problem that says of itself that it may be mended, by its code. */
const MENDABLE: Readonly<Record<string, Files>> = {
  "decomposed-unicode": { "content/articles/2024/05/a.md": anArticle({ body: "Hội".normalize("NFD") }) },
  "hidden-characters": { "content/articles/2024/05/a.md": anArticle({ body: "Hội\u200b nghị" }) },
  "hand-typed-list": { "content/articles/2024/05/a.md": anArticle({ body: "Gồm:\n• Một\n• Hai" }) },
  "wrong-folder": { "content/articles/2024/06/a.md": anArticle() },
  "bad-slug": { "content/articles/2024/05/Hội nghị.md": anArticle() },
};

for (const [code, files] of Object.entries(MENDABLE)) {
  test(`${code} says that it can be mended, and is`, async () => {
    const site = siteOf({ ...SITE, ...files });
    const found = (await check(site)).problems;
    assert.deepEqual(
      found.filter(isMendable).map((each) => each.code),
      [code],
    );
    assert.deepEqual((await fix(site)).codes, []);
  });
}

test("what is mended is shown first, line by line, with what is invisible made visible", async () => {
  const site = siteOf({
    ...SITE,
    "content/articles/2024/05/a.md": anArticle({ body: "Hội\u200b nghị. \nGồm:\n• Một\n• Hai" }),
  });
  const before = read(site, "2024/05/a.md");
  const { printed } = await fix(site, { answer: "k" });
  assert.match(printed, /^content\/articles\/2024\/05\/a\.md$/m);
  assert.match(
    printed,
    /dòng 7: bỏ ký tự vô hình; bỏ khoảng trắng thừa\n {4}- Hội⟨U\+200B⟩ nghị\.·\n {4}\+ Hội nghị\.$/m,
  );
  assert.match(printed, /- • Một\n {4}\+ \n {4}\+ - Một\n {4}- • Hai\n {4}\+ - Hai$/m);
  assert.match(printed, /Chưa sửa gì\.$/);
  assert.equal(read(site, "2024/05/a.md"), before);
});

test("an article in a folder moves with its files to the month of its date, under a usable name", async () => {
  const site = siteOf({
    ...SITE,
    "content/articles/2023/01/Hội nghị/index.md": anArticle({ body: "![Sơ đồ](so-do.svg)\n\n[Tờ khai](to-khai.pdf)" }),
    "content/articles/2023/01/Hội nghị/so-do.svg": DRAWING,
    "content/articles/2023/01/Hội nghị/to-khai.pdf": "%PDF-1.4",
  });
  const { codes, printed } = await fix(site);
  assert.deepEqual(codes, []);
  assert.match(printed, /content\/articles\/2023\/01\/Hội nghị → content\/articles\/2024\/05\/hoi-nghi$/m);
  assert.ok(isThere(site, "2024/05/hoi-nghi/so-do.svg") && !isThere(site, "2023"));
});

test("an article without a folder takes along the pictures that are its own", async () => {
  const body = "![Sơ đồ](so-do.svg)";
  const files = { ...SITE, "content/articles/2024/06/so-do.svg": DRAWING };
  const alone = siteOf({ ...files, "content/articles/2024/06/a.md": anArticle({ body }) });
  assert.deepEqual((await fix(alone)).codes, []);
  assert.ok(isThere(alone, "2024/05/so-do.svg"));
  const june = anArticle({
    publishedAt: "2024-06-07",
    title: "Bài tháng sáu",
    body: `${body}\n\nBài khác hẳn bài kia.`,
  });
  const shared = siteOf({
    ...files,
    "content/articles/2024/06/a.md": anArticle({ body }),
    "content/articles/2024/06/b.md": june,
  });
  const { codes, printed } = await fix(shared);
  assert.deepEqual(codes, ["wrong-folder"]);
  assert.match(printed, /Không tự chuyển được: bài dùng ảnh/);
});

/** Why an article is not moved, and a site in which it is not. */
const OBSTACLES: readonly (readonly [why: string, files: Files, said: RegExp])[] = [
  [
    "its address is published",
    { "_site/ledger.json": `{"version":1,"addresses":{\n"/2024/06/a/":"article"\n}}\n` },
    /địa chỉ của bài đã công bố/,
  ],
  [
    "another article is there",
    { "content/articles/2024/05/a/index.md": anArticle({ body: "Bài đã ở đó." }) },
    /đã có bài/,
  ],
  [
    "another article links to it",
    { "content/articles/2024/05/b.md": anArticle({ body: "Xem [bài kia](../06/a.md)." }) },
    /có bài khác nhắc tới/,
  ],
];

for (const [why, files, said] of OBSTACLES) {
  test(`an article is not moved where ${why}`, async () => {
    const site = siteOf({ ...SITE, ...files, "content/articles/2024/06/a.md": anArticle() });
    const { moves, printed } = await fix(site);
    assert.equal(moves, null);
    assert.match(printed, said);
    assert.ok(isThere(site, "2024/06/a.md"));
  });
}

test("an article is not moved where a link of it would lead elsewhere", async () => {
  const site = siteOf({
    ...SITE,
    "content/articles/2024/06/a.md": anArticle({ body: "Xem [bài kia](b.md)." }),
    "content/articles/2024/06/b.md": anArticle({ publishedAt: "2024-06-07", body: "Bài của tháng sáu." }),
  });
  assert.match((await fix(site)).printed, /sẽ lạc chỗ/);
  assert.ok(isThere(site, "2024/06/a.md"));
});

test("a file that somebody changes meanwhile is not overwritten", async () => {
  const site = siteOf({
    ...SITE,
    "content/articles/2024/05/a.md": anArticle({ body: "Hội\u200b nghị" }),
    "content/articles/2024/05/b.md": anArticle({ body: "Đại\u200b hội khác hẳn" }),
  });
  const { printed } = await fix(site, {
    meanwhile: () => writeFileSync(join(site.root, "content/articles/2024/05/a.md"), "của người khác"),
  });
  assert.equal(read(site, "2024/05/a.md"), "của người khác");
  assert.ok(!read(site, "2024/05/b.md").includes("\u200b"));
  assert.match(printed, /05\/a\.md: tệp vừa được người khác sửa[\s\S]*Đã sửa 1 tệp/);
});

test("files that were not asked for stay as they are", async () => {
  const site = siteOf({
    ...SITE,
    "content/articles/2024/05/a.md": anArticle({ body: "Hội\u200b nghị" }),
    "content/articles/2024/05/b.md": anArticle({ body: "Đại\u200b hội khác hẳn" }),
  });
  await fix(site, { isWanted: (path) => path.endsWith("a.md") });
  assert.ok(!read(site, "2024/05/a.md").includes("\u200b") && read(site, "2024/05/b.md").includes("\u200b"));
});

test("what cannot be mended stays told, and a file of another encoding stays as it is", async () => {
  const site = siteOf({ ...SITE, "content/articles/2024/05/a.md": Buffer.from("---\ntitle: \xe9 \n", "latin1") });
  const { codes, printed } = await fix(site);
  assert.deepEqual(codes, ["not-utf8"]);
  assert.match(printed, /Không có gì sửa tự động được/);
});
