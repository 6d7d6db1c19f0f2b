import { slugOf } from "../../text/slug.ts";
import type { ListedArticle } from "../stores/store.ts";

/** The articles whose titles hold what was typed, whatever its accents and its letter case are. */
export function articlesTitled<Article extends Pick<ListedArticle, "title">>(
  articles: readonly Article[],
  typed: string,
): readonly Article[] {
  const words = slugOf(typed);
  return words === "" ? articles : articles.filter(({ title }) => foldedTitle(title).includes(words));
}

/** A title without accents, however long it is: a slug is cut. */
function foldedTitle(title: string): string {
  return title
    .split(/\s+/)
    .map(slugOf)
    .filter((word) => word !== "")
    .join("-");
}

/** The parts of the list of articles, in their order. */
export interface ListParts {
  readonly drafts: readonly ListedArticle[];
  readonly review: readonly ListedArticle[];
  readonly scheduled: readonly ListedArticle[];
  /** The others: published and withdrawn ones, year by year. */
  readonly years: readonly { readonly year: number; readonly articles: readonly ListedArticle[] }[];
}

/**
 * Sorts articles into the parts of the list. An article that is under review stands there, and not among those of its
 * year.
 */
export function listParts(
  drafts: readonly ListedArticle[],
  years: readonly { readonly year: number; readonly articles: readonly ListedArticle[] }[],
): ListParts {
  const all = [...drafts, ...years.flatMap(({ articles }) => articles)];
  const inState = (state: ListedArticle["state"]) => all.filter((article) => article.state === state);
  const isOld = ({ state }: ListedArticle) => state === "published" || state === "withdrawn";
  return {
    drafts: inState("draft"),
    review: inState("review"),
    scheduled: inState("scheduled"),
    years: years.map(({ year, articles }) => ({ year, articles: articles.filter(isOld) })),
  };
}
