import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import type { SiteView } from "../../src/views/site-context.ts";

/**
 * A part of the frame that only the site and a few words decide: made once for a site and used on all its pages, for
 * the frame is half of a page's elements.
 */
export function frozen(make: (site: SiteView, variant: string) => VNode): (site: SiteView, variant: string) => string {
  const sites = new WeakMap<SiteView, Map<string, string>>();
  return (site, variant) => {
    const kept = sites.get(site) ?? new Map<string, string>();
    sites.set(site, kept);
    const html = kept.get(variant) ?? renderToString(make(site, variant));
    kept.set(variant, html);
    return html;
  };
}
