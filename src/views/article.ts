import { monthOfArticle } from "../addresses/article-place.ts";
import type { BodyVersions } from "../addresses/body-versions.ts";
import { citationsUrl, homeUrl, monthUrl, namedListUrl, pictureUrl, yearUrl } from "../addresses/urls.ts";
import type { ArticleDetail } from "../archive/article-detail.ts";
import type { ArticleName } from "../archive/category-ends.ts";
import { cardTitle, type Entry, yearOf } from "../archive/entry.ts";
import type { MentioningArticle } from "../archive/mentions.ts";
import { slugOf } from "../text/slug.ts";
import type { Words } from "../wording/words.ts";
import type { ArticleView } from "./article-shown.ts";
import { fillPictures } from "./body-pictures.ts";
import { cardView } from "./card-view.ts";
import { monthName, yearText } from "./date-text.ts";
import { figureRow } from "./figure.ts";
import { fillFileNotes } from "./file-notes.ts";
import { headView } from "./head-view.ts";
import type { Link } from "./link.ts";
import { momentView } from "./moment-view.ts";
import type { OwnFacts } from "./own-facts.ts";
import type { PageProps } from "./pages.ts";
import { pictureView } from "./picture-view.ts";
import { previewMark } from "./preview-mark.ts";
import { type ArticleSharing, sharedPicture } from "./shared-picture.ts";
import type { SiteContext } from "./site-context.ts";
import { articleMeta, newsArticle } from "./structured-data.ts";

/** What an article's page shows of other articles, and the pictures made for sharing it. */
export interface ArticleSurroundings {
  readonly related: readonly Entry[];
  /** Later articles that link to it, the newest first. */
  readonly later: readonly MentioningArticle[];
  readonly previous?: ArticleName;
  readonly next?: ArticleName;
  readonly sharing: ArticleSharing | null;
  /** The published versions of its text, where there is more than one. */
  readonly versions?: BodyVersions;
  /** What the archive's own code shows of the article. */
  readonly ownFacts?: OwnFacts;
}

/** How many headings a body must have for its page to list them as contents. */
const LEAST_SECTIONS = 3;

/** The page of an article. */
export function articleProps(
  entry: Entry,
  detail: ArticleDetail,
  surroundings: ArticleSurroundings,
  context: SiteContext,
): PageProps<"article"> {
  const view = articleView(entry, detail, surroundings, context);
  const head = headView(
    {
      url: entry.url,
      title: cardTitle(entry),
      description: entry.summary,
      type: "article",
      noIndex: entry.state !== "published",
      meta: articleMeta(entry, context),
      jsonLd: newsArticle(entry, detail, surroundings.sharing?.crops ?? [], view.breadcrumb, context),
      ...sharedPicture(entry, detail, surroundings.sharing, context),
    },
    context,
  );
  return { site: context.site, head, view };
}

function articleView(
  entry: Entry,
  detail: ArticleDetail,
  surroundings: ArticleSurroundings,
  context: SiteContext,
): ArticleView {
  const { article } = detail;
  const { fields } = article;
  const { words } = context;
  const year = yearOf(entry);
  const month = monthOfArticle(entry.url);
  const category = context.categoryLink(entry.category);
  const volume = { text: yearText(year, words), href: context.href(yearUrl(year)) };
  const published = momentView(entry.published, words);
  const permanentHref = context.absolute(entry.url);
  const lists = (kind: "topic" | "author" | "document", names: readonly string[]): readonly Link[] =>
    names.map((name) => ({ text: name, href: context.href(namedListUrl(kind, name)) }));
  const authors = lists("author", entry.authors);
  return {
    title: entry.title,
    breadcrumb: [{ text: words.title.home, href: context.href(homeUrl) }, category, volume],
    category,
    published,
    ...(entry.updated === undefined ? {} : { updated: momentView(entry.updated, words) }),
    ...(fields.source === undefined ? {} : { source: fields.source }),
    authors,
    ...(fields.summary === undefined ? {} : { summary: fields.summary }),
    ...coverOf(entry, detail, context),
    sections:
      article.body.sections.length < LEAST_SECTIONS
        ? []
        : article.body.sections.map(({ id, text, level }) => ({ text, href: `#${id}`, level })),
    bodyHtml: fillFileNotes(
      fillPictures(article, detail.pictures, (name) => context.href(pictureUrl(year, name)), words),
      article.attachments,
      detail.attachments,
      words,
    ),
    figures: (fields.figures ?? []).map((figure) => figureRow(figure, words.number)),
    people: (fields.people ?? []).map((person) => ({ ...person, ...personLink(person.name, context) })),
    places: fields.places ?? [],
    documents: lists("document", entry.documents),
    topics: lists("topic", entry.topics),
    ...legacyOf(entry, detail, words),
    corrections: (fields.corrections ?? []).map(({ at, note }) => ({ at: momentView(at.value, words), note })),
    ...historyOf(surroundings, words),
    related: surroundings.related.map((other) => cardView(other, context)),
    later: surroundings.later.map((other) => ({
      ...nameLink(other, context),
      published: momentView(other.published, words),
    })),
    ...(surroundings.previous === undefined ? {} : { previous: nameLink(surroundings.previous, context) }),
    ...(surroundings.next === undefined ? {} : { next: nameLink(surroundings.next, context) }),
    volume,
    month: { text: monthName(month, words), href: context.href(monthUrl(year, month)) },
    permanentHref,
    permanentCode: context.drawings.permanentCode(permanentHref),
    citationFiles: {
      bibtex: context.href(citationsUrl(year, month, "bib")),
      ris: context.href(citationsUrl(year, month, "ris")),
    },
    citation: words.cite.sentence({
      author: entry.authors.length > 0 ? entry.authors.join(", ") : (fields.source ?? context.config.organisation),
      title: entry.title,
      site: context.config.title,
      day: published.dayText,
      href: permanentHref,
    }),
    missingPictures: entry.missing.length,
    ...(surroundings.ownFacts === undefined ? {} : { ownFacts: surroundings.ownFacts }),
    ...previewMark(entry),
  };
}

/** The address where articles on a person are listed; none where no slug can be made of the name. */
function personLink(name: string, context: SiteContext): { readonly href?: string } {
  return slugOf(name) === "" ? {} : { href: context.href(namedListUrl("person", name)) };
}

function nameLink(name: ArticleName, context: SiteContext): Link {
  return { text: name.title, href: context.href(name.url) };
}

function coverOf(entry: Entry, { article, cover }: ArticleDetail, context: SiteContext): Pick<ArticleView, "cover"> {
  if (cover === undefined || article.cover === undefined) return {};
  const { coverCaption } = article.fields;
  const picture = pictureView(cover, article.cover.alt, (name) => context.href(pictureUrl(yearOf(entry), name)));
  const caption = coverCaption === undefined ? {} : { caption: coverCaption };
  return { cover: { picture, ...caption, ...(cover.credit === undefined ? {} : { credit: cover.credit }) } };
}

/** The days are those the article gives, in the zone of the site. */
function historyOf({ versions }: ArticleSurroundings, words: Words): Pick<ArticleView, "versions"> {
  if (versions === undefined) return {};
  const dayOf = (iso: string) => momentView({ iso, ms: Date.parse(iso), dayOnly: true }, words);
  return { versions: versions.map(([digest, at]) => (at === null ? { digest } : { digest, at: dayOf(at) })) };
}

function legacyOf({ currentBody }: Entry, { article }: ArticleDetail, words: Words): Pick<ArticleView, "legacy"> {
  const { legacy } = article.fields;
  if (legacy === undefined) return {};
  const { url, views, capturedAt } = legacy;
  const isProvenance = url !== undefined || capturedAt !== undefined;
  return {
    legacy: {
      ...(url === undefined ? {} : { url }),
      ...(views === undefined ? {} : { viewsText: words.article.views({ count: views }) }),
      ...(capturedAt === undefined ? {} : { capturedAt: momentView(capturedAt, words) }),
      ...(isProvenance && currentBody !== undefined ? { bodyDigest: currentBody.digest } : {}),
    },
  };
}
