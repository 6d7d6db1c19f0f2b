import type { Filters } from "./filters.ts";

/** A span of time that articles are filtered by: years, one month or one day. */
export type Span = Pick<Filters, "years" | "month" | "day">;

/** What is read as a span: the source of a pattern, and the span of what the pattern found. */
export type SpanRule = readonly [source: string, read: (found: readonly string[], today: string) => Span];

/** The rules of a language; the first that finds something counts. */
export interface SpanRules {
  /** The source of a pattern for words that lead to a span and tell nothing without it. */
  readonly lead: string;
  readonly rules: readonly SpanRule[];
}

const YEAR = "((?:19|20)\\d\\d)";
const MONTH = "(0?[1-9]|1[0-2])";
const MONTH_IN_FIGURES = `${MONTH}\\s?[/.-]\\s?${YEAR}`;

/** Names that end in “nam” (Việt Nam, miền Nam), which is no “năm” where it is typed without accents. */
const NO_NAME = "(?<!(?:viet|mien|phia|quang|dong|tay|ha|hoang)\\s+)";
/** The year of a whole date is no span of its own. */
const NO_DATE = "(?<!tháng\\s+\\d{1,2}\\s+)";

/** What is read in Vietnamese, with accents. */
export const vietnameseSpans: SpanRules = {
  lead: "(?:(?:trong|vào|của|hồi|từ)\\s+)?",
  rules: [
    [
      `(?<!\\d\\s*)tháng\\s+${MONTH}\\s*(?:[/.-]|\\s+năm\\s|\\s)\\s*${YEAR}`,
      ([, month, year]) => monthOf(year!, Number(month)),
    ],
    [MONTH_IN_FIGURES, ([, month, year]) => monthOf(year!, Number(month))],
    [
      `${NO_NAME}${NO_DATE}năm\\s+${YEAR}\\s*(?:[-–]|đến|tới)\\s*(?:năm\\s+)?${YEAR}`,
      ([, one, other]) => yearsOf(Number(one), Number(other)),
    ],
    [`${NO_NAME}${NO_DATE}năm\\s+${YEAR}`, ([, year]) => yearsOf(Number(year))],
    ["hôm\\s+nay", (_, today) => ({ day: today })],
    ["hôm\\s+qua", (_, today) => ({ day: dayBefore(today) })],
    ["tháng\\s+này", (_, today) => ({ month: today.slice(0, 7) })],
    ["tháng\\s+trước", (_, today) => monthBefore(today)],
    [`${NO_NAME}năm\\s+nay`, (_, today) => yearsOf(yearOf(today))],
    [`${NO_NAME}năm\\s+(?:ngoái|trước)`, (_, today) => yearsOf(yearOf(today) - 1)],
  ],
};

const MONTH_NAMES = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"] as const;
const MONTH_NAME =
  "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";

/** What is read in English. The month of a whole date is no span of its own. */
export const englishSpans: SpanRules = {
  lead: "(?:(?:in|of|from|since|during|on)\\s+)?",
  rules: [
    [
      `(?<!\\d(?:st|nd|rd|th)?\\s+(?:of\\s+)?)${MONTH_NAME}(?:\\s+of)?,?\\s+${YEAR}`,
      ([, name, year]) => monthOf(year!, 1 + MONTH_NAMES.findIndex((month) => name!.toLowerCase().startsWith(month))),
    ],
    // After “tháng”, the month is read in Vietnamese.
    [`(?<!th[áa]ng\\s+)${MONTH_IN_FIGURES}`, ([, month, year]) => monthOf(year!, Number(month))],
    [
      `(?:(?<=(?:in|from|since)\\s+)|between\\s+|years?\\s+)${YEAR}\\s*(?:[-–]|to|and|until)\\s*${YEAR}`,
      ([, one, other]) => yearsOf(Number(one), Number(other)),
    ],
    [`(?:(?<=(?:in|of|from|during)\\s+)|year\\s+)${YEAR}`, ([, year]) => yearsOf(Number(year))],
    ["today", (_, today) => ({ day: today })],
    ["yesterday", (_, today) => ({ day: dayBefore(today) })],
    ["this\\s+month", (_, today) => ({ month: today.slice(0, 7) })],
    ["last\\s+month", (_, today) => monthBefore(today)],
    ["this\\s+year", (_, today) => yearsOf(yearOf(today))],
    ["last\\s+year", (_, today) => yearsOf(yearOf(today) - 1)],
  ],
};

function monthOf(year: string, month: number): Span {
  return { month: `${year}-${String(month).padStart(2, "0")}` };
}

function yearsOf(one: number, other = one): Span {
  return { years: one <= other ? [one, other] : [other, one] };
}

function monthBefore(day: string): Span {
  return { month: dayBefore(`${day.slice(0, 8)}01`).slice(0, 7) };
}

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}
