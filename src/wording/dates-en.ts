import type { datesText as vietnamese } from "./dates-vi.ts";
import type { SameKeys } from "./same-keys.ts";

/** The signs that numbers are printed with. */
const number = { thousands: ",", decimal: "." } as const;

const monthName = {
  1: "January",
  2: "February",
  3: "March",
  4: "April",
  5: "May",
  6: "June",
  7: "July",
  8: "August",
  9: "September",
  10: "October",
  11: "November",
  12: "December",
} as const;

/** How numbers and days are written. */
export const datesText = {
  number,

  date: {
    day: "{d} {monthShort} {year}",
    longDay: "{weekday}, {d} {monthName} {year}",
    year: "{year}",
    month: "{monthName} {year}",
    dayOfYear: "{d} {monthName}",
    shortDayOfYear: "{d} {monthShort}",
    monthName,
    monthShort: {
      1: "Jan",
      2: "Feb",
      3: "Mar",
      4: "Apr",
      5: "May",
      6: "Jun",
      7: "Jul",
      8: "Aug",
      9: "Sep",
      10: "Oct",
      11: "Nov",
      12: "Dec",
    },
    weekday: {
      1: "Monday",
      2: "Tuesday",
      3: "Wednesday",
      4: "Thursday",
      5: "Friday",
      6: "Saturday",
      7: "Sunday",
    },
    weekdayShort: { 1: "Mo", 2: "Tu", 3: "We", 4: "Th", 5: "Fr", 6: "Sa", 7: "Su" },
  },
} as const satisfies SameKeys<typeof vietnamese>;
