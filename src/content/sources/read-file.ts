import { readFileSync, statSync } from "node:fs";
import { type Problem, placeOfFile, problem } from "../../problems/problem.ts";

/** How many bytes a text that an editor wrote may have: some ten times the longest report. */
const MOST_TEXT_BYTES = 100_000_000;

/** The system's own code for a file that is too large. */
export const TOO_LARGE = "EFBIG";

/**
 * Reads a text of the content folder. Where the system refuses, or the file is larger than any text, the result is `null`
 * and there is a Problem.
 *
 * @param file the path that the Problem names
 */
export function readSource(absolutePath: string, file: string, problems: Problem[]): Uint8Array | null {
  try {
    if (statSync(absolutePath).size > MOST_TEXT_BYTES) {
      problems.push(problem("unreadable-file", placeOfFile(file), { reason: TOO_LARGE }));
      return null;
    }
    return readFileSync(absolutePath);
  } catch (error) {
    problems.push(problem("unreadable-file", placeOfFile(file), { reason: systemReason(error) }));
    return null;
  }
}

/** Why the system refused something: the system's own code, such as `EACCES`, or else the message of the error. */
export function systemReason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return (error as NodeJS.ErrnoException).code ?? error.message;
}
