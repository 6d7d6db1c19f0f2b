import type { Entry } from "../archive/entry.ts";
import type { SiteContext } from "../views/site-context.ts";

/** What a reference manager is told of an article. */
export interface CitedArticle {
  /** Names the entry, the same for ever: `tin-2021-01-tong-ket-nam-2020`. */
  readonly key: string;
  /** Absolute. */
  readonly href: string;
  readonly title: string;
  /** Bylines; where there is none, its source or the organisation. */
  readonly authors: readonly string[];
  readonly site: string;
  readonly organisation: string;
  /** `2021-01-12` */
  readonly day: string;
  readonly language: string;
  readonly topics: readonly string[];
}

export function citedArticle(entry: Entry, { config, absolute }: SiteContext): CitedArticle {
  return {
    key: `tin${entry.url.slice(0, -1).replaceAll("/", "-")}`,
    href: absolute(entry.url),
    title: entry.title,
    authors: entry.authors.length > 0 ? entry.authors : [config.organisation],
    site: config.title,
    organisation: config.organisation,
    day: entry.published.iso.slice(0, 10),
    language: config.language,
    topics: entry.topics,
  };
}
