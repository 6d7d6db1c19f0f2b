import { groupOfForm, type ItemDates, orderGroups, orderProvenBy, type ProvenOrder } from "./item-dates.ts";
import { type DayOrder, readWrittenDate, type WrittenDate } from "./written-date.ts";

/** What the dates of a whole source tell of their order, by group ({@link orderGroups}). */
export interface SourceOrders {
  readonly add: (dates: ItemDates) => void;
  /** Takes the dates of a list whose newest article comes first. */
  readonly addList: (raws: readonly string[]) => void;
  /** The order of the first group that tells; `null` where the dates of none prove one, or prove both. */
  readonly orderOf: (groups: readonly string[]) => ProvenOrder | null;
}

interface Votes {
  /** Dates with a number above 12, by the order they prove. */
  readonly numbers: Record<DayOrder, number>;
  /** Dates whose order the text or the day of the week proves. */
  readonly texts: Record<DayOrder, number>;
  readonly lists: Record<DayOrder, number>;
}

/** Counts what items and lists prove. One that reads in both orders counts for none. */
export function sourceOrders(): SourceOrders {
  const groups = new Map<string, Votes>();
  const votesFor = (group: string): Votes => {
    const known = groups.get(group) ?? { numbers: noVotes(), texts: noVotes(), lists: noVotes() };
    groups.set(group, known);
    return known;
  };
  return {
    add: (dates) => {
      for (const placed of [...dates.published, ...dates.updated]) {
        const proven = orderProvenBy(placed, dates);
        const kind = placed.date.proves === null ? "texts" : "numbers";
        if (proven !== null) for (const group of orderGroups(placed)) votesFor(group)[kind][proven.order]++;
      }
    },
    addList: (raws) => {
      const dates = raws.map(readWrittenDate).filter((date) => date !== null);
      for (const [form, own] of Map.groupBy(dates, (date) => date.form)) {
        if (form === null) continue;
        const votes = votesFor(groupOfForm(form));
        for (const { proves } of own) if (proves !== null) votes.numbers[proves]++;
        const order = orderOfList(own);
        if (order !== null) votes.lists[order]++;
      }
    },
    orderOf: (wanted) => {
      for (const group of wanted) {
        const votes = groups.get(group);
        const decided = votes === undefined ? null : decide(votes);
        if (decided !== null) return decided;
      }
      return null;
    },
  };
}

function noVotes(): Record<DayOrder, number> {
  return { "day-first": 0, "month-first": 0 };
}

/** A number above 12 is proof; the words of texts and the order of lists are, where two or more agree and none differs. */
function decide({ numbers, texts, lists }: Votes): ProvenOrder | null {
  const [dayFirst, monthFirst] = [numbers["day-first"], numbers["month-first"]];
  if (dayFirst > 0 && monthFirst > 0) return null;
  if (dayFirst > 0) return { order: "day-first", why: `vì ${dayFirst} ngày khác trong nguồn có số đầu lớn hơn 12` };
  if (monthFirst > 0)
    return { order: "month-first", why: `vì ${monthFirst} ngày khác trong nguồn có số sau lớn hơn 12` };
  for (const order of ["day-first", "month-first"] as const) {
    const other = order === "day-first" ? "month-first" : "day-first";
    if (texts[order] >= 2 && texts[other] === 0) {
      return { order, why: `vì ${texts[order]} bài khác trong nguồn nói về những ngày ngay trước ngày đăng` };
    }
    if (lists[order] >= 1 && lists[other] === 0 && texts[other] === 0) {
      return { order, why: "vì danh sách của cổng xếp tin mới trước" };
    }
  }
  return null;
}

/** The one order in which the dates of a list go from new to old; `null` where both do or neither. */
function orderOfList(dates: readonly WrittenDate[]): DayOrder | null {
  const daysIn = (order: DayOrder) =>
    dates.map(({ candidates }) => (candidates.find((each) => each.order === order) ?? candidates[0]!).day);
  const isFalling = (days: readonly number[]) => days.every((day, index) => index === 0 || day <= days[index - 1]!);
  const falling = (["day-first", "month-first"] as const).filter((order) => isFalling(daysIn(order)));
  return dates.length >= 3 && falling.length === 1 ? falling[0]! : null;
}
