import { DateTime } from "luxon";
import { daysInMonth } from "./dates.ts";

/** `2026-11-20`, `2026/11/20` */
const YEAR_FIRST = /(?<!\d)(\d{4})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{1,2})(?!\d)/;
/** `20/11/2026`, `ngày 20 tháng 11 năm 2026` */
const DAY_FIRST = /(?<!\d)(\d{1,2})\s*(?:[-/.]|tháng)\s*(\d{1,2})\s*(?:[-/.,]|năm)\s*(\d{4})(?!\d)/i;
/** `8h30`, `14:05:27`, `8 giờ`, `8g30`, `2:05 PM`; after the hours, minutes and seconds the part of the day */
const TIME =
  /(?<!\d)(\d{1,2})\s*(?::|h|g|giờ)\s*(?:(\d{1,2})(?!\d))?(?::(\d{2})(?!\d))?\s*(?:phút|p)?\s*(am|pm|sa|ch|sáng|chiều|tối)?(?!\p{L})/iu;

/**
 * What an unreadable date was probably meant to be, in ISO 8601: `2026-11-20`, or with the time that was written, in the
 * zone. A day beyond the end of its month becomes the last. The result is `null` where no day can be told.
 */
export function suggestedDate(written: string, zone: string): string | null {
  const day = suggestedDay(written);
  if (day === null) return null;
  const rest = written.normalize("NFC").replace(YEAR_FIRST, " ").replace(DAY_FIRST, " ").replace(/^\s*T/, " ");
  const time = TIME.exec(rest);
  if (time === null) return day;
  const [, hours, minutes = "0", seconds = "0", part = ""] = time;
  const isLater = /^(?:pm|ch|chiều|tối)$/i.test(part) && Number(hours) < 12;
  const hour = Number(hours) + (isLater ? 12 : 0);
  const [year, month, dayOfMonth] = day.split("-").map(Number) as [number, number, number];
  const fields = { year, month, day: dayOfMonth, hour, minute: Number(minutes), second: Number(seconds) };
  const moment = DateTime.fromObject(fields, { zone });
  if (hour > 23 || !moment.isValid) return day;
  return (moment.toISO({ suppressMilliseconds: true, includeOffset: true }) ?? day).replace(/Z$/, "+00:00");
}

function suggestedDay(written: string): string | null {
  const yearFirst = YEAR_FIRST.exec(written);
  const dayFirst = DAY_FIRST.exec(written);
  const parts = (yearFirst ?? dayFirst)?.slice(1).map(Number);
  if (parts === undefined) return null;
  const [first, second, third] = parts as [number, number, number];
  const [year, middle, last] = yearFirst === null ? [third, second, first] : [first, second, third];
  // A month beyond the twelfth is the day, in the order of the United States.
  const [month, day] = middle > 12 && last <= 12 ? [last, middle] : [middle, last];
  if (year < 1000 || month < 1 || month > 12 || day < 1 || day > 31) return null;
  const pad = (value: number) => String(value).padStart(2, "0");
  return `${year}-${pad(month)}-${pad(Math.min(day, daysInMonth(year, month)))}`;
}
