import type { SiteConfig } from "../content/site-config.ts";
import { oneLine } from "../text/one-line.ts";
import type { SharedFile } from "./shared-files.ts";
import { cardFile } from "./shared-files.ts";
import { hasGlyphs } from "./typeface.ts";

/**
 * The card for pages without a picture of their own; `null` where the site has no cards, or its title cannot be drawn.
 */
export function siteCard({ cards, title, organisation, baseUrl }: SiteConfig): SharedFile | null {
  if (!cards || cardText(title) === "") return null;
  const words = {
    organisation: organisation === title ? "" : cardText(organisation),
    title: cardText(title),
    category: cardText(new URL(baseUrl).host),
    day: "",
  };
  return cardFile(words);
}

/** A text as it stands on a card, with single spaces. It is empty where the typeface lacks a glyph for it. */
export function cardText(text: string): string {
  const line = oneLine(text);
  return hasGlyphs(line) ? line : "";
}
