import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type TestContext, test } from "node:test";
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from "node:zlib";
import { apacheConfiguration } from "../../src/hosting/apache.ts";
import { hostHeaders } from "../../src/hosting/headers.ts";
import { netlifyRedirects } from "../../src/hosting/netlify.ts";
import { nginxConfiguration } from "../../src/hosting/nginx.ts";
import { readHostedSite } from "../../src/hosting/read-site.ts";
import { s3Configuration, s3Limits } from "../../src/hosting/s3.ts";
import { anArticle, aSiteConfig } from "../support/an-article.ts";
import { khotin } from "../support/khotin.ts";
import { siteOf } from "../support/site-of.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { ask, freePort } from "./served.ts";

const files = {
  "content/site.yaml": aSiteConfig(),
  "content/articles/2024/05/mot.md": anArticle({
    title: "Một",
    aliases: ["/Default.aspx?newsid=348", "/tin/mot.html", "/Tin Tức/Đẹp"].map((alias) => alias.replace(" ", "_")),
    legacy: { url: "https://cu.example/tim.asp?q=hội+chợ&id=%26" },
  }),
  "content/articles/2024/05/hai.md": anArticle({
    title: "Hai",
    legacy: { url: "https://cu.example/tin-tuc/-/asset_publisher/abc/content/x" },
  }),
  "content/articles/2023/02/gioi-thieu.md": anArticle({
    publishedAt: "2023-02-01",
    legacy: { url: "https://cu.example/gioi-thieu/" },
  }),
  "content/articles/2023/02/chung.md": anArticle({
    publishedAt: "2023-02-02",
    legacy: { url: "https://a.example/x?i=1" },
  }),
  "content/articles/2023/02/khac.md": anArticle({
    publishedAt: "2023-02-03",
    legacy: { url: "https://b.example/x?i=1" },
  }),
  "content/articles/2022/01/go.md": anArticle({
    title: "Bài đã gỡ",
    publishedAt: "2022-01-05",
    aliases: ["/cu.aspx?id=9"],
    withdrawn: { at: "2023-01-01", reason: "Đăng nhầm." },
  }),
  "content/pages/gioi-thieu.md": "---\ntitle: Giới thiệu\n---\n\nLời giới thiệu.\n",
};

/** What a server is asked for, and the article that the answer leads to; `410` for the page of a withdrawn one. */
const answers: readonly (readonly [asked: string, leadsTo: string])[] = [
  ["/Default.aspx?newsid=348", "/2024/05/mot/"],
  ["/default.ASPX?NewsID=348", "/2024/05/mot/"],
  ["/Default.aspx?newsid=348&fbclid=IwAR0_x-y&utm_source=zalo", "/2024/05/mot/"],
  ["/Default.aspx?newsid=349", "404"],
  ["/tin/mot.html", "/2024/05/mot/"],
  ["/Tin_T%E1%BB%A9c/%C4%90%E1%BA%B9p/", "/2024/05/mot/"],
  ["/Tin_Tức/Đẹp", "/2024/05/mot/"],
  ["/tin_t%e1%bb%a9c/%c4%91%e1%ba%b9p", "/2024/05/mot/"],
  ["/tim.asp?q=h%E1%BB%99i+ch%E1%BB%A3&id=%26", "/2024/05/mot/"],
  ["/tin-tuc/-/asset_publisher/abc/content/X", "/2024/05/hai/"],
  ["/x?i=1", "404"],
  ["/cu.aspx?id=9", "/2022/01/go/"],
  ["/2022/01/go/", "410"],
  ["/gioi-thieu/", "200"],
  ["/2024/05/mot/", "200"],
  ["/", "200"],
  ["/.khotin.json", "404"],
];

async function builtAt(basePath: string): Promise<string> {
  const source = siteOf(files);
  const outDir = join(source.root, "www", basePath);
  const { result } = await source.build({ outDir, baseUrl: `https://kho.example${basePath}` });
  assert.deepEqual(result.problems, []);
  return outDir.replace(/\/$/, "");
}

/** What may be kept for ever, and what may not: a missing file least of all, which a later publication may have. */
async function checkCaching(port: number, base: string, site: string): Promise<void> {
  const style = readdirSync(join(site, "assets")).find((name) => name.endsWith(".css"))!;
  const cachingOf = async (path: string) => (await ask(port, `${base}${path}`)).caching;
  assert.equal(await cachingOf(`/assets/${style}`), "public, max-age=31536000, immutable");
  for (const path of ["/", "/2024/05/mot/", "/assets/khong-co.css", "/tim-kiem/chi-muc/khong-co/a.pf_pack"])
    assert.equal(await cachingOf(path), "no-cache", path);
}

/** What every answer tells browsers, whatever its status; the page itself says which scripts it trusts. */
async function checkSecurity(port: number, base: string, site: string): Promise<void> {
  const style = readdirSync(join(site, "assets")).find((name) => name.endsWith(".css"))!;
  for (const [path, status] of [
    ["/2024/05/mot/", 200],
    [`/assets/${style}`, 200],
    ["/khong-co/", 404],
    ["/2022/01/go/", 410],
  ] as const) {
    const { headers, body, ...reply } = await ask(port, `${base}${path}`);
    assert.equal(reply.status, status, path);
    const told = ["x-content-type-options", "referrer-policy", "x-frame-options"].map((name) => headers[name]);
    assert.deepEqual(told, ["nosniff", "strict-origin-when-cross-origin", "SAMEORIGIN"], path);
    if (!path.startsWith("/assets/")) assert.match(body, /<meta http-equiv="Content-Security-Policy"/, path);
  }
}

/** Texts are packed as they are sent; the form that lies beside a text is sent instead, under the text's own type. */
async function checkPacking(port: number, base: string): Promise<void> {
  const get = (path: string, accepted: string) => ask(port, `${base}${path}`, { "accept-encoding": accepted });
  const plain = await get("/feed.xml", "identity");
  assert.equal(plain.headers["content-encoding"], undefined);
  const packed = await get("/feed.xml", "gzip");
  assert.deepEqual([packed.headers["content-encoding"], gunzipSync(packed.bytes).toString()], ["gzip", plain.body]);
  const beside = await get("/2024/05/mot/", "gzip, deflate");
  assert.equal(gunzipSync(beside.bytes).toString(), PACKED_BEFORE);
  assert.match(String(beside.headers["content-type"]), /^text\/html; charset=utf-8$/i);
  assert.match(String(beside.headers.vary), /accept-encoding/i);
  assert.notEqual((await get("/2024/05/mot/", "identity")).body, PACKED_BEFORE);
}

/** Who understands Brotli gets the .br file, under the type of the text itself; who does not gets another form. */
async function checkBrotli(port: number, base: string): Promise<void> {
  for (const path of ["/2024/05/mot/", "/2024/05/mot/index.html"]) {
    const { headers, bytes } = await ask(port, `${base}${path}`, { "accept-encoding": "gzip, deflate, br" });
    assert.deepEqual(
      [headers["content-encoding"], brotliDecompressSync(bytes).toString()],
      ["br", PACKED_BEFORE],
      path,
    );
    assert.match(String(headers["content-type"]), /^text\/html; charset=utf-8$/i);
    assert.match(String(headers.vary), /accept-encoding/i);
    assert.equal(headers["cache-control"], "no-cache");
  }
  // A text without a .br file beside it is packed as it is sent.
  const { headers } = await ask(port, `${base}/feed.xml`, { "accept-encoding": "gzip, br" });
  assert.equal(headers["content-encoding"], "gzip");
}

const PACKED_BEFORE = "đã nén từ trước";

/** Puts packed texts beside some files, as the script of releases does beside all texts. */
function packSome(site: string): void {
  for (const file of [
    "index.html",
    "2024/05/mot/index.html",
    ...readdirSync(join(site, OLD)).map((name) => OLD + name),
  ]) {
    writeFileSync(join(site, `${file}.gz`), gzipSync(PACKED_BEFORE));
    writeFileSync(join(site, `${file}.br`), brotliCompressSync(PACKED_BEFORE));
  }
}

/** The folder of the files by which old addresses are found. */
const OLD = "api/old-addresses/";

async function checkAnswers(port: number, base: string): Promise<void> {
  for (const [asked, leadsTo] of answers) {
    const { status, location, body } = await ask(port, `${base}${asked}`);
    const told = status === 301 ? location?.replace(/^https?:\/\/[^/]+/, "") : String(status);
    assert.equal(told, leadsTo.startsWith("/") ? `${base}${leadsTo}` : leadsTo, asked);
    if (leadsTo === "410") assert.match(body, /Đăng nhầm/, "the tombstone itself answers");
    if (leadsTo === "404") assert.match(body, /page-notfound/, "the page for missing addresses answers");
  }
}

const nginx = ["/usr/sbin/nginx", "/usr/local/sbin/nginx", "/opt/homebrew/bin/nginx"].find(existsSync);
const types = ["/etc/nginx/mime.types", "/opt/homebrew/etc/nginx/mime.types"].find(existsSync);
const noNginx = nginx === undefined || types === undefined;

/** The module of nginx that sends .br files, which Debian has as a package of its own. */
const brotliModule = ["/usr/lib/nginx/modules/ngx_http_brotli_static_module.so"].find(existsSync);

/**
 * Starts nginx with the configuration of a site until the test ends; returns the port. Where nginx has the module for .br files,
 * the line of the configuration that waits for it is switched on as the line above it says.
 */
async function serveByNginx(context: TestContext, site: string): Promise<number> {
  const [folder, port] = [temporaryFolder(), await freePort()];
  const own = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  );
  const printed = nginxConfiguration(readHostedSite(site)!).replace("listen 80;", `listen 127.0.0.1:${port};`);
  const configuration = brotliModule === undefined ? printed : printed.replace("# brotli_static", "brotli_static");
  writeFileSync(
    join(folder, "nginx.conf"),
    `${process.getuid?.() === 0 ? "user root;" : ""}${brotliModule === undefined ? "" : `load_module ${brotliModule};`}
    pid ${folder}/pid; error_log ${folder}/errors; events {}
    http { include ${types}; default_type application/octet-stream; access_log off; ${own.join(" ")}\n${configuration} }`,
  );
  const run = (...words: string[]) =>
    execFileSync(nginx!, ["-p", folder, "-e", join(folder, "errors"), "-c", join(folder, "nginx.conf"), ...words]);
  run();
  context.after(() => run("-s", "stop"));
  return port;
}

for (const basePath of ["/", "/kho-tin/"]) {
  const skip = noNginx && "There is no nginx on this machine, so its configuration is not tried.";
  test(`nginx answers old and withdrawn addresses, and tells browsers what it should, at ${basePath}`, {
    skip,
  }, async (context) => {
    const [site, base] = [await builtAt(basePath), basePath.slice(0, -1)];
    packSome(site);
    const port = await serveByNginx(context, site);
    await checkAnswers(port, base);
    await checkCaching(port, base, site);
    await checkSecurity(port, base, site);
    await checkPacking(port, base);
    if (brotliModule === undefined)
      context.diagnostic("NOT RUN: nginx has no brotli_static here, so no .br file was asked for.");
    else await checkBrotli(port, base);
    // The old portal stood at the root of the host.
    const { location } = await ask(port, "/Default.aspx?newsid=348");
    assert.equal(location, `${basePath}2024/05/mot/`);
  });
}

/** The folder that Debian's packages of Apache were unpacked in, where they are not installed. */
const apacheRoot = process.env.KHOTIN_APACHE ?? "";
const apache = [`${apacheRoot}/usr/sbin/apache2`, "/usr/sbin/httpd"].find(existsSync);

/** Starts Apache for a folder with a `.htaccess` until the test ends; returns the port. */
async function serveByApache(context: TestContext, site: string, basePath: string): Promise<number> {
  const [folder, port] = [temporaryFolder(), await freePort()];
  const modules = [`${apacheRoot}/usr/lib/apache2/modules`, "/usr/lib64/httpd/modules"].find(existsSync)!;
  const wanted = ["mpm_event", "authz_core", "dir", "mime", "rewrite", "headers", "alias", "filter", "deflate"];
  writeFileSync(join(site, ".htaccess"), apacheConfiguration(readHostedSite(site)!));
  writeFileSync(join(folder, "types"), "text/html html\ntext/xml xml\ntext/css css\napplication/x-gzip gz\n");
  writeFileSync(
    join(folder, "httpd.conf"),
    [
      ...wanted.map((name) => `LoadModule ${name}_module ${modules}/mod_${name}.so`),
      `ServerRoot ${folder}`,
      `ServerName 127.0.0.1:${port}`,
      `Listen 127.0.0.1:${port}`,
      `PidFile ${folder}/pid`,
      `ErrorLog ${folder}/errors`,
      `TypesConfig ${folder}/types`,
      `DocumentRoot ${basePath === "/" ? site : dirname(site)}`,
      `<Directory ${site}>`,
      "  AllowOverride All",
      "  Require all granted",
      "</Directory>",
      "",
    ].join("\n"),
  );
  const run = (word: string) =>
    execFileSync(apache!, ["-f", join(folder, "httpd.conf"), "-k", word], { stdio: "ignore" });
  run("start");
  context.after(() => run("stop"));
  return port;
}

for (const basePath of ["/", "/kho-tin/"]) {
  const skip = apache === undefined && "There is no Apache on this machine, so its configuration is not tried.";
  test(`Apache answers old and withdrawn addresses, and tells browsers what it should, at ${basePath}`, {
    skip,
  }, async (context) => {
    const [site, base] = [await builtAt(basePath), basePath.slice(0, -1)];
    packSome(site);
    const port = await serveByApache(context, site, basePath);
    await checkAnswers(port, base);
    await checkCaching(port, base, site);
    await checkSecurity(port, base, site);
    await checkPacking(port, base);
    await checkBrotli(port, base);
  });
}

test("the configurations of Netlify and S3 say what these hosts can do", async () => {
  const site = readHostedSite(await builtAt("/kho-tin/"))!;
  const lines = netlifyRedirects(site).split("\n");
  for (const line of [
    "/Default.aspx newsid=348 /kho-tin/2024/05/mot/ 301!",
    "/kho-tin/tin/mot.html /kho-tin/2024/05/mot/ 301!",
    "/tim.asp q=h%E1%BB%99i+ch%E1%BB%A3 id=%26 /kho-tin/2024/05/mot/ 301!",
    "/kho-tin/2022/01/go/ /kho-tin/2022/01/go/index.html 410!",
  ])
    assert.ok(lines.includes(line), line);
  assert.match(hostHeaders(site), /^\/kho-tin\/assets\/\*\n {2}Cache-Control: public, max-age=31536000, immutable$/m);
  assert.equal(hostHeaders(site).match(/^\/kho-tin\/\*\n {2}X-Content-Type-Options: nosniff$/gm)?.length, 1);
  assert.equal(JSON.parse(s3Configuration(site)).ErrorDocument.Key, "kho-tin/404.html");
  assert.match(s3Limits(site).join("\n"), /3 địa chỉ cũ có dấu \?[\s\S]*1 bài đã gỡ/);
  assert.equal(site.unclearCount, 1);
});

test("khotin host prints or writes a configuration, and says when it is used wrongly", async () => {
  const site = await builtAt("/");
  const root = temporaryFolder();
  mkdirSync(join(root, "_site"));
  cpSync(site, join(root, "_site"), { recursive: true });
  const printed = await khotin(["host", "netlify"], { cwd: root });
  assert.deepEqual([printed.code, printed.stderr], [0, ""]);
  const written = await khotin(["host", "netlify", "--site", site, "--out", "a/_redirects"], { cwd: root });
  assert.deepEqual([written.code, written.stdout], [0, ""]);
  assert.equal(readFileSync(join(root, "a/_redirects"), "utf8"), printed.stdout);
  const wrong = [
    ["host", "iis"],
    ["host", "nginx", "--site", "khong-co"],
  ];
  for (const words of wrong) assert.equal((await khotin(words, { cwd: root })).code, 2, words.join(" "));
});
