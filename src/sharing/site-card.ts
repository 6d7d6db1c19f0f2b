import type { SiteConfig } from "../content/site-config.ts";
import type { SharedFile } from "./shared-files.ts";
import { cardFile } from "./shared-files.ts";
import { canSet } from "./typeface.ts";

/** The card of pages that have no picture of their own. */
export function siteCard({ cards, title, organisation, baseUrl }: SiteConfig): SharedFile | null {
  if (!cards || settable(title) === "") return null;
  const words = {
    organisation: organisation === title ? "" : settable(organisation),
    title: settable(title),
    category: settable(new URL(baseUrl).host),
    day: "",
  };
  return cardFile(words);
}

/** A text as a card says it; nothing where the face lacks a sign. */
export function settable(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return canSet(line) ? line : "";
}
