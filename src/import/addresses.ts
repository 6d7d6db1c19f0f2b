/**
 * An address in the one form in which two ways to write it are equal: no scheme, `www.`, fragment or slash at the end,
 * percent signs decoded, names of start pages left out. The query counts.
 */
export function normalAddress(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  const host = url.protocol === "file:" ? "file:" : url.host.replace(/^www\./, "");
  const path = decoded(url.pathname)
    .replace(/\/(?:index|default)\.(?:html?|php|aspx?)$/i, "/")
    .replace(/\/+$/, "");
  return `${host}${path}${decoded(url.search)}`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text).normalize("NFC");
  } catch {
    return text;
  }
}

/**
 * The address on the old portal that a link between saved files stood for, from where the page with the link stood. Saved
 * pages name each other by relative ways.
 */
export function portalAddress(fileLink: string, fileBase: string, pageUrl: string): string | null {
  if (!URL.canParse(fileLink) || !URL.canParse(fileBase) || !URL.canParse(pageUrl)) return null;
  const [link, base] = [new URL(fileLink), new URL(fileBase)];
  const folder = base.pathname.split("/").slice(0, -1);
  const way = link.pathname.split("/");
  let same = 0;
  while (same < folder.length && folder[same] === way[same]) same++;
  const written = [...folder.slice(same).map(() => ".."), ...way.slice(same)].join("/");
  return new URL(`${written === "" ? "." : written}${link.search}`, pageUrl).href;
}
