import type { ProblemReporter } from "../../problems/reporter.ts";
import { resolvedParts } from "./site-path.ts";
import { pathOnSite, quotedAddress, schemeOf } from "./written-address.ts";

/**
 * What the address of a picture leads to: a file (by its path inside the content folder, or `public/…`), a picture
 * known to be lost (`missing:`), nothing at all, another site, a place outside the content folder, or an unsafe scheme.
 */
export type PictureTarget =
  | { readonly kind: "file"; readonly path: string }
  | { readonly kind: "lost" }
  | { readonly kind: "none" }
  | { readonly kind: "foreign" }
  | { readonly kind: "outside" }
  | { readonly kind: "unsafe" };

/** The schemes of addresses at other sites, and of pictures written out in the address. */
const FOREIGN_SCHEMES = new Set(["http", "https", "ftp", "data", "blob"]);

/**
 * Reports why a picture cannot be shown.
 *
 * @param written its address
 */
export function reportPicture(
  kind: Exclude<PictureTarget["kind"], "file" | "lost">,
  written: string,
  offset: number,
  report: ProblemReporter,
): void {
  const href = quotedAddress(written);
  if (kind === "foreign") report("picture-foreign", offset, { href, name: fileNameOf(written) });
  else if (kind === "unsafe") report("unsafe-link", offset, { href });
  else if (kind === "outside") report("picture-outside", offset, { path: href });
  else report("picture-missing", offset, { path: href, suggestion: null });
}

/**
 * Finds what the address of a picture, written in `file`, leads to. A site path leads to a file of the public folder.
 */
export function pictureTarget(
  written: string,
  { file, baseUrl }: { readonly file: string; readonly baseUrl: string },
): PictureTarget {
  const href = written.trim();
  const scheme = schemeOf(href);
  if (scheme === "missing") return { kind: "lost" };
  const own = pathOnSite(href, baseUrl);
  if (own === null && (href.startsWith("//") || (scheme !== null && FOREIGN_SCHEMES.has(scheme))))
    return { kind: "foreign" };
  if (own === null && scheme !== null) return { kind: "unsafe" };
  // Editors on Windows may write paths with backslashes.
  const path = (own ?? href).replace(/[?#].*$/s, "").replaceAll("\\", "/");
  if (path === "") return { kind: "none" };
  const parts = resolvedParts(file.split("/").slice(0, -1), path);
  if (parts === null) return { kind: "outside" };
  if (parts.length === 0) return { kind: "none" };
  return { kind: "file", path: [...(path.startsWith("/") ? ["public"] : []), ...parts].join("/") };
}

/** The name of the file that an address ends with, as a file beside an article may be called; `null` where it has none. */
function fileNameOf(address: string): string | null {
  return /\/([\w.-]{1,80}\.[A-Za-z]{3,4})(?:[?#]|$)/.exec(address)?.[1] ?? null;
}
