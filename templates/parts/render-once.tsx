import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import type { SiteView } from "../../src/views/site-context.ts";
import { InWords } from "./words.tsx";

/**
 * Makes a function that renders a part of the frame once for a site and variant, and then gives the same HTML for all
 * pages. The frame is half of a page's elements.
 *
 * @param make makes the part, which must depend on nothing but the site and the variant
 */
export function renderOnce(
  make: (site: SiteView, variant: string) => VNode,
): (site: SiteView, variant: string) => string {
  const htmlOfSites = new WeakMap<SiteView, Map<string, string>>();
  return (site, variant) => {
    const htmlOfVariants = htmlOfSites.get(site) ?? new Map<string, string>();
    htmlOfSites.set(site, htmlOfVariants);
    const html =
      htmlOfVariants.get(variant) ?? renderToString(<InWords words={site.words}>{make(site, variant)}</InWords>);
    htmlOfVariants.set(variant, html);
    return html;
  };
}
