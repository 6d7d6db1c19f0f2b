import { dayAnchor, fileOf, homeUrl, monthUrl, yearUrl } from "../addresses/urls.ts";
import type { VolumeBoundary, YearMonth } from "../archive/boundary.ts";
import { cardDigests, type Entry } from "../archive/entry.ts";
import { monthOf } from "../archive/volume-record.ts";
import { digestOf } from "../cache/digest.ts";
import { monthView } from "../views/calendar.ts";
import { countByDay, dayGroups } from "../views/day-groups.ts";
import { headView } from "../views/head.ts";
import type { Link } from "../views/parts.ts";
import type { SiteContext } from "../views/site-context.ts";
import { words } from "../views/text.ts";
import { type PageOutput, pageOutput } from "./output.ts";

/** The months of a volume that have a page: those with articles, and those that once had (`known`). Oldest first. */
export function monthPages(
  year: number,
  shown: readonly Entry[],
  known: ReadonlySet<number>,
  boundary: VolumeBoundary,
  keyBase: string,
  context: SiteContext,
): readonly PageOutput[] {
  const byMonth = new Map<number, Entry[]>();
  for (const month of known) byMonth.set(month, []);
  for (const entry of shown.toReversed()) {
    const entries = byMonth.get(monthOf(entry));
    if (entries === undefined) byMonth.set(monthOf(entry), [entry]);
    else entries.push(entry);
  }
  const months = [...byMonth.keys()].sort((one, other) => one - other);
  const filled = months.filter((month) => byMonth.get(month)!.length > 0);
  return months.map((month) => {
    const entries = byMonth.get(month)!;
    const before = filled.findLast((each) => each < month);
    const after = filled.find((each) => each > month);
    const previous = before === undefined ? boundary.previousMonth : { year, month: before };
    const next = after === undefined ? boundary.nextMonth : { year, month: after };
    const key = digestOf([keyBase, year, month, cardDigests(entries), previous, next]);
    return pageOutput(fileOf(monthUrl(year, month)), "daylist", key, () =>
      monthProps({ year, month }, entries, { previous, next }, context),
    );
  });
}

function monthProps(
  { year, month }: YearMonth,
  entries: readonly Entry[],
  near: { readonly previous: YearMonth | null; readonly next: YearMonth | null },
  context: SiteContext,
) {
  const url = monthUrl(year, month);
  const heading = words.monthOfYear(year, month);
  const link = (other: YearMonth): Link => ({
    text: words.monthOfYear(other.year, other.month),
    href: context.href(monthUrl(other.year, other.month)),
  });
  const parent = { text: words.year(year), href: context.href(yearUrl(year)) };
  const href = context.href(url);
  return {
    site: context.site,
    head: headView(
      {
        url,
        title: heading,
        description: words.listDescription(context.config.title, heading),
        noIndex: entries.length === 0,
      },
      context,
    ),
    view: {
      heading,
      breadcrumb: [{ text: words.home, href: context.href(homeUrl) }, parent],
      articleCount: entries.length,
      calendar: monthView({ year, month, href }, countByDay(entries), (day) => `#${dayAnchor(day)}`),
      days: dayGroups(entries, context, { oneMonth: true, withCategory: true }),
      ...(near.previous === null ? {} : { previous: link(near.previous) }),
      ...(near.next === null ? {} : { next: link(near.next) }),
      parent,
    },
  };
}
