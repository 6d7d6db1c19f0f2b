/**
 * The scheme of an address, in lower case; `null` where it has none. Control characters are skipped, as in browsers.
 */
export function schemeOf(href: string): string | null {
  const seen = href.replace(/[\u0000-\u001f\u007f]/g, "").trimStart();
  return /^([a-z][a-z0-9+.-]*):/i.exec(seen)?.[1]?.toLowerCase() ?? null;
}

/**
 * The part of an absolute address after the site's own address, from the `/` on; `null` where it is not on this site.
 */
export function pathOnSite(href: string, baseUrl: string): string | null {
  const authority = /^(?:https?:)?\/\//i;
  if (!authority.test(href)) return null;
  const own = baseUrl.replace(authority, "").replace(/\/$/, "");
  const address = href.replace(authority, "");
  if (address.slice(0, own.length).toLowerCase() !== own.toLowerCase()) return null;
  const rest = address.slice(own.length);
  if (rest === "" || rest.startsWith("?") || rest.startsWith("#")) return `/${rest}`;
  return rest.startsWith("/") ? rest : null;
}

/** How many characters of an address a Problem quotes at most. */
const QUOTED_CHARACTERS = 200;

/** An address as Problems quote it: on one line and cut, since an address may hold a whole file of many megabytes. */
export function quotedAddress(text: string): string {
  const written = text.slice(0, 2 * QUOTED_CHARACTERS).replace(/\s/g, " ");
  return written.length <= QUOTED_CHARACTERS ? written : `${written.slice(0, QUOTED_CHARACTERS).toWellFormed()}…`;
}
