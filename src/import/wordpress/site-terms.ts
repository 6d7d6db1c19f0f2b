import type { FoundCategory } from "../found-item.ts";
import { plainLineOf } from "../html/plain-text.ts";
import { childrenNamed, type ParseXml, textNamed, type XmlElement, type XmlNode } from "../parse-xml.ts";

/** What an export says of the whole site. */
export interface SiteTerms {
  /** The address of the site, with a slash at its end; `null` where it is none. */
  readonly base: string | null;
  /** Names of authors by their logins. */
  readonly authors: ReadonlyMap<string, string>;
  /** Categories by their slugs. */
  readonly categories: ReadonlyMap<string, { readonly name: string; readonly parent: string; readonly id: number }>;
}

/** The terms of an export that says nothing of its site. */
export const NO_TERMS: SiteTerms = { base: null, authors: new Map(), categories: new Map() };

/**
 * Reads what stands around the items of an export. `around` is the file without its items.
 *
 * @throws {XmlFault}
 */
export function readSiteTerms(around: string, parse: ParseXml): SiteTerms {
  const channel = findElement(parse(around), "channel");
  if (channel === null) return NO_TERMS;
  const authors = childrenNamed(channel, "wp:author").map(
    (author) =>
      [textNamed(author, "wp:author_login"), plainLineOf(textNamed(author, "wp:author_display_name"))] as const,
  );
  const categories = childrenNamed(channel, "wp:category").map((each) => {
    const name = plainLineOf(textNamed(each, "wp:cat_name"));
    const parent = textNamed(each, "wp:category_parent");
    return [
      textNamed(each, "wp:category_nicename"),
      { name, parent, id: Number(textNamed(each, "wp:term_id")) },
    ] as const;
  });
  const address = ["wp:base_blog_url", "link", "wp:base_site_url"]
    .map((name) => textNamed(channel, name))
    .find((each) => URL.canParse(each));
  return {
    base: address === undefined ? null : baseOf(address),
    authors: new Map(authors),
    categories: new Map(categories),
  };
}

function baseOf(address: string): string {
  const url = new URL(address);
  if (!url.pathname.endsWith("/")) url.pathname += "/";
  return url.href;
}

function findElement(nodes: readonly XmlNode[], name: string): XmlElement | null {
  for (const node of nodes) {
    if (typeof node === "string") continue;
    const found = node.name === name ? node : findElement(node.children, name);
    if (found !== null) return found;
  }
  return null;
}

/** A category by its slug, with those above it. The names of items count where the export lists no categories. */
export function categoryNamed(slug: string, name: string, { categories }: SiteTerms): FoundCategory {
  const parents: string[] = [];
  let parent = categories.get(slug)?.parent ?? "";
  for (let above = categories.get(parent); above !== undefined && parents.length < 10; above = categories.get(parent)) {
    parents.unshift(above.name);
    parent = above.parent;
  }
  return { name: categories.get(slug)?.name || name, slug: slug === "" ? null : slug, parents };
}
