import type { WordedProblem } from "../problems/problem.ts";

/** The outcome of one build of the preview, as plain values: the building process sends it to the one that serves. */
export type Outcome = BuiltOutcome | FailedOutcome;

/** The build came to its end, with or without Problems. */
export interface BuiltOutcome {
  readonly kind: "built";
  /** Errors and warnings, in reading order. */
  readonly problems: readonly WordedProblem[];
  /** The base path of the site: `/` or `/kho-tin/`. */
  readonly basePath: string;
  /** The number of files written and removed; `null` where Problems forbade publishing: the last good pages stay. */
  readonly files: { readonly written: number; readonly removed: number } | null;
}

/** The program failed, for instance because of an edited template or a full disk. */
export interface FailedOutcome {
  readonly kind: "failed";
  /** The stack of the error, or its message where it has none. */
  readonly detail: string;
}

/** Whether the pages are up to date after a build. */
export function isUpToDate(outcome: Outcome): boolean {
  return outcome.kind === "built" && outcome.files !== null;
}

/** Whether a build changed any page. */
export function hasChangedPages(outcome: Outcome): boolean {
  return outcome.kind === "built" && outcome.files !== null && outcome.files.written + outcome.files.removed > 0;
}
