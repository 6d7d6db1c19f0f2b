import { DateTime, IANAZone } from "luxon";

/** A moment, in the site's time zone. Where a day is written without a time, the moment is the midnight it begins with. */
export interface Moment {
  /** ISO 8601 with offset, to the second: `2021-01-12T14:12:27+07:00`. */
  readonly iso: string;
  /** Milliseconds since 1970, UTC. */
  readonly ms: number;
  /** Whether a day without a time was written. */
  readonly dayOnly: boolean;
}

/** No text of these dates is worded by luxon. Where it is told no locale, it asks the system for one, which takes 25 ms. */
const ANY_LOCALE = { locale: "en-US" } as const;

const WRITTEN_MOMENT =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s*(Z|[+-]\d{2}(?::?\d{2})?)?)?$/i;

/**
 * Reads a date in ISO 8601, with or without a time. A time without an offset is a time of the zone. The result is
 * `null` where the text is in another form, or where there is no such day or hour.
 */
export function readMoment(text: string, zone: string): Moment | null {
  const parts = WRITTEN_MOMENT.exec(text.trim());
  if (parts === null) return null;
  const [year, month, day, hour = 0, minute = 0, second = 0] = parts
    .slice(1, 7)
    .map((part) => (part === undefined ? undefined : Number(part)));
  const offset = parts[7];
  if (offset !== undefined && !isOffset(offset)) return null;
  if (Number(year) < 1000) return null;
  const written = { year, month, day, hour, minute, second } as Record<
    "year" | "month" | "day" | "hour" | "minute" | "second",
    number
  >;
  const time = DateTime.fromObject(written, { ...ANY_LOCALE, zone: offset === undefined ? zone : offsetZone(offset) });
  if (!time.isValid) return null;
  const dayOnly = parts[4] === undefined;
  // An hour is skipped where clocks are put forward, and a day where a country crosses the date line. A day whose first
  // hour is skipped is still a day.
  const isSkipped = dayOnly ? time.day !== day : time.hour !== written.hour || time.minute !== written.minute;
  return isSkipped ? null : momentOf(time.setZone(zone), dayOnly);
}

/** Whether an offset from UTC is in use somewhere: these reach from -12:00 to +14:00. */
function isOffset(offset: string): boolean {
  if (/^z$/i.test(offset)) return true;
  const [hours, minutes] = [Number(offset.slice(1, 3)), Number(offset.slice(3).replace(":", ""))];
  return minutes < 60 && hours * 60 + minutes <= (offset.startsWith("-") ? 12 : 14) * 60;
}

function offsetZone(offset: string): string {
  if (/^z$/i.test(offset)) return "utc";
  return `utc${offset.slice(0, 3)}:${offset.slice(3).replace(":", "") || "00"}`;
}

function momentOf(time: DateTime, dayOnly: boolean): Moment {
  const iso = time.toISO({ suppressMilliseconds: true, includeOffset: true }) ?? "";
  return { iso: iso.endsWith("Z") ? `${iso.slice(0, -1)}+00:00` : iso, ms: time.toMillis(), dayOnly };
}

/** The moment so many milliseconds after the beginning of 1970, in a time zone. */
export function momentAt(ms: number, zone: string): Moment {
  return momentOf(DateTime.fromMillis(ms, { ...ANY_LOCALE, zone }).startOf("second"), false);
}

/** Whether a text names a time zone of the IANA database. */
export function isTimeZone(name: string): boolean {
  return IANAZone.isValidZone(name);
}

/** How many days a month has. Months count from 1. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The day of the week of a date, from 1 for Monday to 7 for Sunday. */
export function weekdayOf(year: number, month: number, day: number): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay() || 7;
}
