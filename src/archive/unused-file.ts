import { kindOfDocument } from "../content/sources/file-kinds.ts";
import { misplacedFile } from "../content/sources/misplaced-file.ts";
import { type Problem, placeOfFile, problem } from "../problems/problem.ts";

/** The codes of the Problems that {@link unusedFile} makes. */
export const UNUSED_CODES: readonly string[] = ["unused-file", "wrong-extension", "misplaced-file"];

/**
 * The Problem of a file that no article shows or links to. A file of a word processor was probably meant for an article.
 *
 * @param path the path inside the content folder
 */
export function unusedFile(path: string, folderName: string): Problem {
  const kind = kindOfDocument(path);
  return kind === null
    ? problem("unused-file", placeOfFile(`${folderName}/${path}`), { name: path.slice(path.lastIndexOf("/") + 1) })
    : misplacedFile(kind, path, folderName);
}
