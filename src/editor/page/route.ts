import type { ListedArticle } from "../stores/store.ts";

/** What the page shows, as the part of its address after `#` says. */
export type Route =
  | { readonly kind: "list" }
  | { readonly kind: "new" }
  | { readonly kind: "kept"; readonly key: string }
  | { readonly kind: "article"; readonly path: string; readonly branch?: string };

/** Reads `#/moi`, `#/do-dang/KEY` and `#/bai/PATH?BRANCH`; everything else is the list. */
export function routeOf(hash: string): Route {
  const [, name, rest = ""] = /^#\/([a-z-]+)(?:\/(.*))?$/.exec(hash) ?? [];
  if (name === "moi") return { kind: "new" };
  if (name === "do-dang") return { kind: "kept", key: decoded(rest) };
  if (name !== "bai") return { kind: "list" };
  const [path = "", branch] = rest.split("?").map(decoded);
  return { kind: "article", path, ...(branch === undefined ? {} : { branch }) };
}

/** The address of a new article in the page. */
export const routeToNew = "#/moi";

/** The address of an article in the page. */
export function routeTo({ path, review }: Pick<ListedArticle, "path" | "review">): string {
  return `#/bai/${encodeURIComponent(path)}${review === undefined ? "" : `?${encodeURIComponent(review.branch)}`}`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
