import type { Words } from "../wording/words.ts";

type MonthNumber = keyof Words["date"]["monthName"];

/** The name of a month, 1 to 12: `Tháng 1`. */
export function monthName(month: number, { date }: Words): string {
  return date.monthName[month as MonthNumber];
}

/** A year as a link names it: `Năm 2021`. */
export function yearText(year: number, { date }: Words): string {
  return date.year({ year: String(year) });
}

/** A month of a year: `Tháng 1 năm 2021`. */
export function monthText(year: number, month: number, { date }: Words): string {
  return date.month({ m: String(month), monthName: date.monthName[month as MonthNumber], year: String(year) });
}

/** A day of any year: `Ngày 12 tháng 1`. */
export function dayOfYearText(month: number, day: number, { date }: Words): string {
  return date.dayOfYear({ d: String(day), m: String(month), monthName: date.monthName[month as MonthNumber] });
}

/** The day and month of an ISO date in short: `12/01`. */
export function shortDayOfYear(iso: string, { date }: Words): string {
  const { year: _, ...places } = datePlaces(iso, date);
  return date.shortDayOfYear(places);
}

/** What can be put into the places of an ISO date's form, the day of the week aside. */
export function datePlaces(iso: string, date: Words["date"]) {
  const [year, mm, dd] = [iso.slice(0, 4), iso.slice(5, 7), iso.slice(8, 10)] as const;
  const month = Number(mm) as MonthNumber;
  return {
    d: String(Number(dd)),
    dd,
    m: String(month),
    mm,
    monthName: date.monthName[month],
    monthShort: date.monthShort[month],
    year,
  };
}
