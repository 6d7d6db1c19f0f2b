import { pictureUrl } from "../../addresses/urls.ts";
import type { Entry } from "../../archive/entry.ts";
import { digestOf } from "../../cache/digest.ts";
import { renditionName } from "../../pictures/rendition-files.ts";
import type { SiteContext } from "../../views/site-context.ts";
import type { SearchRecord } from "./record.ts";

/** What the indexed month of some articles depends on: the program that indexes, the entries, the names of their categories. */
export function monthKey(entries: readonly Entry[], engine: string, context: SiteContext): string {
  return digestOf([engine, entries, entries.map(({ category }) => context.categoryName(category))]);
}

/** An article as the search index has it; `text` is its body in plain words. */
export function recordOf(entry: Entry, text: string, context: SiteContext): SearchRecord {
  const { url, title, shortTitle, summary, topics, authors, documents, people } = entry;
  return {
    url,
    title,
    ...(shortTitle === undefined ? {} : { shortTitle }),
    summary,
    text,
    publishedIso: entry.published.iso,
    category: { slug: entry.category, name: context.categoryName(entry.category) },
    topics,
    authors,
    documents,
    people,
    ...pictureOf(entry),
  };
}

/** The smallest picture of an entry's cover that every browser shows. */
function pictureOf(entry: Entry): Pick<SearchRecord, "picture"> {
  const rendition = entry.cover?.picture.renditions.find(({ format }) => format === "jpeg" || format === "png");
  if (entry.cover === undefined || rendition === undefined) return {};
  const src = pictureUrl(Number(entry.url.slice(1, 5)), renditionName(entry.cover.picture, rendition));
  return { picture: { src, widthPx: rendition.widthPx, heightPx: rendition.heightPx } };
}
