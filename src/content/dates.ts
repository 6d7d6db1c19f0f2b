import { DateTime, IANAZone } from "luxon";

/** A point in time in the site's zone. Where only the day was written it is that day's midnight and `dayOnly` is true. */
export interface Moment {
  /** ISO 8601 with offset, to the second: `2021-01-12T14:12:27+07:00`. */
  readonly iso: string;
  /** Milliseconds since 1970, UTC. */
  readonly ms: number;
  readonly dayOnly: boolean;
}

const WRITTEN =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s*(Z|[+-]\d{2}(?::?\d{2})?)?)?$/i;

/**
 * Reads an ISO 8601 date, with or without a time; without an offset the time is the zone's.
 * `null` where the text is of another form, or names a day or hour that does not exist.
 */
export function readMoment(text: string, zone: string): Moment | null {
  const parts = WRITTEN.exec(text.trim());
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
  const time = DateTime.fromObject(written, { zone: offset === undefined ? zone : offsetZone(offset) });
  if (!time.isValid) return null;
  const dayOnly = parts[4] === undefined;
  // Where clocks are put forward an hour is skipped; where the date line moved, a day. A bare day begins when it begins.
  const isSkipped = dayOnly ? time.day !== day : time.hour !== written.hour || time.minute !== written.minute;
  return isSkipped ? null : momentOf(time.setZone(zone), dayOnly);
}

/** Offsets in use reach from -12:00 to +14:00. */
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

/** The moment a point in time is in a zone. */
export function momentAt(ms: number, zone: string): Moment {
  return momentOf(DateTime.fromMillis(ms, { zone }).startOf("second"), false);
}

export function isTimeZone(name: string): boolean {
  return IANAZone.isValidZone(name);
}

/** How an unreadable date was probably meant: a day, or a moment where an hour was written; else an example. */
export function suggestedDate(written: string): string {
  const hasTime = /[T\s]\d{1,2}(?:[:hg]|$)/i.test(written.trim());
  return `${suggestedDay(written)}${hasTime ? "T14:12:27+07:00" : ""}`;
}

function suggestedDay(written: string): string {
  const parts = /^\D*(\d{1,4})\D+(\d{1,2})\D+(\d{1,4})/.exec(written)?.slice(1).map(Number);
  if (parts === undefined) return "2021-01-12";
  const [first, second, third] = parts as [number, number, number];
  const yearFirst = first > 31;
  const year = yearFirst ? first : third;
  const [day, month] = yearFirst ? [third, second] : second > 12 ? [second, first] : [first, second];
  if (year < 1000 || year > 9999 || month < 1 || month > 12 || day < 1) return "2021-01-12";
  const pad = (value: number) => String(value).padStart(2, "0");
  return `${year}-${pad(month)}-${pad(Math.min(day, daysInMonth(year, month)))}`;
}

/** Days in a month of the Gregorian calendar; months from 1. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The day of the week of a date, 1 Monday to 7 Sunday. */
export function weekdayOf(year: number, month: number, day: number): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay() || 7;
}
