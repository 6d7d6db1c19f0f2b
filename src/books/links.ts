import type { Article } from "../content/article.ts";

/** What links of a book are settled by. */
export interface BookPlace {
  /** `https://kho-tin.example/` or `https://host/kho-tin/`. */
  readonly baseUrl: string;
  /** The articles of the book, by their addresses without the base path. */
  readonly articles: ReadonlyMap<string, Article>;
}

/** The name of an article's document in the folder of the book: `05-mua-lon.xhtml`. */
export function documentName(url: string): string {
  const [month = "", slug = ""] = url.split("/").slice(2, 4);
  return `${month}-${slug}.xhtml`;
}

/**
 * Where a link of an article leads in the book: to another article of the book, or to the published site.
 *
 * @param href as the article's page has it
 * @returns `null` where the link leads nowhere
 */
export function bookHref(href: string, { baseUrl, articles }: BookPlace): string | null {
  const [path = "", anchor] = href.split("#", 2);
  const base = new URL(baseUrl);
  const url = `/${path.slice(base.pathname.length)}`;
  const target = path.startsWith(base.pathname) ? articles.get(url) : undefined;
  if (target === undefined) return webHref(href, base);
  const isThere = anchor !== undefined && anchorsOf(target).includes(decoded(anchor));
  return isThere ? `${documentName(url)}#${anchor}` : documentName(url);
}

function anchorsOf({ state, body }: Article): readonly string[] {
  return state === "withdrawn" ? [] : body.anchors;
}

function decoded(anchor: string): string {
  try {
    return decodeURIComponent(anchor);
  } catch {
    return anchor;
  }
}

/** An address as RFC 3986 has it, which is stricter than browsers are; `null` for what is no address. */
export function webHref(href: string, base: URL | string): string | null {
  if (!URL.canParse(href, base)) return null;
  const url = new URL(href, base);
  if (!["http:", "https:", "mailto:", "tel:"].includes(url.protocol)) return null;
  const { host, href: whole } = url;
  const start = whole.indexOf(host) + host.length;
  const rest = whole.slice(start).replace(/%(?![0-9a-f]{2})/gi, "%25");
  return whole.slice(0, start) + rest.replace(/[[\]|\\^`{}"<>]/g, (sign) => encodeURIComponent(sign));
}
