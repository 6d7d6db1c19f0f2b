/** The scheme of an address in lower case, `null` where it has none. Browsers skip control characters in it: so do we. */
export function schemeOf(href: string): string | null {
  const seen = href.replace(/[\u0000-\u001f\u007f]/g, "").trimStart();
  return /^([a-z][a-z0-9+.-]*):/i.exec(seen)?.[1]?.toLowerCase() ?? null;
}

/** The rest of an absolute address of this site, `/` first; `null` for every other address. */
export function pathOnSite(href: string, baseUrl: string): string | null {
  const authority = /^(?:https?:)?\/\//i;
  if (!authority.test(href)) return null;
  const base = baseUrl.replace(authority, "").replace(/\/$/, "");
  const address = href.replace(authority, "");
  if (address.slice(0, base.length).toLowerCase() !== base.toLowerCase()) return null;
  const rest = address.slice(base.length);
  if (rest === "" || rest.startsWith("?") || rest.startsWith("#")) return `/${rest}`;
  return rest.startsWith("/") ? rest : null;
}

const QUOTED = 200;

/** An address as Problems quote it: as written, but on one line, and not the megabytes of an embedded file. */
export function shortened(text: string): string {
  const written = text.slice(0, 2 * QUOTED).replace(/\s/g, " ");
  return written.length <= QUOTED ? written : `${written.slice(0, QUOTED).toWellFormed()}…`;
}
