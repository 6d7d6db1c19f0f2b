import type { MessageParameters, ProblemCode } from "./messages.ts";
import { type Problem, problem } from "./problem.ts";

/** Notes a Problem at a UTF-16 offset of the text being read. */
export type ProblemReporter = <Code extends ProblemCode>(
  code: Code,
  offset: number,
  parameters: MessageParameters[Code],
) => void;

/** Line and column of an offset, both from 1. Columns count characters, not UTF-16 units. */
export type PlaceFinder = (offset: number) => { readonly line: number; readonly column: number };

/** A reporter for one file, which turns offsets into lines and columns and adds to `problems`. */
export function reporterFor(file: string, text: string, problems: Problem[]): ProblemReporter {
  const placeOf = placesIn(text);
  return (code, offset, parameters) => problems.push(problem(code, { file, ...placeOf(offset) }, parameters));
}

/**
 * A finder of places in a text. Lines are looked for once, when the first place is asked for; columns are counted on
 * from the place before, as thousands of links may stand on one line.
 */
export function placesIn(text: string): PlaceFinder {
  let starts: readonly number[] | null = null;
  let last = { line: 1, at: 0, column: 1 };
  return (offset) => {
    starts ??= lineStarts(text);
    const at = Math.min(offset, text.length);
    const line = lineAt(starts, at);
    const from = last.line === line && last.at <= at ? last : { at: starts[line - 1]!, column: 1 };
    last = { line, at, column: from.column + charactersBetween(text, from.at, at) };
    return { line, column: last.column };
  };
}

/** Characters, not UTF-16 units: the second of a pair is not counted. */
function charactersBetween(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code < 0xdc00 || code > 0xdfff) count++;
  }
  return count;
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let end = text.indexOf("\n"); end !== -1; end = text.indexOf("\n", end + 1)) starts.push(end + 1);
  return starts;
}

/** The number of the last line that starts at or before an offset. */
function lineAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle;
  }
  return low + 1;
}
