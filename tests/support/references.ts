import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { BuiltSite } from "./site-of.ts";

/** An address a published file names, as written. */
export interface Reference {
  /** The file that names it. */
  readonly from: string;
  readonly href: string;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Text out of HTML or XML. */
function unescaped(markup: string): string {
  return markup.replace(/&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/gi, (all, hex, decimal, name) => {
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    return decimal !== undefined ? String.fromCodePoint(Number(decimal)) : (ENTITIES[name] ?? all);
  });
}

const matches = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((match) => unescaped(match[1]!));

/** Every address a page names: links, pictures, scripts, forms, refreshes and absolute ones in its metadata. */
function hrefsOfHtml(html: string): readonly string[] {
  const sets = matches(html, /\ssrcset="([^"]*)"/g).flatMap((set) =>
    set.split(/,\s+/).map((candidate) => candidate.trim().split(/\s+/)[0]!),
  );
  return [
    ...matches(html, /\s(?:href|src|action|data-src|cite|poster)="([^"]*)"/g),
    ...sets,
    ...matches(html, /content="\d+; url=([^"]*)"/g),
    ...matches(html, /<meta (?:property|name)="(?:og:url|og:image|DC\.identifier)" content="([^"]*)"/g),
    ...matches(html, /"(?:url|@id|item|image|mainEntityOfPage)":"([^"]*)"/g),
  ];
}

function hrefsOfXml(xml: string): readonly string[] {
  return [
    ...matches(xml, /\s(?:href|url|template)="([^"]*)"/g),
    ...matches(xml, /<(?:loc|link|guid[^>]*|id|Image[^>]*)>([^<]*)</g),
  ];
}

function hrefsOfJson(json: string): readonly string[] {
  const found: string[] = [];
  JSON.parse(json, (key, value: unknown) => {
    const isAddress = /^(?:url|href|id|src|image|cover|schema|home_page_url|feed_url|start_url|scope|\$id)$/.test(key);
    if (isAddress && typeof value === "string") found.push(value);
    return value;
  });
  return found;
}

const readers: readonly (readonly [RegExp, (text: string) => readonly string[]])[] = [
  [/\.html$/, hrefsOfHtml],
  [/\.xml$/, hrefsOfXml],
  [/^(?!ledger\b)(?:.*\/)?(?!chi-muc|tu-dien)[^/]*\.(?:json|webmanifest)$/, hrefsOfJson],
  [/\.txt$/, (text) => matches(text, /^(?:Sitemap|Disallow): *(\S+)/gm)],
];

/** Every address the published files name. */
export function referencesOf(site: BuiltSite): readonly Reference[] {
  return site.files().flatMap((from) => {
    if (from.startsWith("tim-kiem/chi-muc/")) return [];
    const read = readers.find(([names]) => names.test(from))?.[1];
    return read === undefined ? [] : read(site.file(from)).map((href) => ({ from, href }));
  });
}

/**
 * References that nothing published answers, as `file → address`. Addresses of other sites are none of its business.
 *
 * @param baseUrl where the site is served: `https://host/kho-tin/`
 */
export function deadReferences(site: BuiltSite, baseUrl: string): readonly string[] {
  const base = new URL(baseUrl);
  const ids = new Map<string, ReadonlySet<string>>();
  const dead = referencesOf(site).filter(({ from, href }) => {
    const own = new URL(encodeURI(from), base);
    if (!URL.canParse(href, own)) return true;
    const url = new URL(href.replace("{searchTerms}", "tin"), own);
    if (!/^https?:$/.test(url.protocol) || url.origin !== base.origin) return false;
    if (!url.pathname.startsWith(base.pathname)) return true;
    const path = decodeURIComponent(url.pathname.slice(base.pathname.length));
    const file = path === "" || path.endsWith("/") ? `${path}index.html` : path;
    if (!existsSync(join(site.out, file))) return true;
    return url.hash !== "" && !idsOf(site.out, file, ids).has(decodeURIComponent(url.hash.slice(1)));
  });
  return dead.map(({ from, href }) => `${from} → ${href}`);
}

function idsOf(out: string, file: string, known: Map<string, ReadonlySet<string>>): ReadonlySet<string> {
  const ids = known.get(file) ?? new Set(matches(readFileSync(join(out, file), "utf8"), /\sid="([^"]*)"/g));
  known.set(file, ids);
  return ids;
}
