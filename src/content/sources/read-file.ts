import { readFileSync } from "node:fs";
import { type Problem, placeOfFile, problem } from "../../problems/problem.ts";

/**
 * Reads a file of the content folder. Where the system refuses, the result is `null` and there is a Problem.
 *
 * @param file the path that the Problem names
 */
export function readSource(absolutePath: string, file: string, problems: Problem[]): Uint8Array | null {
  try {
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
