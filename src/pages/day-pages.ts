import {
  dayAnchor,
  dayOfSlug,
  daySlug,
  daysUrl,
  fileOf,
  homeUrl,
  listUrl,
  monthUrl,
  yearAnchor,
} from "../addresses/urls.ts";
import { type Catalogue, type WholeList, wholeList } from "../archive/catalogue.ts";
import { daysInMonth } from "../content/dates.ts";
import { lineView } from "../views/card-view.ts";
import { dayOfYearText, monthName } from "../views/date-text.ts";
import type { DayGroup } from "../views/grouped-days.ts";
import { headView } from "../views/head-view.ts";
import { listHeading } from "../views/list-heading.ts";
import type { DaysView } from "../views/lists.ts";
import { momentView } from "../views/moment-view.ts";
import type { PageProps } from "../views/pages.ts";
import type { SiteContext } from "../views/site-context.ts";
import { outputKey, type PageOutput, pageOutput } from "./output.ts";

/**
 * The page of a day of the calendar: the articles published on it in all years, newest year first.
 *
 * @param slug the day, month first: `01-12`
 */
export function dayPage(catalogue: Catalogue, slug: string, kindKey: string, context: SiteContext): PageOutput {
  const list = wholeList(catalogue, "day", slug);
  const parts = list?.years.map(({ year, part }) => [year, part.digest]) ?? [];
  return pageOutput(fileOf(listUrl("day", slug)), "daylist", outputKey(kindKey, ["day", slug, parts]), () =>
    dayProps(catalogue, list, slug, context),
  );
}

function dayProps(
  catalogue: Catalogue,
  list: WholeList | null,
  slug: string,
  context: SiteContext,
): PageProps<"daylist"> {
  const heading = listHeading("day", slug, context);
  const description = context.words.description.day({ day: heading, site: context.config.title });
  const parent = { text: context.words.title.days, href: context.href(daysUrl) };
  return {
    site: context.site,
    head: headView(
      {
        url: listUrl("day", slug),
        title: `${heading}, ${context.words.title.days}`,
        description,
        noIndex: list === null,
      },
      context,
    ),
    view: {
      heading,
      breadcrumb: [{ text: context.words.title.home, href: context.href(homeUrl) }, parent],
      articleCount: list?.count ?? 0,
      days: (list?.years ?? []).map((year) => dayOfYear(catalogue, year, slug, context)),
      parent,
    },
  };
}

function dayOfYear(
  { cardsOf }: Catalogue,
  { year, part }: WholeList["years"][number],
  slug: string,
  context: SiteContext,
): DayGroup {
  const cards = part.newest.map(cardsOf(year));
  const { month, day } = dayOfSlug(slug);
  const href = `${context.href(monthUrl(year, month))}#${dayAnchor(day)}`;
  return {
    id: yearAnchor(year),
    day: momentView({ ...cards[0]!.published, dayOnly: true }, context.words),
    lines: cards.map((card) => lineView(card, context, true)),
    ...(part.count === cards.length
      ? {}
      : { more: { text: context.words.list.wholeDay({ count: part.count }), href } }),
  };
}

/**
 * The calendar of all years, which leads to the pages of days. It changes when a day gets its first article or loses its
 * last.
 */
export function daysPage(catalogue: Catalogue, kindKey: string, context: SiteContext): PageOutput {
  const view = daysView(catalogue, context);
  return pageOutput(fileOf(daysUrl), "days", outputKey(kindKey, [view]), () => ({
    site: context.site,
    head: headView(
      {
        url: daysUrl,
        title: context.words.title.days,
        description: context.words.description.days({ site: context.config.title }),
      },
      context,
    ),
    view,
  }));
}

/** A leap year, which has every day a year can have. */
const LEAP_YEAR = 2000;

function daysView({ volumes }: Catalogue, context: SiteContext): DaysView {
  const months = Array.from({ length: 12 }, (_, index) => {
    const month = index + 1;
    const filled = volumes.reduce((days, volume) => days | volume.monthDays[index]!, 0);
    const days = Array.from({ length: daysInMonth(LEAP_YEAR, month) }, (_, at) => {
      const label = dayOfYearText(month, at + 1, context.words);
      return (filled & (1 << at)) === 0
        ? { day: at + 1, label }
        : { day: at + 1, label, href: context.href(listUrl("day", daySlug(month, at + 1))) };
    });
    return { text: monthName(month, context.words), days };
  });
  return { breadcrumb: [{ text: context.words.title.home, href: context.href(homeUrl) }], months };
}
