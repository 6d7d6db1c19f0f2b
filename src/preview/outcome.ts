import type { WordedProblem } from "../problems/problem.ts";

/** What became of one build of the preview. Plain JSON: it crosses from the building process to this one. */
export type Outcome = BuiltOutcome | FailedOutcome;

export interface BuiltOutcome {
  readonly kind: "built";
  /** Errors and warnings, in reading order. */
  readonly problems: readonly WordedProblem[];
  /** Where the site stands on its host: `/` or `/kho-tin/`. */
  readonly basePath: string;
  /** Files written and removed; `null` where Problems forbade building: the last good pages stay. */
  readonly files: { readonly written: number; readonly removed: number } | null;
}

/** The program itself failed: a template being worked on, a full disk. */
export interface FailedOutcome {
  readonly kind: "failed";
  /** What it said, a stack where there is one. */
  readonly detail: string;
}

/** Whether pages were brought up to date. */
export function isGood(outcome: Outcome): boolean {
  return outcome.kind === "built" && outcome.files !== null;
}

/** Whether a page shown before may look otherwise now. */
export function changedPages(outcome: Outcome): boolean {
  return outcome.kind === "built" && outcome.files !== null && outcome.files.written + outcome.files.removed > 0;
}
