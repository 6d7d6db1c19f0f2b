import { daysInMonth } from "../../content/dates.ts";
import { clockIn, countsHalfDays, dayAmong, weekdayIn, zoneOffsetIn } from "./words.ts";

/** Which of two numbers of a date like `1/12/2021` is the day. */
export type DayOrder = "day-first" | "month-first";

/** One way to read a written date. */
export interface DateCandidate {
  /** ISO 8601, as `readMoment` takes it: with an offset where one was written, without a time where none was. */
  readonly iso: string;
  /** Days since 1 January 1970 of the day as written. */
  readonly day: number;
  /** The order that makes this reading; `null` where the date can be read in one order only, or in both alike. */
  readonly order: DayOrder | null;
}

/** A date as written, with every way to read it. */
export interface WrittenDate {
  readonly candidates: readonly DateCandidate[];
  /** 1 Monday to 7 Sunday, where the day of the week is written beside the date. */
  readonly weekday: number | null;
  /** Whether the date is two numbers and a year, so that dates of the same form tell its order. */
  readonly form: string | null;
  /** The order that the numbers themselves prove, one of them being above 12. */
  readonly proves: DayOrder | null;
}

const NUMBERS = /(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?!\d)/;
const YEAR_FIRST = /(?<!\d)(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?!\d)/;

/** Reads a date in the words of a portal; `null` where the text holds no date that exists. */
export function readWrittenDate(raw: string): WrittenDate | null {
  const text = raw.normalize("NFC").replace(/\s+/g, " ");
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst !== null) {
    const [whole, year, month, day] = yearFirst;
    return alone(text.replace(whole, " "), Number(year), Number(month), Number(day), text);
  }
  const named = dayAmong(text);
  if (named !== null) return alone(named.rest, named.year, named.month, named.day, text);
  const numbers = NUMBERS.exec(text);
  if (numbers === null) return null;
  const [whole, first, separator, second, year] = numbers;
  return ofNumbers(Number(first), Number(second), Number(year), text.replace(whole, " | "), separator!);
}

function alone(rest: string, year: number, month: number, day: number, text: string): WrittenDate | null {
  const candidate = candidateOf(rest, year, month, day, null);
  return candidate === null ? null : { candidates: [candidate], weekday: weekdayIn(text), form: null, proves: null };
}

function ofNumbers(first: number, second: number, year: number, rest: string, separator: string): WrittenDate | null {
  const isSame = first === second;
  const dayFirst = candidateOf(rest, year, second, first, isSame ? null : "day-first");
  const monthFirst = isSame ? null : candidateOf(rest, year, first, second, "month-first");
  const candidates = [dayFirst, monthFirst].filter((each) => each !== null);
  if (candidates.length === 0) return null;
  const proves = candidates.length === 1 && !isSame ? candidates[0]!.order : null;
  return {
    candidates: candidates.length === 1 ? [{ ...candidates[0]!, order: null }] : candidates,
    weekday: weekdayIn(rest),
    form: `${separator}${countsHalfDays(rest) ? " AM/PM" : ""}`,
    proves,
  };
}

function candidateOf(
  rest: string,
  year: number,
  month: number,
  day: number,
  order: DayOrder | null,
): DateCandidate | null {
  if (year < 1900 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  const pad = (value: number) => String(value).padStart(2, "0");
  const date = `${year}-${pad(month)}-${pad(day)}`;
  const clock = clockIn(rest);
  const time =
    clock === null ? "" : `T${pad(clock.hour)}:${pad(clock.minute)}:${pad(clock.second)}${zoneOffsetIn(rest)}`;
  return { iso: `${date}${time}`, day: Date.UTC(year, month - 1, day) / 86_400_000, order };
}

/** The days that a text speaks of. In Vietnamese text the day comes first always. */
export interface SpokenDays {
  /** Days since 1970 of dates with a year. */
  readonly whole: readonly number[];
  /** Day and month of dates without a year: `ngày 27/3`. */
  readonly yearless: readonly (readonly [day: number, month: number])[];
}

/** Finds the days that a text speaks of, at most `most` of each sort. */
export function daysSpokenOf(text: string, most: number): SpokenDays {
  const whole = new Set<number>();
  const numeric = text.matchAll(/(?<![\d/.-])(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?![\d/-])/g);
  const named = text.matchAll(/(\d{1,2})\s+tháng\s+(\d{1,2})\s*(?:,|năm)\s*(\d{4})/giu);
  for (const [, day, month, year] of [...numeric, ...named]) {
    const candidate = candidateOf("", Number(year), Number(month), Number(day), null);
    if (candidate !== null && whole.size < most) whole.add(candidate.day);
  }
  const short = text.matchAll(/(?:ngày|sáng|trưa|chiều|tối|đêm|hôm nay,?)\s+\(?(\d{1,2})[/-](\d{1,2})(?![\d/.-])/giu);
  const yearless = [...short].slice(0, most).map(([, day, month]) => [Number(day), Number(month)] as const);
  return { whole: [...whole], yearless };
}
