import type { MessageParameters, ProblemCode } from "../messages/catalogue.ts";
import { type Problem, problem } from "../problem.ts";

/** Notes a Problem at a UTF-16 offset of the text being read. */
export type ProblemReporter = <Code extends ProblemCode>(
  code: Code,
  offset: number,
  parameters: MessageParameters[Code],
) => void;

/** A reporter for one file, which turns offsets into lines and columns and adds to `problems`. */
export function reporterFor(file: string, text: string, problems: Problem[]): ProblemReporter {
  return (code, offset, parameters) => problems.push(problem(code, { file, ...placeOf(text, offset) }, parameters));
}

/** Line and column, from 1, of an offset. Columns count characters, not UTF-16 units. */
export function placeOf(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf("\n") + 1;
  let line = 1;
  for (let at = before.indexOf("\n"); at !== -1; at = before.indexOf("\n", at + 1)) line++;
  return { line, column: [...before.slice(lineStart)].length + 1 };
}
