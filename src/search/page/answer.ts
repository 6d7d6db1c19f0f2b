import type { Candidate } from "./candidates.ts";
import type { Filters } from "./filters.ts";
import type { LookUps } from "./look-ups.ts";
import type { Query, QueryTerm } from "./query.ts";

/** What a reader asks for. */
export interface SearchRequest {
  readonly query: Query;
  readonly filters: Filters;
  readonly order: SortOrder;
}

export type SortOrder = "relevance" | "newest" | "oldest";

/**
 * How the query of an answer differs from the query as typed:
 * - `asTyped`: it does not differ.
 * - `corrected`: no article answers the query as typed, so that a correction of it is answered.
 * - `correctedFirst`: articles that answer a correction stand before those that answer the query as typed.
 * - `partial`: no article has every needed term, so that articles with some of them are listed.
 * - `otherAccents`: articles have the query's terms in other accents only.
 * - `unquoted`: no article has the query's phrases, so that the query is answered without its quotes.
 */
export type AnswerKind = "asTyped" | "corrected" | "correctedFirst" | "partial" | "otherAccents" | "unquoted";

/** The articles that answer a request, in the order the request wants. */
export interface Answer {
  /** The query that is answered, which may be another reading of what was typed. */
  readonly query: Query;
  readonly kind: AnswerKind;
  readonly candidates: readonly Candidate[];
  /** The number of articles that have every needed term, those not among `candidates` included. */
  readonly total: number;
  /** Years whose articles are not among `candidates` and are listed on demand, in the order wanted. */
  readonly moreYears: readonly number[];
  readonly lookUps: LookUps;
  /** The query's terms, with weights that take into account how rare each term is in the archive. */
  readonly terms: readonly QueryTerm[];
}
