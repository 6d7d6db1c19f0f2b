import { listYearUrl, yearAnchor } from "../addresses/urls.ts";
import type { Catalogue, WholeList } from "../archive/catalogue.ts";
import { cardTitle } from "../archive/entry.ts";
import { hasYearPage } from "../archive/lists.ts";
import type { Words } from "../wording/words.ts";
import { monthText, yearText } from "./date-text.ts";
import { type MomentView, momentView } from "./moment-view.ts";
import type { SiteContext } from "./site-context.ts";

/** A bar of a timeline: a year, or a month where all articles are of one year. */
export interface TimelineColumn {
  /** `2021`, or a month's number. */
  readonly text: string;
  /** `Năm 2021`, `Tháng 5 năm 2021` */
  readonly label: string;
  readonly count: number;
  /** The length of its bar, in hundredths of the longest: 0, or 4 to 100. */
  readonly share: number;
  /** Where its articles are listed. */
  readonly href?: string;
}

/** The first or latest article on a document or person. */
export interface CoveredArticle {
  readonly title: string;
  readonly href: string;
  readonly day: MomentView;
}

/** How a document or person was covered through time. */
export interface TimelineView {
  /** Oldest first; empty where all articles are of one month. */
  readonly columns: readonly TimelineColumn[];
  readonly first: CoveredArticle;
  readonly latest: CoveredArticle;
}

/** The longest span of years drawn with its empty years; in a longer one they would leave no room for the others. */
const LONGEST_FULL_SPAN_YEARS = 40;

/** The least number of articles the longest bar stands for, so that two articles do not look like many. */
const LEAST_GREATEST_COUNT = 3;

/** The shortest bar, in hundredths of the longest, so that a single article is seen beside hundreds. */
const SHORTEST_SHARE = 4;

/**
 * Makes the timeline of a document or person, with a column for each year, or for each month where all articles are of
 * one year. `null` for other kinds of list, and for a list of a single article.
 */
export function timelineView(catalogue: Catalogue, list: WholeList, context: SiteContext): TimelineView | null {
  const [newest, oldest] = [list.years[0], list.years.at(-1)];
  if (newest === undefined || oldest?.part.coverage === undefined || list.count < 2) return null;
  const columns = newest.year === oldest.year ? monthColumns(oldest, context.words) : yearColumns(list, context);
  return {
    columns: columns.filter(({ count }) => count > 0).length > 1 ? columns : [],
    first: coveredArticle(catalogue, oldest.year, oldest.part.coverage.first, context),
    latest: coveredArticle(catalogue, newest.year, newest.part.newest[0]!, context),
  };
}

type YearOfList = WholeList["years"][number];

function yearColumns(list: WholeList, context: SiteContext): readonly TimelineColumn[] {
  const parts = new Map(list.years.map(({ year, part }) => [year, part]));
  const years = [...parts.keys()].sort((one, other) => one - other);
  const [first, last] = [years[0]!, years.at(-1)!];
  const shown =
    last - first < LONGEST_FULL_SPAN_YEARS
      ? Array.from({ length: last - first + 1 }, (_, index) => first + index)
      : years;
  const greatest = Math.max(LEAST_GREATEST_COUNT, ...list.years.map(({ part }) => part.count));
  return shown.map((year) => {
    const count = parts.get(year)?.count ?? 0;
    const href = hasYearPage(list.kind, count)
      ? context.href(listYearUrl(list.kind, list.slug, year))
      : `#${yearAnchor(year)}`;
    const column = { text: String(year), label: yearText(year, context.words), count, share: shareOf(count, greatest) };
    return count === 0 ? column : { ...column, href };
  });
}

function monthColumns({ year, part }: YearOfList, words: Words): readonly TimelineColumn[] {
  const months = part.coverage?.months ?? [];
  const greatest = Math.max(LEAST_GREATEST_COUNT, ...months);
  return months.map((count, index) => ({
    text: String(index + 1),
    label: monthText(year, index + 1, words),
    count,
    share: shareOf(count, greatest),
  }));
}

function shareOf(count: number, greatest: number): number {
  return count === 0 ? 0 : Math.max(SHORTEST_SHARE, Math.round((count / greatest) * 100));
}

function coveredArticle({ cardsOf }: Catalogue, year: number, index: number, context: SiteContext): CoveredArticle {
  const card = cardsOf(year)(index);
  return { title: cardTitle(card), href: context.href(card.url), day: momentView(card.published, context.words) };
}

/**
 * The ways articles write a person's name; empty where there is one. Names that differ only in accents share an address
 * though they may be of different people, so the page shows them.
 */
export function spellingsOf(list: WholeList): readonly string[] {
  const spellings = new Set(list.years.flatMap(({ part }) => part.coverage?.spellings ?? []));
  return spellings.size < 2 ? [] : [...spellings].sort();
}
