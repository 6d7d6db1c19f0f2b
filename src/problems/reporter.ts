import type { MessageParameters, ProblemCode } from "./messages.ts";
import { countBelow, positionsOf } from "./positions.ts";
import { type Problem, problem } from "./problem.ts";

/** A function that reports a Problem at an offset of the text being read, in UTF-16 units. */
export type ProblemReporter = <Code extends ProblemCode>(
  code: Code,
  offset: number,
  parameters: MessageParameters[Code],
) => void;

/** A function that finds the line and column of an offset, both from 1. Columns count characters, not UTF-16 units. */
export type PlaceFinder = (offset: number) => { readonly line: number; readonly column: number };

/** A reporter for one file. It turns offsets into lines and columns, and adds each Problem to `problems`. */
export function reporterFor(file: string, text: string, problems: Problem[]): ProblemReporter {
  const placeOf = placeFinder(text);
  return (code, offset, parameters) => problems.push(problem(code, { file, ...placeOf(offset) }, parameters));
}

/**
 * A finder of places in a text. It looks for the lines when the first place is asked for. It counts columns from the
 * place asked for before, because thousands of links may stand on one line.
 */
export function placeFinder(text: string): PlaceFinder {
  let starts: readonly number[] | null = null;
  let last = { line: 1, at: 0, column: 1 };
  return (offset) => {
    starts ??= lineStarts(text);
    const at = Math.min(offset, text.length);
    const line = countBelow(starts, at + 1);
    const from = last.line === line && last.at <= at ? last : { at: starts[line - 1]!, column: 1 };
    last = { line, at, column: from.column + charactersBetween(text, from.at, at) };
    return { line, column: last.column };
  };
}

/** How many characters stand between two offsets. A character of two UTF-16 units counts once, at its first unit. */
function charactersBetween(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code < 0xdc00 || code > 0xdfff) count++;
  }
  return count;
}

/** The offset at which each line begins. */
function lineStarts(text: string): readonly number[] {
  return [0, ...positionsOf("\n", text).map((end) => end + 1)];
}
