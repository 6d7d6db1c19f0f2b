import { type Moment, weekdayOf } from "../content/dates.ts";

/** A moment as shown and as marked up. */
export interface MomentView {
  /** For `<time datetime>`: ISO 8601 with offset, or `YYYY-MM-DD` where only the day is known. */
  readonly iso: string;
  /** `12/01/2021` */
  readonly dayText: string;
  /** `Thứ Ba, ngày 12 tháng 1 năm 2021` */
  readonly longDayText: string;
  /** `14:12`; absent where only the day is known. */
  readonly timeText?: string;
}

/** Names of the days of the week, Monday first. */
const WEEKDAYS = ["Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật"] as const;

/** Makes the view of a moment. Its ISO text must already be in the site's zone. */
export function momentView({ iso, dayOnly }: Moment): MomentView {
  const [year, month, day] = [iso.slice(0, 4), iso.slice(5, 7), iso.slice(8, 10)] as const;
  const weekday = WEEKDAYS[weekdayOf(Number(year), Number(month), Number(day)) - 1]!;
  return {
    iso: dayOnly ? iso.slice(0, 10) : iso,
    dayText: `${day}/${month}/${year}`,
    longDayText: `${weekday}, ngày ${Number(day)} tháng ${Number(month)} năm ${year}`,
    ...(dayOnly ? {} : { timeText: iso.slice(11, 16) }),
  };
}
