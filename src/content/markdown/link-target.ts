import { addressOfFile } from "../../addresses/article-place.ts";
import { isOwnFile, takeApart } from "../../addresses/take-apart.ts";
import { slugOf } from "../../text/slug.ts";
import { attachmentTarget } from "./attachment-target.ts";
import { encodedAddress } from "./engine.ts";
import { anchorOf } from "./headings.ts";
import { decodedPart, encodedPath, resolvedParts } from "./site-path.ts";
import { pathOnSite, schemeOf } from "./written-address.ts";

/** What a written link leads to. `dead` is one that can lead nowhere: empty, or out of the content folder;
 * `no-address` begins like an address on the web and is none. */
export type LinkTarget =
  | InternalTarget
  | { readonly kind: "external"; readonly href: string; readonly isWeb: boolean }
  | { readonly kind: "unsafe" }
  | { readonly kind: "no-address" }
  | { readonly kind: "dead" };

interface InternalTarget {
  readonly kind: "internal";
  readonly url: string;
  readonly anchor?: string;
  readonly href: string;
  /** The path inside the content folder of the file that the linking article publishes beside itself. */
  readonly attachment?: string;
}

/** Where a link is written; see BodyContext. */
export interface LinkPlace {
  readonly file: string;
  readonly basePath: string;
  readonly baseUrl: string;
}

/** Reads a link as an editor wrote it, entities and backslashes already resolved. */
export function linkTarget(written: string, place: LinkPlace): LinkTarget {
  const href = written.trim();
  if (href === "") return { kind: "dead" };
  const own = pathOnSite(href, place.baseUrl);
  if (own !== null) return internalTarget(own, place);
  const scheme = schemeOf(href);
  if (href.startsWith("//")) return webTarget(`https:${href}`);
  // A path as Windows writes it.
  if (scheme === null) return internalTarget(href.replaceAll("\\", "/"), place);
  if (scheme === "http" || scheme === "https") return webTarget(href);
  if (scheme === "mailto" || scheme === "tel") return { kind: "external", href: encodedAddress(href), isWeb: false };
  return { kind: "unsafe" };
}

/** An address on the web. Browsers mend some that have no host or are no address at all; readers would be sent astray. */
function webTarget(written: string): LinkTarget {
  const href = encodedAddress(written);
  const isAddress = /^https?:\/\/[^/?#\s\\]/i.test(href) && URL.canParse(href);
  return isAddress ? { kind: "external", href, isWeb: true } : { kind: "no-address" };
}

function internalTarget(href: string, place: LinkPlace): LinkTarget {
  const [path, query, fragment] = partsOf(href);
  const attachment = attachmentTarget(path, place.file);
  const url = attachment?.url ?? urlOf(path, place.file);
  if (url === null) return { kind: "dead" };
  const anchor = fragment === "" ? undefined : anchorOn(url, fragment);
  const hash = anchor === undefined ? "" : `#${encodedPath(anchor)}`;
  const base = place.basePath.replace(/\/$/, "");
  return {
    kind: "internal",
    url,
    ...(anchor === undefined ? {} : { anchor }),
    href: `${base}${encodedPath(url)}${encodedQuery(query)}${hash}`,
    ...(attachment?.path === undefined ? {} : { attachment: attachment.path }),
  };
}

/** Path, query with its `?`, and fragment without its `#`. */
function partsOf(href: string): readonly [path: string, query: string, fragment: string] {
  const hash = href.indexOf("#");
  const address = hash === -1 ? href : href.slice(0, hash);
  const question = address.indexOf("?");
  const path = question === -1 ? address : address.slice(0, question);
  return [path, address.slice(path.length), hash === -1 ? "" : href.slice(hash + 1)];
}

function urlOf(path: string, file: string): string | null {
  const fileParts = file.split("/");
  const ownUrl = addressOfFile(fileParts) ?? "/";
  if (path === "") return ownUrl;
  const isSource = /\.md$/i.test(path);
  const parts = resolvedParts(isSource ? fileParts.slice(0, -1) : ownUrl.split("/").filter(Boolean), path);
  if (parts === null) return null;
  return isSource ? addressOfFile(parts) : siteUrl(parts);
}

/** A page's address ends in a slash, a file's in its extension, which is short but for the site's own files. */
function siteUrl(parts: readonly string[]): string {
  const name = parts.at(-1);
  if (name === undefined) return "/";
  if (name === "index.html") return siteUrl(parts.slice(0, -1));
  const path = `/${parts.join("/")}`;
  return /\.[a-z0-9]{1,8}$/i.test(name) || isOwnFile(path) ? path : `${path}/`;
}

/**
 * The id a fragment means. On articles and standing pages it names a heading, with or without the prefix of body ids,
 * as a slug or in the heading's own words; elsewhere it is an id as it stands.
 */
function anchorOn(url: string, fragment: string): string {
  const written = decodedPart(fragment);
  const kind = takeApart(url)?.kind;
  return (kind === "article" || kind === "standing") && slugOf(written) !== "" ? anchorOf(written) : written;
}

function encodedQuery(query: string): string {
  return query.toWellFormed().replace(/[^\x21-\x7e]|["<>\\^`{|}']/gu, encodeURIComponent);
}
