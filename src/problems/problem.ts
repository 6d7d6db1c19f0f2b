import { messagesIn } from "./catalogue.ts";
import type { Language, MessageParameters, ProblemCode, Severity } from "./messages.ts";

/** Where a Problem stands: a file relative to the content folder's parent, line and column counted from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** What is wrong and where, in no language yet: `code` and `parameters` choose the words when it is shown. */
export interface Problem<Code extends ProblemCode = ProblemCode> extends Place {
  readonly code: Code;
  readonly severity: Severity;
  readonly parameters: MessageParameters[Code];
}

/** A Problem put into words, as `check --format json` prints it. */
export interface WordedProblem extends Place {
  readonly code: ProblemCode;
  readonly severity: Severity;
  readonly what: string;
  readonly fix: string;
}

/** Makes a Problem of a code; its severity is the catalogue's. */
export function problem<Code extends ProblemCode>(
  code: Code,
  place: Place,
  parameters: MessageParameters[Code],
): Problem<Code> {
  return {
    code,
    severity: messagesIn("en")[code].severity,
    file: place.file,
    line: place.line,
    column: place.column,
    parameters,
  };
}

/** Whether any of the Problems forbids publishing. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((each) => each.severity === "error");
}

/** Puts a Problem into the words of a language. */
export function inWords(
  { code, severity, file, line, column, parameters }: Problem,
  language: Language,
): WordedProblem {
  const message = messagesIn(language)[code];
  const say = (words: (given: never) => string) => words(parameters as never);
  return { code, severity, file, line, column, what: say(message.what), fix: say(message.fix) };
}

/** The order Problems are reported in: by file, line, column, then code. */
export function inReadingOrder(problems: readonly Problem[]): readonly Problem[] {
  const before = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return [...problems].sort(
    (a, b) => before(a.file, b.file) || a.line - b.line || a.column - b.column || before(a.code, b.code),
  );
}
