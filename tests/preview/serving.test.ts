import assert from "node:assert/strict";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import type { ShownState } from "../../src/preview/answer.ts";
import { servedHosts } from "../../src/preview/served-hosts.ts";
import { pageServer } from "../../src/preview/server.ts";
import { staticAnswer, typeOf } from "../../src/preview/static-file.ts";
import { folderOf } from "./previewed-site.ts";

const state: ShownState = { build: "1-1", panel: "", basePath: "/", insteadOfPages: null };

function siteIn(context: TestContext): string {
  const folder = folderOf(context, { "secret.txt": "mật" });
  const root = join(folder, "content");
  mkdirSync(join(root, "2024/empty"), { recursive: true });
  mkdirSync(join(root, ".khotin"));
  writeFileSync(join(root, "index.html"), "<body>Trang chủ</body>");
  writeFileSync(join(root, "2024/index.html"), "<body>2024</body>");
  writeFileSync(join(root, "404.html"), "<body>Không thấy</body>");
  writeFileSync(join(root, "ảnh.svg"), "<svg/>");
  mkdirSync(join(root, ".well-known"));
  writeFileSync(join(root, ".khotin/lock"), "1");
  writeFileSync(join(root, ".well-known/security.txt"), "Contact: mailto:a@vi-du.vn");
  writeFileSync(join(root, ".well-known/.nhap"), "mật");
  symlinkSync(join(folder, "secret.txt"), join(root, "link.txt"));
  return root;
}

test("only what was published is found, by its plain name", (context) => {
  const root = siteIn(context);
  const cases: readonly (readonly [target: string, basePath: string, expected: string])[] = [
    ["/", "/", "file index.html"],
    ["/?q=a", "/", "file index.html"],
    ["/2024/", "/", "file 2024/index.html"],
    ["/2024", "/", "redirect /2024/"],
    ["/2024?q=a", "/", "redirect /2024/?q=a"],
    ["//2024", "/", "redirect /2024/"],
    ["/2024/empty/", "/", "none"],
    ["/index.html/", "/", "none"],
    ["/index.html/x", "/", "none"],
    ["/%E1%BA%A3nh.svg", "/", "file ảnh.svg"],
    [`/${"a".repeat(400)}`, "/", "none"],
    ["/.khotin/lock", "/", "none"],
    ["/.well-known/security.txt", "/", "file .well-known/security.txt"],
    ["/kho-tin/.well-known/security.txt", "/kho-tin/", "file .well-known/security.txt"],
    ["/.well-known/", "/", "none"],
    ["/.well-known/.nhap", "/", "none"],
    ["/2024/.well-known/security.txt", "/", "none"],
    ["/link.txt", "/", "none"],
    ["/../secret.txt", "/", "refused"],
    ["/2024/../../secret.txt", "/", "refused"],
    ["/%2e%2e/secret.txt", "/", "refused"],
    ["/%2e%2e%2fsecret.txt", "/", "refused"],
    ["/..\\secret.txt", "/", "refused"],
    ["/..%5csecret.txt", "/", "refused"],
    ["/a%00b", "/", "refused"],
    ["/%", "/", "refused"],
    ["http://vi-du.vn/", "/", "refused"],
    ["/", "/kho-tin/", "redirect /kho-tin/"],
    ["/kho-tin?q=a", "/kho-tin/", "redirect /kho-tin/?q=a"],
    ["/kho-tin/2024/", "/kho-tin/", "file 2024/index.html"],
    ["/kho-tin/2024", "/kho-tin/", "redirect /kho-tin/2024/"],
    ["/2024/", "/kho-tin/", "none"],
    ["/kho-tin/../secret.txt", "/kho-tin/", "refused"],
  ];
  for (const [target, basePath, expected] of cases) {
    const answer = staticAnswer(root, target, basePath);
    const found =
      answer.kind === "file"
        ? `file ${answer.file.slice(root.length + 1)}`
        : answer.kind === "redirect"
          ? `redirect ${answer.to}`
          : answer.kind;
    assert.equal(found, expected, `${target} at ${basePath}`);
  }
});

test("every file of a site has its content type, text with its encoding", () => {
  const types: readonly (readonly [file: string, type: string])[] = [
    ["index.html", "text/html; charset=utf-8"],
    ["site.css", "text/css; charset=utf-8"],
    ["site.js", "text/javascript; charset=utf-8"],
    ["pagefind.mjs", "text/javascript; charset=utf-8"],
    ["wasm.vi.wasm", "application/wasm"],
    ["feed.json", "application/json; charset=utf-8"],
    ["manifest.webmanifest", "application/manifest+json; charset=utf-8"],
    ["sitemap.xml", "application/xml"],
    ["robots.txt", "text/plain; charset=utf-8"],
    ["so-lieu.csv", "text/csv; charset=utf-8"],
    ["lich.ics", "text/calendar; charset=utf-8"],
    ["trich-dan.ris", "application/x-research-info-systems"],
    ["trich-dan.bib", "application/octet-stream"],
    ["so-do.svg", "image/svg+xml"],
    ["anh.JPG", "image/jpeg"],
    ["anh.png", "image/png"],
    ["anh.webp", "image/webp"],
    ["anh.avif", "image/avif"],
    ["favicon.ico", "image/vnd.microsoft.icon"],
    ["chu.woff2", "font/woff2"],
    ["van-ban.pdf", "application/pdf"],
    ["mau.doc", "application/msword"],
    ["mau.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
    ["bang.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
    ["trinh-bay.pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"],
    ["don.odt", "application/vnd.oasis.opendocument.text"],
    ["doc.mp3", "audio/mpeg"],
    ["phim.mp4", "video/mp4"],
    ["bang.pf_table", "application/octet-stream"],
    ["LICENSE", "application/octet-stream"],
  ];
  for (const [file, type] of types) assert.equal(typeOf(`/site.vn/${file}`), type, file);
});

test("a preview answers the hosts it was told, and shows one that other machines can open", () => {
  const machine = [
    { address: "127.0.0.1", internal: true },
    { address: "fe80::1", internal: false },
    { address: "192.168.1.5", internal: false },
  ];
  const local = ["127.0.0.1:8080", "localhost:8080", "[::1]:8080", "LOCALHOST."];
  const strange = ["ke-xau.vn", "ke-xau.vn:8080", "192.168.1.5.ke-xau.vn", "127.0.0.1@ke-xau.vn", "10.0.0.9", ""];
  const cases: readonly (readonly [told: string, shown: string, isOpen: boolean, accepted: readonly string[]])[] = [
    ["127.0.0.1", "127.0.0.1", false, local],
    ["localhost", "localhost", false, local],
    ["0.0.0.0", "192.168.1.5", true, [...local, "192.168.1.5:8080", "[fe80::1]:8080"]],
    ["::", "192.168.1.5", true, [...local, "192.168.1.5"]],
    ["192.168.1.5", "192.168.1.5", true, ["192.168.1.5:8080"]],
    ["May-Chu.local", "May-Chu.local", true, ["may-chu.local:8080", "MAY-CHU.LOCAL"]],
  ];
  for (const [told, shown, isOpen, accepted] of cases) {
    const hosts = servedHosts(told, machine);
    assert.deepEqual([hosts.shown, hosts.isOpenToOthers], [shown, isOpen], told);
    for (const header of accepted) assert.equal(hosts.accepts(header), true, `${told} ${header}`);
    for (const header of strange) assert.equal(hosts.accepts(header), false, `${told} ${header}`);
    assert.equal(hosts.accepts(undefined), false);
  }
  assert.equal(servedHosts("may-chu.local", machine).accepts("192.168.1.5"), false);
  assert.equal(servedHosts("127.0.0.1", machine).accepts("192.168.1.5"), false);
});

interface Reply {
  readonly status: number | undefined;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly text: string;
}

/** Requests a path exactly as it is written, which `fetch` would normalise. */
function ask(
  port: number,
  path: string,
  headers: Readonly<Record<string, string>> = {},
  method = "GET",
): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: "127.0.0.1", port, path, method, headers }, (response) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (chunk: string) => {
        text += chunk;
      });
      response.on("end", () => resolve({ status: response.statusCode, headers: response.headers, text }));
    });
    asked.on("error", reject).end();
  });
}

const noEditing = { desk: () => null, door: () => null };

test("the server answers pages with the script, refuses what leads elsewhere, and lets nothing be kept", async (context) => {
  const pages = pageServer(siteIn(context), new Map(), servedHosts("127.0.0.1", []), () => null, noEditing);
  await new Promise<void>((done) => pages.server.listen(0, "127.0.0.1", done));
  context.after(pages.close);
  const { port } = pages.server.address() as AddressInfo;
  pages.show(state);

  const home = await ask(port, "/");
  const script = '<script src="/__khotin/reload.js" type="module" data-build="1-1"></script>';
  assert.equal(home.text, `<body>Trang chủ${script}</body>`);
  assert.equal(home.headers["cache-control"], "no-store");
  assert.equal(home.headers["content-type"], "text/html; charset=utf-8");

  const missing = await ask(port, "/khong-co/");
  assert.equal(missing.status, 404);
  assert.match(missing.text, /Không thấy/);
  assert.equal((await ask(port, "/../secret.txt")).status, 400);
  assert.equal((await ask(port, `/${"a".repeat(400)}`)).status, 404);
  assert.equal((await ask(port, "/", {}, "POST")).status, 405);
  assert.equal((await ask(port, "/", {}, "HEAD")).text, "");
  assert.equal((await ask(port, "/", { host: "ke-xau.vn" })).status, 403);
  assert.equal((await ask(port, "/", { host: "localhost:1" })).status, 200);
  const picture = await ask(port, "/%E1%BA%A3nh.svg");
  assert.deepEqual([picture.text, picture.headers["content-type"]], ["<svg/>", "image/svg+xml"]);
});

test("requests wait for the first build", async (context) => {
  const pages = pageServer(siteIn(context), new Map(), servedHosts("127.0.0.1", []), () => null, noEditing);
  await new Promise<void>((done) => pages.server.listen(0, "127.0.0.1", done));
  context.after(pages.close);
  const arrived = new Promise<void>((done) => pages.server.once("request", () => done()));
  const reply = ask((pages.server.address() as AddressInfo).port, "/");
  await arrived;
  pages.show({ ...state, build: "1-7" });
  assert.match((await reply).text, /data-build="1-7"/);
});
