import { createReadStream, existsSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join, normalize } from "node:path";
import { build } from "esbuild";
import { type Browser, chromium, type Page } from "playwright-core";
import type { SearchRecord } from "../../src/search/index/record.ts";
import { answerRange, rangeBytes } from "../support/serve.ts";
import { publishSearch } from "./publish-search.ts";

/** The site's root path on the test server: not the server's own root, so that every address must carry it. */
export const BASE = "/kho-tin/";
const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; connect-src 'self'; worker-src 'self' blob:";
const PAGE = `<!doctype html><html lang="vi"><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>Tìm kiếm</title><script type="module" src="${BASE}search.js"></script>
<form id="tim-kiem-form" action="${BASE}tim-kiem/" data-base="${BASE}"><input id="tu-khoa" name="q" type="search"><button>Tìm</button><fieldset id="loc" hidden></fieldset></form>
<p id="trang-thai"></p><ol id="ket-qua" aria-busy="false"></ol><button id="them" type="button" hidden>Thêm</button>`;
const TYPES: Readonly<Record<string, string>> = {
  ".js": "text/javascript",
  ".json": "application/json",
  ".html": "text/html; charset=utf-8",
};

/** A published search, served on this machine and open in a browser. */
export interface SearchPage {
  readonly page: Page;
  readonly origin: string;
  /** Folder the site is served from. */
  readonly siteDir: string;
  /** Everything requested since the last call: bytes as sent. */
  readonly takeBytes: () => number;
  /** Types a query and gives the addresses of the articles shown, in order, when the answer stands. */
  readonly ask: (query: string) => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
}

/** Chromium's path on this machine, or `null`. */
export function chromiumPath(): string | null {
  const places = [process.env.CHROME_PATH, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
  return places.find((place): place is string => place !== undefined && existsSync(place)) ?? null;
}

export async function openSearchPage(records: readonly SearchRecord[], existing?: string): Promise<SearchPage> {
  const siteDir = existing ?? mkdtempSync(join(tmpdir(), "khotin-search-"));
  if (existing === undefined) await publishSearch(siteDir, join(siteDir, "kho-tam"), records);
  await build({
    entryPoints: [join(import.meta.dirname, "../../src/search/page/search.ts")],
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    outfile: join(siteDir, "search.js"),
  });
  let bytes = 0;
  const server = serve(siteDir, (size) => {
    bytes += size;
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const browser = await launch();
  const page = await browser.newPage();
  await page.goto(`${origin}${BASE}tim-kiem/`);
  return {
    page,
    origin,
    siteDir,
    takeBytes: () => {
      const taken = bytes;
      bytes = 0;
      return taken;
    },
    ask: (query) => ask(page, query),
    close: async () => {
      await browser.close();
      await new Promise((done) => server.close(done));
      if (existing === undefined) rmSync(siteDir, { recursive: true, force: true });
    },
  };
}

function launch(): Promise<Browser> {
  const executablePath = chromiumPath();
  if (executablePath === null) throw new Error("No Chromium found: install it, or name it with CHROME_PATH");
  const args =
    "--disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync";
  return chromium.launch({ executablePath, chromiumSandbox: false, args: args.split(" ") });
}

function serve(siteDir: string, sent: (size: number) => void): Server {
  return createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? "/", "http://x").pathname)).slice(BASE.length);
    const file = join(siteDir, path);
    if (path === "tim-kiem/") {
      response.setHeader("content-type", "text/html; charset=utf-8");
      response.end(PAGE);
    } else if (existsSync(file) && statSync(file).isFile()) {
      if (answerRange(request, response, file)) return sent(rangeBytes(request.headers.range));
      sent(statSync(file).size);
      response.setHeader("content-type", TYPES[extname(file)] ?? "application/octet-stream");
      createReadStream(file).pipe(response);
    } else {
      response.statusCode = 404;
      response.end();
    }
  });
}

async function ask(page: Page, query: string): Promise<readonly string[]> {
  await page.locator("#tu-khoa").fill(query);
  await page.locator("#tim-kiem-form").evaluate((form: HTMLFormElement) => form.requestSubmit());
  await page.waitForFunction(() => document.querySelector("#ket-qua")?.getAttribute("aria-busy") === "false");
  const links = await page
    .locator("#ket-qua > li")
    .evaluateAll((items) => items.map((item) => item.querySelector("a")?.pathname ?? ""));
  return links.map((path) => path.slice(BASE.length - 1));
}
