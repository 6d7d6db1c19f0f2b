import { daysInMonth, weekdayOf } from "../content/dates.ts";
import type { Words } from "../wording/words.ts";
import { monthName } from "./date-text.ts";
import type { CountedLink } from "./link.ts";

/** A day of a month's calendar. `href`, where the day's articles are listed, is absent where there are none. */
export interface CalendarDay {
  readonly day: number;
  readonly count: number;
  /** Its shade, 0 to 4; see {@link shadeLevel}. */
  readonly level: number;
  readonly href?: string;
}

/** A month's calendar: weeks from Monday, `null` for days outside the month. */
export interface MonthView {
  readonly month: CountedLink;
  readonly weeks: readonly (readonly (CalendarDay | null)[])[];
}

/** How few articles the darkest shade can stand for: a single article is never the darkest. */
const LEAST_DARKEST_COUNT = 4;

/** The shade of a count of articles: 0 for none, else 1 to 4, in quarters of the greatest count. */
export function shadeLevel(count: number, greatest: number): number {
  return count === 0 ? 0 : Math.min(4, Math.ceil((count / Math.max(LEAST_DARKEST_COUNT, greatest)) * 4));
}

/**
 * A month's calendar.
 *
 * @param counts the number of articles by day of the month
 * @param hrefOfDay gives the address where a day's articles are listed
 */
export function monthView(
  month: { readonly year: number; readonly month: number; readonly href: string },
  counts: ReadonlyMap<number, number>,
  hrefOfDay: (day: number) => string,
  words: Words,
): MonthView {
  const greatest = Math.max(1, ...counts.values());
  const days: (CalendarDay | null)[] = new Array(weekdayOf(month.year, month.month, 1) - 1).fill(null);
  let total = 0;
  for (let day = 1; day <= daysInMonth(month.year, month.month); day++) {
    const count = counts.get(day) ?? 0;
    total += count;
    days.push({ day, count, level: shadeLevel(count, greatest), ...(count === 0 ? {} : { href: hrefOfDay(day) }) });
  }
  while (days.length % 7 !== 0) days.push(null);
  const weeks = Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7));
  return { month: { text: monthName(month.month, words), href: month.href, count: total }, weeks };
}
