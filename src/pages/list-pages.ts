import { categoryFeedUrls, fileOf, homeUrl, listUrl, listYearUrl, yearAnchor } from "../addresses/urls.ts";
import { type Catalogue, newestOfList, type WholeList, wholeList } from "../archive/catalogue.ts";
import { FEED_LENGTH, hasYearPage, type KnownList } from "../archive/lists.ts";
import { atomFeed, jsonFeed, rssFeed } from "../formats/feeds.ts";
import { cardView, lineView } from "../views/card-view.ts";
import { shortDayOfYear, yearText } from "../views/date-text.ts";
import { headView } from "../views/head-view.ts";
import { listHeading, listTitle } from "../views/list-heading.ts";
import type { ListingView } from "../views/lists.ts";
import type { PageProps } from "../views/pages.ts";
import type { SiteContext } from "../views/site-context.ts";
import { spellingsOf, timelineView } from "../views/timeline-view.ts";
import { type Output, outputKey, type PageOutput, pageOutput } from "./output.ts";

/** A listing whose head page shows its newest articles and its years: all but those of days. */
export type HeadedList = KnownList & Pick<ListingView, "kind">;

/**
 * The head page of a listing: its newest articles, then its years. A listing that lost its articles keeps its page.
 *
 * @param known the listing, with the name the page shows where no article has one
 */
export function listPage(catalogue: Catalogue, known: HeadedList, kindKey: string, context: SiteContext): PageOutput {
  const list = wholeList(catalogue, known.kind, known.slug);
  const parts = list?.years.map(({ year, part }) => [year, part.digest]) ?? [];
  const key = outputKey(kindKey, [known.kind, known.slug, list?.name ?? known.name, parts]);
  return pageOutput(fileOf(listUrl(known.kind, known.slug)), "listing", key, () =>
    listProps(catalogue, list, known, context),
  );
}

function listProps(
  catalogue: Catalogue,
  list: WholeList | null,
  known: HeadedList,
  context: SiteContext,
): PageProps<"listing"> {
  const { kind, slug } = known;
  const name = list?.name ?? known.name;
  const url = listUrl(kind, slug);
  const title = listTitle(kind, name, context);
  const home = { text: context.words.title.home, href: context.href(homeUrl) };
  const category = kind === "category" ? context.config.categories?.find((each) => each.slug === slug) : undefined;
  const feeds = kind === "category" ? feedLinks(slug, title, context) : [];
  const timeline = list === null ? null : timelineView(catalogue, list, context);
  const description =
    category?.description ?? context.words.description.list({ name: title, site: context.config.title });
  return {
    site: context.site,
    head: headView({ url, title, description, noIndex: list === null, feeds }, context),
    view: {
      kind,
      heading: listHeading(kind, name, context),
      ...(category?.description === undefined ? {} : { lead: category.description }),
      breadcrumb: [home],
      articleCount: list?.count ?? 0,
      ...(timeline === null ? {} : { timeline }),
      spellings: list === null || kind !== "person" ? [] : spellingsOf(list),
      newest: newestOfList(catalogue, list, context.config.pageSize).map((entry) => cardView(entry, context)),
      years: (list?.years ?? []).map((part) => yearOfList(catalogue, list!, part, context)),
      feeds,
      parent: home,
    },
  };
}

function yearOfList(
  catalogue: Catalogue,
  list: WholeList,
  { year, part }: WholeList["years"][number],
  context: SiteContext,
): ListingView["years"][number] {
  const hasPage = hasYearPage(list.kind, part.count);
  const href = context.href(listYearUrl(list.kind, list.slug, year));
  return {
    id: yearAnchor(year),
    year: { text: yearText(year, context.words), href, count: part.count },
    hasPage,
    lines: hasPage
      ? []
      : part.newest.map(catalogue.cardsOf(year)).map((card) => ({
          ...lineView(card, context, list.kind !== "category"),
          timeText: shortDayOfYear(card.published.iso, context.words),
        })),
  };
}

function feedLinks(slug: string, title: string, context: SiteContext): ListingView["feeds"] {
  const feeds = categoryFeedUrls(slug);
  return [
    { title: `${title} (Atom)`, type: "application/atom+xml", href: context.href(feeds.atom) },
    { title: `${title} (RSS)`, type: "application/rss+xml", href: context.href(feeds.rss) },
    { title: `${title} (JSON)`, type: "application/feed+json", href: context.href(feeds.json) },
  ];
}

/** The three feeds of a category. */
export function categoryFeeds(
  catalogue: Catalogue,
  slug: string,
  kindKey: string,
  context: SiteContext,
): readonly Output[] {
  const list = wholeList(catalogue, "category", slug);
  const feeds = categoryFeedUrls(slug);
  const feed = () => ({
    title: `${context.categoryName(slug)} – ${context.config.title}`,
    url: listUrl("category", slug),
    feeds,
    entries: newestOfList(catalogue, list, FEED_LENGTH).filter((entry) => entry.state === "published"),
  });
  const key = outputKey(kindKey, ["feeds", slug, list?.years.map(({ year, part }) => [year, part.digest]) ?? []]);
  return [
    { file: fileOf(feeds.atom), key, text: () => atomFeed(feed(), context) },
    { file: fileOf(feeds.rss), key, text: () => rssFeed(feed(), context) },
    { file: fileOf(feeds.json), key, text: () => jsonFeed(feed(), context) },
  ];
}
