import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { before, test } from "node:test";
import fc from "fast-check";
import { checksumOf } from "../../src/cache/checksum.ts";
import { fileFrom, pathFrom } from "../../src/fixity/manifest-place.ts";
import { manifestText, parseManifest } from "../../src/fixity/manifest-text.ts";
import { aPicture } from "../support/a-picture.ts";
import { anArticle, aSiteConfig } from "../support/an-article.ts";
import { domReader } from "../support/dom.ts";
import { type BuiltSite, type Site, siteOf } from "../support/site-of.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const OLD = "content/articles/2021/03/bai-cu.md";

const dom = domReader();
let source: Site;
let site: BuiltSite;

before(async () => {
  source = siteOf({
    "content/site.yaml": aSiteConfig(),
    [OLD]: anArticle({ publishedAt: "2021-03-04", body: "Chữ.\n\n![Ảnh](anh.jpg)", aliases: ["/tin/cu/"] }),
    "content/articles/2021/03/anh.jpg": await aPicture(40, 30),
    "content/articles/2023/05/bai-moi.md": anArticle({ publishedAt: "2023-05-06" }),
    "public/tep.txt": "chữ",
  });
  site = await source.build({ search: true });
  assert.deepEqual(site.result.problems, []);
});

const KEPT = { search: true, keepsEarlierSearch: true } as const;

/** Runs `sha256sum --check` as an archivist does. Returns how many files it found to be as listed. */
function checkedBySha256sum({ out }: BuiltSite, manifest: string): number {
  const told = execFileSync("sha256sum", ["--check", "--strict", "manifest-sha256.txt"], {
    cwd: join(out, dirname(manifest)),
    encoding: "utf8",
  });
  return told.split("\n").filter((line) => line.endsWith(": OK")).length;
}

function listed({ file }: BuiltSite, manifest: string): readonly string[] {
  const folder = manifest.replace(/[^/]*$/, "");
  return parseManifest(file(manifest))!.map(({ path }) => fileFrom(folder, path)!);
}

const MANIFESTS = ["manifest-sha256.txt", "2021/manifest-sha256.txt", "2023/manifest-sha256.txt"];

test("sha256sum checks the manifests, and together they list every file but the first of them, each once", () => {
  for (const each of MANIFESTS) assert.equal(checkedBySha256sum(site, each), listed(site, each).length);
  const all = MANIFESTS.flatMap((each) => listed(site, each));
  assert.deepEqual(
    all.toSorted(),
    site.files().filter((file) => file !== "manifest-sha256.txt"),
  );
});

test("a volume's manifest lists the volume's pages wherever they stand, its pictures, data and texts for search", () => {
  const files = listed(site, "2021/manifest-sha256.txt");
  for (const form of [
    /^2021\/03\/bai-cu\/index\.html$/,
    /^tin\/cu\/index\.html$/,
    /^api\/2021\.json$/,
    /^chuyen-muc\/.*\/2021\/index\.html$/,
    /^2021\/anh\//,
    /^tim-kiem\/chi-muc\/bai\/2021-03\//,
  ])
    assert.ok(
      files.some((file) => form.test(file)),
      String(form),
    );
  assert.ok(!files.some((file) => /2023/.test(file)));
});

test("a volume's page says what its manifest lists, what that manifest's checksum is, and when articles last changed", async () => {
  assert.match(site.html("/2021/"), /href="\/2021\/kiem-chung\/">Kiểm chứng tập này<\/a>/);
  const page = site.html("/2021/kiem-chung/");
  const { sha256 } = checksumOf(readFileSync(join(site.out, MANIFESTS[1]!)));
  assert.ok(page.replaceAll("<wbr/>", "").includes(`<code>${sha256}</code>`));
  const files = listed(site, MANIFESTS[1]!);
  const bytes = files.reduce((sum, file) => sum + statSync(join(site.out, file)).size, 0);
  const rows = await dom.texts(page, "main tr", "text/html");
  assert.deepEqual(rows, [
    "Bài đang đăng1",
    "Ảnh trong các bài1",
    `Tệp trong bản kê${files.length}`,
    `Dung lượng của các tệp ấy${Math.round(bytes / 1024)} KB`,
    "Ngày mới nhất mà các bài ghi: đăng, cập nhật, đính chính hay gỡ04/03/2021",
  ]);
});

test("an article rewrites the manifests of its volume and of the site, and no other", async () => {
  const earlier = MANIFESTS.map((each) => site.file(each));
  source.write("content/articles/2023/06/them.md", anArticle({ publishedAt: "2023-06-07" }));
  const more = await source.build(KEPT);
  assert.deepEqual(
    MANIFESTS.map((each) => more.file(each) === earlier[MANIFESTS.indexOf(each)]),
    [false, true, false],
  );
});

test("earlier parts of the search index that stay for readers are listed", async () => {
  const kept = await source.build(KEPT);
  assert.ok(kept.files().includes("tim-kiem/chi-muc/con-giu.json"));
  for (const each of MANIFESTS) checkedBySha256sum(kept, each);
  assert.equal(MANIFESTS.flatMap((each) => listed(kept, each)).length, kept.files().length - 1);
});

test("a volume whose search texts go or come is listed anew though none of its pages changed", async () => {
  const old = site.file("2021/manifest-sha256.txt");
  const without = await source.build({ search: false });
  assert.ok(old.includes("tim-kiem") && !without.file("2021/manifest-sha256.txt").includes("tim-kiem"));
  assert.equal((await source.build({ search: true })).file("2021/manifest-sha256.txt"), old);
});

test("the manifests of a clean build elsewhere are the same", async () => {
  const texts = (built: BuiltSite) => MANIFESTS.map((each) => readFileSync(join(built.out, each), "utf8"));
  const here = texts(await source.build({ search: true }));
  assert.deepEqual(
    texts(await source.build({ search: true, outDir: join(temporaryFolder(), "khac"), clean: true })),
    here,
  );
});

test("sha256sum reads names with the signs it writes otherwise", () => {
  const out = temporaryFolder();
  const lines = ["a\\b", "xuống\ndòng", "về\rđầu", "thường"].map((path) => {
    writeFileSync(join(out, path), path);
    return { path, sha256: checksumOf(Buffer.from(path)).sha256 };
  });
  writeFileSync(join(out, "manifest-sha256.txt"), manifestText(lines));
  execFileSync("sha256sum", ["--check", "--strict", "--quiet", "manifest-sha256.txt"], { cwd: out });
});

test("a manifest is read as it was written, whatever signs are in names", () => {
  const name = fc.string({ unit: fc.constantFrom("a", "\\", "\n", "\r", "n", " ", "*", "ế", "🙂", "\uffee") });
  const lines = fc.uniqueArray(
    fc.record({ path: name.filter((each) => each !== ""), sha256: fc.stringMatching(/^[0-9a-f]{64}$/) }),
    {
      selector: ({ path }) => path,
    },
  );
  fc.assert(
    fc.property(lines, (drawn) => {
      const given = drawn.map(({ path, sha256 }) => ({ path, sha256 }));
      const text = manifestText(given);
      const bytes = (path: string) => Buffer.from(path);
      assert.deepEqual(
        parseManifest(text),
        given.toSorted((one, other) => Buffer.compare(bytes(one.path), bytes(other.path))),
      );
    }),
  );
});

test("a manifest that is cut off or has a line of another form is not believed", () => {
  const text = manifestText([{ path: "a", sha256: "0".repeat(64) }]);
  assert.equal(parseManifest(text.slice(0, -1)), null);
  assert.equal(parseManifest(`${text}<html>\n`), null);
  assert.equal(parseManifest(text.replace("0", "g")), null);
});

test("a path of a manifest means the file it was made from, and none outside the site", () => {
  for (const file of ["2021/a", "api/2021.json", "2021x/a", "a"]) {
    assert.equal(fileFrom("2021/", pathFrom("2021/", file)), file);
    assert.equal(fileFrom("", pathFrom("", file)), file);
  }
  for (const path of ["../../a", "/etc/passwd", "./a", "a//b"]) assert.equal(fileFrom("2021/", path), null);
});
