const LOCATION = /<loc>\s*(?:<!\[CDATA\[)?\s*([^<\]]+?)\s*(?:\]\]>)?\s*<\/loc>/i;
const CHANGED = /<lastmod>\s*([^<]+?)\s*<\/lastmod>/i;

/** When the pages of a sitemap were last changed, as written there, by their addresses. A page is not younger than that. */
export function datesInSitemap(xml: string): ReadonlyMap<string, string> {
  const dates = new Map<string, string>();
  // What stands before the first entry tells of no page.
  for (const entry of xml.split(/<url(?=[\s>])/i).slice(1)) {
    const location = LOCATION.exec(entry)?.[1]?.replaceAll("&amp;", "&");
    const changed = CHANGED.exec(entry)?.[1];
    if (location !== undefined && changed !== undefined && URL.canParse(location))
      dates.set(new URL(location).href, changed);
  }
  return dates;
}
