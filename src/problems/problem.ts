import { messagesIn } from "./catalogue.ts";
import type { Language, MessageParameters, ProblemCode } from "./messages.ts";
import { type Severity, severityOf } from "./severity.ts";

/** The place of a Problem. */
export interface Place {
  /** The path of a file, relative to the folder that the content folder is in: `content/articles/2021/01/abc.md`. */
  readonly file: string;
  /** The line, from 1. */
  readonly line: number;
  /** The column in characters, from 1. */
  readonly column: number;
}

/** The place of a Problem that a file has as a whole: its first line and column. */
export function placeOfFile(file: string): Place {
  return { file, line: 1, column: 1 };
}

/**
 * Something wrong, and where. Its message is made from `code` and `parameters` when it is shown, in the reader's
 * language.
 */
export interface Problem<Code extends ProblemCode = ProblemCode> extends Place {
  readonly code: Code;
  readonly severity: Severity;
  readonly parameters: MessageParameters[Code];
  /** Whether the article says that this warning is not to be shown. */
  readonly isWaived?: true;
}

/** A Problem with its message in one language, as `check --format json` prints it. */
export interface WordedProblem extends Place {
  readonly code: ProblemCode;
  readonly severity: Severity;
  readonly what: string;
  readonly fix: string;
}

/** Makes a Problem. Its severity is that of its code. */
export function problem<Code extends ProblemCode>(
  code: Code,
  place: Place,
  parameters: MessageParameters[Code],
): Problem<Code> {
  return {
    code,
    severity: severityOf(code),
    file: place.file,
    line: place.line,
    column: place.column,
    parameters,
  };
}

/** Whether one of some Problems is an error, so that nothing may be published. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((each) => each.severity === "error");
}

/** The Problems that are shown: those that are not waived. */
export function shownProblems(problems: readonly Problem[]): readonly Problem[] {
  return problems.filter((each) => each.isWaived !== true);
}

/** Gives a Problem its message in a language. */
export function wordProblem(
  { code, severity, file, line, column, parameters }: Problem,
  language: Language,
): WordedProblem {
  const message = messagesIn(language)[code];
  const say = (words: (given: never) => string) => words(parameters as never);
  return { code, severity, file, line, column, what: say(message.what), fix: say(message.fix) };
}

/** Sorts Problems into the order they are reported in: by file, line, column and code. */
export function sortProblems(problems: readonly Problem[]): readonly Problem[] {
  const before = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return [...problems].sort(
    (a, b) => before(a.file, b.file) || a.line - b.line || a.column - b.column || before(a.code, b.code),
  );
}
