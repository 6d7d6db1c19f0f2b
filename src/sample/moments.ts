import type { Random } from "./random.ts";
import { indexAbove } from "./zipf.ts";

/** A moment in Vietnam's time. In the years of the sample Vietnam has had no summer time. */
export interface SampleMoment {
  readonly year: number;
  /** The month, from 1. */
  readonly month: number;
  readonly day: number;
  /** `2021-01-12T14:12:27+07:00` */
  readonly iso: string;
}

const OFFSET_MS = 7 * 3_600_000;
const DAY_MS = 86_400_000;
/** The weight of each day of the week, Sunday first. Offices write mostly on working days. */
const WEEKDAY_SHARES = [0.25, 1, 1.1, 1.1, 1.05, 1, 0.4];
/** The weight of a holiday. */
const HOLIDAY_SHARE = 0.3;
/** How many articles more each year has than the year before, as a share of those of the first year. */
const YEARLY_GROWTH = 0.14;
/** The time of day of the first articles, and for how many hours from then on articles are published. */
const FIRST_HOUR = 6.5;
const HOURS_A_DAY = 15;

/** The moment so many milliseconds after the beginning of 1970. */
export function momentOf(ms: number): SampleMoment {
  const date = new Date(ms + OFFSET_MS);
  const iso = `${date.toISOString().slice(0, 19)}+07:00`;
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate(), iso };
}

/** The last second of a year, in milliseconds since 1970. */
export function endOfYear(year: number): number {
  return Date.UTC(year + 1, 0, 1) - OFFSET_MS - 1000;
}

/**
 * When each article is published, in milliseconds since 1970, the earliest first. Each year has more articles than the
 * one before; weekends and the time of the lunar new year have few; all are published between 6:30 and 21:30.
 */
export function publishTimes(count: number, firstYear: number, lastYear: number, random: Random): Float64Array {
  const firstDay = Date.UTC(firstYear, 0, 1) / DAY_MS;
  const sums = daySums(firstDay, Date.UTC(lastYear + 1, 0, 1) / DAY_MS, firstYear);
  const total = sums[sums.length - 1]!;
  const times = new Float64Array(count);
  for (let at = 0; at < count; at++) {
    const wanted = ((at + random.fraction()) / count) * total;
    const day = indexAbove(sums, wanted);
    const before = day === 0 ? 0 : sums[day - 1]!;
    const ofDay = (wanted - before) / (sums[day]! - before);
    const secondOfDay = Math.floor((FIRST_HOUR + ofDay * HOURS_A_DAY) * 3600);
    times[at] = (firstDay + day) * DAY_MS + secondOfDay * 1000 - OFFSET_MS;
  }
  return times;
}

/** For each day, the sum of its weight and those of the days before it. Days are counted from the beginning of 1970. */
function daySums(firstDay: number, endDay: number, firstYear: number): Float64Array {
  const sums = new Float64Array(endDay - firstDay);
  let sum = 0;
  for (let day = firstDay; day < endDay; day++) {
    const date = new Date(day * DAY_MS);
    const monthDay = (date.getUTCMonth() + 1) * 100 + date.getUTCDate();
    const isHoliday = (monthDay >= 130 && monthDay <= 206) || monthDay === 430 || monthDay === 902;
    const ofYear = 1 + YEARLY_GROWTH * (date.getUTCFullYear() - firstYear);
    sum += ofYear * WEEKDAY_SHARES[date.getUTCDay()]! * (isHoliday ? HOLIDAY_SHARE : 1);
    sums[day - firstDay] = sum;
  }
  return sums;
}
