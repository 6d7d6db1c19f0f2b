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
import { digestOf } from "../cache/digest.ts";
import { daysInMonth } from "../content/dates.ts";
import { lineView } from "../views/card.ts";
import { headView } from "../views/head.ts";
import { listHeading } from "../views/list-words.ts";
import type { DaysView } from "../views/lists.ts";
import type { PageProps } from "../views/pages.ts";
import type { DayGroup } from "../views/parts.ts";
import type { SiteContext } from "../views/site-context.ts";
import { momentView, numberWords, words } from "../views/words.ts";
import { type PageOutput, pageOutput } from "./output.ts";

/** The page of a calendar day: what was published on it, newest year first. `slug` is `01-12`, month first. */
export function dayPage(catalogue: Catalogue, slug: string, keyBase: string, context: SiteContext): PageOutput {
  const list = wholeList(catalogue, "day", slug);
  const parts = list?.years.map(({ year, part }) => [year, part.digest]) ?? [];
  return pageOutput(fileOf(listUrl("day", slug)), "daylist", digestOf([keyBase, "day", slug, parts]), () =>
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
  const description = words.dayDescription(context.config.title, heading);
  const parent = { text: words.days, href: context.href(daysUrl) };
  return {
    site: context.site,
    head: headView(
      { url: listUrl("day", slug), title: `${heading}, ${words.days}`, description, noIndex: list === null },
      context,
    ),
    view: {
      heading,
      breadcrumb: [{ text: words.home, href: context.href(homeUrl) }, parent],
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
    day: momentView({ ...cards[0]!.published, dayOnly: true }),
    lines: cards.map((card) => lineView(card, context, true)),
    ...(part.count === cards.length ? {} : { more: { text: words.wholeDay(numberWords(part.count)), href } }),
  };
}

/** The calendar that leads to the days. It changes when a day of the year gets its first article, or loses its last. */
export function daysPage(catalogue: Catalogue, keyBase: string, context: SiteContext): PageOutput {
  const view = daysView(catalogue, context);
  return pageOutput(fileOf(daysUrl), "days", digestOf([keyBase, view]), () => ({
    site: context.site,
    head: headView(
      { url: daysUrl, title: words.days, description: words.daysDescription(context.config.title) },
      context,
    ),
    view,
  }));
}

/** A leap year: it has every day there is. */
const LEAP_YEAR = 2000;

function daysView({ volumes }: Catalogue, context: SiteContext): DaysView {
  const months = Array.from({ length: 12 }, (_, index) => {
    const month = index + 1;
    const filled = volumes.reduce((days, volume) => days | volume.monthDays[index]!, 0);
    const days = Array.from({ length: daysInMonth(LEAP_YEAR, month) }, (_, at) => {
      const label = words.calendarDay(month, at + 1);
      return (filled & (1 << at)) === 0
        ? { day: at + 1, label }
        : { day: at + 1, label, href: context.href(listUrl("day", daySlug(month, at + 1))) };
    });
    return { text: words.month(month), days };
  });
  return { breadcrumb: [{ text: words.home, href: context.href(homeUrl) }], months };
}
