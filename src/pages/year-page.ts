import {
  dayAnchor,
  fileOf,
  homeUrl,
  listUrl,
  listYearUrl,
  monthUrl,
  volumeFixityUrl,
  yearUrl,
} from "../addresses/urls.ts";
import type { VolumeBoundary } from "../archive/boundary.ts";
import { cardDigests, type Entry } from "../archive/entry.ts";
import { hasYearPage, type ListMembers } from "../archive/lists.ts";
import { monthOf } from "../archive/volume-record.ts";
import { monthView } from "../views/calendar.ts";
import { cardView } from "../views/card.ts";
import { yearText } from "../views/date-text.ts";
import { countByDay } from "../views/day-groups.ts";
import { headView } from "../views/head.ts";
import type { CountedLink, Link } from "../views/link.ts";
import { listHeading } from "../views/list-heading.ts";
import type { IndexKind, YearView } from "../views/lists.ts";
import type { SiteContext } from "../views/site-context.ts";
import { outputKey, type PageOutput, pageOutput } from "./output.ts";

/**
 * The page of a volume: the calendars of its months, its featured articles and links to its listings.
 *
 * @param shown the articles of the volume that are not withdrawn, oldest first
 */
export function yearPage(
  year: number,
  shown: readonly Entry[],
  lists: Iterable<ListMembers>,
  boundary: VolumeBoundary,
  kindKey: string,
  context: SiteContext,
): PageOutput {
  const indexes = yearIndexes(year, lists, context);
  const featured = shown
    .filter((entry) => entry.featured)
    .reverse()
    .slice(0, context.config.pageSize);
  const days = shown.map((entry) => entry.published.iso.slice(5, 10));
  const key = outputKey(kindKey, [
    year,
    days,
    indexes,
    cardDigests(featured),
    boundary.previousYear,
    boundary.nextYear,
  ]);
  return pageOutput(fileOf(yearUrl(year)), "year", key, () =>
    yearProps(year, shown, featured, indexes, boundary, context),
  );
}

function yearProps(
  year: number,
  shown: readonly Entry[],
  featured: readonly Entry[],
  indexes: YearView["indexes"],
  boundary: VolumeBoundary,
  context: SiteContext,
) {
  const url = yearUrl(year);
  const heading = yearText(year, context.words);
  const link = (other: number): Link => ({ text: yearText(other, context.words), href: context.href(yearUrl(other)) });
  const byMonth = Map.groupBy(shown, monthOf);
  const months = [...byMonth.keys()].sort((one, other) => one - other);
  return {
    site: context.site,
    head: headView(
      {
        url,
        title: heading,
        description: context.words.description.year({
          count: shown.length,
          site: context.config.title,
          year: String(year),
        }),
        noIndex: shown.length === 0,
      },
      context,
    ),
    view: {
      year,
      articleCount: shown.length,
      breadcrumb: [{ text: context.words.title.home, href: context.href(homeUrl) }],
      months: months.map((month) => {
        const entries = byMonth.get(month)!;
        const href = context.href(monthUrl(year, month));
        return monthView(
          { year, month, href },
          countByDay(entries),
          (day) => `${href}#${dayAnchor(day)}`,
          context.words,
        );
      }),
      indexes,
      featured: featured.map((entry) => cardView(entry, context)),
      fixityHref: context.href(volumeFixityUrl(year)),
      ...(boundary.previousYear === null ? {} : { previous: link(boundary.previousYear) }),
      ...(boundary.nextYear === null ? {} : { next: link(boundary.nextYear) }),
    },
  };
}

/** How many topics, documents, people or authors a volume's page links to: those with most articles. */
const LINKS_OF_KIND = 30;

const indexKinds: readonly IndexKind[] = ["category", "topic", "document", "person", "author"];

function yearIndexes(year: number, lists: Iterable<ListMembers>, context: SiteContext): YearView["indexes"] {
  const linkOf = ({ kind, slug, name, members: { length } }: ListMembers): CountedLink => ({
    text: listHeading(kind, name, context),
    href: context.href(hasYearPage(kind, length) ? listYearUrl(kind, slug, year) : listUrl(kind, slug)),
    count: length,
  });
  const byKind = Map.groupBy(lists, ({ kind }) => kind);
  return indexKinds.flatMap((kind) => {
    const all = byKind.get(kind) ?? [];
    const shown =
      kind === "category"
        ? all.sort((one, other) => context.byCategoryOrder(one.slug, other.slug))
        : all.sort(byCount).slice(0, LINKS_OF_KIND);
    return shown.length === 0 ? [] : [{ kind, links: shown.map(linkOf) }];
  });
}

function byCount(one: ListMembers, other: ListMembers): number {
  return other.members.length - one.members.length || (one.slug < other.slug ? -1 : 1);
}
