import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { chromium } from "playwright-core";
import { findChromium, HOW_TO_INSTALL } from "../support/find-chromium.ts";
import { answerRange, rangeBytes } from "../support/serve.ts";

/** Queries a reader of the sample archive might type: short and long, common and rare, with and without accents. */
const QUERIES = [
  "nghị quyết hội đồng nhân dân thành phố",
  "lang nghe truyen thong o phuong mau hai",
  "Mẫu Thanh Một",
  "công tác",
  "thành phố",
  "ubnd",
  "35-CT/TW",
  "20/06/2024",
  "thanhf phoos",
  "hoi nghi tong ket cong tac dnag",
  "chuyển đổi số trong giải quyết thủ tục hành chính đạt kết quả thế nào",
];

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".json": "application/json",
  ".css": "text/css",
  ".svg": "image/svg+xml",
};

interface Cost {
  readonly bytes: number;
  readonly requests: number;
  readonly plainMs: number;
  readonly refinedMs: number;
}

/** What searches of a built site (at the root of its host) cost: everything loaded for them, as a server compresses it. */
export async function searchCosts(siteDir: string): Promise<string> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error(HOW_TO_INSTALL);
  let sent: number[] = [];
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://x").pathname);
    const file = join(siteDir, path.endsWith("/") ? `${path}index.html` : path);
    if (!existsSync(file) || !statSync(file).isFile()) return response.writeHead(404).end();
    if (answerRange(request, response, file)) return void sent.push(rangeBytes(request.headers.range));
    const type = TYPES[extname(file)];
    const bytes = type === undefined ? readFileSync(file) : gzipSync(readFileSync(file));
    sent.push(bytes.length);
    response.writeHead(200, {
      "cache-control": "max-age=600",
      "content-type": type ?? "application/octet-stream",
      ...(type === undefined ? {} : { "content-encoding": "gzip" }),
    });
    response.end(bytes);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/tim-kiem/`;
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  const rows: string[] = [];
  const settled = async (page: Page, act: () => Promise<readonly [number, number]>): Promise<Cost> => {
    await page.waitForLoadState("networkidle");
    sent = [];
    const [plainMs, refinedMs] = await act();
    return { bytes: sent.reduce((sum, size) => sum + size, 0), requests: sent.length, plainMs, refinedMs };
  };
  const warm = await browser.newPage();
  await warm.goto(`${address}?q=mau`);
  await warm.waitForSelector("#ket-qua[aria-busy=false] > li");
  for (const query of QUERIES) {
    const page = await (await browser.newContext()).newPage();
    const cold = await settled(page, async () => {
      const startedMs = performance.now();
      await page.goto(`${address}?q=${encodeURIComponent(query)}`, { waitUntil: "commit" });
      await page.waitForSelector("#ket-qua > li");
      const plainMs = performance.now() - startedMs;
      await page.waitForSelector("#ket-qua[aria-busy=false] > li");
      return [plainMs, performance.now() - startedMs];
    });
    await page.context().close();
    rows.push(row(query, [cold, await settled(warm, () => warm.evaluate(ask, query))]));
  }
  await browser.close();
  server.closeAllConnections();
  server.close();
  const heads = [
    "Query",
    ...["cold", "warm"].flatMap((kind) => [`${kind}, KB`, "requests", "plain, ms", "refined, ms"]),
  ];
  return [`| ${heads.join(" | ")} |`, `|---|${"---:|".repeat(8)}`, ...rows, ""].join("\n");
}

function row(query: string, costs: readonly Cost[]): string {
  const cells = costs.flatMap(({ bytes, requests, plainMs, refinedMs }) => [
    Math.round(bytes / 1000),
    requests,
    Math.round(plainMs),
    Math.round(refinedMs),
  ]);
  return `| ${query} | ${cells.join(" | ")} |`;
}

/** Runs in the page: asks, and gives the milliseconds to the first results and to the last. */
async function ask(query: string): Promise<readonly [number, number]> {
  const list = document.querySelector("#ket-qua")!;
  const field = document.querySelector<HTMLInputElement>("#tu-khoa")!;
  list.replaceChildren();
  field.value = query;
  const startedMs = performance.now();
  field.form!.requestSubmit();
  let plainMs = 0;
  for (;;) {
    await new Promise((done) => setTimeout(done, 4));
    const nowMs = performance.now() - startedMs;
    if (plainMs === 0 && list.childElementCount > 0) plainMs = nowMs;
    if (list.getAttribute("aria-busy") === "false") return [plainMs, nowMs];
  }
}
