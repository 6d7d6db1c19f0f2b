import type { ListedArticle } from "../stores/store.ts";
import { addressOfPath } from "./working-article.ts";

/** An article that can be named as related. */
export interface OfferedArticle extends ListedArticle {
  /** Its address on the site: `/2026/11/abc/`. */
  readonly address: string;
  /** Its day: `30/11/2026`; empty where it has none. */
  readonly day: string;
}

/** The articles that readers can open and that are not chosen yet. */
export function relatedTo(articles: readonly ListedArticle[], chosen: readonly string[]): readonly OfferedArticle[] {
  return articles.flatMap((article) => {
    const address = addressOfPath(article.path);
    const isOffered = article.state === "published" && address !== null && !chosen.includes(address);
    return isOffered ? [{ ...article, address, day: dayOf(article) }] : [];
  });
}

/** The title of the article at an address; the address itself where its article has not been listed. */
export function relatedName(address: string, articles: readonly ListedArticle[]): string {
  return articles.find(({ path }) => addressOfPath(path) === address)?.title ?? address;
}

function dayOf({ publishedAt }: ListedArticle): string {
  return publishedAt === null ? "" : publishedAt.slice(0, 10).split("-").reverse().join("/");
}
