/** A folder that a program named after a host, as `wget --mirror` and HTTrack do: `thanhpho.gov.vn`, `127.0.0.1:8080`. */
const HOST = /^(?:(?:[\p{L}\d_-]+\.)+[a-z]{2,}|\d{1,3}(?:\.\d{1,3}){3}|localhost)(?:[:+%]\d{1,5})?$/iu;
/** Names that look like hosts and are files. */
const FILE = /\.(?:html?|php|aspx?|jsp|css|js|jpe?g|png|gif|webp|svg|pdf|docx?|xlsx?|txt|xml|zip|json|md|warc|gz)$/i;

export function isHostName(name: string): boolean {
  return HOST.test(name) && !FILE.test(name);
}

/** `127.0.0.1+8080` on Windows, where file names have no colon. */
export function hostOf(folder: string): string {
  return folder.replace(/[+%](?=\d+$)/, ":").toLowerCase();
}

/**
 * The addresses that a file of a mirror may have been fetched from, the likeliest first. `way` is the way below the host's
 * folder. wget writes `index.html` for the address of a folder, the query behind a question mark (`@` on Windows), and with
 * `--adjust-extension` another `.html` behind names that end otherwise.
 */
export function addressesOfFile(host: string, way: string): readonly string[] {
  const names = way.split("/");
  const last = names.pop()!;
  const folder = `http://${host}/${names.map(encodeName).join("/")}${names.length > 0 ? "/" : ""}`;
  const adjusted = /^(.+[?@].*|.+\.(?:php|aspx?|jsp|do|cfm))\.html$/i.exec(last)?.[1];
  const likely = adjusted === undefined ? [last] : [adjusted, last];
  const isIndex = /^(?:index|default)\.(?:html?|php|aspx?)$/i.test(last);
  const bare = /^(.+)\.html$/i.exec(last)?.[1];
  const all = [...(isIndex ? [folder] : []), ...likely.map((name) => folder + encodeFile(name))];
  return [...new Set([...all, ...(bare === undefined || isIndex ? [] : [folder + encodeFile(bare)])])].filter((each) =>
    URL.canParse(each),
  );
}

function encodeName(name: string): string {
  return encodeURIComponent(name).replace(/%(?:40|3A|2C|3B|24|26|2B|3D)/g, decodeURIComponent);
}

/** A name with its query: the part behind the first `?`, or behind an `@` that a query follows. */
function encodeFile(name: string): string {
  const [, file, query] = /^([^?@]*)[?@]([^?@]*=.*)$/s.exec(name) ?? [];
  if (file === undefined || query === undefined) return encodeName(name);
  return `${encodeName(file)}?${encodeURI(query)}`;
}

/** The ways below the host's folder at which a mirror may have a file of an address, the likeliest first. */
export function waysOfAddress(url: URL): readonly string[] {
  const path = decoded(url.pathname).replace(/^\/+/, "");
  const query = decoded(url.search);
  const base = path === "" || path.endsWith("/") ? `${path}index.html` : path;
  const names = [`${base}${query}`, base + query.replace("?", "@"), ...(query === "" ? [] : [base])];
  return [...new Set(names.flatMap((name) => [name, `${name}.html`, `${name}/index.html`]))];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
