import type { Choice } from "./address.ts";
import type { SearchRequest } from "./answer.ts";
import { limitsTime } from "./filters.ts";
import { findAnswer } from "./find-answer.ts";
import { findReading } from "./find-reading.ts";
import { isSentence, parseQuery } from "./query.ts";
import { readSpan } from "./read-span.ts";
import { matchText } from "./score.ts";
import type { SearchIndex } from "./search-index.ts";
import type { Span } from "./span-rules.ts";

/** What a reader asks for, with the span of time that was read in the query; `null` where none was. */
export interface ReadRequest extends SearchRequest {
  readonly span: Span | null;
}

/** A query is a title where it has this share of the title's words, and the title has this share of the query's. */
const MIN_SHARE_OF_TITLE = 0.7;
const MIN_COVERAGE_BY_TITLE = 0.8;

/**
 * Reads what was typed and chosen. A span of time in the query limits the articles, unless the query is the title of an
 * article, no article of that time answers the rest of it, or the reader chose a time or wants it read as words.
 *
 * @param typing whether the last word may not be finished yet
 * @param today the day it is, `2026-11-29`
 * @param language that of the site: `vi` or `en`
 */
export async function readRequest(
  searchIndex: SearchIndex,
  typed: string,
  typing: boolean,
  { filters, order, asWords }: Choice,
  today: string,
  language: string,
): Promise<ReadRequest> {
  const asTyped = { query: parseQuery(typed, typing), filters, order, span: null };
  const read = asWords || limitsTime(filters) ? null : readSpan(asTyped.query.text, today, language);
  if (read === null || isSentence(asTyped.query.terms)) return asTyped;
  if (read.rest !== "" && (await isTitle(searchIndex, asTyped))) return asTyped;
  const { span } = read;
  const inSpan = { query: parseQuery(read.rest, typing), filters: { ...filters, ...span }, order, span };
  const answer = await findAnswer(searchIndex, inSpan);
  return answer.total > 0 ? inSpan : asTyped;
}

/** Whether the query is, or nearly is, the title of the article that answers it best as it was typed. */
async function isTitle(searchIndex: SearchIndex, request: SearchRequest): Promise<boolean> {
  const { candidates, query } = await findReading(searchIndex, request, "asTyped");
  const best = await candidates[0]?.load();
  if (best === undefined) return false;
  return [best.title, ...best.names.slice(0, 1)].some(
    (title) =>
      query.terms.length >= title.length * MIN_SHARE_OF_TITLE &&
      matchText(query.terms, title).coverage >= MIN_COVERAGE_BY_TITLE,
  );
}
