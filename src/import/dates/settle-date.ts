import { type Moment, readMoment } from "../../content/dates.ts";
import { type ItemDates, orderGroups, orderProvenBy, type PlacedDate, type ProvenOrder } from "./item-dates.ts";
import type { SourceOrders } from "./source-order.ts";
import type { DateCandidate, DayOrder } from "./written-date.ts";

/** What an item's date is decided with. */
export interface DateSettling {
  readonly orders: SourceOrders;
  /** The order that a person gave for the whole import; `null` where none did. */
  readonly given: DayOrder | null;
  readonly zone: string;
  readonly nowMs: number;
}

/** A date that evidence supports: `from` tells where it stands and what decided its order, in Vietnamese. */
export interface SettledDate {
  readonly moment: Moment;
  /** ISO 8601 as front matter has it: a day where no time was written. */
  readonly written: string;
  readonly from: string;
}

/** Decides when an item was published, or says why that cannot be decided. */
export type DateDecision =
  | { readonly date: SettledDate; readonly differing: readonly string[] }
  | { readonly date: null; readonly why: string };

/** The first date of the source that evidence settles; others that settle on another day are told. */
export function settlePublished(dates: ItemDates, settling: DateSettling): DateDecision {
  const tried = dates.published.map((placed) => ({ placed, settled: settle(placed, dates, settling) }));
  const sure = tried.flatMap(({ settled }) => (settled === null ? [] : [settled]));
  const date = sure[0];
  if (date === undefined) return { date: null, why: whyUndecided(dates.published) };
  const day = date.written.slice(0, 10);
  const differing = sure.filter(({ written }) => written.slice(0, 10) !== day);
  return { date, differing: differing.map(({ written, from }) => `${written} (${from})`) };
}

/** When the item was last changed, where evidence settles that and it was not before it was published. */
export function settleUpdated(dates: ItemDates, published: SettledDate, settling: DateSettling): SettledDate | null {
  const sure = dates.updated.flatMap((placed) => settle(placed, dates, settling) ?? []);
  return sure.find(({ moment, written }) => moment.ms > published.moment.ms && written !== published.written) ?? null;
}

function settle(placed: PlacedDate, dates: ItemDates, settling: DateSettling): SettledDate | null {
  const { date, from } = placed;
  if (date.candidates.length === 1) return dated(date.candidates[0]!, from, settling);
  const past = date.candidates.filter((each) => dated(each, from, settling) !== null);
  if (past.length === 1) return dated(past[0]!, `${from}; cách đọc kia là ngày chưa tới`, settling);
  const proven = orderProvenBy(placed, dates) ?? settling.orders.orderOf(orderGroups(placed));
  const order: ProvenOrder | null =
    settling.given === null ? proven : { order: settling.given, why: "theo yêu cầu của người nhập" };
  const chosen = order === null ? undefined : date.candidates.find((each) => each.order === order.order);
  if (order === null || chosen === undefined) return null;
  return dated(chosen, `${from}; ${order.order === "day-first" ? "ngày" : "tháng"} đứng trước, ${order.why}`, settling);
}

/** A reading as a date; `null` where the day is still to come or the hour does not exist. */
function dated({ iso }: DateCandidate, from: string, { zone, nowMs }: DateSettling): SettledDate | null {
  const moment = readMoment(iso, zone);
  if (moment === null || moment.ms > nowMs + 86_400_000) return null;
  return { moment, written: moment.dayOnly ? moment.iso.slice(0, 10) : moment.iso, from };
}

function whyUndecided(published: readonly PlacedDate[]): string {
  const first = published[0];
  if (first === undefined) return "Không tìm thấy ngày đăng trong nguồn.";
  const readings = first.date.candidates.map(({ iso }) => iso.slice(0, 10).split("-").reverse().join("/"));
  return readings.length > 1
    ? `Ngày “${first.raw}” (${first.from}) có thể là ${readings.join(" hoặc ")}; không có gì trong nguồn cho biết.`
    : `Ngày “${first.raw}” (${first.from}) chưa tới hoặc không có thật.`;
}
