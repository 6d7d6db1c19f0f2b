import { oneLine } from "../../text/one-line.ts";
import { hasAccents, removeAccents } from "../words/accents.ts";
import { englishSpans, type Span, type SpanRules, vietnameseSpans } from "./span-rules.ts";

/** A query in which a span of time was read. */
export interface SpanInQuery {
  readonly span: Span;
  /** The query without the words of the span. */
  readonly rest: string;
}

const BEFORE = "(?<![\\p{L}\\p{N}]|[\\p{N}][/.-])";
const AFTER = "(?![\\p{L}\\p{N}]|[/.-][\\p{L}\\p{N}])";

const VIETNAMESE = patternsOf(vietnameseSpans, (source) => source);
const UNACCENTED = patternsOf(vietnameseSpans, removeAccents);
const ENGLISH = patternsOf(englishSpans, (source) => source);

/**
 * The span of time that a query names: `tháng 12/2024`, `12/2024`, `năm 2019`, `hôm qua`; `null` where it names none.
 * Words without accents are read where the whole query has none. What stands in quotes is no span. On a site in English,
 * English is read first: `December 2024`, `yesterday`.
 *
 * @param text of a query, normalized
 * @param today the day it is, `2026-11-29`
 * @param language that of the site: `vi` or `en`
 */
export function readSpan(text: string, today: string, language: string): SpanInQuery | null {
  const vietnamese = hasAccents(text) ? VIETNAMESE : UNACCENTED;
  for (const [sought, read] of language === "en" ? [...ENGLISH, ...vietnamese] : vietnamese) {
    const found = sought.exec(text);
    if (found === null || text.slice(0, found.index).split('"').length % 2 === 0) continue;
    const rest = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`;
    return { span: read(found, today), rest: oneLine(rest) };
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

/** @param written gives the source of a pattern as queries are written; its escapes and names of classes stay */
function patternsOf({ lead, rules }: SpanRules, written: (source: string) => string) {
  return rules.map(([source, read]) => {
    return [new RegExp(`${BEFORE}${lead}${written(source)}${AFTER}`, "iu"), read] as const;
  });
}
