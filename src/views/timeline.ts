import { listYearUrl, yearAnchor } from "../addresses/urls.ts";
import type { Catalogue, WholeList } from "../archive/catalogue.ts";
import { cardTitle } from "../archive/entry.ts";
import { hasYearPage } from "../archive/lists.ts";
import type { CoveredArticle, TimelineColumn, TimelineView } from "./parts.ts";
import type { SiteContext } from "./site-context.ts";
import { momentView, words } from "./text.ts";

/** A longer time than this, in years, is drawn without the years that have nothing: they would leave no room for the others. */
const LONGEST = 40;

/** The least the longest bar stands for: among single articles two are not a summit. */
const LEAST = 3;

/** The shortest bar, in hundredths of the longest, so that a single article is seen beside hundreds. */
const SHORTEST = 4;

/**
 * How a document or person was covered: articles of each year, or of each month where all are of one year. `null` for
 * other lists, and where there is but one article.
 */
export function timelineView(catalogue: Catalogue, list: WholeList, context: SiteContext): TimelineView | null {
  const [newest, oldest] = [list.years[0], list.years.at(-1)];
  if (newest === undefined || oldest?.part.coverage === undefined || list.count < 2) return null;
  const columns = newest.year === oldest.year ? monthColumns(oldest) : yearColumns(list, context);
  return {
    columns: columns.filter(({ count }) => count > 0).length > 1 ? columns : [],
    first: covered(catalogue, oldest.year, oldest.part.coverage.first, context),
    latest: covered(catalogue, newest.year, newest.part.newest[0]!, context),
  };
}

type YearOfList = WholeList["years"][number];

function yearColumns(list: WholeList, context: SiteContext): readonly TimelineColumn[] {
  const parts = new Map(list.years.map(({ year, part }) => [year, part]));
  const years = [...parts.keys()].sort((one, other) => one - other);
  const [first, last] = [years[0]!, years.at(-1)!];
  const shown = last - first < LONGEST ? Array.from({ length: last - first + 1 }, (_, index) => first + index) : years;
  const greatest = Math.max(LEAST, ...list.years.map(({ part }) => part.count));
  return shown.map((year) => {
    const count = parts.get(year)?.count ?? 0;
    const href = hasYearPage(list.kind, count)
      ? context.href(listYearUrl(list.kind, list.slug, year))
      : `#${yearAnchor(year)}`;
    const column = { text: String(year), label: words.year(year), count, share: shareOf(count, greatest) };
    return count === 0 ? column : { ...column, href };
  });
}

function monthColumns({ year, part }: YearOfList): readonly TimelineColumn[] {
  const months = part.coverage?.months ?? [];
  const greatest = Math.max(LEAST, ...months);
  return months.map((count, index) => ({
    text: String(index + 1),
    label: words.monthOfYear(year, index + 1),
    count,
    share: shareOf(count, greatest),
  }));
}

function shareOf(count: number, greatest: number): number {
  return count === 0 ? 0 : Math.max(SHORTEST, Math.round((count / greatest) * 100));
}

function covered({ cardsOf }: Catalogue, year: number, index: number, context: SiteContext): CoveredArticle {
  const card = cardsOf(year)(index);
  return { title: cardTitle(card), href: context.href(card.url), day: momentView(card.published) };
}

/** The ways articles write a name, where they are several: those of one address may be of different people. */
export function spellingsOf(list: WholeList): readonly string[] {
  const spellings = new Set(list.years.flatMap(({ part }) => part.coverage?.spellings ?? []));
  return spellings.size < 2 ? [] : [...spellings].sort();
}
