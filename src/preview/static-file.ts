import { realpathSync, type Stats, statSync } from "node:fs";
import { extname, join } from "node:path";
import { contentType } from "mime-types";
import { isWithin } from "../cache/is-within.ts";

/** What answers for a request's path. */
export type StaticAnswer =
  | { readonly kind: "file"; readonly file: string }
  | { readonly kind: "redirect"; readonly to: string }
  | { readonly kind: "refused" }
  | { readonly kind: "none" };

/**
 * Finds what a published folder answers. Only plain names are followed: nothing hidden but the folder `.well-known`
 * (RFC 8615), nothing outside the folder, no listing of folders.
 *
 * @param target of the request, as sent: path and query
 * @param basePath where the site stands: `/` or `/kho-tin/`
 */
export function staticAnswer(root: string, target: string, basePath: string): StaticAnswer {
  const [path = "", query] = target.split(/\?(.*)/s, 2);
  const written = path.startsWith("/") ? decoded(path) : null;
  if (written === null || /[\\\u0000-\u001f]/.test(written)) return { kind: "refused" };
  const names = written.split("/").filter((name) => name !== "");
  if (names.some((name) => name === "." || name === "..")) return { kind: "refused" };
  const suffix = query === undefined ? "" : `?${query}`;
  if (basePath !== "/" && (written === "/" || `${written}/` === basePath))
    return { kind: "redirect", to: `${basePath}${suffix}` };
  if (!written.startsWith(basePath)) return { kind: "none" };
  const inside = written
    .slice(basePath.length)
    .split("/")
    .filter((name) => name !== "");
  const shown = inside[0] === ".well-known" ? inside.slice(1) : inside;
  if (shown.some((name) => name.startsWith("."))) return { kind: "none" };
  const place = join(root, ...inside);
  const found = statWithin(root, place);
  if (found?.isDirectory()) {
    if (!path.endsWith("/")) return { kind: "redirect", to: `/${names.map(encodeURIComponent).join("/")}/${suffix}` };
    const index = join(place, "index.html");
    return statWithin(root, index)?.isFile() ? { kind: "file", file: index } : { kind: "none" };
  }
  return !path.endsWith("/") && found?.isFile() ? { kind: "file", file: place } : { kind: "none" };
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

/** What a path is of, links followed; `null` where it is nothing, cannot be a name, or leads out of the folder. */
function statWithin(root: string, path: string): Stats | null {
  try {
    return isWithin(realpathSync(path), realpathSync(root)) ? statSync(path) : null;
  } catch {
    return null;
  }
}

/** The content type of a file, by its name. */
export function typeOf(file: string): string {
  return contentType(extname(file)) || "application/octet-stream";
}
