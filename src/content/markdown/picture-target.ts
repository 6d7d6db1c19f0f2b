import type { ProblemReporter } from "../../problems/reporter.ts";
import { resolvedParts } from "./site-path.ts";
import { pathOnSite, schemeOf, shortened } from "./written-address.ts";

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

/** Reports why a picture that is no file and not known to be lost cannot be shown; `written` is its address. */
export function reportPicture(
  kind: Exclude<PictureTarget["kind"], "file" | "lost">,
  written: string,
  offset: number,
  report: ProblemReporter,
): void {
  const href = shortened(written);
  if (kind === "foreign") report("picture-foreign", offset, { href });
  else if (kind === "unsafe") report("unsafe-link", offset, { href });
  else report(kind === "outside" ? "picture-outside" : "picture-missing", offset, { path: href });
}

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
  // A path may be written as Windows does.
  const path = (own ?? href).replace(/[?#].*$/s, "").replaceAll("\\", "/");
  if (path === "") return { kind: "none" };
  const parts = resolvedParts(file.split("/").slice(0, -1), path);
  if (parts === null) return { kind: "outside" };
  if (parts.length === 0) return { kind: "none" };
  return { kind: "file", path: [...(path.startsWith("/") ? ["public"] : []), ...parts].join("/") };
}
