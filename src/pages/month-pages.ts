import { dayAnchor, fileOf, homeUrl, monthUrl, yearUrl } from "../addresses/urls.ts";
import type { VolumeBoundary, YearMonth } from "../archive/boundary.ts";
import { cardDigests, type Entry } from "../archive/entry.ts";
import { monthOf } from "../archive/volume-record.ts";
import { monthView } from "../views/calendar.ts";
import { monthText, yearText } from "../views/date-text.ts";
import { countByDay, dayGroups } from "../views/grouped-days.ts";
import { headView } from "../views/head-view.ts";
import type { Link } from "../views/link.ts";
import type { SiteContext } from "../views/site-context.ts";
import { outputKey, type PageOutput, pageOutput } from "./output.ts";

/**
 * The pages of a volume's months, oldest first.
 *
 * @param shown the articles of the volume that are not withdrawn, oldest first
 * @param knownMonths months that have a page though they may have no articles any more
 */
export function monthPages(
  year: number,
  shown: readonly Entry[],
  knownMonths: ReadonlySet<number>,
  boundary: VolumeBoundary,
  kindKey: string,
  context: SiteContext,
): readonly PageOutput[] {
  const byMonth = new Map<number, Entry[]>();
  for (const month of knownMonths) byMonth.set(month, []);
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
    const key = outputKey(kindKey, [year, month, cardDigests(entries), previous, next]);
    return pageOutput(fileOf(monthUrl(year, month)), "daylist", key, () =>
      monthProps({ year, month }, entries, { previous, next }, context),
    );
  });
}

function monthProps(
  { year, month }: YearMonth,
  entries: readonly Entry[],
  neighbours: { readonly previous: YearMonth | null; readonly next: YearMonth | null },
  context: SiteContext,
) {
  const url = monthUrl(year, month);
  const heading = monthText(year, month, context.words);
  const link = (other: YearMonth): Link => ({
    text: monthText(other.year, other.month, context.words),
    href: context.href(monthUrl(other.year, other.month)),
  });
  const parent = { text: yearText(year, context.words), href: context.href(yearUrl(year)) };
  const href = context.href(url);
  return {
    site: context.site,
    head: headView(
      {
        url,
        title: heading,
        description: context.words.description.list({ name: heading, site: context.config.title }),
        noIndex: entries.length === 0,
      },
      context,
    ),
    view: {
      heading,
      breadcrumb: [{ text: context.words.title.home, href: context.href(homeUrl) }, parent],
      articleCount: entries.length,
      calendar: monthView({ year, month, href }, countByDay(entries), (day) => `#${dayAnchor(day)}`, context.words),
      days: dayGroups(entries, context, { oneMonth: true, withCategory: true }),
      ...(neighbours.previous === null ? {} : { previous: link(neighbours.previous) }),
      ...(neighbours.next === null ? {} : { next: link(neighbours.next) }),
      parent,
    },
  };
}
