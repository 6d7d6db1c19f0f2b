import assert from "node:assert/strict";
import { execFile, execFileSync } from "node:child_process";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { promisify } from "node:util";
import { gunzipSync, gzipSync } from "node:zlib";
import { addressesOfFile, waysOfAddress } from "../../src/import/web-archive/mirror-addresses.ts";
import { mirrorReader } from "../../src/import/web-archive/mirror-reader.ts";
import { waczReader, warcReader } from "../../src/import/web-archive/warc-reader.ts";
import { aPicture } from "../support/a-picture.ts";
import { aZip } from "../support/a-zip.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { importOf } from "./import-of.ts";
import { codes, folderOf, thingsIn, thingsOf } from "./things-of.ts";

/** Why the tests that crawl do not run here; `false` where they do. */
const noWget = (() => {
  try {
    execFileSync("wget", ["--version"], { stdio: "ignore" });
    return false;
  } catch {
    return "wget is not installed: the tests that crawl a site are left out";
  }
})();

/** A page as WordPress writes it. */
const page = (title: string, date: string, body: string) =>
  `<!doctype html><html><head><meta charset="utf-8"><meta name="generator" content="WordPress 6"><title>${title}</title></head><body class="single-post"><nav><a href="/">Trang chủ</a></nav>
<h1 class="entry-title">${title}</h1><time class="entry-date" datetime="${date}">x</time><span class="cat-links"><a href="/kinh-te/">Kinh tế</a></span>
<div class="entry-content"><p>Chữ của bài “${title}”, đủ dài để là một bài viết của cổng.</p>${body}</div></body></html>`;

const pages: Readonly<Record<string, string>> = {
  "/": '<!doctype html><html><body class="home"><p>Cổng thông tin</p><a href="/tin/mua-xuan.html">Mùa xuân</a> <a href="/xem.php?id=7">Mùa hè</a> <a href="/cu/">cũ</a> <a href="/mat/">mất</a></body></html>',
  "/tin/mua-xuan.html": page(
    "Mùa xuân",
    "2019-03-13T08:00:00+07:00",
    '<p><img src="/anh/hoa.jpg" alt="Hoa"></p><p><a href="/tep/ke-hoach.pdf">Kế hoạch</a> <a href="../xem.php?id=7">Mùa hè</a></p>',
  ),
  "/xem.php?id=7": page("Mùa hè", "2019-06-02T08:00:00+07:00", "<p>Hết.</p>"),
};

let host = "";
const server = createServer((request, response) => {
  const { url = "" } = request;
  const text = pages[url];
  const send = (type: string, body: string | Uint8Array, more = {}) =>
    response.writeHead(200, { "Content-Type": type, ...more }).end(body);
  if (url === "/tin/mua-xuan.html")
    send("text/html; charset=utf-8", text!, { "Last-Modified": "Thu, 14 Mar 2019 01:00:00 GMT" });
  else if (text !== undefined) send("text/html; charset=utf-8", text);
  else if (url === "/anh/hoa.jpg") send("image/jpeg", picture);
  else if (url === "/tep/ke-hoach.pdf") send("application/pdf", "%PDF-1.4 kế hoạch");
  else if (url === "/cu/") response.writeHead(301, { Location: "/tin/mua-xuan.html" }).end();
  else response.writeHead(404, { "Content-Type": "text/html" }).end("<html><body>Không có trang này.</body></html>");
});
const picture = await aPicture(40, 30);
const crawled = temporaryFolder();

before(async () => {
  if (noWget !== false) return;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const words = [
    "--mirror",
    "--page-requisites",
    "--adjust-extension",
    "--convert-links",
    "--no-parent",
    "--quiet",
    "-e",
    "robots=off",
    "--warc-file=ban-thu",
    `http://${host}/`,
  ];
  // wget ends with 8 where one address is not there.
  await promisify(execFile)("wget", words, { cwd: crawled }).catch(() => {});
});
after(() => server.close());

test("a WARC that wget wrote gives each page with its address, pictures and attachments", {
  skip: noWget,
}, async () => {
  const { items, nothings } = await thingsIn(warcReader, join(crawled, "ban-thu.warc.gz"));
  assert.deepEqual(items.map(({ title }) => title?.value).sort(), ["Mùa hè", "Mùa xuân"]);
  const spring = items.find(({ title }) => title?.value === "Mùa xuân")!;
  assert.equal(spring.legacy.url?.value, `http://${host}/tin/mua-xuan.html`);
  assert.deepEqual(spring.addresses, [`http://${host}/tin/mua-xuan.html`, `http://${host}/cu/`]);
  assert.ok(spring.moments.some(({ raw, role }) => raw === "Thu, 14 Mar 2019 01:00:00 GMT" && role === "notAfter"));
  assert.match(spring.legacy.capturedAt!.value, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
  assert.deepEqual((await spring.open(`http://${host}/anh/hoa.jpg`))?.bytes, picture);
  assert.equal((await spring.open(`https://${host}/tep/ke-hoach.pdf#trang=2`))?.name, "ke-hoach.pdf");
  assert.equal(await spring.open(`http://${host}/mat/`), null);
  assert.deepEqual(codes(nothings.filter(({ code }) => !/^(?:no-article|unused-documents)$/.test(code))), [
    "failed-answers",
  ]);
  assert.match(nothings.find(({ code }) => code === "failed-answers")!.what, /2 địa chỉ trả lời 404/);
});

test("a folder that wget mirrored gives the same pages, with the addresses that they had", {
  skip: noWget,
}, async () => {
  const { items } = await thingsIn(mirrorReader, crawled);
  assert.deepEqual(
    items.map(({ title }) => title?.value),
    ["Mùa xuân", "Mùa xuân", "Mùa hè"],
    "wget saves what it is redirected to under the first name too",
  );
  const [, spring, summer] = items;
  assert.equal(spring!.legacy.url?.value, `http://${host}/tin/mua-xuan.html`);
  assert.equal(summer!.legacy.url?.value, `http://${host}/xem.php?id=7`);
  // What wget made of the link in the saved page leads to the saved file, whose address is known.
  const { html, base } = spring!.body as { readonly html: unknown; readonly base: string };
  const href = /xem\.php[^"]*/.exec(
    JSON.stringify(html, (key, value) => (key === "parent" || key === "prev" || key === "next" ? undefined : value)),
  )![0];
  assert.ok(
    summer!.addresses
      .map((each) => decodeURIComponent(each))
      .includes(decodeURIComponent(new URL(`../${href}`, base).href)),
  );
  assert.deepEqual((await spring!.open(`http://${host}/anh/hoa.jpg`))?.bytes, picture);
  assert.equal((await spring!.open(`http://${host}/tep/ke-hoach.pdf`))?.name, "ke-hoach.pdf");
  assert.equal(await spring!.open(`http://${host}/..%2f..%2fetc/passwd`), null);
  assert.equal(await spring!.open("http://other.example/anh/hoa.jpg"), null);
});

test("an article that was saved under two addresses is one article that answers at both", {
  skip: noWget,
}, async () => {
  const site = importOf({});
  cpSync(join(crawled, host), join(site.root, "cong", host), { recursive: true });
  const { items } = await site.run(["cong"]);
  assert.deepEqual(
    items.map(({ title, file, doubts }) => [title, file !== null, codes(doubts).includes("duplicate")]),
    [
      ["Mùa xuân", true, false],
      ["Mùa xuân", false, true],
      ["Mùa hè", true, false],
    ],
  );
  const article = site.read(items[0]!.file!);
  assert.match(article, /"\/cu\/"/);
  assert.match(article, /"\/tin\/mua-xuan\.html"/);
  assert.match(article, /\[Mùa hè\]\(\.\.\/\.\.\/06\/mua-he\.md\)/);
  assert.match(article, /\[Kế hoạch\]\(ke-hoach\.pdf\)/);
});

test("a WARC compressed as a whole, an uncompressed one, and a WACZ are read alike", { skip: noWget }, async () => {
  const records = gunzipSync(readFileSync(join(crawled, "ban-thu.warc.gz")));
  const stored = readFileSync(join(crawled, "ban-thu.warc.gz"));
  const titles = async (reader: typeof warcReader, name: string, bytes: Uint8Array) =>
    (await thingsOf(reader, name, bytes)).items.map(({ title }) => title?.value).sort();
  const expected = ["Mùa hè", "Mùa xuân"];
  assert.deepEqual(await titles(warcReader, "mot.warc", records), expected);
  assert.deepEqual(await titles(warcReader, "mot.warc.gz", gzipSync(records)), expected);
  const files = { "datapackage.json": "{}", "archive/data.warc.gz": stored };
  assert.deepEqual(await titles(waczReader, "mot.wacz", aZip(files, { isStored: true })), expected);
  assert.deepEqual(await titles(waczReader, "hai.wacz", aZip(files)), expected);
});

test("a WARC that was cut off gives the pages before the cut, and says so", { skip: noWget }, async () => {
  const whole = readFileSync(join(crawled, "ban-thu.warc.gz"));
  const first = await thingsOf(warcReader, "cut.warc.gz", whole.subarray(0, Math.floor(whole.length * 0.6)));
  assert.ok(codes(first.nothings).includes("warc-broken"), codes(first.nothings).join());
});

/** A record of a response, as WARC 1.1 has it. */
function record(
  url: string,
  body: string | Uint8Array,
  {
    type = "response",
    status = "200 OK",
    headers = "Content-Type: text/html; charset=utf-8",
    date = "2024-05-01T00:00:00Z",
    more = "",
  } = {},
): Buffer {
  const block = Buffer.concat([Buffer.from(`HTTP/1.1 ${status}\r\n${headers}\r\n\r\n`), Buffer.from(body as string)]);
  const head = `WARC/1.1\r\nWARC-Type: ${type}\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\nWARC-Target-URI: ${url}\r\nWARC-Date: ${date}\r\n${more}Content-Type: application/http; msgtype=response\r\nContent-Length: ${block.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), block, Buffer.from("\r\n\r\n")]);
}

const spring = page("Mùa xuân", "2019-03-13", "");

test("a record whose end is missing is told, and does not hold the reader up", async () => {
  const warc = Buffer.concat([record("http://cong.example/a", spring), record("http://cong.example/b", spring)]);
  const { items, nothings } = await thingsOf(warcReader, "a.warc", warc.subarray(0, warc.length - 100));
  assert.equal(items.length, 1);
  assert.deepEqual(codes(nothings), ["warc-broken"]);
});

test("of several captures of one address the newest counts, and one that repeats another has its bytes", async () => {
  const digest = "WARC-Payload-Digest: sha1:ABC\r\n";
  const warc = Buffer.concat([
    record("http://cong.example/a", page("Bản cũ", "2019-03-13", "")),
    record("http://cong.example/a", page("Bản mới", "2019-03-13", ""), { date: "2024-06-01T00:00:00Z", more: digest }),
    record("http://cong.example/b", "", { type: "revisit", more: digest, date: "2024-06-02T00:00:00Z" }),
  ]);
  const { items } = await thingsOf(warcReader, "a.warc", warc);
  assert.deepEqual(
    items.map(({ title, legacy }) => [title?.value, legacy.url?.value]),
    [
      ["Bản mới", "http://cong.example/a"],
      ["Bản mới", "http://cong.example/b"],
    ],
  );
});

test("the date of a sitemap bounds the date of a page", async () => {
  const sitemap = "<urlset><url><loc>http://cong.example/a</loc><lastmod>2019-03-20</lastmod></url></urlset>";
  const warc = Buffer.concat([
    record("http://cong.example/a", spring),
    record("http://cong.example/sitemap.xml", sitemap, { headers: "Content-Type: text/xml" }),
  ]);
  const { items } = await thingsOf(warcReader, "a.warc", warc);
  assert.ok(
    items[0]!.moments.some(({ raw, from, role }) => raw === "2019-03-20" && from === "sitemap" && role === "notAfter"),
  );
});

test("chunks are joined, compression undone, and a page that swells beyond all pages is told and not kept", async () => {
  const chunked = Buffer.from(spring);
  const chunks = Buffer.concat([
    Buffer.from(`${chunked.length.toString(16)}\r\n`),
    chunked,
    Buffer.from("\r\n0\r\n\r\n"),
  ]);
  const bomb = gzipSync(Buffer.alloc(40_000_000, "<p>a</p>"));
  const warc = Buffer.concat([
    record("http://cong.example/a", chunks, { headers: "Content-Type: text/html\r\nTransfer-Encoding: chunked" }),
    record("http://cong.example/c", gzipSync(page("Mùa thu", "2019-03-13", "")), {
      headers: "Content-Type: text/html\r\nContent-Encoding: gzip",
    }),
    record("http://cong.example/b", bomb, { headers: "Content-Type: text/html\r\nContent-Encoding: gzip" }),
  ]);
  const { items, nothings } = await thingsOf(warcReader, "a.warc", warc);
  assert.deepEqual(
    items.map(({ title }) => title?.value),
    ["Mùa xuân", "Mùa thu"],
  );
  assert.deepEqual(codes(nothings), ["unreadable-page"]);
});

test("documents that no article leads to are told", async () => {
  const warc = Buffer.concat([
    record("http://cong.example/a", spring),
    record("http://cong.example/nghi-quyet.pdf", "%PDF", { headers: "Content-Type: application/pdf" }),
  ]);
  const { nothings } = await thingsOf(warcReader, "a.warc", warc);
  assert.match(nothings.find(({ code }) => code === "unused-documents")!.what, /nghi-quyet\.pdf/);
});

test("a WACZ whose members lead out of it is read without them", async () => {
  const wacz = aZip({ "../../ra-ngoai.html": "x", "archive/data.warc": record("http://cong.example/a", spring) });
  const { items } = await thingsOf(waczReader, "a.wacz", wacz);
  assert.equal(items.length, 1);
});

const names: readonly (readonly [string, readonly string[]])[] = [
  ["index.html", ["http://h/", "http://h/index.html"]],
  ["tin/a.html", ["http://h/tin/a.html", "http://h/tin/a"]],
  ["xem.php?id=7.html", ["http://h/xem.php?id=7", "http://h/xem.php?id=7.html"]],
  ["xem.php@id=7", ["http://h/xem.php?id=7"]],
  ["tin/Thông báo.htm", ["http://h/tin/Th%C3%B4ng%20b%C3%A1o.htm"]],
];
for (const [way, addresses] of names) {
  test(`the file ${way} of a mirror stands for ${addresses[0]}`, () => {
    assert.deepEqual(addressesOfFile("h", way), addresses);
  });
}

test("a mirror may have a page under several names", () => {
  assert.deepEqual(waysOfAddress(new URL("http://h/xem.php?id=7")).slice(0, 4), [
    "xem.php?id=7",
    "xem.php?id=7.html",
    "xem.php?id=7/index.html",
    "xem.php@id=7",
  ]);
});

test("a folder of other things is no mirror", async () => {
  const root = folderOf({ "tin/a.html": spring, "so-lieu.xlsx/x.txt": "x" });
  writeFileSync(join(root, "b.html"), spring);
  const source = { path: root, label: "x", way: ["x"], isFolder: true, sizeBytes: 0, head: new Uint8Array() };
  assert.equal(await mirrorReader.recognises(source), false);
  assert.equal(await warcReader.recognises(source), false);
});
