import { resolvedParts } from "./site-path.ts";
import { pathOnSite, schemeOf } from "./written-address.ts";

/** What a written picture address means. */
export type PictureTarget =
  /** `path` inside the content folder, or `public/…`. */
  | { readonly kind: "file"; readonly path: string }
  | { readonly kind: "lost" }
  | { readonly kind: "none" }
  | { readonly kind: "foreign" }
  | { readonly kind: "outside" }
  | { readonly kind: "unsafe" };

const FOREIGN = new Set(["http", "https", "ftp", "data", "blob"]);

/** Reads the address of a picture written in `file`. Site paths are files of the public folder. */
export function pictureTarget(
  written: string,
  { file, baseUrl }: { readonly file: string; readonly baseUrl: string },
): PictureTarget {
  const href = written.trim();
  const scheme = schemeOf(href);
  if (scheme === "missing") return { kind: "lost" };
  const own = pathOnSite(href, baseUrl);
  if (own === null && (href.startsWith("//") || (scheme !== null && FOREIGN.has(scheme)))) return { kind: "foreign" };
  if (own === null && scheme !== null) return { kind: "unsafe" };
  const path = (own ?? href).replace(/[?#].*$/s, "");
  if (path === "") return { kind: "none" };
  const parts = resolvedParts(file.split("/").slice(0, -1), path);
  if (parts === null) return { kind: "outside" };
  if (parts.length === 0) return { kind: "none" };
  return { kind: "file", path: [...(path.startsWith("/") ? ["public"] : []), ...parts].join("/") };
}
