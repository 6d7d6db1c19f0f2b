import type { WordedProblem } from "../problems/problem.ts";
import type { WordCount } from "./count-words.ts";
import type { Doubt, LeftText, SourceKind } from "./found-item.ts";

/** What became of an item, as `--json` prints it; `left` is told there without its reasons. */
export interface ReportItem {
  readonly source: string;
  readonly kind: SourceKind;
  /** Relative to the content folder's parent; `null` where no article was written. */
  readonly file: string | null;
  /** The article's site path. */
  readonly url: string | null;
  readonly title: string | null;
  /** ISO 8601; `null` where no evidence supports a date. */
  readonly publishedAt: string | null;
  /** Where each field was found. */
  readonly fields: Readonly<Record<string, string>>;
  readonly words: WordCount;
  readonly left: readonly LeftText[];
  readonly doubts: readonly Doubt[];
  readonly outcome: Outcome;
}

/** What was done with the article of an item. */
export type Outcome =
  /** Written for the first time. */
  | "written"
  /** As an earlier run wrote it. */
  | "unchanged"
  /** Written anew: its source or the rules changed, and no editor had touched it. */
  | "renewed"
  /** An editor changed, moved or deleted it since: left alone. */
  | "edited"
  /** Put where it waits for a date. */
  | "waiting"
  | "not-written";

/** The whole of a report but its items. */
export interface ReportTotals {
  readonly items: number;
  readonly outcomes: Readonly<Partial<Record<Outcome, number>>>;
  readonly words: WordCount;
  readonly problems: readonly WordedProblem[];
}
