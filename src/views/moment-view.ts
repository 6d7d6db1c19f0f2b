import { type Moment, weekdayOf } from "../content/dates.ts";
import type { Words } from "../wording/words.ts";
import { datePlaces } from "./date-text.ts";

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

/** Makes the view of a moment. Its ISO text must already be in the site's zone. */
export function momentView({ iso, dayOnly }: Moment, { date }: Words): MomentView {
  const places = datePlaces(iso, date);
  const weekday = weekdayOf(Number(places.year), Number(places.m), Number(places.d)) as keyof Words["date"]["weekday"];
  return {
    iso: dayOnly ? iso.slice(0, 10) : iso,
    dayText: date.day(places),
    longDayText: date.longDay({ ...places, weekday: date.weekday[weekday] }),
    ...(dayOnly ? {} : { timeText: iso.slice(11, 16) }),
  };
}
