import type { Candidate } from "./candidates.ts";
import type { SoughtWords } from "./look-ups.ts";
import type { Query, Term } from "./query.ts";
import type { Filters } from "./search-index.ts";

/** What a reader asked for. */
export interface Request {
  readonly query: Query;
  readonly filters: Filters;
  readonly order: SortOrder;
}

/** What was found, in order. */
export interface Answer {
  /** What was searched for in the end. */
  readonly query: Query;
  /**
   * How it differs from what was typed: mended; mended, what was typed being found too; only some of the words; other
   * accents; without its quotes.
   */
  readonly manner: "asIs" | "mended" | "doubted" | "relaxed" | "otherAccents" | "unquoted";
  readonly candidates: readonly Candidate[];
  /** Articles that have every word asked for. */
  readonly total: number;
  /** Years whose articles are listed on demand only, in the order wanted. */
  readonly unread: readonly number[];
  readonly sought: SoughtWords;
  /** The query's terms, weighed by how rare they are here. */
  readonly terms: readonly Term[];
}

export type SortOrder = "relevance" | "newest" | "oldest";
