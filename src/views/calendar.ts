import { daysInMonth, weekdayOf } from "../content/dates.ts";
import type { CalendarDay, MonthView } from "./parts.ts";
import { words } from "./text.ts";

/** Shade of a count, 0 (nothing) to 4, in quarters of the greatest; a single article is never the darkest. */
export function shade(count: number, greatest: number): number {
  return count === 0 ? 0 : Math.min(4, Math.ceil((count / Math.max(4, greatest)) * 4));
}

/** A month's calendar, weeks from Monday. `counts` by day, `hrefOfDay` where a day's articles are listed. */
export function monthView(
  month: { readonly year: number; readonly month: number; readonly href: string },
  counts: ReadonlyMap<number, number>,
  hrefOfDay: (day: number) => string,
): MonthView {
  const greatest = Math.max(1, ...counts.values());
  const days: (CalendarDay | null)[] = new Array(weekdayOf(month.year, month.month, 1) - 1).fill(null);
  let total = 0;
  for (let day = 1; day <= daysInMonth(month.year, month.month); day++) {
    const count = counts.get(day) ?? 0;
    total += count;
    days.push({ day, count, level: shade(count, greatest), ...(count === 0 ? {} : { href: hrefOfDay(day) }) });
  }
  while (days.length % 7 !== 0) days.push(null);
  const weeks = Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7));
  return { month: { text: words.month(month.month), href: month.href, count: total }, weeks };
}
