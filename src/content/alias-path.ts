import { keptForm } from "../addresses/old-address.ts";
import type { AliasFault } from "../problems/messages.ts";
import { cleanText } from "../text/clean-text.ts";

/** White space, and the characters that file names of some systems cannot hold. */
const FORBIDDEN = /[\u0000-\u0020\u007f-\u00a0\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff<>:"|*?#%\\]/;

const utf8 = new TextEncoder();

/** The names that Windows keeps for its devices. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/**
 * The site path that an alias answers at, in NFC and without percent signs. It is a file where it ends in `.html`, else
 * a folder with a slash at its end. An alias with a query is no file: it is kept as `keptForm` writes it, for servers and
 * for the page of missing addresses. Where the text cannot be an alias, the result says why.
 */
export function aliasPath(written: string): { readonly url: string } | { readonly fault: AliasFault } {
  if (!written.startsWith("/") || written.startsWith("//")) return { fault: "not-absolute" };
  if (written.includes("#")) return { fault: "fragment" };
  if (written.includes("?")) return queryAlias(written);
  const decoded = withoutPercents(written);
  if (decoded === null || FORBIDDEN.test(decoded) || cleanText(decoded).hidden !== null) return { fault: "characters" };
  const names = decoded.split("/").filter((name) => name !== "");
  if (names.some((name) => name === "." || name === ".." || name.endsWith("."))) return { fault: "dots" };
  if (names.some((name) => utf8.encode(name).length > 200) || decoded.length > 500) return { fault: "too-long" };
  if (names.some((name) => DEVICE.test(name))) return { fault: "characters" };
  const path = `/${names.join("/")}`.replace(/\/index\.html$/i, "/");
  return { url: /\.html?$/i.test(path) && !decoded.endsWith("/") ? path : `${path.replace(/\/$/, "")}/` };
}

/** An alias with a query. Only what a ledger could not hold, or no server be told of, is refused. */
function queryAlias(written: string): { readonly url: string } | { readonly fault: AliasFault } {
  if (cleanText(written).hidden !== null) return { fault: "characters" };
  const url = keptForm(written);
  if (url.length > 1000) return { fault: "too-long" };
  return /(?:^|\/)\.\.?(?:[/?]|$)/.test(url) ? { fault: "dots" } : { url };
}

/** An address with its percent signs decoded, in NFC; `null` where it cannot be decoded. */
function withoutPercents(written: string): string | null {
  try {
    return decodeURIComponent(written).normalize("NFC");
  } catch {
    return null;
  }
}

/** The alias that was probably meant by one without a slash at its beginning: an address, or a path; `null` where unclear. */
export function suggestedAlias(written: string): string | null {
  if (written.startsWith("/") || written.length > 100) return null;
  const path = `/${written.replace(/^https?:\/\/[^/]*/i, "").replace(/^\/+/, "")}`;
  return path === "/" || "fault" in aliasPath(path) ? null : path;
}
