import { dayOfSlug, type ListKind } from "../addresses/urls.ts";
import type { SiteContext } from "./site-context.ts";
import { words } from "./words.ts";

/** What a listing is called on its own page; `name` as articles write it, a category's or day's slug. */
export function listHeading(kind: ListKind, name: string, context: SiteContext): string {
  if (kind === "featured") return words.featured;
  if (kind === "day") {
    const { month, day } = dayOfSlug(name);
    return words.calendarDay(month, day);
  }
  return kind === "category" ? context.categoryName(name) : name;
}

/** What a listing is called where its kind is not said: in `<title>` and feeds. */
export function listTitle(kind: ListKind, name: string, context: SiteContext): string {
  const heading = listHeading(kind, name, context);
  return kind === "category" || kind === "featured" || kind === "day" ? heading : words[kind](heading);
}
