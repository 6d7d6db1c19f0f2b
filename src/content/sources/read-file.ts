import { readFileSync } from "node:fs";
import { type Problem, problem } from "../../problems/problem.ts";

/** The bytes of a source; `null` and a Problem where the system does not give them. */
export function readSource(absolutePath: string, file: string, problems: Problem[]): Uint8Array | null {
  try {
    return readFileSync(absolutePath);
  } catch (error) {
    problems.push(problem("unreadable-file", { file, line: 1, column: 1 }, { reason: systemReason(error) }));
    return null;
  }
}

/** Why the system refused: its own code, `EACCES`, where it gave one. */
export function systemReason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return (error as NodeJS.ErrnoException).code ?? error.message;
}
