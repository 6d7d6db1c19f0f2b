import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { gunzipSync } from "node:zlib";
import { filesUnder } from "../../src/cache/files-under.ts";
import { importOf } from "../import/import-of.ts";
import { aPicture } from "../support/a-picture.ts";
import { anArticle, aSiteConfig } from "../support/an-article.ts";
import { khotin } from "../support/khotin.ts";
import { type BuiltSite, buildFolder, siteOf } from "../support/site-of.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { bagFaults } from "./check-bag.ts";

const strange = "content/articles/2024/05/mot/100% xong\r\n.txt";
const source = siteOf({
  "content/site.yaml": aSiteConfig(),
  "content/pages/gioi-thieu.md": "---\ntitle: Giới thiệu\n---\n\nLời.\n",
  "content/articles/2024/05/mot/index.md": anArticle({
    title: 'Một, "đẹp"',
    author: ["Nguyễn Ứng", "Đỗ Ỷ"],
    cover: "anh.jpg",
    coverAlt: "Ảnh",
    body: "Thân bài.\r\n\r\n[Kế hoạch](ke-hoach.pdf)",
  }),
  "content/articles/2024/05/mot/anh.jpg": await aPicture(640, 360),
  "content/articles/2024/05/mot/ke-hoach.pdf": "%PDF-1.4\n",
  "content/articles/2023/02/hai.md": anArticle({ publishedAt: "2023-02-01", draft: true }),
  "content/articles/2022/01/go.md": anArticle({
    publishedAt: "2022-01-05",
    title: "Bài đã gỡ",
    withdrawn: { at: "2023-01-01", reason: "Đăng nhầm." },
  }),
  "content/.originals/ab/cd.html": "gốc",
  "content/drafts/dang-viet/index.md": "---\ntitle: Đang viết\n---\n",
});

const out = join(source.root, "goi");

let built: BuiltSite;

before(async () => {
  built = await source.build();
  assert.deepEqual(built.result.problems, []);
  // Names that no site may have, but a folder of content can.
  source.write(strange, "tên lạ");
  // Decomposed, as macOS writes names.
  source.write("content/articles/2024/05/mot/ba\u0309n do\u0302\u0300.txt", "chưa ghép");
  const { code, stderr } = await khotin(["export", "--format", "bagit", "--out", "goi"], { cwd: source.root });
  assert.deepEqual([code, stderr], [0, ""]);
});

test("a bag of each volume is valid to a reader of the RFC and to sha256sum", () => {
  for (const year of ["2022", "2023", "2024"]) assert.deepEqual(bagFaults(join(out, year)), [], year);
  const manifest = readFileSync(join(out, "2024/manifest-sha256.txt"), "utf8");
  assert.match(manifest, /mot\/100%25 xong%0D%0A\.txt\n/);
  assert.ok(manifest.includes("ba\u0309n do\u0302\u0300.txt"), "names stay as the file system has them");
  for (const name of ["manifest-sha256.txt", "tagmanifest-sha256.txt"])
    execFileSync("sha256sum", ["--check", "--strict", "--quiet", name], { cwd: join(out, "2022") });
  execFileSync("sha512sum", ["--check", "--strict", "--quiet", "manifest-sha512.txt"], { cwd: join(out, "2022") });
});

test("a bag holds the content, the published volume and a table of Dublin Core, and nothing of others", () => {
  const files = filesUnder(join(out, "2024"));
  const wanted = ["articles/2024/05/mot/index.md", "articles/2024/05/mot/anh.jpg", "site.yaml", "pages/gioi-thieu.md"];
  for (const path of wanted) assert.ok(files.includes(`data/content/${path}`), path);
  for (const path of ["2024/05/mot/index.html", "2024/05/mot/ke-hoach.pdf", "2024/index.html", "api/2024.json"])
    assert.ok(files.includes(`data/site/${path}`), path);
  assert.ok(!files.some((path) => /2023|\.originals|drafts/.test(path)));
  const table = readFileSync(join(out, "2024/metadata/dublin-core.csv"), "utf8");
  assert.match(table, /^\ufeffdc:identifier,dc:title,/);
  assert.ok(
    table.includes('https://kho.example/2024/05/mot/,"Một, ""đẹp""",Nguyễn Ứng; Đỗ Ỷ,2024-05-06T07:08:09+07:00,'),
  );
  assert.match(readFileSync(join(out, "2022/metadata/dublin-core.csv"), "utf8"), /Bài đã gỡ,.*Đăng nhầm\./);
});

test("a bag holds the pages of its volume as web records, and says of itself what research crates say", () => {
  const records = new Map(recordsOf(readFileSync(join(out, "2024/data/warc/2024.warc.gz"))));
  const published = filesUnder(join(out, "2024/data/site")).length;
  assert.equal([...records.keys()].filter((uri) => /example\/(2024\/|api\/)/.test(uri)).length, published);
  for (const path of ["2024/05/mot/index.html", "2024/index.html"]) {
    const page = records.get(`https://kho.example/${path.replace("index.html", "")}`);
    assert.equal(page, readFileSync(join(out, "2024/data/site", path), "utf8"), path);
  }
  const { "@graph": graph } = JSON.parse(readFileSync(join(out, "2024/data/ro-crate-metadata.json"), "utf8"));
  const entities = new Map<string, Record<string, unknown>>(
    graph.map((each: { "@id": string }) => [each["@id"], each]),
  );
  assert.deepEqual(entities.get("ro-crate-metadata.json")!.conformsTo, { "@id": "https://w3id.org/ro/crate/1.1" });
  const { hasPart, name, datePublished } = entities.get("./")! as {
    hasPart: { "@id": string }[];
    name: string;
    datePublished: string;
  };
  assert.deepEqual([name, datePublished], ["Kho tin mẫu, 2024", "2024-05-06T00:08:09Z"]);
  for (const { "@id": id } of hasPart) {
    assert.ok(entities.has(id), `${id} is told of`);
    assert.ok(existsSync(join(out, "2024/data", decodeURI(id))), `${id} is there`);
  }
  assert.equal(entities.get("content/articles/2024/05/mot/index.md")!.name, 'Một, "đẹp"');
});

/** The records of answers in a WARC file (ISO 28500): address and text. Each record is compressed by itself. */
function* recordsOf(compressed: Buffer): Iterable<readonly [uri: string, body: string]> {
  const bytes = gunzipSync(compressed);
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf("\r\n\r\n", at) + 4;
    const head = bytes.toString("utf8", at, end);
    assert.match(head, /^WARC\/1\.1\r\n/);
    const length = Number(/^Content-Length: (\d+)\r$/im.exec(head)![1]);
    const uri = /^WARC-Target-URI: (.*)\r$/im.exec(head)?.[1];
    const block = bytes.subarray(end, end + length);
    if (uri !== undefined) yield [uri, block.toString("utf8", block.indexOf("\r\n\r\n") + 4)];
    at = end + length + 4;
  }
}

test("the same content gives the same bytes, whatever stood there and whenever it is exported", async () => {
  const again = join(source.root, "lai");
  mkdirSync(join(again, "2024"), { recursive: true });
  cpSync(join(out, "2022"), join(again, "2024"), { recursive: true });
  const words = ["export", "--format", "bagit", "--out", "lai", "--volumes", "2023..2024", "--now", "2031-01-01"];
  assert.equal((await khotin(words, { cwd: source.root })).code, 0);
  assert.deepEqual(
    filesUnder(again),
    filesUnder(out).filter((path) => !path.startsWith("2022/")),
  );
  for (const path of filesUnder(again))
    assert.ok(readFileSync(join(again, path)).equals(readFileSync(join(out, path))), path);
});

test("the content folder comes back from its bags byte for byte, and a second time changes nothing", async () => {
  const site = importOf({});
  cpSync(out, join(site.root, "goi"), { recursive: true });
  const { items, problems } = await site.run(["goi"]);
  assert.deepEqual(problems, []);
  const contents = join(source.root, "content");
  const kept = filesUnder(contents).filter((path) => !/^(?:\.|drafts\/)/.test(path));
  const restored = site.files().filter((path) => !path.startsWith("."));
  assert.deepEqual(restored, kept);
  for (const path of kept)
    assert.ok(readFileSync(join(site.root, "content", path)).equals(readFileSync(join(contents, path))), path);
  assert.deepEqual(
    items.map(({ kind, url }) => [kind, url]),
    [
      ["bag", "/2022/01/go/"],
      ["bag", "/2023/02/hai/"],
      ["bag", "/2024/05/mot/"],
    ],
  );
  site.write("content/articles/2022/01/go.md", "sửa rồi");
  const second = await site.run(["goi"]);
  assert.equal(site.read("content/articles/2022/01/go.md"), "sửa rồi");
  assert.deepEqual(
    second.items.flatMap(({ doubts }) => doubts.map(({ code }) => code)),
    ["differs"],
  );
});

test("a folder restored from bags builds the same site, byte for byte", async () => {
  const site = importOf({});
  cpSync(out, join(site.root, "goi"), { recursive: true });
  assert.deepEqual((await site.run(["goi"])).problems, []);
  // No site has names like these two, which were written when this one was built.
  for (const name of readdirSync(join(site.root, "content/articles/2024/05/mot")).filter((each) =>
    each.endsWith(".txt"),
  ))
    rmSync(join(site.root, "content/articles/2024/05/mot", name));
  const again = await buildFolder(join(site.root, "content"), site.root);
  assert.deepEqual(again.result.problems, []);
  assert.deepEqual(again.files(), built.files());
  for (const path of built.files())
    assert.ok(readFileSync(join(again.out, path)).equals(readFileSync(join(built.out, path))), path);
});

const damages: readonly (readonly [name: string, damage: (bag: string) => void, told: string])[] = [
  ["a flipped bit", (bag) => writeFileSync(join(bag, GONE), "hỏng"), `goi/${"data/content/articles/2022/01/go.md"}`],
  ["a missing file", (bag) => rmSync(join(bag, GONE)), "goi/data/content/articles/2022/01/go.md"],
  ["a file too many", (bag) => writeFileSync(join(bag, "data/content/la.md"), "x"), "goi/data/content/la.md"],
  ["another declaration", (bag) => writeFileSync(join(bag, "bagit.txt"), "BagIt-Version: 0.97\n"), "goi/bagit.txt"],
  [
    "a link",
    (bag) => {
      rmSync(join(bag, GONE));
      symlinkSync("/etc/hostname", join(bag, GONE));
    },
    "goi/data/content/articles/2022/01/go.md",
  ],
];
const GONE = "data/content/articles/2022/01/go.md";

for (const [name, damage, told] of damages) {
  test(`${name} in a bag is told by its name, and what is damaged is not restored`, async () => {
    const site = importOf({});
    cpSync(join(out, "2022"), join(site.root, "goi"), { recursive: true });
    damage(join(site.root, "goi"));
    const { problems } = await site.run(["goi"]);
    assert.ok(
      problems.some(({ file, code }) => file === told && code === "import-unreadable"),
      JSON.stringify(problems),
    );
    assert.equal(
      site.has("content/articles/2022/01/go.md"),
      name === "a file too many" || name === "another declaration",
    );
    assert.ok(!site.has("content/la.md"));
    assert.ok(site.has("content/site.yaml"), "the rest comes back");
  });
}

test("a bag cannot write outside the content folder", async () => {
  const site = importOf({ "content/site.yaml": aSiteConfig(), "ngoai/.giu": "" });
  cpSync(join(out, "2022"), join(site.root, "goi"), { recursive: true });
  const manifest = join(site.root, "goi/manifest-sha256.txt");
  writeFileSync(manifest, `${readFileSync(manifest, "utf8")}${"0".repeat(64)}  data/content/../../../x.md\n`);
  symlinkSync(join(site.root, "ngoai"), join(site.root, "content/articles"));
  const { problems } = await site.run(["goi"]);
  assert.ok(problems.some(({ file }) => file === "goi/manifest-sha256.txt"));
  assert.deepEqual(filesUnder(join(site.root, "ngoai")), [".giu"]);
  assert.ok(!existsSync(join(site.root, "x.md")));
});

test("an export is refused into the content, over what is no bag, and without what it needs", async () => {
  const elsewhere = temporaryFolder();
  mkdirSync(join(elsewhere, "2024"), { recursive: true });
  writeFileSync(join(elsewhere, "2024/quan-trong.txt"), "giữ");
  const cases = [
    ["--format", "zip", "--out", "x"],
    ["--format", "csv"],
    ["--format", "csv", "--out", "content/x"],
    ["--format", "bagit", "--out", elsewhere],
    ["--format", "bagit", "--out", "x", "--site", "khong-co"],
    ["--format", "bagit", "--out", "x", "--volumes", "1990"],
  ];
  const codes = await Promise.all(cases.map((words) => khotin(["export", ...words], { cwd: source.root })));
  assert.deepEqual(
    codes.map(({ code }) => code),
    cases.map(() => 2),
  );
  assert.equal(readFileSync(join(elsewhere, "2024/quan-trong.txt"), "utf8"), "giữ");
});
