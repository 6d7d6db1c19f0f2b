import { daysInMonth, type Moment, readMoment } from "../../content/dates.ts";

/** A day and a time as they stand in the two inputs of a moment. */
export interface TypedMoment {
  /** `30/11/2026`; empty where there is none. */
  readonly day: string;
  /** `14:05`; empty where a day was written without a time. */
  readonly time: string;
}

/** What typed text says: a moment as it is written in an article, nothing, or nothing that can be read. */
export type ReadTyping =
  | { readonly kind: "moment"; readonly iso: string }
  | { readonly kind: "empty" }
  | { readonly kind: "bad"; readonly part: "day" | "time" };

const DAY = /(?<!\d)(\d{1,2})\s*(?:[-/.]|tháng)\s*(\d{1,2})\s*(?:[-/.,]|năm)\s*(\d{4})(?!\d)/iu;
const YEAR_FIRST = /(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/;
const TIME = /(?<!\d)(\d{1,2})\s*(?::|giờ|h|g)\s*(\d{1,2})?(?::(\d{2}))?\s*(?:phút|p)?\s*(sáng|chiều|tối|sa|ch)?/iu;

/** A moment as its two inputs show it. */
export function typedMoment(iso: string, zone: string): TypedMoment {
  const moment = readMoment(iso, zone);
  if (moment === null) return { day: iso, time: "" };
  const [year, month, day] = moment.iso.slice(0, 10).split("-");
  return { day: `${day}/${month}/${year}`, time: moment.dayOnly ? "" : moment.iso.slice(11, 16) };
}

/**
 * Reads a typed day and time: `30/11/2026` and `14:05`, `14h05`, `2 giờ chiều`; the day may hold the time too, as in
 * “14h05 ngày 30/11/2026”. A day that does not exist is not read.
 */
export function readTyping({ day, time }: TypedMoment, zone: string): ReadTyping {
  const dayText = day.normalize("NFC").trim();
  if (dayText === "") return time.trim() === "" ? { kind: "empty" } : { kind: "bad", part: "day" };
  const date = dateIn(dayText);
  if (date === null) return { kind: "bad", part: "day" };
  const timeText = (time.trim() === "" ? dayText.replace(YEAR_FIRST, " ").replace(DAY, " ") : time).normalize("NFC");
  const rest = timeText.replace(/ngày|lúc|T/giu, " ").trim();
  if (rest.replace(/[,;.\s]/g, "") === "") return { kind: "moment", iso: date };
  const clock = clockIn(rest);
  const moment: Moment | null = clock === null ? null : readMoment(`${date}T${clock}`, zone);
  return moment === null ? { kind: "bad", part: "time" } : { kind: "moment", iso: moment.iso };
}

function dateIn(text: string): string | null {
  const yearFirst = YEAR_FIRST.exec(text)?.slice(1).map(Number);
  const dayFirst = DAY.exec(text)?.slice(1).map(Number).toReversed();
  const [year, month, day] = yearFirst ?? dayFirst ?? [0, 0, 0];
  if (year! < 1000 || month! < 1 || month! > 12 || day! < 1 || day! > daysInMonth(year!, month!)) return null;
  return `${year}-${twoDigits(month!)}-${twoDigits(day!)}`;
}

function clockIn(text: string): string | null {
  const found = TIME.exec(text);
  if (found === null) return null;
  const [, hours, minutes = "0", seconds = "0", part = ""] = found;
  const isLater = /^(?:chiều|tối|ch)$/i.test(part) && Number(hours) < 12;
  const hour = Number(hours) + (isLater ? 12 : 0);
  if (hour > 23 || Number(minutes) > 59 || Number(seconds) > 59) return null;
  return `${twoDigits(hour)}:${twoDigits(Number(minutes))}:${twoDigits(Number(seconds))}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}
