import { hasAccents, removeAccents } from "../words/accents.ts";
import type { Filters } from "./filters.ts";

/** A span of time that articles are filtered by: years, one month or one day. */
export type Span = Pick<Filters, "years" | "month" | "day">;

/** A query in which a span of time was read. */
export interface SpanInQuery {
  readonly span: Span;
  /** The query without the words of the span. */
  readonly rest: string;
}

const YEAR = "((?:19|20)\\d\\d)";
const MONTH = "(0?[1-9]|1[0-2])";
const BEFORE = "(?<![\\p{L}\\p{N}]|[\\p{N}][/.-])";
const AFTER = "(?![\\p{L}\\p{N}]|[/.-][\\p{L}\\p{N}])";
/** Words that lead to a span and tell nothing without it. */
const LEAD = "(?:(?:trong|vào|của|hồi|từ)\\s+)?";
/** Names that end in “nam” (Việt Nam, miền Nam), which is no “năm” where it is typed without accents. */
const NO_NAME = "(?<!(?:viet|mien|phia|quang|dong|tay|ha|hoang)\\s+)";
/** The year of a whole date is no span of its own. */
const NO_DATE = "(?<!tháng\\s+\\d{1,2}\\s+)";

type Rule = readonly [source: string, read: (found: readonly string[], today: string) => Span];

/** What is read, with accents; the first rule that finds something counts. */
const RULES: readonly Rule[] = [
  [`(?<!\\d\\s*)tháng\\s+${MONTH}\\s*(?:[/.-]|\\s+năm\\s|\\s)\\s*${YEAR}`, readMonth],
  [`${MONTH}\\s?[/.-]\\s?${YEAR}`, readMonth],
  [
    `${NO_NAME}${NO_DATE}năm\\s+${YEAR}\\s*(?:[-–]|đến|tới)\\s*(?:năm\\s+)?${YEAR}`,
    ([, one, other]) => {
      const years = [Number(one), Number(other)] as const;
      return { years: years[0] <= years[1] ? years : [years[1], years[0]] };
    },
  ],
  [`${NO_NAME}${NO_DATE}năm\\s+${YEAR}`, ([, year]) => ({ years: [Number(year), Number(year)] })],
  ["hôm\\s+nay", (_, today) => ({ day: today })],
  ["hôm\\s+qua", (_, today) => ({ day: dayBefore(today) })],
  ["tháng\\s+này", (_, today) => ({ month: today.slice(0, 7) })],
  ["tháng\\s+trước", (_, today) => ({ month: dayBefore(`${today.slice(0, 8)}01`).slice(0, 7) })],
  [`${NO_NAME}năm\\s+nay`, (_, today) => ({ years: [yearOf(today), yearOf(today)] })],
  [`${NO_NAME}năm\\s+(?:ngoái|trước)`, (_, today) => ({ years: [yearOf(today) - 1, yearOf(today) - 1] })],
];

const ACCENTED = RULES.map(([source, read]) => [pattern(source), read] as const);
const UNACCENTED = RULES.map(([source, read]) => [pattern(unaccented(source)), read] as const);

/**
 * The span of time that a query names: `tháng 12/2024`, `12/2024`, `năm 2019`, `hôm qua`; `null` where it names none.
 * Words without accents are read where the whole query has none. What stands in quotes is no span.
 *
 * @param text of a query, normalized
 * @param today the day it is, `2026-11-29`
 */
export function readSpan(text: string, today: string): SpanInQuery | null {
  for (const [sought, read] of hasAccents(text) ? ACCENTED : UNACCENTED) {
    const found = sought.exec(text);
    if (found === null || text.slice(0, found.index).split('"').length % 2 === 0) continue;
    const rest = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`;
    return { span: read(found, today), rest: rest.replace(/\s+/g, " ").trim() };
  }
  return null;
}

/** The day it is somewhere: `2026-11-29`. */
export function dayIn(now: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat("en", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" })
    .formatToParts(now)
    .map(({ type, value }) => [type, value] as const);
  const { year, month, day } = Object.fromEntries(parts) as Readonly<Record<string, string>>;
  return `${year}-${month}-${day}`;
}

function pattern(source: string): RegExp {
  return new RegExp(`${BEFORE}${LEAD}${source}${AFTER}`, "iu");
}

/** The source of a pattern for words without accents. Its escapes and names of classes have none anyway. */
function unaccented(source: string): string {
  return removeAccents(source);
}

function readMonth([, month = "", year]: readonly string[]): Span {
  return { month: `${year}-${month.padStart(2, "0")}` };
}

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}
