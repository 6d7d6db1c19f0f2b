import type { ProblemCode } from "./messages.ts";

/** What a Problem does to a build: an error keeps it from publishing, a warning is only reported. */
export type Severity = "error" | "warning";

/** The codes of warnings. All other Problems are errors. */
const WARNINGS: ReadonlySet<ProblemCode> = new Set([
  "bank-account",
  "css-fault",
  "dead-anchor",
  "decomposed-unicode",
  "hand-typed-list",
  "hidden-characters",
  "left-over-mark",
  "paragraph-as-code",
  "paragraph-as-heading",
  "picture-frames-lost",
  "identity-number",
  "legacy-encoding",
  "mixed-letters",
  "mobile-number",
  "near-duplicate",
  "no-public-address",
  "no-signing-key",
  "picture-no-text",
  "raw-html",
  "table-unread",
  "unused-file",
  "undeclared-change",
  "unused-waiver",
  "yaml-comment",
]);

/** The severity of a Problem, which its code tells. */
export function severityOf(code: ProblemCode): Severity {
  return WARNINGS.has(code) ? "warning" : "error";
}
