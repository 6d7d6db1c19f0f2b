import type { Entry } from "../archive/entry.ts";
import type { SiteContext } from "../views/site-context.ts";

/** What a citation of an article says, for any format. */
export interface CitedArticle {
  /** The name that authors cite the article by; it never changes: `tin-2021-01-tong-ket-nam-2020`. */
  readonly citationKey: string;
  /** The absolute address. */
  readonly href: string;
  readonly title: string;
  /** The bylines; the organisation where there are none. */
  readonly authors: readonly string[];
  readonly site: string;
  readonly organisation: string;
  /** `2021-01-12` */
  readonly day: string;
  readonly language: string;
  readonly topics: readonly string[];
}

/** What a citation of an article says. */
export function citedArticle(entry: Entry, { config, absolute }: SiteContext): CitedArticle {
  return {
    citationKey: `tin${entry.url.slice(0, -1).replaceAll("/", "-")}`,
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
