import type { SortOrder } from "./search-candidates.ts";
import type { Choice } from "./search-view.ts";

/** The search the page's address asks for. */
export function recall(): { readonly typed: string; readonly choice: Choice } {
  const asked = new URLSearchParams(location.search);
  return {
    typed: asked.get("q") ?? "",
    choice: { year: asked.get("nam") ?? "", category: asked.get("muc") ?? "", order: orderOf(asked.get("xep")) },
  };
}

function orderOf(name: string | null): SortOrder {
  return name === "newest" || name === "oldest" ? name : "relevance";
}

/** Writes the search into the address, so that it can be kept and sent. */
export function remember(typed: string, choice: Choice, asStep: boolean): void {
  const asked = new URLSearchParams();
  if (typed.trim() !== "") asked.set("q", typed.trim());
  if (choice.year !== "") asked.set("nam", choice.year);
  if (choice.category !== "") asked.set("muc", choice.category);
  if (choice.order !== "relevance") asked.set("xep", choice.order);
  const address = `${location.pathname}${asked.size === 0 ? "" : `?${asked}`}`;
  if (asStep && address !== `${location.pathname}${location.search}`) history.pushState(null, "", address);
  else history.replaceState(null, "", address);
}
