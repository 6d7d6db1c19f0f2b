import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";

/** What the reader view of browsers takes for the article of a page. */
export interface ReadableArticle {
  readonly html: string;
  readonly title: string;
  readonly byline: string | null;
}

/** A page larger than this is no article, and would take the memory of hundreds. In characters. */
const MOST_CHARACTERS = 3_000_000;

/** The article of a page that no profile fits; `null` where there seems to be none. */
export function readUnknownPage(html: string): ReadableArticle | null {
  if (html.length > MOST_CHARACTERS) return null;
  const { document } = parseHTML(html);
  const article = new Readability(document as unknown as Document, { charThreshold: 200, keepClasses: true }).parse();
  if (article === null || (article.textContent ?? "").trim().length < 200) return null;
  return { html: article.content ?? "", title: article.title ?? "", byline: article.byline ?? null };
}
