/** Opens the sample pages in a browser. Requests are answered from memory, without server and network. */
import { build } from "esbuild";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import type { PageKind } from "../../src/views/pages.ts";
import { renderPage } from "./render.ts";
import { sampleProps } from "./sample-views.ts";

const origin = "https://kho.example.vn";
const root = new URL("../../", import.meta.url).pathname;

export const featured = {
  articles: [{ href: "/2021/01/noi-bat/", title: "Bài nổi bật <mẫu>", dayText: "28/01/2021" }],
};

/** A light grey picture, 3:2. */
const picture =
  '<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800"><path fill="#ccc" d="M0 0h1200v800H0z"/></svg>';

interface Answer {
  readonly contentType: string;
  readonly body: string | Buffer;
}

async function assets(): Promise<ReadonlyMap<string, Answer>> {
  const { outputFiles } = await build({
    entryPoints: {
      "css/site": `${root}templates/css/site.css`,
      "css/look": `${root}templates/css/look.css`,
      "js/site": `${root}src/browser/site.ts`,
    },
    bundle: true,
    write: false,
    format: "esm",
    outdir: "/",
    loader: { ".woff2": "file" },
    assetNames: "css/[name]",
    logLevel: "silent",
  });
  const types = { css: "text/css", js: "text/javascript", woff2: "font/woff2" } as const;
  // The sample site has a menu, so that its style has the rules of the menu at its end.
  const look = outputFiles.find(({ path }) => path === "/css/look.css")!.contents;
  return new Map(
    outputFiles.map(({ path, contents }) => {
      const contentType = types[path.split(".").at(-1) as keyof typeof types];
      const body = path === "/css/site.css" ? Buffer.concat([contents, look]) : Buffer.from(contents);
      return [path, { contentType, body }] as const;
    }),
  );
}

/** Starts a browser that shows sample pages; `close` ends it. */
export async function openSamples() {
  const executablePath = process.env.CHROME_PATH ?? "/usr/bin/chromium";
  const browser: Browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  const known = await assets();
  const show = async (
    kind: PageKind,
    look: "rich" | "bare",
    options: BrowserContextOptions & { readonly query?: string } = {},
  ): Promise<Page> => {
    const { query = "", ...context } = options;
    const page = await browser.newPage(context);
    const html = renderPage(kind, sampleProps(kind, look)).replace(/<meta http-equiv="refresh"[^>]*>/, "");
    await page.route("**/*", async (route) => {
      const { pathname } = new URL(route.request().url());
      if (pathname === "/trang-mau/") return route.fulfill({ contentType: "text/html; charset=utf-8", body: html });
      if (pathname === "/noi-bat/danh-sach.json") return route.fulfill({ json: featured });
      if (pathname.startsWith("/anh/")) return route.fulfill({ contentType: "image/svg+xml", body: picture });
      const answer = known.get(pathname);
      return answer === undefined ? route.fulfill({ status: 404 }) : route.fulfill(answer);
    });
    await page.goto(`${origin}/trang-mau/${query}`);
    await page.evaluate(() => document.fonts.ready);
    return page;
  };
  return { show, close: () => browser.close() };
}
