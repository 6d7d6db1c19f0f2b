import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { deployScript } from "../../src/hosting/deploy.ts";
import { nginxConfiguration } from "../../src/hosting/nginx.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const rsync = ["/usr/bin/rsync", "/usr/local/bin/rsync"].find(existsSync);
const skip = (rsync === undefined || process.platform !== "linux") && "There is no rsync of Linux on this machine.";

/** A folder with the script, and a site of which each release names an asset of its own. */
function aServer() {
  const root = temporaryFolder();
  const [script, site, served] = ["deploy.sh", "site", "served"].map((name) => join(root, name)) as [
    string,
    string,
    string,
  ];
  writeFileSync(script, deployScript());
  // Like a build, it leaves alone what is the same.
  const write = (path: string, text: string) => {
    if (existsSync(join(site, path)) && readFileSync(join(site, path), "utf8") === text) return;
    mkdirSync(dirname(join(site, path)), { recursive: true });
    writeFileSync(join(site, path), text);
  };
  return {
    write,
    remove: (path: string) => rmSync(join(site, path)),
    /** Writes the files of a release of the site. */
    release: (number: number) => {
      rmSync(join(site, "assets"), { recursive: true, force: true });
      write("ledger.json", "{}");
      write("index.html", `assets/style-${number}.css`);
      write(`assets/style-${number}.css`, `style ${number}`);
      write("2024/05/mot/index.html", "Một".repeat(1000));
    },
    run: (words: readonly string[] = [site, served], env: Readonly<Record<string, string>> = {}) =>
      execFileSync("sh", [script, ...words], { env: { ...process.env, ...env }, encoding: "utf8", stdio: "pipe" }),
    start: () => spawn("sh", [script, site, served], { stdio: "ignore" }),
    served,
    shown: (path: string) => readFileSync(join(served, "current", path), "utf8"),
  };
}

test("a reader never finds a page without its assets while releases follow one another", { skip }, async () => {
  const server = aServer();
  server.release(1);
  server.run();
  let open = server.shown("index.html");
  let reads = 0;
  for (let number = 2; number <= 6; number++) {
    server.release(number);
    const run = server.start();
    const ended = new Promise<number | null>((done) => run.on("exit", done));
    let code: number | null | undefined;
    ended.then((found) => {
      code = found;
    });
    while (code === undefined) {
      // The page that a reader opened before is shown on, then another is opened.
      assert.equal(server.shown(open), `style ${/\d+/.exec(open)![0]}`);
      open = server.shown("index.html");
      reads++;
      await new Promise(setImmediate);
    }
    assert.equal(code, 0);
  }
  assert.ok(reads > 20);
  assert.equal(server.shown("index.html"), "assets/style-6.css");
});

test("a release shares what did not change with the one before, and leads back to it", { skip }, () => {
  const server = aServer();
  server.release(1);
  server.write("cu.html", "cũ");
  server.run();
  server.release(2);
  server.remove("cu.html");
  server.run();
  const at = (number: number, path: string) => join(server.served, "releases", String(number), path);
  assert.equal(statSync(at(1, "2024/05/mot/index.html")).ino, statSync(at(2, "2024/05/mot/index.html")).ino);
  assert.ok(!existsSync(at(2, "cu.html")), "what the site no longer has is gone");
  assert.equal(server.run(["--back", server.served]), `${server.served}/current -> releases/1\n`);
  assert.equal(server.shown("cu.html"), "cũ");
  assert.throws(() => server.run(["--back", server.served]), /no earlier release/);
});

const hasBrotli = ["/usr/bin/brotli", "/usr/local/bin/brotli"].some(existsSync);

test("texts are packed once, and again where they changed", { skip }, () => {
  const server = aServer();
  server.release(1);
  const forms = { GZIP_FILES: "yes", ...(hasBrotli ? { BROTLI_FILES: "yes" } : {}) };
  server.run(undefined, forms);
  server.release(2);
  server.run(undefined, forms);
  const packed = (number: number, path: string) => join(server.served, "releases", String(number), `${path}.gz`);
  assert.equal(gunzipSync(readFileSync(packed(2, "index.html"))).toString(), "assets/style-2.css");
  assert.equal(statSync(packed(1, "2024/05/mot/index.html")).ino, statSync(packed(2, "2024/05/mot/index.html")).ino);
  assert.notEqual(statSync(packed(1, "index.html")).ino, statSync(packed(2, "index.html")).ino);
  if (!hasBrotli) return;
  const brotli = packed(2, "index.html").replace(/gz$/, "br");
  assert.equal(brotliDecompressSync(readFileSync(brotli)).toString(), "assets/style-2.css");
});

test("a folder that is no site, and a second run at the same time, change nothing", { skip }, () => {
  const server = aServer();
  server.release(1);
  server.run();
  assert.throws(() => server.run([temporaryFolder(), server.served]), /no built site/);
  mkdirSync(join(server.served, "lock"));
  assert.throws(() => server.run(), /Another run/);
  assert.ok(existsSync(join(server.served, "lock")), "the lock of the other run stays");
  assert.equal(readlinkSync(join(server.served, "current")), "releases/1");
});

test("old releases go, and with them the assets that only they had", { skip }, () => {
  const server = aServer();
  for (let number = 1; number <= 5; number++) {
    server.release(number);
    server.run(undefined, { KEEP: "2" });
  }
  const kept = readdirSync(join(server.served, "releases")).filter((name) => /^\d+$/.test(name));
  assert.equal(kept.length, 3);
  const assets = readdirSync(join(server.served, "current/assets"));
  assert.deepEqual(assets, ["style-3.css", "style-4.css", "style-5.css"]);
});

test("nginx is told of packed texts where a site has them", () => {
  const site = {
    folder: "/srv/site",
    baseUrl: "https://kho.example/",
    basePath: "/",
    moved: [],
    gone: [],
    unclearCount: 0,
  };
  assert.match(nginxConfiguration({ ...site, packed: ["gz"] }), /gzip_static on;/);
  assert.match(nginxConfiguration({ ...site, packed: ["gz", "br"] }), /^ {2}# brotli_static on;$/m);
  assert.doesNotMatch(nginxConfiguration({ ...site, packed: [] }), /gzip_static|brotli/);
});
