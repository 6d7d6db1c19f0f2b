import type { Article } from "../content/article.ts";
import type { ArticleFields } from "../content/article-schema.ts";
import type { Cover, Entry } from "./entry.ts";

/** What an entry says of the files that its article was read from. */
export type EntryOrigin = Pick<Entry, "sourcesDigest" | "sources" | "pictureKeys" | "attachments">;

/** What an entry says of its article; the digest of its card is made from that. The sketch of the body is made apart. */
export type EntryFacts = Omit<Entry, "cardDigest" | "sketch">;

/** What the entry of an article says. Of a withdrawn article that is the address, the title and why it was withdrawn. */
export function entryFacts(article: Article, origin: EntryOrigin, cover: Cover | null): EntryFacts {
  const { fields } = article;
  const kept = {
    url: article.url,
    file: article.file,
    state: article.state,
    ...origin,
    validFromMs: Math.max(
      fields.publishedAt.ms,
      ...(fields.corrections ?? []).map((correction) => correction.at.value.ms),
    ),
    published: fields.publishedAt,
    category: fields.category,
    aliases: article.aliases,
    ...(article.oldAddress === null ? {} : { oldAddress: article.oldAddress }),
  };
  if (fields.withdrawn !== undefined) {
    return {
      ...kept,
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
    ...kept,
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
    ...(article.related.length === 0 ? {} : { related: article.related }),
    anchors: article.body.anchors,
    missing: article.body.missing,
    ...(article.bodyDigest === undefined
      ? {}
      : { currentBody: { digest: article.bodyDigest, at: latestMoment(fields) } }),
    ...(article.own === undefined ? {} : { own: article.own }),
  };
}

/** The latest of the moments that an article gives for itself. */
function latestMoment({ publishedAt, updatedAt, corrections = [] }: ArticleFields): string {
  const moments = [
    publishedAt,
    ...(updatedAt === undefined ? [] : [updatedAt]),
    ...corrections.map(({ at }) => at.value),
  ];
  return moments.reduce((latest, each) => (each.ms > latest.ms ? each : latest)).iso;
}
