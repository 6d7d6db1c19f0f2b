/**
 * `npm run screenshots`: every kind of page at 360 and 1280 px, light and dark, and on paper, into docs/screenshots/
 * as small WebP, and the list of them into docs/readers.md. The site shown is an invented one of 300 articles.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import sharp from "sharp";
import { programRoot } from "../../src/program/root.ts";
import { browser } from "../support/browser.ts";
import { buildOwnContent, oldestOwnArticle } from "../support/own-content.ts";
import { PAGE_KINDS, richFiles } from "../support/rich-site.ts";
import { serve } from "../support/serve.ts";
import { type BuiltSite, buildFolder, siteOf } from "../support/site-of.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const OUT = join(programRoot, "docs", "screenshots");
const DOCUMENT = join(programRoot, "docs", "readers.md");

/** How much of a page is shown: a listing goes on as it begins. In CSS pixels. */
const TALLEST = 1600;

/** Wide pages are kept smaller than they are shown: their width in the picture. */
const WIDEST = 896;

const looks = [
  { look: "360", width: 360, colorScheme: "light" },
  { look: "360-dark", width: 360, colorScheme: "dark" },
  { look: "1280", width: 1280, colorScheme: "light" },
  { look: "1280-dark", width: 1280, colorScheme: "dark" },
] as const;

/** The sample has many of everything; what it has none of is shown of the tests' own site. */
async function sites() {
  const folder = temporaryFolder();
  const program = join(programRoot, "src", "cli.ts");
  execFileSync(process.execPath, [program, "sample", "--articles", "300", "--out", join(folder, "content")]);
  const sample = await buildFolder(join(folder, "content"), folder, { search: true });
  const rich = await siteOf(await richFiles()).build();
  const own = await buildOwnContent();
  return { sample, rich, own };
}

/** Addresses of the sample: whichever of a kind has most to show. */
function samplePages(site: BuiltSite): Readonly<Record<string, string>> {
  const pages = site.files().filter((file) => file.endsWith("/index.html"));
  const largest = (pattern: RegExp) =>
    pages
      .filter((file) => pattern.test(file))
      .toSorted(
        (one, other) =>
          statSync(join(site.out, other)).size - statSync(join(site.out, one)).size || (one < other ? -1 : 1),
      )[0]!
      .replace(/index\.html$/, "");
  return {
    home: "",
    year: "2024/",
    month: largest(/^\d{4}\/\d\d\/index/),
    category: largest(/^chuyen-muc\/[^/]+\/index/),
    "year of a category": largest(/^chuyen-muc\/[^/]+\/\d{4}\/index/),
    topic: largest(/^chu-de\/[^/]+\/index/),
    person: largest(/^nhan-vat\/[^/]+\/index/),
    "day of all years": largest(/^ngay-nay\/[^/]+\/index/),
    "calendar of all years": "ngay-nay/",
    author: largest(/^tac-gia\/[^/]+\/index/),
    document: largest(/^van-ban\/[^/]+\/index/),
    featured: "noi-bat/",
    standing: "gioi-thieu/",
    search: "tim-kiem/?q=truong",
  };
}

const { sample, rich, own } = await sites();
const served = { sample: await serve(sample.out), rich: await serve(rich.out), own: await serve(own.out) };
const shown: readonly (readonly [kind: string, href: string])[] = [
  ...Object.entries(samplePages(sample)).map(([kind, path]) => [kind, served.sample.href + path] as const),
  ["article", served.own.href + oldestOwnArticle().slice(1)],
  ["article with pictures", served.rich.href + PAGE_KINDS.article],
  ["tombstone", served.rich.href + PAGE_KINDS.tombstone],
  ["not found", `${served.rich.href}404.html`],
  ["without network", `${served.rich.href}ngoai-tuyen/`],
];
const started = await browser();
// The pictures of the editing page are those of `npm run screenshots-editing`.
for (const name of readdirSync(OUT)) if (!name.startsWith("bien-tap-")) rmSync(join(OUT, name));
mkdirSync(OUT, { recursive: true });
try {
  for (const [kind, href] of shown) {
    const { page, context } = await started.open();
    await open(page, href);
    for (const { look, width, colorScheme } of looks) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme });
      const tall = await page.evaluate(() => document.documentElement.scrollHeight);
      const clip = { x: 0, y: 0, width, height: Math.min(tall, TALLEST) };
      await keep(await page.screenshot({ fullPage: true, clip }), `${slug(kind)}-${look}`);
    }
    await paper(page, kind);
    await context.close();
    console.error(kind);
  }
} finally {
  await started.close();
  for (const each of Object.values(served)) await each.close();
}
listThem();

async function open(page: Page, href: string): Promise<void> {
  await page.goto(href, { waitUntil: "networkidle" });
  if (href.includes("?q=")) await page.locator("#ket-qua:not([aria-busy=true]) li").first().waitFor();
  await page.evaluate(() => document.fonts.ready);
}

/** A page as printed: its width is A4's between the margins, its style paper's. */
async function paper(page: Page, kind: string): Promise<void> {
  await page.setViewportSize({ width: 643, height: 900 });
  await page.emulateMedia({ media: "print", colorScheme: "light" });
  await keep(await page.screenshot({ clip: { x: 0, y: 0, width: 643, height: 900 } }), `${slug(kind)}-paper`);
  if (kind === "article")
    writeFileSync(join(OUT, "article.pdf"), await page.pdf({ preferCSSPageSize: true, pageRanges: "1-2" }));
}

async function keep(picture: Buffer, name: string): Promise<void> {
  const small = sharp(picture).resize({ width: WIDEST, withoutEnlargement: true });
  await small.webp({ quality: 45, effort: 4 }).toFile(join(OUT, `${name}.webp`));
}

function slug(kind: string): string {
  return kind.replaceAll(" ", "-");
}

function listThem(): void {
  const names = [...looks.map(({ look }) => look), "paper"];
  const head = [`| page | ${names.join(" | ")} |`, `|---|${names.map(() => "---").join("|")}|`];
  const rows = shown.map(
    ([kind]) => `| ${kind} | ${names.map((name) => `[${name}](screenshots/${slug(kind)}-${name}.webp)`).join(" | ")} |`,
  );
  const text = readFileSync(DOCUMENT, "utf8");
  const list = [...head, ...rows].join("\n");
  writeFileSync(
    DOCUMENT,
    text.replace(/(<!-- screenshots -->\n)[\s\S]*?(<!-- \/screenshots -->)/, `$1\n${list}\n\n$2`),
  );
  const bytes = readdirSync(OUT).reduce((sum, name) => sum + statSync(join(OUT, name)).size, 0);
  console.log(`${readdirSync(OUT).length} files, ${Math.round(bytes / 1000)} KB`);
}
