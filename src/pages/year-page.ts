import type { VolumeBoundary } from "../archive/boundary.ts";
import { cardDigests, type Entry } from "../archive/entry.ts";
import { monthOf } from "../archive/volume-record.ts";
import { digestOf } from "../digest.ts";
import { monthView } from "./calendar-view.ts";
import { cardView } from "./card-view.ts";
import { countByDay } from "./day-list-view.ts";
import { headView } from "./head.ts";
import { type PageOutput, pageOutput } from "./output.ts";
import type { SiteContext } from "./site-context.ts";
import { dayAnchor, fileOf, homeUrl, monthUrl, yearUrl } from "./urls.ts";
import type { Link } from "./view-parts.ts";
import type { YearView } from "./views.ts";
import { numberWords, words } from "./words.ts";

/** The page of a volume: its months, calendar and what its articles stand under. */
export function yearPage(
  year: number,
  shown: readonly Entry[],
  indexes: YearView["indexes"],
  boundary: VolumeBoundary,
  keyBase: string,
  context: SiteContext,
): PageOutput {
  const featured = shown
    .filter((entry) => entry.featured)
    .reverse()
    .slice(0, context.config.pageSize);
  const days = shown.map((entry) => entry.published.iso.slice(5, 10));
  const key = digestOf([keyBase, year, days, indexes, cardDigests(featured), boundary.previousYear, boundary.nextYear]);
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
  const heading = words.year(year);
  const link = (other: number): Link => ({ text: words.year(other), href: context.href(yearUrl(other)) });
  const byMonth = Map.groupBy(shown, monthOf);
  const months = [...byMonth.keys()].sort((one, other) => one - other);
  return {
    site: context.site,
    head: headView(
      {
        url,
        title: heading,
        description: words.yearDescription(context.config.title, year, numberWords(shown.length)),
        noIndex: shown.length === 0,
      },
      context,
    ),
    view: {
      year,
      articleCount: shown.length,
      breadcrumb: [{ text: words.home, href: context.href(homeUrl) }],
      months: months.map((month) => {
        const entries = byMonth.get(month)!;
        const href = context.href(monthUrl(year, month));
        return monthView({ year, month, href }, countByDay(entries), (day) => `${href}#${dayAnchor(day)}`);
      }),
      indexes,
      featured: featured.map((entry) => cardView(entry, context)),
      ...(boundary.previousYear === null ? {} : { previous: link(boundary.previousYear) }),
      ...(boundary.nextYear === null ? {} : { next: link(boundary.nextYear) }),
    },
  };
}
