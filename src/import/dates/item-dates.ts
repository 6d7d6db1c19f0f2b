import type { WrittenMoment } from "../found-item.ts";
import { type DayOrder, daysSpokenOf, readWrittenDate, type SpokenDays, type WrittenDate } from "./written-date.ts";

/** A written date with where it was found. */
export interface PlacedDate {
  readonly date: WrittenDate;
  readonly raw: string;
  readonly from: string;
}

/** All that is known of when an item was published, before the rest of its source is known. */
export interface ItemDates {
  readonly published: readonly PlacedDate[];
  readonly updated: readonly PlacedDate[];
  /** Days since 1970 by which the item existed; `null` where nothing tells. */
  readonly latestDay: number | null;
  readonly spoken: SpokenDays;
}

/** More dates in a text than these tell nothing more. */
const MOST_SPOKEN = 40;

/** Gathers the dates of an item: those its source gives, and the days that its text speaks of. */
export function gatherDates(moments: readonly WrittenMoment[], text: string): ItemDates {
  const placed = moments.map(({ raw, from, role }) => ({ role, raw, from, date: readWrittenDate(raw) }));
  const of = (role: WrittenMoment["role"]) =>
    placed.flatMap(({ date, raw, from, role: own }) => (own === role && date !== null ? [{ date, raw, from }] : []));
  const bounds = of("notAfter").flatMap(({ date }) => date.candidates.map(({ day }) => day));
  const near = moments.filter(({ role }) => role === "near").map(({ raw }) => raw);
  return {
    published: of("published"),
    updated: of("updated"),
    latestDay: bounds.length === 0 ? null : Math.max(...bounds),
    spoken: daysSpokenOf([text, ...near].join("\n"), MOST_SPOKEN),
  };
}

/**
 * The groups a date belongs to, whose dates are all in one order: those of its form from its place in pages or records,
 * then those of its form in the whole source. Empty for dates that need no order.
 */
export function orderGroups({ date, from }: PlacedDate): readonly string[] {
  return date.form === null ? [] : [`${from} ${date.form}`, groupOfForm(date.form)];
}

/** The group of all dates of a form. */
export function groupOfForm(form: string): string {
  return `* ${form}`;
}

/** An order with the reason for it, in Vietnamese, as the report tells it. */
export interface ProvenOrder {
  readonly order: DayOrder;
  readonly why: string;
}

/** How many days after an event a report of it may appear, if only one reading is within them. */
const SOON = 14;
const LATER = 45;

/** The order that an item proves by itself: by the day of the week, or by the days that its text speaks of. */
export function orderProvenBy({ date, raw }: PlacedDate, dates: ItemDates): ProvenOrder | null {
  const { candidates, weekday } = date;
  if (date.proves !== null) return { order: date.proves, why: `“${raw}” chỉ đọc được một cách` };
  if (candidates.length < 2) return null;
  const onWeekday = candidates.filter(({ day }) => weekday === ((((day + 3) % 7) + 7) % 7) + 1);
  if (onWeekday.length === 1) return { order: onWeekday[0]!.order!, why: "theo thứ trong tuần ghi cạnh ngày" };
  const inTime = candidates.filter(({ day }) => dates.latestDay === null || day <= dates.latestDay + 1);
  if (inTime.length === 1)
    return { order: inTime[0]!.order!, why: "vì trang đã được lưu trước ngày đọc theo cách kia" };
  for (const within of [SOON, LATER]) {
    const found = candidates.flatMap(({ day, order }) => {
      const event = eventBefore(day, within, dates.spoken);
      return event === null ? [] : [{ order: order!, event }];
    });
    if (found.length === 1) return { order: found[0]!.order, why: `vì bài nói về ngày ${writtenDay(found[0]!.event)}` };
    if (found.length > 1) return null;
  }
  return null;
}

/** The latest day spoken of that is at most `within` days before a day. */
function eventBefore(day: number, within: number, { whole, yearless }: SpokenDays): number | null {
  const year = new Date(day * 86_400_000).getUTCFullYear();
  const named = yearless.flatMap(([date, month]) =>
    [year, year - 1].map((each) => Date.UTC(each, month - 1, date) / 86_400_000),
  );
  const before = [...whole, ...named].filter((event) => event <= day && day - event <= within);
  return before.length === 0 ? null : Math.max(...before);
}

/** A day as Vietnamese text has it: `08/01/2021`. */
function writtenDay(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10).split("-").reverse().join("/");
}
