import { type Problem, placeOfFile, problem } from "../../problems/problem.ts";
import type { MisplacedKind } from "./file-kinds.ts";

/** The Problem of a file that is misplaced or misnamed. */
export function misplacedFile(kind: MisplacedKind, path: string, folderName: string): Problem {
  const expected = `${folderName}/${kind.expected}`;
  const place = placeOfFile(`${folderName}/${path}`);
  return kind.code === "misplaced-file"
    ? problem(kind.code, place, { expected })
    : problem(kind.code, place, { expected, isDocument: kind.isDocument });
}
