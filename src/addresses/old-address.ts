import { bucketOf } from "./buckets.ts";

/**
 * Addresses of the portal that an archive replaces. No file of a static site can answer one that has a query
 * (`/Default.aspx?newsid=348`), so servers and the page for missing addresses are told of them. This module runs in the
 * reader's browser too.
 */

/** Signs that must not stand in an old address as they are: white space, control characters, quotes, the backslash. */
const ENCODED_SIGNS = /[\s\u0000-\u001f\u007f"\\<>`{}^|\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/gu;

/**
 * One sign of UTF-8 with percent signs: its first byte says how many follow. What is no UTF-8 stays as it is. Before it may
 * stand a percent sign with too few digits (`%%34`), to which the sign would give the missing ones.
 */
const ENCODED_SIGN =
  /(%[0-9a-f]?)?%(?:[0-7][0-9a-f]|[cd][0-9a-f]%[89ab][0-9a-f]|e[0-9a-f](?:%[89ab][0-9a-f]){2}|f[0-7](?:%[89ab][0-9a-f]){3})/gi;

/**
 * An old address in the one form it is kept in: a site path with its query, in NFC, without host and fragment. A percent
 * sign stays only where the sign behind it would mean something else without it: `%26` stays, `%E1%BB%A9` becomes `ứ`.
 *
 * @param written a path, or an absolute address of any host
 */
export function keptForm(written: string): string {
  const path = written
    .trim()
    .replace(/^(?:[a-z][a-z0-9+.-]*:)?\/\/[^/?#]*/i, "")
    .replace(/#.*$/s, "");
  const decoded = path
    .split(/%25/)
    .map((piece) => piece.replace(ENCODED_SIGN, withoutPercents))
    .join("%25")
    .replace(/%[0-9a-f]{2}/gi, (code) => code.toUpperCase());
  const rooted = decoded.startsWith("/") ? decoded : `/${decoded}`;
  return rooted.normalize("NFC").replace(ENCODED_SIGNS, encodeURIComponent);
}

function withoutPercents(text: string, begun: string | undefined): string {
  if (begun !== undefined) return text;
  try {
    return decodeURI(text);
  } catch {
    return text;
  }
}

/** The address as a browser sends it: what is not ASCII with percent signs. */
export function sentForm(kept: string): string {
  return kept
    .split(/(%[0-9A-F]{2})/)
    .map((piece, at) => (at % 2 === 0 ? encodeURI(piece) : piece))
    .join("");
}

/** The names of parameters that networks and advertisers add to links that are shared. */
export const ADDED_PARAMETERS = "fbclid|gclid|zarsrc|utm_[a-z]+";

const ADDED = new RegExp(`^(?:${ADDED_PARAMETERS})=`, "i");

/**
 * The form in which two ways to write an old address are equal: no capitals, no slash and no name of a start page at the
 * end of the path, none of the {@link ADDED_PARAMETERS}; a space is a plus sign or `%20`.
 */
export function comparedForm(address: string): string {
  const lower = keptForm(address).toLowerCase().normalize("NFC").replace(/\+/g, "%20");
  const [path = "", ...rest] = lower.split("?");
  const query = rest
    .join("?")
    .split("&")
    .filter((parameter) => parameter !== "" && !ADDED.test(parameter))
    .join("&");
  const place = path.replace(/\/index\.html?$/, "/").replace(/(?<=.)\/+$/, "");
  return query === "" ? place : `${place}?${query}`;
}

/** The name of the file that holds an old address, by its compared form. */
export function partOf(address: string, digits: number): string {
  return bucketOf(comparedForm(address), digits);
}
