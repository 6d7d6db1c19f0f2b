import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { attachmentName } from "../../src/addresses/attachment-name.ts";
import { anArticle, aSiteConfig } from "../support/an-article.ts";
import { publishedLedger } from "../support/published-ledger.ts";
import { type BuiltSite, type Site, siteOf } from "../support/site-of.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const FLAT = "content/articles/2024/05/nghi-quyet.md";
const REPORT = "content/articles/2024/05/Báo cáo số 1.PDF";
const FOLDER = "content/articles/2024/05/ke-hoach/index.md";
const PLAN = "content/articles/2024/05/ke-hoach/ke-hoach.docx";
const OTHER = "content/articles/2025/02/bai-sau.md";

const flat = (fields = {}) =>
  anArticle({ body: "Xem [Báo cáo](Báo cáo số 1.PDF) và [lần nữa](<Báo cáo số 1.PDF>).", ...fields });
const folder = anArticle({ body: "Xem [Kế hoạch](ke-hoach.docx)." });

let site: Site;
let built: BuiltSite;
before(async () => {
  site = siteOf({
    "content/site.yaml": aSiteConfig({ baseUrl: "https://kho.example/kho/", features: { cards: false } }),
    [FLAT]: flat(),
    [REPORT]: Buffer.alloc(1_258_291, 7),
    [FOLDER]: folder,
    [PLAN]: Buffer.from("PK\u0003\u0004"),
    [OTHER]: anArticle({
      publishedAt: "2025-02-03",
      body: "[a](/2024/05/nghi-quyet/bao-cao-so-1.pdf) [b](../../2024/05/ke-hoach/ke-hoach.docx) [c](https://kho.example/kho/2024/05/nghi-quyet/Báo%20cáo%20số%201.PDF)",
    }),
    "content/pages/gioi-thieu.md": "---\ntitle: G\n---\n\n[d](../articles/2024/05/ke-hoach/ke-hoach.docx)\n",
  });
  built = await site.build();
});

/** What is told of files; texts are edited here without a word of it. */
const told = ({ result }: BuiltSite) =>
  result.problems
    .filter(({ code }) => code !== "undeclared-change")
    .map(({ file, line, column, code }) => `${file.replace(/.*\//, "")}:${line}:${column} ${code}`);
const linksIn = (from: BuiltSite, url: string) =>
  [...from.html(url).matchAll(/<a href="(\/kho\/2024[^"]*\.[a-z]+)">([^<]*)<\/a>([^<.]*)/g)].map(
    ([, ...parts]) => parts,
  );

test("a file's published name is that of the file, made as slugs are", () => {
  const names = ["Báo cáo số 1.PDF", "ke-hoach.docx", "Đề án.v2.xlsx", "!.zip", "a.html", "a.svg", "a.jpg", "pdf"];
  assert.deepEqual(names.map(attachmentName), [
    "bao-cao-so-1.pdf",
    "ke-hoach.docx",
    "de-an-v2.xlsx",
    "tep.zip",
    null,
    null,
    null,
    null,
  ]);
});

test("a file beside an article is published with it as it is, and its links say its type and size", () => {
  assert.deepEqual(told(built), []);
  assert.deepEqual(linksIn(built, "/2024/05/nghi-quyet/"), [
    ["/kho/2024/05/nghi-quyet/bao-cao-so-1.pdf", "Báo cáo", " (PDF, 1,2\u00a0MB) và "],
    ["/kho/2024/05/nghi-quyet/bao-cao-so-1.pdf", "lần nữa", " (PDF, 1,2\u00a0MB)"],
  ]);
  assert.deepEqual(linksIn(built, "/2024/05/ke-hoach/"), [
    ["/kho/2024/05/ke-hoach/ke-hoach.docx", "Kế hoạch", " (DOCX, 1\u00a0KB)"],
  ]);
  const published = readFileSync(join(built.out, "2024/05/nghi-quyet/bao-cao-so-1.pdf"));
  assert.ok(published.equals(Buffer.alloc(1_258_291, 7)));
});

test("other articles and pages link to it by its address or its file", () => {
  assert.deepEqual(
    linksIn(built, "/2025/02/bai-sau/").map(([href]) => href),
    [
      "/kho/2024/05/nghi-quyet/bao-cao-so-1.pdf",
      "/kho/2024/05/ke-hoach/ke-hoach.docx",
      "/kho/2024/05/nghi-quyet/bao-cao-so-1.pdf",
    ],
  );
  assert.match(built.html("/gioi-thieu/"), /href="\/kho\/2024\/05\/ke-hoach\/ke-hoach\.docx"/);
});

test("a file that is missing, a pointer, unlinked or named as another is told", async () => {
  const broken = siteOf({
    [FLAT]: anArticle({ body: "[a](mat.pdf) [b](con-tro.pdf)\n\n[c](tep/a b.pdf) [d](tep/a-b.pdf)" }),
    "content/articles/2024/05/con-tro.pdf": `version https://git-lfs.github.com/spec/v1\noid sha256:${"a".repeat(64)}\nsize 1234\n`,
    "content/articles/2024/05/tep/a b.pdf": "a",
    "content/articles/2024/05/tep/a-b.pdf": "b",
    "content/articles/2024/05/thua.pdf": "c",
    "content/articles/2024/05/bai-moi.docx": "d",
    [FOLDER]: anArticle(),
    [PLAN]: "e",
    [OTHER]: anArticle({ publishedAt: "2025-02-03", draft: true, body: "[e](nhap.pdf)" }),
    "content/articles/2025/02/nhap.pdf": "f",
    "content/articles/2025/02/bai.md": anArticle({
      publishedAt: "2025-02-03",
      body: "[f](/2025/02/bai-sau/nhap.pdf)",
      aliases: ["/2024/05/nghi-quyet/a-b.pdf"],
    }),
  });
  assert.deepEqual(told(await broken.build()), [
    "bai-moi.docx:1:1 wrong-extension",
    "ke-hoach.docx:1:1 unused-file",
    "nghi-quyet.md:7:5 dead-link",
    "nghi-quyet.md:7:18 git-lfs-pointer",
    "nghi-quyet.md:9:22 address-taken",
    "thua.pdf:1:1 unused-file",
    "bai.md:6:5 address-taken",
    "bai.md:9:5 dead-link",
  ]);
});

test("a changed file is published anew with its article's page and their checksums, and nothing else is", async () => {
  site.write(REPORT, Buffer.alloc(40_000, 8));
  const changed = await site.build();
  // The article and the file; the volume's manifest and its page; the site's manifest and the check of that.
  assert.deepEqual(changed.result.summary?.files.written, 2 + 2 + 2);
  assert.equal(linksIn(changed, "/2024/05/nghi-quyet/")[0]?.[2], " (PDF, 39\u00a0KB) và ");
  assert.equal(readFileSync(join(changed.out, "2024/05/nghi-quyet/bao-cao-so-1.pdf")).length, 40_000);
});

test("a published file answers for ever: with its article, wherever that goes, or a redirect", async () => {
  site.write(FLAT, anArticle());
  assert.deepEqual(told(await site.build()), [
    "Báo cáo số 1.PDF:1:1 unused-file",
    "nghi-quyet.md:1:1 lost-address",
    "bai-sau.md:7:5 dead-link",
    "bai-sau.md:7:89 dead-link",
  ]);
  site.remove(FLAT);
  const moved = "content/articles/2024/06/nghi-quyet.md";
  site.write(moved, flat({ publishedAt: "2024-06-07", aliases: ["/2024/05/nghi-quyet/"] }));
  site.write("content/articles/2024/06/Báo cáo số 1.PDF", "mới");
  site.remove(REPORT);
  const after = await site.build();
  assert.deepEqual(told(after), []);
  for (const month of ["05", "06"]) assert.equal(after.file(`2024/${month}/nghi-quyet/bao-cao-so-1.pdf`), "mới");
  site.remove("content/articles/2024/06/Báo cáo số 1.PDF");
  const gone = ["/2024/05/nghi-quyet/", ...["05", "06"].map((month) => `/2024/${month}/nghi-quyet/bao-cao-so-1.pdf`)];
  site.write(moved, anArticle({ publishedAt: "2024-06-07", aliases: gone }));
  const redirected = await site.build();
  assert.deepEqual(told(redirected), []);
  assert.match(redirected.html("/2024/05/nghi-quyet/bao-cao-so-1.pdf/"), /url=\/kho\/2024\/06\/nghi-quyet\//);
});

test("a withdrawn article takes its files along, and a clean build makes the same", async () => {
  const withdrawn = { at: "2024-07-08", reason: "Đăng nhầm" };
  site.write(FOLDER, anArticle({ body: "Xem [Kế hoạch](ke-hoach.docx).", withdrawn }));
  site.write(OTHER, anArticle({ publishedAt: "2025-02-03" }));
  site.remove("content/pages/gioi-thieu.md");
  const previousLedger = publishedLedger(`${site.root}/_site`);
  const after = await site.build();
  assert.deepEqual(told(after), ["ke-hoach.docx:1:1 unused-file"]);
  assert.ok(!existsSync(join(after.out, "2024/05/ke-hoach/ke-hoach.docx")));
  const places = { outDir: join(temporaryFolder(), "out"), cacheDir: temporaryFolder() };
  const clean = await site.build({ ...places, previousLedger });
  assert.deepEqual(after.files(), clean.files());
  for (const file of after.files()) assert.equal(after.file(file), clean.file(file), file);
});
