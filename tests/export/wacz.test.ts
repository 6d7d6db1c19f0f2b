import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { gunzipSync } from "node:zlib";
import { filesUnder } from "../../src/cache/files-under.ts";
import { openZip } from "../../src/import/open-zip.ts";
import { importOf } from "../import/import-of.ts";
import { aPicture } from "../support/a-picture.ts";
import { anArticle, aSiteConfig } from "../support/an-article.ts";
import { khotin } from "../support/khotin.ts";
import { type BuiltSite, buildFolder, siteOf } from "../support/site-of.ts";

const source = siteOf({
  "content/site.yaml": aSiteConfig(),
  "content/articles/2024/05/mot/index.md": anArticle({
    title: "Một",
    cover: "Ảnh một.jpg",
    coverAlt: "Ảnh",
    body: "Thân bài.\r\n\r\n[Kế hoạch](ke-hoach.pdf)",
  }),
  "content/articles/2024/05/mot/Ảnh một.jpg": await aPicture(640, 360),
  "content/articles/2024/05/mot/ke-hoach.pdf": "%PDF-1.4\n",
  "content/articles/2024/06/hai.md": anArticle({ title: "Hai", publishedAt: "2024-06-07" }),
});
const file = join(source.root, "goi/2024.wacz");
const members = new Map<string, Buffer>();

let built: BuiltSite;

before(async () => {
  built = await source.build();
  assert.deepEqual(built.result.problems, []);
  const { code, stderr } = await khotin(["export", "--format", "wacz", "--out", "goi"], { cwd: source.root });
  assert.deepEqual([code, stderr], [0, ""]);
  const zip = await openZip(file, 2 ** 30);
  for (const name of zip.members.keys()) members.set(name, await zip.read(name, 2 ** 30));
  zip.close();
});

/** The records of a compressed WARC, each by its place: its head, and what stands behind the head. */
function recordAt(offset: number, length: number): { readonly head: string; readonly block: Buffer } {
  const record = gunzipSync(members.get("archive/data.warc.gz")!.subarray(offset, offset + length));
  const end = record.indexOf("\r\n\r\n");
  return { head: record.toString("utf8", 0, end), block: record.subarray(end + 4, -4) };
}

test("a web archive has the members and digests of WACZ 1.1.1", () => {
  const names = [
    "archive/data.warc.gz",
    "indexes/index.cdx",
    "pages/pages.jsonl",
    "datapackage.json",
    "datapackage-digest.json",
  ];
  assert.deepEqual([...members.keys()], names);
  const digest = (name: string) => `sha256:${createHash("sha256").update(members.get(name)!).digest("hex")}`;
  const described = JSON.parse(`${members.get("datapackage.json")}`);
  assert.deepEqual([described.profile, described.wacz_version], ["data-package", "1.1.1"]);
  for (const { path, hash, bytes } of described.resources)
    assert.deepEqual([hash, bytes], [digest(path), members.get(path)!.length], path);
  assert.equal(described.resources.length, 3);
  const whole = JSON.parse(`${members.get("datapackage-digest.json")}`);
  assert.deepEqual(whole, { path: "datapackage.json", hash: digest("datapackage.json") });
  const [head, ...pages] = `${members.get("pages/pages.jsonl")}`
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  assert.equal(head.format, "json-pages-1.0");
  assert.deepEqual(
    pages.map(({ url, title, ts }) => [url, title, ts]),
    [
      ["https://kho.example/2024/05/mot/", "Một", "2024-06-06T17:00:00Z"],
      ["https://kho.example/2024/06/hai/", "Hai", "2024-06-06T17:00:00Z"],
    ],
  );
});

test("a web archive has the addresses of the built site, whatever the settings of the content say", async () => {
  const other = siteOf({ "content/site.yaml": aSiteConfig(), "content/articles/2024/05/mot.md": anArticle({}) });
  await other.build({ baseUrl: "https://khac.example/kho/" });
  const { code, stderr } = await khotin(["export", "--format", "wacz", "--out", "goi"], { cwd: other.root });
  assert.deepEqual([code, stderr], [0, ""]);
  const zip = await openZip(join(other.root, "goi/2024.wacz"), 2 ** 30);
  const index = `${await zip.read("indexes/index.cdx", 2 ** 30)}`;
  zip.close();
  assert.match(index, /"url":\s?"https:\/\/khac\.example\/kho\/2024\/05\/mot\/"/);
  assert.ok(!index.includes("kho.example"));
});

test("the index leads to a record for every published file that a page needs, as it was published", () => {
  const lines = `${members.get("indexes/index.cdx")}`.trimEnd().split("\n");
  assert.deepEqual(lines, lines.toSorted());
  const answers = new Map<string, Buffer>();
  for (const line of lines) {
    const [, surt, stamp, json = "{}"] = /^(\S+) (\d{14}) (.*)$/.exec(line) ?? [];
    assert.match(surt ?? "", /^example,kho\)\//);
    assert.equal(stamp, "20240606170000");
    const { url, offset, length, status } = JSON.parse(json);
    const { head, block } = recordAt(Number(offset), Number(length));
    assert.match(head, /^WARC\/1\.1\r\n/);
    for (const field of [`WARC-Target-URI: ${url}`, "WARC-Type: response", "WARC-Date: 2024-06-06T17:00:00Z"])
      assert.ok(head.includes(field), `${url} ${field}\n${head}`);
    assert.match(head, /WARC-Record-ID: <urn:uuid:[0-9a-f-]{36}>/);
    assert.equal(status, "200");
    assert.match(block.toString("latin1", 0, 40), /^HTTP\/1\.1 200 OK\r\n/);
    answers.set(url, block.subarray(block.indexOf("\r\n\r\n") + 4));
  }
  const html = answers.get("https://kho.example/2024/05/mot/")!;
  assert.ok(html.equals(readFileSync(join(source.root, "_site/2024/05/mot/index.html"))));
  const needed = [...`${html}`.matchAll(/(?:src|href)="(\/(?:assets|2024)\/[^"#]+)"/g)].map(([, path]) => path!);
  assert.ok(needed.length > 5);
  for (const path of needed) assert.ok(answers.has(`https://kho.example${path}`), path);
});

test("the same content gives the same bytes, in any zone", () => {
  const words = ["export", "--format", "wacz", "--out", "lai", "--now", "2031-01-01"];
  const script = join(import.meta.dirname, "../../src/cli.ts");
  const env = { ...process.env, TZ: "America/New_York" };
  execFileSync(process.execPath, [script, ...words], { cwd: source.root, env });
  assert.ok(readFileSync(join(source.root, "lai/2024.wacz")).equals(readFileSync(file)));
});

test("the content folder comes back from a web archive byte for byte, and builds the same site; a second time changes nothing", async () => {
  const site = importOf({});
  cpSync(file, join(site.root, "2024.wacz"));
  for (const time of ["first", "second"]) {
    const { items, problems } = await site.run(["2024.wacz"]);
    assert.deepEqual(problems, []);
    assert.deepEqual(
      items.map(({ kind, url, doubts }) => [kind, url, doubts.length]),
      [
        ["wacz", "/2024/05/mot/", 0],
        ["wacz", "/2024/06/hai/", 0],
      ],
      time,
    );
  }
  const contents = join(source.root, "content");
  assert.deepEqual(
    site.files().filter((path) => !path.startsWith(".")),
    filesUnder(contents),
  );
  for (const path of filesUnder(contents))
    assert.ok(readFileSync(join(site.root, "content", path)).equals(readFileSync(join(contents, path))), path);
  const again = await buildFolder(join(site.root, "content"), site.root);
  assert.deepEqual(again.files(), built.files());
  for (const path of built.files())
    assert.ok(readFileSync(join(again.out, path)).equals(readFileSync(join(built.out, path))), path);
});

test("a web archive that is cut or spoiled is told, and what is sound comes back", async () => {
  const site = importOf({});
  const bytes = readFileSync(file);
  const spoiled = Buffer.from(bytes);
  // The last record is that of the content's configuration.
  const end = members.get("archive/data.warc.gz")!.length + bytes.indexOf(members.get("archive/data.warc.gz")!);
  spoiled[end - 60]! ^= 0xff;
  writeFileSync(join(site.root, "2024.wacz"), spoiled);
  const { problems } = await site.run(["2024.wacz"]);
  assert.deepEqual([...new Set(problems.map(({ code }) => code))], ["import-unreadable"]);
  assert.ok(problems.every(({ file: told }) => told.startsWith("2024.wacz#")));
  assert.ok(site.has("content/articles/2024/06/hai.md"));
  assert.ok(!site.has("content/site.yaml"));
});
