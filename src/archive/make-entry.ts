import { digestOf } from "../cache/digest.ts";
import type { Article } from "../content/article.ts";
import type { Cover, Entry } from "./entry.ts";
import { type EntryFacts, type EntryOrigin, entryFacts } from "./entry-facts.ts";

/** The entry of an article. */
export function entryOf(article: Article, origin: EntryOrigin, cover: Cover | null): Entry {
  const facts = entryFacts(article, origin, cover);
  return { ...facts, cardDigest: cardDigestOf(facts) };
}

function cardDigestOf({ url, title, shortTitle, published, category, summary, cover, state }: EntryFacts): string {
  const { iso, dayOnly } = published;
  return digestOf([url, shortTitle ?? title, iso, dayOnly, category, summary, cover ?? null, state]);
}
