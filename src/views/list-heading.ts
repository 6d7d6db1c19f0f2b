import { dayOfSlug, type ListKind } from "../addresses/urls.ts";
import { dayOfYearText } from "./date-text.ts";
import type { SiteContext } from "./site-context.ts";

/**
 * The heading of a listing on its own page.
 *
 * @param name the name as articles write it; of a category and a day, the slug
 */
export function listHeading(kind: ListKind, name: string, context: SiteContext): string {
  if (kind === "featured") return context.words.title.featured;
  if (kind === "day") {
    const { month, day } = dayOfSlug(name);
    return dayOfYearText(month, day, context.words);
  }
  return kind === "category" ? context.categoryName(name) : name;
}

/** The title of a listing where nothing else tells its kind, in `<title>` and feeds: `Chủ đề: Môi trường`. */
export function listTitle(kind: ListKind, name: string, context: SiteContext): string {
  const heading = listHeading(kind, name, context);
  return kind === "category" || kind === "featured" || kind === "day"
    ? heading
    : context.words.title[kind]({ name: heading });
}
