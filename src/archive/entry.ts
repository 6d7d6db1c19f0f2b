import { yearOfArticle } from "../addresses/article-place.ts";
import { digestOf } from "../cache/digest.ts";
import type { Article, ArticleState, PlacedAlias, PlacedLink } from "../content/article.ts";
import type { ArticleFields } from "../content/article-schema.ts";
import type { Moment } from "../content/dates.ts";
import type { ProcessedPicture } from "../pictures/processed-picture.ts";

/** A picture chosen for cards and sharing. */
export interface Cover {
  readonly picture: ProcessedPicture;
  readonly alt: string;
}

/**
 * What the archive remembers of an article between builds: everything other pages show of it or decide by, not its
 * body. Plain JSON.
 */
export interface Entry {
  readonly url: string;
  readonly file: string;
  readonly state: ArticleState;
  /** Digest of its file and pictures: changes when its own page must. */
  readonly digest: string;
  /** Changes when a card or line of it does. */
  readonly cardDigest: string;
  /** The files it was read from, each with its id: its own, then its pictures. */
  readonly sources: Readonly<Record<string, string>>;
  /** Hashes of the pictures it shows. */
  readonly pictureHashes: readonly string[];
  /** The latest moment, up to the reading, that it speaks of: read before that, it would be another. */
  readonly fromMs: number;
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
  readonly links: readonly PlacedLink[];
  readonly anchors: readonly string[];
  /** Captions of its lost pictures. */
  readonly missing: readonly string[];
  readonly withdrawn?: NonNullable<ArticleFields["withdrawn"]>;
}

/** What lists and feeds outside its volume show of an article. */
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

/** The title cards, lists and `<title>` use. */
export function cardTitle(entry: Pick<Entry, "title" | "shortTitle">): string {
  return entry.shortTitle ?? entry.title;
}

/** What is remembered of an article. A withdrawn one keeps its address, title and why it was taken down, no more. */
export function entryOf(
  article: Article,
  origin: Pick<Entry, "digest" | "sources" | "pictureHashes">,
  cover: Cover | null,
): Entry {
  const facts = factsOf(article, origin, cover);
  return { ...facts, cardDigest: cardDigestOf(facts) };
}

type EntryFacts = Omit<Entry, "cardDigest">;

function cardDigestOf({ url, title, shortTitle, published, category, summary, cover, state }: EntryFacts): string {
  const { iso, dayOnly } = published;
  return digestOf([url, shortTitle ?? title, iso, dayOnly, category, summary, cover ?? null, state]);
}

function factsOf(
  article: Article,
  origin: Pick<Entry, "digest" | "sources" | "pictureHashes">,
  cover: Cover | null,
): EntryFacts {
  const { fields } = article;
  const identity = {
    url: article.url,
    file: article.file,
    state: article.state,
    ...origin,
    fromMs: Math.max(fields.publishedAt.ms, ...(fields.corrections ?? []).map((correction) => correction.at.value.ms)),
    published: fields.publishedAt,
    category: fields.category,
    aliases: article.aliases,
  };
  if (fields.withdrawn !== undefined) {
    return {
      ...identity,
      title: fields.withdrawn.hideTitle === true ? "" : fields.title,
      topics: [],
      authors: [],
      documents: [],
      people: [],
      summary: "",
      featured: false,
      links: article.links.filter((link) => link.href === fields.withdrawn?.replacement?.value),
      anchors: [],
      missing: [],
      withdrawn: fields.withdrawn,
    };
  }
  return {
    ...identity,
    title: fields.title,
    ...(fields.shortTitle === undefined ? {} : { shortTitle: fields.shortTitle }),
    ...(fields.updatedAt === undefined ? {} : { updated: fields.updatedAt }),
    topics: fields.topics ?? [],
    authors: fields.author ?? [],
    documents: article.documents,
    people: (fields.people ?? []).map((person) => person.name),
    summary: article.summary,
    featured: fields.featured === true,
    ...(cover === null ? {} : { cover }),
    links: article.links,
    anchors: article.body.anchors,
    missing: article.body.missing,
  };
}

/** Changes when a card or line of any of them does. */
export function cardDigests(entries: readonly Entry[]): readonly string[] {
  return entries.map(({ cardDigest }) => cardDigest);
}

/** Oldest first; articles of the same moment by address. */
export function byTime(one: Entry, other: Entry): number {
  return one.published.ms - other.published.ms || (one.url < other.url ? -1 : one.url > other.url ? 1 : 0);
}

/** The year in whose volume an entry stands. */
export function yearOf(entry: Pick<Entry, "url">): number {
  return yearOfArticle(entry.url);
}
