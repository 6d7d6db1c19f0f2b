import { yearOfArticle } from "../addresses/article-place.ts";
import type { CurrentBody } from "../addresses/body-versions.ts";
import type { Article, ArticleState, PlacedAlias, PlacedLink } from "../content/article.ts";
import type { ArticleFields } from "../content/article-schema.ts";
import type { Moment } from "../content/dates.ts";
import type { RelatedLink } from "../content/related-links.ts";
import type { ProcessedPicture } from "../pictures/processed-picture.ts";
import type { Attachment } from "./article-attachments.ts";

/** The picture that cards and shared links show of an article. */
export interface Cover {
  readonly picture: ProcessedPicture;
  readonly alt: string;
}

/**
 * What the archive remembers of an article between builds, as plain JSON: everything that other pages show of the
 * article or depend on, but not its body.
 */
export interface Entry {
  readonly url: string;
  readonly file: string;
  readonly state: ArticleState;
  /** The digest of the article's file and pictures. It is another where the article's own page must be made again. */
  readonly sourcesDigest: string;
  /** The digest of what a card or a line of a list shows of the article. */
  readonly cardDigest: string;
  /**
   * The files the article was read from: path → git blob id. Its own file comes first, its pictures and attachments
   * follow. The id of a linked file that is not there is empty.
   */
  readonly sources: Readonly<Record<string, string>>;
  /** The keys of the pictures that the article shows, each once. */
  readonly pictureKeys: readonly string[];
  /** The files that the article publishes beside itself; absent where there are none. */
  readonly attachments?: readonly Attachment[];
  /**
   * When the article was published or last corrected, in milliseconds since 1970. Before that moment it would read
   * otherwise.
   */
  readonly validFromMs: number;
  readonly title: string;
  readonly shortTitle?: string;
  readonly published: Moment;
  readonly updated?: Moment;
  readonly category: string;
  readonly topics: readonly string[];
  readonly authors: readonly string[];
  readonly documents: readonly string[];
  readonly people: readonly string[];
  readonly summary: string;
  readonly featured: boolean;
  readonly cover?: Cover;
  readonly aliases: readonly PlacedAlias[];
  /** The article's address on the old portal, where no alias says it; absent where there is none. */
  readonly oldAddress?: string;
  readonly links: readonly PlacedLink[];
  /** The related articles that an editor named; absent where there are none. */
  readonly related?: readonly RelatedLink[];
  readonly anchors: readonly string[];
  /** The captions of the article's lost pictures. */
  readonly missing: readonly string[];
  readonly withdrawn?: NonNullable<ArticleFields["withdrawn"]>;
  /** The sketch of its body, by which articles that are nearly the same are found; absent where the body is short. */
  readonly sketch?: string;
  /** Its text as it stands; absent where it is withdrawn. */
  readonly currentBody?: CurrentBody;
  /** The values of the archive's own fields; absent where there are none. */
  readonly own?: NonNullable<Article["own"]>;
}

/** What lists and feeds outside the volume of an article show of that article. */
export type Card = Pick<
  Entry,
  | "url"
  | "state"
  | "title"
  | "shortTitle"
  | "published"
  | "updated"
  | "category"
  | "topics"
  | "authors"
  | "summary"
  | "cover"
>;

export function cardOf(entry: Entry): Card {
  const { url, state, title, shortTitle, published, updated, category, topics, authors, summary, cover } = entry;
  return {
    url,
    state,
    title,
    ...(shortTitle === undefined ? {} : { shortTitle }),
    published,
    ...(updated === undefined ? {} : { updated }),
    category,
    topics,
    authors,
    summary,
    ...(cover === undefined ? {} : { cover }),
  };
}

/** The title of an article in cards, lists and `<title>`. */
export function cardTitle(entry: Pick<Entry, "title" | "shortTitle">): string {
  return entry.shortTitle ?? entry.title;
}

/** The digests of what cards and lines of lists show of some articles. */
export function cardDigests(entries: readonly Entry[]): readonly string[] {
  return entries.map(({ cardDigest }) => cardDigest);
}

/** The order of articles in a volume: oldest first, and those of the same moment by address. */
export function byTime(one: Entry, other: Entry): number {
  return one.published.ms - other.published.ms || (one.url < other.url ? -1 : one.url > other.url ? 1 : 0);
}

/** The year of the volume that an entry belongs to. */
export function yearOf(entry: Pick<Entry, "url">): number {
  return yearOfArticle(entry.url);
}
