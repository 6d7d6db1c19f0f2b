import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { type AddressInfo, createServer } from "node:net";
import { dirname, join } from "node:path";
import { type TestContext, test } from "node:test";
import { gunzipSync } from "node:zlib";
import { richFiles } from "../support/rich-site.ts";
import { siteOf } from "../support/site-of.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { readDocument } from "./documents.ts";

const program = ["/usr/sbin/nginx", "/usr/local/sbin/nginx", "/opt/homebrew/bin/nginx"].find(existsSync);
const types = ["/etc/nginx/mime.types", "/opt/homebrew/etc/nginx/mime.types"].find(existsSync);
const skip =
  program === undefined || types === undefined
    ? "There is no nginx on this machine, so the recipe of docs/publishing.md is not tried. Debian: apt-get install nginx-light"
    : false;

/** The blocks of the section on nginx: the recipe, and the lines that replace some of it under a base path. */
function recipe(basePath: string): string {
  const [, section = ""] = readDocument("docs/publishing.md").split("## Your own server (nginx)");
  const blocks = section.split("\n## ")[0]!.match(/(?:^ {4}.*\n|^\n(?= {4}))+/gm) ?? [];
  const server = blocks.find((block) => block.trimStart().startsWith("server {"))!;
  const others = blocks.find((block) => block.trimStart().startsWith("root "))!;
  if (basePath === "/") return server;
  return ["root ", "error_page ", 'location ~ "^/'].reduce((text, begin) => {
    const line = others.split("\n").find((each) => each.trim().startsWith(begin));
    assert.ok(line !== undefined, begin);
    return text.replace(/.*\n/g, (each) => (each.trim().startsWith(begin) ? `${line}\n` : each));
  }, server);
}

/** A port that is free at the moment. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

/** Starts nginx with the recipe for a folder, on a port of this machine alone, until the test ends. Returns the port. */
async function serve(context: TestContext, root: string, basePath: string): Promise<number> {
  const folder = temporaryFolder();
  const port = await freePort();
  const server = recipe(basePath)
    .replace("listen 443 ssl;", `listen 127.0.0.1:${port};`)
    .replace(/root \S+;/, `root ${root};`);
  const own = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  );
  const configuration = join(folder, "nginx.conf");
  writeFileSync(
    configuration,
    `${process.getuid?.() === 0 ? "user root;" : ""}
    pid ${folder}/pid; error_log ${folder}/errors; events {}
    http { include ${types}; default_type application/octet-stream; access_log off; ${own.join(" ")}
    ${server} }`,
  );
  const run = (...words: string[]) =>
    execFileSync(program!, ["-p", folder, "-e", join(folder, "errors"), "-c", configuration, ...words], {
      stdio: "ignore",
    });
  // It returns once its server listens.
  run();
  context.after(() => run("-s", "stop"));
  return port;
}

interface Reply {
  readonly status: number | undefined;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly body: Buffer;
}

function ask(port: number, path: string): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: "127.0.0.1", port, path, headers: { "accept-encoding": "gzip" } }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () =>
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }),
      );
    });
    asked.on("error", reject).end();
  });
}

for (const basePath of ["/", "/kho-tin/"]) {
  test(`nginx serves a site at ${basePath} as docs/publishing.md says`, { skip }, async (context) => {
    const source = siteOf(await richFiles());
    const out = join(source.root, "www", basePath);
    const site = await source.build({ outDir: out, baseUrl: `https://kho.example${basePath}` });
    const port = await serve(context, basePath === "/" ? out : dirname(out.replace(/\/$/, "")), basePath);
    const get = (path: string) => ask(port, `${basePath}${path}`);
    const fileLike = (form: RegExp) => site.files().find((file) => form.test(file))!;

    for (const file of [
      "feed.xml",
      "rss.xml",
      "feed.json",
      "ledger/other-0.json",
      "index.html",
      fileLike(/^assets\/.*\.js$/),
    ]) {
      const { status, headers, body } = await get(file);
      assert.deepEqual([status, headers["content-encoding"]], [200, "gzip"], file);
      assert.equal(gunzipSync(body).toString(), site.file(file), file);
      assert.equal(headers["x-content-type-options"], "nosniff");
    }
    assert.equal((await get("feed.xml")).headers["content-type"], "text/xml; charset=utf-8");

    for (const path of ["khong-co/", "2024/05/khong-co/", "assets/khong-co.css", ".khotin/lock", ".khotin.json"]) {
      const { status, body, headers } = await get(path);
      assert.equal(status, 404, path);
      assert.equal(gunzipSync(body).toString(), site.file("404.html"), path);
      assert.equal(headers["cache-control"], "no-cache", path);
    }

    const lasting = [/^assets\/.*\.css$/, /^assets\/.*\.woff2$/, /^\d+\/anh\//].map(fileLike);
    for (const file of lasting)
      assert.equal((await get(file)).headers["cache-control"], "public, max-age=31536000, immutable", file);
    for (const path of ["", "feed.xml", "2021/", "khong-co/assets/a.css"])
      assert.equal((await get(path)).headers["cache-control"], "no-cache", path);
  });
}
