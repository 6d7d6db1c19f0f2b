import type { ProblemReporter } from "../problems/reporter.ts";
import { type LinkPlace, linkTarget } from "./markdown/link-target.ts";
import { quotedAddress } from "./markdown/written-address.ts";

/** A link of `site.yaml` to a page or file of the site. Whether there is one is known when the site has been read. */
export interface SiteLink {
  readonly url: string;
  /** The id of the heading on that page. */
  readonly anchor?: string;
  /** The link as it is written. */
  readonly href: string;
  /** Where the link is written in `site.yaml`, in UTF-16 units. */
  readonly offset: number;
}

/** What the links of `site.yaml` are read with. */
export interface SiteLinkContext {
  readonly place: LinkPlace;
  readonly report: ProblemReporter;
  /** The list that every link within the site is added to. */
  readonly links: SiteLink[];
}

/** An item of the menu: its name, and what its link gets as `href`. */
export interface MenuItem {
  readonly name: string;
  readonly href: string;
  /** The site path of the page that the item leads to, where it leads to a whole page of the site. */
  readonly url?: string;
}

/**
 * Finds what a link of `site.yaml` leads to. It is written like the links of articles: as an address of the site, as the
 * path of a file, or as an address on the web. A link that must not or cannot be followed is reported, and the result is
 * `null`.
 *
 * @param offset where the link is written in the file, in UTF-16 units
 */
export function settleSiteLink(
  written: string,
  offset: number,
  { place, report, links }: SiteLinkContext,
): { readonly href: string; readonly url?: string; readonly isWeb: boolean } | null {
  const target = linkTarget(written, place);
  const href = quotedAddress(written);
  switch (target.kind) {
    case "unsafe":
      report("unsafe-link", offset, { href });
      return null;
    case "dead":
      report("dead-link", offset, { href, suggestion: null });
      return null;
    case "no-address":
      report("bad-url", offset, { value: href, suggestion: null });
      return null;
    case "external":
      return { href: target.href, isWeb: target.isWeb };
    case "internal": {
      const { url, anchor } = target;
      links.push({ url, ...(anchor === undefined ? {} : { anchor }), href, offset });
      return { href: target.href, isWeb: false, ...(/[?#]/.test(target.href) ? {} : { url }) };
    }
  }
}

/** Reads the menu. An item whose link is reported is left out. */
export function settleMenu(
  items: readonly { readonly name: string; readonly href: { readonly value: string; readonly offset: number } }[],
  context: SiteLinkContext,
): readonly MenuItem[] {
  return items.flatMap(({ name, href: { value, offset } }) => {
    const target = settleSiteLink(value, offset, context);
    if (target === null) return [];
    return [{ name, href: target.href, ...(target.url === undefined ? {} : { url: target.url }) }];
  });
}
