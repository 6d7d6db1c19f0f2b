import type { Found } from "../found-item.ts";
import { findOne, type HtmlPage } from "../html/dom.ts";
import type { CapturedPage } from "./captured-page.ts";

/** Where a page stood on its portal, and when it was taken from there. */
export interface PageOrigin {
  /** Absolute; `null` where nothing tells. */
  readonly address: Found<string> | null;
  readonly capturedAt: Found<string> | null;
  /** All addresses the page answers at. */
  readonly addresses: readonly string[];
}

/** Finds out where a page comes from: the crawl, else the page's own word, else the comment of the program that saved it. */
export function pageOrigin(page: CapturedPage, html: string, document: HtmlPage): PageOrigin {
  const saved = savedFrom(html);
  const crawled = page.address === null ? null : { value: page.address, from: "địa chỉ lúc thu thập" };
  // Programs that save pages make addresses relative to the files they write: those tell nothing of the portal's.
  const canonical = declaredAddress(document, crawled?.value ?? null);
  const address = canonical ?? crawled ?? saved.address;
  const known = [crawled, saved.address, canonical].flatMap((each) => (each === null ? [] : [each.value]));
  const local = page.localAddress === undefined ? [] : [page.localAddress];
  return {
    address,
    capturedAt: page.capturedAt ?? saved.capturedAt,
    addresses: [...new Set([...known, ...local])],
  };
}

/** What a page itself says of its address. A relative one starts from where the page was found. */
function declaredAddress(document: HtmlPage, start: string | null): Found<string> | null {
  const link = findOne("link[rel=canonical][href]", document)?.attribs.href;
  const graph = findOne("meta[property='og:url'][content]", document)?.attribs.content;
  const base = findOne("base[href]", document)?.attribs.href;
  const written = [
    ["link[rel=canonical]", link],
    ["meta[property=og:url]", graph],
    ["base[href]", base],
  ] as const;
  for (const [from, value] of written) {
    const address = webAddress(value ?? "", start);
    const path = address === null ? "/" : new URL(address).pathname;
    // A portal that names its home page on every page tells nothing.
    const isHome = path === "/" && new URL(address ?? "http://x/").search === "";
    const startsElsewhere = start !== null && new URL(start).pathname !== "/";
    if (address !== null && !(isHome && (startsElsewhere || from !== "link[rel=canonical]")))
      return { value: address, from };
  }
  return null;
}

function webAddress(written: string, start: string | null): string | null {
  const href = written.trim();
  if (href === "" || (start === null && !/^https?:\/\//i.test(href))) return null;
  try {
    const url = new URL(href, start ?? undefined);
    url.hash = "";
    return /^https?:$/.test(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}

/** What programs that save pages write into them: browsers, HTTrack, SingleFile. */
function savedFrom(html: string): Pick<PageOrigin, "address" | "capturedAt"> {
  const head = `${html.slice(0, 8192)}\n${html.slice(-2048)}`;
  const browser = /<!--\s*saved from url=\(\d+\)(\S+)\s*-->/i.exec(head);
  if (browser !== null) {
    return { address: found(browser[1]!, "ghi chú “saved from url” của trình duyệt"), capturedAt: null };
  }
  const track = /<!--\s*Mirrored from (\S+) by HTTrack[^,]*,\s*([^>]*?)\s*-->/i.exec(head);
  if (track !== null) {
    return {
      address: found(/^https?:/i.test(track[1]!) ? track[1]! : `http://${track[1]!}`, "ghi chú của HTTrack"),
      capturedAt: moment(track[2]!, "ghi chú của HTTrack"),
    };
  }
  const single = /Page saved with SingleFile\s*url:\s*(\S+)\s*saved date:\s*([^\n]+)/i.exec(head);
  if (single === null) return { address: null, capturedAt: null };
  return {
    address: found(single[1]!, "ghi chú của SingleFile"),
    capturedAt: moment(single[2]!, "ghi chú của SingleFile"),
  };
}

function found(value: string, from: string): Found<string> | null {
  const address = webAddress(value, null);
  return address === null ? null : { value: address, from };
}

function moment(written: string, from: string): Found<string> | null {
  const ms = Date.parse(written.replace(/\([^)]*\)/g, "").trim());
  return Number.isNaN(ms) ? null : { value: `${new Date(ms).toISOString().slice(0, 19)}Z`, from };
}
